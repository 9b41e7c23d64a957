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
#include "ui/wizards/first_run_wizard.h"
#include "ui/wizards/import_prices_wizard.h"
#include "ui/wizards/import_table_dialog.h"
#include "ui/wizards/unlock_view.h"

namespace qd::console {

using ui::wizards::SessionPtr;

namespace {

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
    : m_parts(parts), m_options(std::move(options)), m_registry(allPages()) {
    if (m_options.user.isEmpty()) m_options.user = ui::format::text(systemUserName());
    m_frame.resize(m_options.size);
}

Console::~Console() = default;

ui::wizards::WizardContext Console::wizardContext() const {
    return {m_parts.theme, m_parts.jobs, m_parts.environment, m_options.user,
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
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
    if (openAnother) wizard->flow().choose(ui::wizards::FirstRunFlow::Step::Open);
    m_frame.show(wizard);
}

void Console::showUnlock(const std::optional<Error>& error) {
    auto* view = new ui::wizards::UnlockView(wizardContext(), m_options.workspace);
    connect(view, &ui::wizards::UnlockView::unlocked, this,
            [this](const SessionPtr& session) { showWorkspace(session, QStringLiteral("overview")); });
    connect(view, &ui::wizards::UnlockView::anotherRequested, this, [this] { showFirstRun(true); });
    m_frame.show(withBanner(m_parts.theme, view, error));
}

void Console::openUnattended() {
    const QString name = QFileInfo(m_options.workspace).completeBaseName();
    m_frame.show(new ui::EmptyState(m_parts.theme, ui::Icon::Lock, tr("Opening %1").arg(name),
                                    tr("The key is being derived from the passphrase.")));
    const desk::Environment environment = m_parts.environment;
    m_parts.jobs.query<SessionPtr>(
        [environment, options = m_options](jobs::JobContext&) -> Result<SessionPtr> {
            QD_TRY(const auto passphrase, passphraseOf(options, environment.files));
            QD_TRY(auto session,
                   desk::openWorkspace(environment, {ui::format::utf8(options.workspace), &passphrase,
                                                     ui::format::utf8(options.user)}));
            return SessionPtr(std::move(session));
        },
        this,
        [this](const Result<SessionPtr>& session) {
            if (session.ok()) {
                showWorkspace(*session, QStringLiteral("overview"));
                return;
            }
            showUnlock(session.error());
            Q_EMIT openFailed(session.error());
        });
}

void Console::showWorkspace(const SessionPtr& session, const QString& page) {
    m_session = session;
    m_options.workspace = ui::format::text(session->vault().path());
    m_window =
        new ui::shell::MainWindow({m_parts.theme, m_parts.jobs, m_registry, session, print::renderPdf});
    connect(m_window, &ui::shell::MainWindow::lockRequested, this, &Console::lock);
    connect(
        m_window, &ui::shell::MainWindow::pageLoaded, this, [this] { Q_EMIT opened(); },
        Qt::SingleShotConnection);
    addActions(session);
    m_frame.show(m_window);
    m_window->openPage(m_registry.find(page) == nullptr ? m_registry.entries().front().id : page);
}

void Console::lock() {
    for (int i = 0; i < m_parts.jobs.model()->rowCount(); ++i) {
        const auto& job = m_parts.jobs.model()->row(i);
        if (job.active()) m_parts.jobs.cancel(job.id);
    }
    showUnlock({});
}

void Console::addActions(const SessionPtr& session) {
    const auto importTable = [this, session](ui::wizards::TableKind kind) {
        auto* dialog = new ui::wizards::ImportTableDialog(wizardContext(), session, kind, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::wizards::ImportTableDialog::imported, m_window,
                &ui::shell::MainWindow::workspaceChanged);
        dialog->open();
    };
    m_window->setAction(QStringLiteral("import-prices"), [this, session] {
        auto* dialog = new ui::wizards::ImportPricesWizard(wizardContext(), session, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::wizards::ImportPricesWizard::imported, m_window,
                &ui::shell::MainWindow::workspaceChanged);
        dialog->open();
    });
    m_window->setAction(QStringLiteral("import-holdings"),
                        [importTable] { importTable(ui::wizards::TableKind::Holdings); });
    m_window->setAction(QStringLiteral("import-sectors"),
                        [importTable] { importTable(ui::wizards::TableKind::Sectors); });
    m_window->setAction(QStringLiteral("lock"), [this] { lock(); });
    m_window->setAction(QStringLiteral("show-jobs"), [this] { m_window->openPage(QStringLiteral("jobs")); });
}

}  // namespace qd::console
