// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keys.h"

#include <QWidget>

#include "ui/kit/toast_area.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/help_window.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/pane_cycle.h"

namespace qd::ui::shell {

namespace {
constexpr int kNumberedPages = 9;
constexpr char kSettingKind[] = "setting";  ///< the page that opens it is the settings page
}  // namespace

/// A command of the window with one key at most.
struct WindowKeys::Plain {
    const char* id;
    QString title;
    QString group;
    QKeySequence keys;
    std::function<void()> run;
    std::function<bool()> enabled = {};
};

WindowKeys::WindowKeys(WindowKeysParts parts, WindowDoors doors, QWidget* window)
    : QObject(window),
      m_parts(std::move(parts)),
      m_doors(std::move(doors)),
      m_window(window),
      m_context{m_parts.theme,     m_parts.jobs,      m_parts.session, m_parts.services, {},
                &m_parts.commands, m_parts.workspace, m_parts.machine} {
    addPages();
    m_history.bind(m_context, window);
    m_palette = new CommandPalette(m_context, m_parts.registry, window);
    m_sheet = new KeySheet(m_context, window);
    addView();
    addHelp();
    if (m_doors.goTo)
        connect(&m_history, &History::go, this, [this](const Place& place) { m_doors.goTo(place); });
    connect(m_palette, &CommandPalette::panelRequested, this,
            [this](const QString& page, const QString& item) {
                if (m_doors.openInPanel)
                    m_doors.openInPanel(page, item);
                else
                    m_parts.services.openPage(page, item);
            });
    connect(m_sheet, &KeySheet::changeRequested, this, [this] { openSettings(QStringLiteral("keyboard")); });
    if (m_parts.machine == nullptr) return;
    applyKeys(m_parts.commands, *m_parts.machine);
    connect(m_parts.machine, &Preferences::changed, this, [this](const QString& name) {
        if (name == QLatin1String(kKeysName)) applyKeys(m_parts.commands, *m_parts.machine);
    });
}

WindowKeys::~WindowKeys() = default;

void WindowKeys::add(const Plain& plain) {
    if (!plain.run) return;
    Command command;
    command.id = QLatin1String(plain.id);
    command.title = plain.title;
    command.group = plain.group;
    if (!plain.keys.isEmpty()) command.keys = {plain.keys};
    command.run = plain.run;
    command.enabled = plain.enabled;
    command.everywhere = true;
    m_parts.commands.add(m_window, command);
}

void WindowKeys::addPages() {
    int number = 0;
    for (const PageEntry& page : m_parts.registry.entries()) {
        if (page.developer) continue;
        ++number;
        const QKeySequence keys = number <= kNumberedPages
                                      ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))
                                      : QKeySequence();
        const QByteArray id = "page." + page.id.toLatin1();
        add({id.constData(), tr("Go to %1").arg(page.title), tr("Pages"), keys,
             [this, page = page.id] { m_parts.services.openPage(page); }});
    }
}

void WindowKeys::addView() {
    const QString window = tr("Window");
    add({"pane.next", tr("Go to the next pane"), tr("Go to"), QKeySequence(Qt::Key_F6),
         m_doors.panes ? [this] { cyclePanes(m_doors.panes(), 1); } : std::function<void()>()});
    add({"pane.previous", tr("Go to the pane before"), tr("Go to"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
         m_doors.panes ? [this] { cyclePanes(m_doors.panes(), -1); } : std::function<void()>()});
    if (ToastArea* notices = m_doors.notices; notices != nullptr) {
        add({"notices.focus", tr("Go to the newest notice"), tr("Go to"),
             QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N), [notices] { notices->focusNewest(); },
             [notices] { return notices->count() > 0; }});
    }
    add({"page.filter", tr("Filter the page"), tr("Go to"), QKeySequence(Qt::CTRL | Qt::Key_F),
         m_doors.activePage ? [this] {
             if (Page* page = m_doors.activePage(); page != nullptr) page->focusFilter();
         } : std::function<void()>()});
    add({"reload", tr("Read the workspace again"), window, QKeySequence(Qt::Key_F5), m_doors.reload});
    add({"lock", tr("Lock the workspace"), window, QKeySequence(Qt::CTRL | Qt::Key_L), m_doors.lock});
    add({"panel.toggle-drawer", tr("Show or hide the drawer"), window, QKeySequence(Qt::CTRL | Qt::Key_J),
         m_doors.toggleDrawer});
    add({"panel.toggle-inspector", tr("Show or hide the inspector"), window,
         QKeySequence(Qt::CTRL | Qt::Key_I), m_doors.toggleInspector});
    if (m_parts.machine != nullptr) {
        add({"look.next-theme", tr("Change to the next theme"), tr("Settings"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { chooseNextTheme(*m_parts.machine); }});
    }
    if (m_parts.registry.opener(QLatin1String(kSettingKind)) != nullptr) {
        add({"settings.open", tr("Open settings"), tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
             [this] { openSettings({}); }});
    }
}

void WindowKeys::openSettings(const QString& section) {
    const PageEntry* page = m_parts.registry.opener(QLatin1String(kSettingKind));
    if (page != nullptr) m_parts.services.openPage(page->id, section);
}

void WindowKeys::addHelp() {
    add({"help.page", tr("Explain this page"), tr("Help"), QKeySequence(Qt::Key_F1), [this] {
             Page* page = m_doors.activePage ? m_doors.activePage() : nullptr;
             openHelp(page == nullptr ? QString() : page->helpSection());
         }});
    add({"help.guide", tr("Open the user guide"), tr("Help"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
         [this] { openHelp({}); }});
}

void WindowKeys::workspaceChanged() {
    m_palette->workspaceChanged();
}

void WindowKeys::openPalette(const QString& text) {
    m_palette->open(text);
}

void WindowKeys::openKeySheet() {
    m_sheet->openSheet();
}

void WindowKeys::openHelp(const QString& section) {
    // Made when it is first asked for: reading the documents is not part of the start.
    if (m_help == nullptr) m_help = new HelpWindow(m_parts.theme, m_window);
    m_help->openAt(section);
}

}  // namespace qd::ui::shell
