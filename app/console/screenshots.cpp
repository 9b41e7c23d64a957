// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screenshots.h"

#include <QApplication>
#include <QBuffer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QTimer>
#include <memory>

#include "core/desk/session.h"
#include "ui/kit/format.h"
#include "ui/shell/command_palette.h"

namespace qd::console {

namespace {

constexpr int kOverlayMs = 1600;  ///< what lies over a page: its rows are made, or read by a job
constexpr int kSettleMs = 700;    ///< what a page loads after its first answer: a run, a selection
const QString kJobsPage = QStringLiteral("jobs");

QString themeWord(ui::Theme::Mode mode) {
    switch (mode) {
        case ui::Theme::Mode::Dark:
            return QStringLiteral("dark");
        case ui::Theme::Mode::Light:
            return QStringLiteral("light");
        case ui::Theme::Mode::HighContrast:
            return QStringLiteral("contrast");
    }
    return {};
}

void press(QWidget* target, int key, const QString& text = {}) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    if (target != nullptr) QCoreApplication::sendEvent(target, &event);
}

/// The field of the palette; it is asked for by name because nothing has the keyboard where there is no
/// screen.
QLineEdit* paletteField(const QWidget& frame) {
    const auto* palette = frame.findChild<ui::shell::CommandPalette*>();
    return palette == nullptr ? nullptr : palette->findChild<QLineEdit*>();
}

void type(QWidget* target, const QString& text) {
    for (const QChar letter : text)
        press(target, 0, QString(letter));
}

/// A window of its own whose owner is the frame; QWidget::isAncestorOf() ends at windows.
bool belongsTo(const QWidget* window, const QWidget* frame) {
    for (const QObject* at = window->parent(); at != nullptr; at = at->parent()) {
        if (at == frame) return true;
    }
    return false;
}

void closeOthers(const QWidget& frame) {
    const auto windows = QApplication::topLevelWidgets();
    for (auto* window : windows) {
        if (window != &frame && window->isVisible() && belongsTo(window, &frame)) window->close();
    }
}

/// The window, and over it the windows of its own that belong to it: the guide, the lineage of a number.
QPixmap picture(QWidget& frame) {
    QPixmap whole = frame.grab();
    QPainter painter(&whole);
    const auto windows = QApplication::topLevelWidgets();
    for (auto* window : windows) {
        if (window == &frame || !window->isVisible() || !belongsTo(window, &frame)) continue;
        const QPoint at((frame.width() - window->width()) / 2, (frame.height() - window->height()) / 2);
        painter.drawPixmap(at, window->grab());
        painter.setPen(window->palette().color(QPalette::Mid));
        painter.drawRect(QRect(at, window->size()).adjusted(0, 0, -1, -1));
    }
    return whole;
}

}  // namespace

Screenshots::Screenshots(Console& console, const ConsoleParts& parts, QString folder,
                         QList<ui::Theme::Mode> themes)
    : m_console(console),
      m_theme(parts.theme),
      m_jobs(parts.jobs),
      m_files(parts.environment.files),
      m_folder(std::move(folder)),
      m_themes(std::move(themes)) {
    if (m_themes.isEmpty())
        m_themes = {ui::Theme::Mode::Dark, ui::Theme::Mode::Light, ui::Theme::Mode::HighContrast};
}

void Screenshots::start() {
    auto* window = m_console.window();
    QD_REQUIRE(window != nullptr);
    connect(window, &ui::shell::MainWindow::pageLoaded, this, [this](const QString& id) {
        m_loaded.insert(id);
        if (m_waiting != id) return;
        m_waiting.clear();
        QTimer::singleShot(kSettleMs, this, &Screenshots::grab);
    });
    m_loaded.insert(window->currentId());
    if (const auto made = m_files.createFolders(ui::format::utf8(m_folder)); !made.ok()) {
        Q_EMIT finished(made);
        return;
    }
    for (const auto theme : std::as_const(m_themes))
        queuePages(theme);
    queueViews();
    queueOverlays();
    next();
}

/// The jobs page last: only it needs a job, and the job's drawer would cover a part of the others.
void Screenshots::queuePages(ui::Theme::Mode theme) {
    const bool first = theme == m_themes.constFirst();
    const auto add = [&](const QString& id) {
        m_left.append({id + QLatin1Char('-') + themeWord(theme),
                       [this, id, theme, first] {
                           m_theme.setMode(theme);
                           if (id == kJobsPage && first)
                               runJob();
                           else
                               open(id);
                       },
                       {}});
    };
    for (const auto& entry : m_console.registry().entries())
        if (entry.id != kJobsPage) add(entry.id);
    if (m_console.registry().find(kJobsPage) != nullptr) add(kJobsPage);
}

