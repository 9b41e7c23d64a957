// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "app/console/pages.h"
#include "core/base/system_user.h"
#include "core/crypto/passphrase_source.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/print/pdf.h"
#include "ui/shell/safe_mode.h"
#include "ui/shell/window_preferences.h"
#include "ui/wizards/first_run_wizard.h"
#include "ui/wizards/import_prices_wizard.h"
#include "ui/wizards/import_table_dialog.h"
#include "ui/wizards/unlock_view.h"

namespace qd::console {

using ui::wizards::SessionPtr;

namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr int kBackupsMs = 60'000;

/// The passphrase that the options point to.
Result<crypto::Secret> passphraseOf(const Options& options, const FileSystem& files) {
    if (!options.passphraseFile.isEmpty())
        return crypto::passphraseFromFile(files, ui::format::utf8(options.passphraseFile));
    return crypto::passphraseFromDescriptor(options.passphraseFd);
}

/// A lock screen, with why the window is locked above it where there is a reason.
QWidget* withBanner(const ui::Theme& theme, QWidget* view, const std::optional<Error>& error) {
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (error) {
        auto* banner = new ui::Banner(theme, whole);
        banner->showError(*error, Console::tr("The workspace is unchanged."));
        column->addWidget(banner);
    }
    column->addWidget(view, 1);
    return whole;
}

}  // namespace

Console::Console(ConsoleParts parts, Options options)
    : m_parts(parts),
      m_options(std::move(options)),
      m_registry(allPages()),
      m_access(ui::wizards::deskAccess()),
      m_idle(parts.environment.clock) {
    if (m_options.user.isEmpty()) m_options.user = ui::format::text(systemUserName());
    const QByteArray geometry =
        ui::Preferences::bytes(m_parts.preferences.get(QLatin1String(ui::shell::kWindowGeometry)));
    const QSize size = m_options.size.isEmpty() ? kFirstSize : m_options.size;
    if (m_options.size.isValid() || geometry.isEmpty() || !m_frame.restoreGeometry(geometry))
        m_frame.resize(size);
    connect(&m_frame, &Frame::closeRequested, this, &Console::close);
    connect(m_parts.jobs.model(), &ui::JobsModel::activeCountChanged, this, [this](int active) {
        if (active == 0 && m_closesWhenDone) end();
    });
    connect(&m_idle, &IdleLock::expired, this, &Console::lock);
    m_backups.setInterval(kBackupsMs);
    connect(&m_backups, &QTimer::timeout, this, &Console::lookAtBackups);
    connect(&m_idle, &IdleLock::remaining, this, [this](int seconds) {
        if (m_window != nullptr) m_window->setTimeToLock(seconds);
    });
    connect(&m_parts.preferences, &ui::Preferences::changed, this, [this](const QString& name) {
        if (name == QLatin1String(ui::shell::kIdleMinutes.name) && m_idle.running())
            m_idle.setMinutes(ui::shell::idleMinutes(m_parts.preferences));
    });
    connect(&m_parts.preferences, &ui::Preferences::writeFailed, this, &Console::tellNotKept);
    connect(&m_preferences, &ui::Preferences::writeFailed, this, &Console::tellNotKept);
}

Console::~Console() {
    endSession();
}

ui::wizards::WizardContext Console::wizardContext() const {
    return {m_parts.theme,
            m_parts.jobs,
            m_parts.environment,
            m_options.user,
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
            ui::wizards::keyCosts(),
            m_access,
            &m_parts.preferences,
            m_parts.keychain};
}

void Console::start() {
    const bool hasPassphrase = !m_options.passphraseFile.isEmpty() || m_options.passphraseFd >= 0;
    if (m_options.workspace.isEmpty())
        showFirstRun();
    else if (hasPassphrase)
        openUnattended();
    else
        showUnlock({});
    m_frame.QWidget::show();
}

void Console::showFirstRun(bool openAnother) {
    auto* wizard = new ui::wizards::FirstRunWizard(wizardContext());
    connect(wizard, &ui::wizards::FirstRunWizard::finished, this, &Console::showWorkspace);
    connect(wizard, &ui::wizards::FirstRunWizard::restoreRequested, this, [this] { showRestore({}); });
    if (openAnother) wizard->flow().choose(ui::wizards::FirstRunFlow::Step::Open);
    m_frame.show(wizard);
}

