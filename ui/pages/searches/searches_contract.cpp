// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: following, finding, remembering, and its commands.
#include <QJsonObject>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <utility>

#include "ui/kit/search_field.h"
#include "ui/kit/state_view.h"
#include "ui/pages/searches/search_panel.h"
#include "ui/pages/searches/searches_page.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::searches {

namespace {

constexpr const char* kViews[] = {"trials", "growth", "trips"};

QString text(const char* latin1) {
    return QString::fromLatin1(latin1);
}

/// "12" and "searches/12", as a job's result link has it.
RunId searchOf(const QString& what) {
    return RunId{what.section(QLatin1Char('/'), -1).toLongLong()};
}

}  // namespace

void SearchesPage::openItem(const QString& what) {
    const RunId id = searchOf(what);
    if (!id.valid()) return;
    if (m_list->select(id)) {
        m_watched = 0;
        load(id);
        return;
    }
    m_wanted = id;  // it comes with the next listing
    refresh();
}

void SearchesPage::follow(const shell::Selection& selection) {
    if (selection.kind != QStringLiteral("search")) return;
    const RunId id = searchOf(selection.id);
    const auto* row = m_list->selected();
    if (!id.valid() || (row != nullptr && row->id == id)) return;
    if (m_list->select(id)) {
        m_watched = 0;
        load(id);
    } else if (m_listing == nullptr) {
        m_wanted = id;
    }
}

bool SearchesPage::focusFilter() {
    if (isEmpty() || m_list->filter()->isHidden()) return false;
    m_list->filter()->setFocus(Qt::ShortcutFocusReason);
    m_list->filter()->selectAll();
    return true;
}

QString SearchesPage::itemTitle() const {
    const auto* row = m_list->selected();
    if (row == nullptr || isEmpty()) return {};
    return row->id.valid() ? tr("Search %1").arg(row->id.value) : row->name;
}

QString SearchesPage::itemId() const {
    const auto* row = m_list->selected();
    return row != nullptr && row->id.valid() && !isEmpty() ? QString::number(row->id.value) : QString();
}

QJsonValue SearchesPage::saveState() const {
    return QJsonObject{{text("view"), text(kViews[static_cast<int>(m_panel->view())])},
                       {text("mean"), m_choice.value == backtest::CellValue::Mean}};
}

void SearchesPage::restoreState(const QJsonValue& saved) {
    const QJsonObject state = saved.toObject();
    for (int i = 0; i < 3; ++i) {
        if (state.value(text("view")).toString() == text(kViews[i]))
            m_panel->setView(static_cast<SearchPanel::View>(i));
    }
    if (state.value(text("mean")).toBool()) m_choice.value = backtest::CellValue::Mean;
}

void SearchesPage::addCommand(const char* id, const QString& title, const QString& keys,
                              std::function<void()> run, std::function<bool()> enabled) {
    shell::Command command;
    command.id = QStringLiteral("searches.") + text(id);
    command.title = title;
    command.group = tr("Searches");
    if (!keys.isEmpty()) command.keys = {QKeySequence(keys)};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, command);
}

void SearchesPage::addCommands() {
    if (m_context.commands == nullptr) return;
    addCommand(
        "new", tr("Start a new search"), QStringLiteral("Ctrl+N"), [this] { openForm(); },
        [this] { return m_create->isEnabled(); });
    addCommand(
        "resume", tr("Resume the search"), QStringLiteral("Ctrl+Shift+R"), [this] { m_resume->click(); },
        [this] { return m_resume->isEnabled(); });
    addCommand(
        "save-files", tr("Save files of the search"), QStringLiteral("Ctrl+S"), [this] { openSaveMenu(); },
        [this] { return m_save->isEnabled(); });
    const auto view = [this](const char* id, const QString& title, const QString& keys,
                             SearchPanel::View to) {
        addCommand(id, title, keys, [this, to] { m_panel->setView(to); });
    };
    view("view-trials", tr("Show the trials"), QStringLiteral("Alt+1"), SearchPanel::View::Trials);
    view("view-growth", tr("Show the growth of the trial"), QStringLiteral("Alt+2"),
         SearchPanel::View::Growth);
    view("view-trips", tr("Show the round trips"), QStringLiteral("Alt+3"), SearchPanel::View::Trips);
    connect(m_context.commands, &shell::CommandRegistry::changed, this, &SearchesPage::tellKeys);
    tellKeys();
}

/// The keys that hold now, in the tool tips.
void SearchesPage::tellKeys() {
    const auto tell = [this](QWidget* control, const char* id, const QString& words) {
        const QString keys =
            shell::keysText(m_context.commands->keys(QStringLiteral("searches.") + text(id)));
        control->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys));
    };
    tell(m_create, "new", tr("New search"));
    tell(m_resume, "resume", tr("Go on with an unfinished search"));
    tell(m_save, "save-files", tr("Save files of the search"));
}

}  // namespace qd::ui::pages::searches