/// The further views of pages that have several, and the forms that belong to them.
void Screenshots::queueViews() {
    const auto theme = m_themes.constFirst();
    const auto add = [&](const char* name, const char* page, const char* id, std::function<void()> hide) {
        m_left.append({QString::fromLatin1(name) + QLatin1Char('-') + themeWord(theme),
                       [this, theme, page, id] {
                           m_theme.setMode(theme);
                           m_console.window()->openPage(QString::fromLatin1(page));
                           m_console.window()->trigger(QString::fromLatin1(id));
                           QTimer::singleShot(kOverlayMs, this, &Screenshots::grab);
                       },
                       std::move(hide)});
    };
    const auto nothing = [] {};
    const auto close = [this] { closeOthers(m_console.frame()); };
    add("backtests-returns", "backtests", "backtests.view-returns", nothing);
    add("backtests-trades", "backtests", "backtests.view-trades", nothing);
    add("backtests-day", "backtests", "backtests.view-day", nothing);
    add("backtests-analysis", "backtests", "backtests.view-analysis", nothing);
    add("backtests-compare", "backtests", "backtests.compare", nothing);
    add("backtests-new", "backtests", "backtests.new", close);
    add("searches-new", "searches", "searches.new", close);
    add("training-loss", "training", "training.view-loss", nothing);
    add("training-new", "training", "training.new", close);
}

void Screenshots::queueOverlays() {
    const auto theme = m_themes.constFirst();
    const auto add = [&](const QString& name, std::function<void()> show, std::function<void()> hide) {
        m_left.append({name + QLatin1Char('-') + themeWord(theme),
                       [this, theme, show = std::move(show)] {
                           m_theme.setMode(theme);
                           m_console.window()->openPage(QStringLiteral("overview"));
                           show();
                           QTimer::singleShot(kOverlayMs, this, &Screenshots::grab);
                       },
                       std::move(hide)});
    };
    const auto command = [this](const char* id) { m_console.window()->trigger(QString::fromLatin1(id)); };
    const auto close = [this] { closeOthers(m_console.frame()); };
    add(
        QStringLiteral("palette"),
        [this, command] {
            command("palette.open");
            type(paletteField(m_console.frame()), QStringLiteral("heal"));
        },
        [this] { press(paletteField(m_console.frame()), Qt::Key_Escape); });
    add(
        QStringLiteral("keys"), [command] { command("keys.show"); }, close);
    add(
        QStringLiteral("guide"), [command] { command("help.page"); }, close);
    add(
        QStringLiteral("lineage"), [this] { m_console.window()->explain(QStringLiteral("overview/value")); },
        close);
    add(
        QStringLiteral("alerts"), [command] { command("drawer.alerts"); }, [] {});
    add(
        QStringLiteral("audit"), [command] { command("drawer.audit"); }, [] {});
    for (const auto& [name, id] :
         {std::pair{"backup", "backup-workspace"}, std::pair{"schedule", "backup-plan"},
          std::pair{"restore", "restore-workspace"}})
        add(
            QString::fromLatin1(name), [command, id = id] { command(id); }, close);
    // Last: the window goes with the session.
    add(
        QStringLiteral("lock"), [command] { command("lock"); }, [] {});
}

void Screenshots::startWith(const QString& name) {
    if (const auto made = m_files.createFolders(ui::format::utf8(m_folder)); !made.ok()) {
        Q_EMIT finished(made);
        return;
    }
    for (const auto theme : std::as_const(m_themes)) {
        m_left.append({name + QLatin1Char('-') + themeWord(theme),
                       [this, theme] {
                           m_theme.setMode(theme);
                           QTimer::singleShot(kSettleMs, this, &Screenshots::grab);
                       },
                       {}});
    }
    next();
}

void Screenshots::next() {
    if (m_left.isEmpty()) {
        Q_EMIT finished(Ok{});
        return;
    }
    m_left.constFirst().show();
}

void Screenshots::open(const QString& id) {
    // Asked before: a page that has nothing to load says so from within openPage().
    const bool loaded = m_loaded.contains(id);
    if (!loaded) m_waiting = id;
    m_console.window()->openPage(id);
    if (loaded) QTimer::singleShot(kSettleMs, this, &Screenshots::grab);
}

void Screenshots::runJob() {
    auto session = m_console.session();
    const auto job = std::make_shared<JobId>();  // known only when run() has returned
    *job = m_jobs.run<vault::AuditVerdict>(
        tr("Verify the workspace"), [session](jobs::JobContext&) { return desk::verifyWorkspace(*session); },
        this,
        [this, job](const Result<vault::AuditVerdict>& verdict) {
            if (verdict.ok())
                m_jobs.setResult(*job, {}, tr("audit entries verified: %1").arg(verdict->entries));
            m_console.window()->closeJobs();
            open(kJobsPage);
        });
}

Status Screenshots::save(const QString& name) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture(m_console.frame()).save(&buffer, "PNG");
    const QString path = QStringLiteral("%1/%2.png").arg(m_folder, name);
    return m_files.writeAtomically(ui::format::utf8(path),
                                   {png.constData(), static_cast<std::size_t>(png.size())});
}

void Screenshots::grab() {
    const Shot shot = m_left.takeFirst();
    if (const auto saved = save(shot.name); !saved.ok()) {
        Q_EMIT finished(saved);
        return;
    }
    if (shot.hide) shot.hide();
    next();
}

}  // namespace qd::console