void Console::showUnlock(const std::optional<Error>& error) {
    auto* view = new ui::wizards::UnlockView(wizardContext(), m_options.workspace);
    connect(view, &ui::wizards::UnlockView::unlocked, this,
            [this](const SessionPtr& session) { showWorkspace(session, {}); });
    connect(view, &ui::wizards::UnlockView::anotherRequested, this, [this] { showFirstRun(true); });
    connect(view, &ui::wizards::UnlockView::restoreRequested, this,
            [this] { showRestore(m_options.workspace); });
    view->setOpenSession(m_session);
    const auto tellJobs = [view, this](int active) {
        const bool goOn = active > 0 && !m_session.expired();
        view->setNotice(goOn ? tr("%n job(s) go on while the workspace is locked.", nullptr, active)
                             : QString());
    };
    connect(m_parts.jobs.model(), &ui::JobsModel::activeCountChanged, view, tellJobs);
    tellJobs(m_parts.jobs.model()->activeCount());
    m_frame.show(withBanner(m_parts.theme, view, error));
}

void Console::openUnattended() {
    const QString name = QFileInfo(m_options.workspace).completeBaseName();
    m_frame.show(new ui::EmptyState(m_parts.theme, ui::Icon::Lock, tr("Opening %1").arg(name),
                                    tr("The key is being derived from the passphrase.")));
    const desk::Environment environment = m_parts.environment;
    m_parts.jobs.query<SessionPtr>(
        [environment, options = m_options,
         keychain = m_parts.keychain](jobs::JobContext&) -> Result<SessionPtr> {
            QD_TRY(const auto passphrase, passphraseOf(options, environment.files));
            QD_TRY(auto session, desk::openWorkspace(environment, {ui::format::utf8(options.workspace),
                                                                   &passphrase,
                                                                   ui::format::utf8(options.user),
                                                                   {},
                                                                   keychain}));
            return SessionPtr(std::move(session));
        },
        this,
        [this](const Result<SessionPtr>& session) {
            if (session.ok()) {
                showWorkspace(*session, {});
                return;
            }
            showUnlock(session.error());
            Q_EMIT openFailed(session.error());
        });
}

void Console::showWorkspace(const SessionPtr& session, const QString& page) {
    m_session = session;
    m_options.workspace = ui::format::text(session->vault().path());
    m_parts.jobs.query<Opening>(
        [session, marks = m_parts.marks, remember = m_parts.remember](jobs::JobContext&) -> Result<Opening> {
            return readOpening(*session, marks, remember);
        },
        this,
        [this, session, page](const Result<Opening>& opening) {
            makeWindow(session, page, opening.ok() ? *opening : Opening{});
        });
}

void Console::makeWindow(const SessionPtr& session, const QString& page, const Opening& opening) {
    static_cast<void>(m_preferences.load(opening.preferences));  // it was tried before
    if (m_parts.remember) m_preferences.setStore(workspaceStore(session), m_parts.jobs);
    m_window = new ui::shell::MainWindow({m_parts.theme, m_parts.jobs, m_registry, session, print::renderPdf,
                                          &m_preferences, &m_parts.preferences, m_parts.keychain});
    connect(m_window, &ui::shell::MainWindow::lockRequested, this, &Console::lock);
    connect(
        m_window, &ui::shell::MainWindow::pageLoaded, this, [this] { Q_EMIT opened(); },
        Qt::SingleShotConnection);
    addActions(session);
    m_frame.show(m_window);
    m_window->begin({m_options.layout, m_options.page.isEmpty() ? page : m_options.page,
                     opening.crashed || std::exchange(m_options.safeMode, false)});
    if (const auto& rollback = session->vault().evidence().rollback())
        m_window->notifyWith(ui::Severity::Hard, ui::format::text(rollback->words), tr("What to do"), [this] {
            m_window->openPage(QStringLiteral("vault"), QStringLiteral("backups"));
        });
    watchIdleness();
    m_options.layout.clear();
    m_options.page.clear();
    if (opening.damaged)
        m_window->notify(ui::Severity::Warn,
                         tr("The layouts of this workspace could not be read. They were set aside, and the "
                            "standard layout is shown."));
}

/// What runs unattended has nobody who could unlock it.
void Console::watchIdleness() {
    if (m_options.unattended()) return;
    m_idle.start(ui::shell::idleMinutes(m_parts.preferences));
    m_backups.start();
}

