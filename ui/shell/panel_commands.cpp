// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panel_commands.h"

#include <QGuiApplication>
#include <QMenu>

#include "ui/shell/link_button.h"

namespace qd::ui::shell {

namespace {

/// The chords of panels begin with one key; the second says what to do.
QString chord(const char* second) {
    return QStringLiteral("Ctrl+Shift+D, ") + QLatin1String(second);
}

}  // namespace

PanelCommands::PanelCommands(DockArea& docks, PagePanels& pages, CommandRegistry& commands, Doors doors,
                             QWidget* window)
    : QObject(window),
      m_docks(docks),
      m_pages(pages),
      m_commands(commands),
      m_doors(std::move(doors)),
      m_window(window) {
    addMoves();
    addLinks();
    const auto always = [] { return true; };
    add(
        "panel.open-beside", tr("Open the page in a panel beside"), QStringLiteral("Ctrl+\\"),
        [this] { open(m_doors.page(), Where::Beside); }, always);
    add(
        "panel.open-below", tr("Open the page in a panel below"), QStringLiteral("Ctrl+Shift+\\"),
        [this] { open(m_doors.page(), Where::Below); }, always);
    add(
        "panel.open-window", tr("Open the page in a window of its own"), QStringLiteral("Ctrl+Shift+N"),
        [this] { open(m_doors.page(), Where::Window); }, always);
}

void PanelCommands::add(const char* id, const QString& title, const QString& keys, std::function<void()> run,
                        std::function<bool()> enabled) {
    Command command;
    command.id = QLatin1String(id);
    command.title = title;
    command.group = tr("Panels");
    if (!keys.isEmpty()) command.keys = {QKeySequence(keys)};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    command.everywhere = true;
    m_commands.add(m_window, command);
}

void PanelCommands::addMoves() {
    const auto any = [this] { return m_doors.active() != nullptr; };
    const auto move = [this, any](const char* id, const QString& title, const char* key, Side side) {
        add(
            id, title, chord(key), [this, side] { m_docks.dock(m_doors.active(), side); }, any);
    };
    const bool mirrored = m_docks.isRightToLeft();
    move("panel.dock-left", tr("Dock the panel left"), "Left", mirrored ? Side::Trailing : Side::Leading);
    move("panel.dock-right", tr("Dock the panel right"), "Right", mirrored ? Side::Leading : Side::Trailing);
    move("panel.dock-below", tr("Dock the panel below"), "Down", Side::Below);
    add(
        "panel.float", tr("Float the panel"), chord("Up"), [this] { m_docks.floatPanel(m_doors.active()); },
        [this] { return m_doors.active() != nullptr && !m_doors.active()->isFloating(); });
    add(
        "panel.next-screen", tr("Move the panel to the next screen"), chord("S"),
        [this] { m_docks.moveToNextScreen(m_doors.active()); },
        [this] { return m_doors.active() != nullptr && QGuiApplication::screens().size() > 1; });
    add(
        "panel.close", tr("Close the panel"), QStringLiteral("Ctrl+W"),
        [this] { m_doors.close(m_doors.active()); }, any);
    add(
        "panel.menu", tr("Open the menu of the panel"), chord("M"), [this] { m_doors.active()->openMenu(); },
        any);
}

void PanelCommands::addLinks() {
    for (int i = 0; i < kLinkCount; ++i) {
        const auto link = static_cast<Link>(i);
        const QString letter = link == Link::None ? QStringLiteral("none") : linkLetter(link).toLower();
        const QString title =
            link == Link::None ? tr("Unlink the panel") : tr("Link the panel to %1").arg(linkLetter(link));
        const auto run = [this, link] {
            Panel* panel = m_doors.active();
            if (panel != nullptr && !panel->pageId().isEmpty())
                Q_EMIT panel->linkChosen(link);
            else
                m_doors.setLink(link);
        };
        add(QStringLiteral("panel.link-%1").arg(letter).toLatin1().constData(), title,
            chord(link == Link::None ? "N" : linkLetter(link).toLatin1().constData()), run, {});
    }
}

void PanelCommands::open(const QString& page, Where where) {
    m_pages.open(page, where, m_doors.link());
}

void PanelCommands::fillOpenMenu(QMenu& menu, const QString& page) {
    const auto item = [&](const QString& text, Where where) {
        connect(menu.addAction(text), &QAction::triggered, this, [this, page, where] { open(page, where); });
    };
    item(tr("Open in a panel beside"), Where::Beside);
    item(tr("Open in a panel below"), Where::Below);
    item(tr("Open in a window of its own"), Where::Window);
}

void PanelCommands::fillMenu(QMenu& menu, Panel* panel) {
    const QPointer<Panel> held(panel);
    const auto item = [&](const QString& text, bool enabled, const std::function<void(Panel*)>& run) {
        auto* action = menu.addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, [held, run] {
            if (held) run(held);
        });
    };
    const bool mirrored = m_docks.isRightToLeft();
    const Side left = mirrored ? Side::Trailing : Side::Leading;
    const Side right = mirrored ? Side::Leading : Side::Trailing;
    const bool shown = !panel->isHidden();
    const auto stands = [&](Side side) {
        return shown && !panel->isFloating() && m_docks.sideOf(panel) == side;
    };
    const auto dock = [this](Side side) { return [this, side](Panel* one) { m_docks.dock(one, side); }; };
    item(tr("Dock left"), !stands(left), dock(left));
    item(tr("Dock right"), !stands(right), dock(right));
    item(tr("Dock below"), !stands(Side::Below), dock(Side::Below));
    item(tr("Float"), !panel->isFloating(), [this](Panel* one) { m_docks.floatPanel(one); });
    if (QGuiApplication::screens().size() > 1)
        item(tr("Move to the next screen"), true, [this](Panel* one) { m_docks.moveToNextScreen(one); });
    menu.addSeparator();
    item(tr("Close"), shown, m_doors.close);
}

}  // namespace qd::ui::shell