void Console::tellNotKept(const Error& error) {
    m_parts.environment.log.write(LogLevel::Warning, "settings were not stored: " + error.describe());
    if (m_window != nullptr)
        m_window->notify(ui::Severity::Warn,
                         tr("Layouts and settings cannot be stored: %1").arg(ui::format::error(error)));
}

/// Jobs go on: the session lives as long as they do, and unlocking comes back to it.
void Console::lock() {
    m_idle.stop();
    m_backups.stop();
    endSession();
    showUnlock({});
}

void Console::endSession() {
    const auto session = m_session.lock();
    if (m_window != nullptr && session != nullptr) {
        m_window->remember();
        auto& log = m_parts.environment.log;
        if (const auto kept = m_preferences.flush(); !kept.ok())
            log.write(LogLevel::Warning, "the layout was not stored: " + kept.error().describe());
        static_cast<void>(
            ui::shell::RunMark(m_parts.environment.files, m_parts.marks).clear(session->vault().path()));
    }
    m_preferences.setStore({}, m_parts.jobs);  // the session is let go
    if (!m_options.unattended())
        m_parts.preferences.setValue(QLatin1String(ui::shell::kWindowGeometry),
                                     ui::Preferences::bytes(m_frame.saveGeometry()));
    static_cast<void>(m_parts.preferences.flush());
}

void Console::close() {
    if (m_asking) return;
    QStringList names;
    for (int i = 0; i < m_parts.jobs.model()->rowCount(); ++i)
        if (m_parts.jobs.model()->row(i).active()) names.append(m_parts.jobs.model()->row(i).name);
    if (names.isEmpty()) {
        end();
        return;
    }
    m_asking = true;
    auto* dialog = new ui::shell::ClosingDialog(names, &m_frame);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::shell::ClosingDialog::decided, this, &Console::decideClosing);
    dialog->open();
}

void Console::decideClosing(ui::shell::ClosingDialog::Choice choice) {
    using Choice = ui::shell::ClosingDialog::Choice;
    m_asking = false;
    m_closesWhenDone = choice == Choice::FinishThenClose && m_parts.jobs.model()->activeCount() > 0;
    if (choice == Choice::CancelAndClose || (choice == Choice::FinishThenClose && !m_closesWhenDone)) {
        end();
        return;
    }
    if (m_closesWhenDone && m_window != nullptr)
        m_window->notifyWith(ui::Severity::Info, tr("Quarterdeck closes when the jobs are done."),
                             tr("Keep open"), [this] { m_closesWhenDone = false; });
}

/// What still runs is cancelled when the bridge of jobs goes.
void Console::end() {
    m_closesWhenDone = false;
    endSession();
    m_frame.end();
}

void Console::addActions(const SessionPtr& session) {
    const auto add = [this](const char* id, const QString& title, std::function<void()> run,
                            const QKeySequence& keys = {}) {
        ui::shell::Command command;
        if (!keys.isEmpty()) command.keys = {keys};
        command.id = QLatin1String(id);
        command.title = title;
        command.group = tr("Import");
        command.run = std::move(run);
        command.everywhere = true;
        m_window->commands().add(m_window, command);
    };
    const auto importTable = [this, session](ui::wizards::TableKind kind) {
        auto* dialog = new ui::wizards::ImportTableDialog(wizardContext(), session, kind, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::wizards::ImportTableDialog::imported, m_window,
                &ui::shell::MainWindow::workspaceChanged);
        dialog->open();
    };
    add(
        "import-prices", tr("Import prices…"),
        [this, session] {
            auto* dialog = new ui::wizards::ImportPricesWizard(wizardContext(), session, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ui::wizards::ImportPricesWizard::imported, m_window,
                    &ui::shell::MainWindow::workspaceChanged);
            dialog->open();
        },
        QKeySequence(QStringLiteral("Ctrl+Shift+I")));
    add("import-holdings", tr("Import holdings…"),
        [importTable] { importTable(ui::wizards::TableKind::Holdings); });
    add("import-sectors", tr("Import sectors…"),
        [importTable] { importTable(ui::wizards::TableKind::Sectors); });
    addVaultActions(session);
    add("show-jobs", tr("Show all jobs"), [this] { m_window->openPage(QStringLiteral("jobs")); });
}

}  // namespace qd::console
