// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: following, finding, remembering, and its commands.
#include <QJsonObject>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <utility>

#include "ui/kit/search_field.h"
#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/range_brush.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::backtests {

namespace {

/// "12" and "backtests/12", as a job's result link has it.
RunId runOf(const QString& what) {
    return RunId{what.section(QLatin1Char('/'), -1).toLongLong()};
}

constexpr int kMostListWidth = 4000;
constexpr const char* kViews[] = {"performance", "returns", "trades", "day", "analysis", "compare"};
constexpr const char* kBelows[] = {"sharpe", "volatility", "nothing"};

template <class Choice, std::size_t N>
Choice choiceOf(const char* const (&names)[N], const QString& name, Choice otherwise) {
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i])) return static_cast<Choice>(i);
    return otherwise;
}

QString text(const char* latin1) {
    return QString::fromLatin1(latin1);
}

}  // namespace

void BacktestsPage::openItem(const QString& what) {
    const RunId id = runOf(what);
    if (!id.valid()) return;
    if (m_runs->select(id))
        load(id);
    else
        m_wanted = id;  // it comes with the next listing
    if (m_wanted.valid()) refresh();
}

void BacktestsPage::follow(const shell::Selection& selection) {
    RunId id;
    if (selection.kind == QStringLiteral("run")) id = runOf(selection.id);
    if (selection.kind == QStringLiteral("dataset")) {
        const DatasetId dataset{selection.id.toLongLong()};
        for (const RunRow& row : m_runs->rows()) {
            if (row.dataset != dataset) continue;
            if (row.id == m_runs->selected()) return;  // it is over that data set already
            if (!id.valid()) id = row.id;
        }
    }
    if (!id.valid() || id == m_runs->selected()) return;
    if (m_runs->select(id))
        load(id);
    else if (!m_listed)
        m_wanted = id;
}

bool BacktestsPage::focusFilter() {
    if (isEmpty() || m_runs->filter()->isHidden()) return false;
    m_runs->filter()->setFocus(Qt::ShortcutFocusReason);
    m_runs->filter()->selectAll();
    return true;
}

QString BacktestsPage::itemTitle() const {
    const RunId id = m_runs->selected();
    return id.valid() && !isEmpty() ? tr("Run %1").arg(id.value) : QString();
}

QString BacktestsPage::itemId() const {
    const RunId id = m_runs->selected();
    return id.valid() && !isEmpty() ? QString::number(id.value) : QString();
}

QJsonValue BacktestsPage::saveState() const {
    if (!m_wantedState.isEmpty()) return m_wantedState;  // no run was shown that could take it over
    const auto* chart = m_panel->equity();
    QJsonObject state{{text("list"), m_listWidth},
                      {text("view"), text(kViews[static_cast<int>(m_panel->view())])},
                      {text("below"), text(kBelows[static_cast<int>(m_panel->below())])},
                      {text("sectors"), m_panel->bySector()},
                      {text("log"), chart->logScale()},
                      {text("rebased"), chart->rebasedTo100()},
                      {text("drawdown"), chart->drawdownVisible()},
                      {text("range statistics"), m_inspector && m_inspector->following()}};
    const auto [from, to] = m_panel->shownDates();
    const auto& run = m_panel->shown();
    if (run && from.isValid() && (from != run->equity->dates.front() || to != run->equity->dates.back())) {
        state.insert(text("from"), from.toString(Qt::ISODate));
        state.insert(text("to"), to.toString(Qt::ISODate));
    }
    return state;
}

void BacktestsPage::restoreState(const QJsonValue& saved) {
    const QJsonObject state = saved.toObject();
    m_listWidth = qBound(0, state.value(text("list")).toInt(m_listWidth), kMostListWidth);
    m_panel->setBelow(choiceOf(kBelows, state.value(text("below")).toString(), m_panel->below()));
    m_panel->setBySector(state.value(text("sectors")).toBool(m_panel->bySector()));
    m_panel->setView(choiceOf(kViews, state.value(text("view")).toString(), m_panel->view()));
    if (m_inspector)
        m_inspector->setFollowing(state.value(text("range statistics")).toBool(m_inspector->following()));
    m_wantedState = state;
    if (m_panel->shown()) applyWantedState();
    arrange();
}

/// What can only be set on a chart that has a run.
void BacktestsPage::applyWantedState() {
    const QJsonObject state = std::exchange(m_wantedState, {});
    auto* chart = m_panel->equity();
    const auto wanted = [&state](const char* key, bool now) { return state.value(text(key)).toBool(now); };
    if (wanted("log", chart->logScale()) != chart->logScale()) chart->setLogScale(!chart->logScale());
    if (wanted("rebased", chart->rebasedTo100()) != chart->rebasedTo100())
        chart->setRebased(!chart->rebasedTo100());
    if (wanted("drawdown", chart->drawdownVisible()) != chart->drawdownVisible())
        chart->setDrawdownVisible(!chart->drawdownVisible());
    m_panel->setShownDates(QDate::fromString(state.value(text("from")).toString(), Qt::ISODate),
                           QDate::fromString(state.value(text("to")).toString(), Qt::ISODate));
}

void BacktestsPage::addCommand(const char* id, const QString& title, const QString& keys,
                               std::function<void()> run, std::function<bool()> enabled) {
    shell::Command command;
    command.id = QStringLiteral("backtests.") + text(id);
    command.title = title;
    command.group = tr("Backtests");
    if (!keys.isEmpty()) command.keys = {QKeySequence(keys)};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, command);
}

void BacktestsPage::addCommands() {
    if (m_context.commands == nullptr) return;
    const auto shown = [this] { return m_panel->shown() != nullptr; };
    addCommand(
        "new", tr("Start a new backtest"), QStringLiteral("Ctrl+N"), [this] { openForm(); },
        [this] { return m_create->isEnabled(); });
    addCommand(
        "run-again", tr("Run again with changes"), QStringLiteral("Ctrl+Shift+R"), [this] { runAgain(); },
        [this, shown] { return m_mayRun && shown(); });
    addCommand(
        "compare", tr("Compare runs"), QStringLiteral("Ctrl+E"), [this] { compareRuns(); },
        [this] { return m_compare->isEnabled(); });
    addCommand(
        "save-files", tr("Save files of the run"), QStringLiteral("Ctrl+S"), [this] { openSaveMenu(); },
        shown);
    addCommand(
        "range-statistics", tr("Count statistics over the shown range"), QStringLiteral("Ctrl+T"),
        [this] { m_inspector->setFollowing(!m_inspector->following()); },
        [this, shown] { return m_inspector && shown(); });
    addViewCommands();
    connect(m_context.commands, &shell::CommandRegistry::changed, this, &BacktestsPage::tellKeys);
    tellKeys();
}

void BacktestsPage::addViewCommands() {
    const auto view = [this](const char* id, const QString& title, const QString& keys, RunPanel::View to) {
        addCommand(id, title, keys, [this, to] { m_panel->setView(to); });
    };
    view("view-performance", tr("Show performance"), QStringLiteral("Alt+1"), RunPanel::View::Performance);
    view("view-returns", tr("Show returns"), QStringLiteral("Alt+2"), RunPanel::View::Returns);
    view("view-trades", tr("Show trades"), QStringLiteral("Alt+3"), RunPanel::View::Trades);
    view("view-day", tr("Show one day"), QStringLiteral("Alt+4"), RunPanel::View::Day);
    view("view-analysis", tr("Show the analysis"), QStringLiteral("Alt+5"), RunPanel::View::Analysis);
    view("view-compare", tr("Show the comparison"), QStringLiteral("Alt+6"), RunPanel::View::Compare);
    addCommand(
        "whole-run", tr("Show the whole run"), QStringLiteral("Ctrl+Shift+E"),
        [this] { m_panel->brush()->takeAll(); }, [this] { return m_panel->shown() != nullptr; });
    addCommand(
        "tags", tr("Set the tags of the run"), QStringLiteral("Ctrl+Shift+M"), [this] { editTags(); },
        [this] { return m_mayRun && m_panel->shown() != nullptr; });
    addCommand("rolling-sharpe", tr("Show the rolling Sharpe ratio"), {},
               [this] { m_panel->setBelow(Below::Sharpe); });
    addCommand("rolling-volatility", tr("Show the rolling volatility"), {},
               [this] { m_panel->setBelow(Below::Volatility); });
    addCommand("rolling-none", tr("Hide the rolling statistic"), {},
               [this] { m_panel->setBelow(Below::Nothing); });
    addCommand(
        "day", tr("Show the day under the cross-hair"), QStringLiteral("Alt+Shift+4"),
        [this] { m_panel->showDay(m_panel->equity()->crosshair()); },
        [this] { return m_panel->shown() != nullptr; });
    addCommand("bands", tr("Show weights by sector or by name"), {},
               [this] { m_panel->setBySector(!m_panel->bySector()); });
}

/// The keys that hold now, in the tool tips.
void BacktestsPage::tellKeys() {
    const auto tell = [this](QWidget* control, const char* id, const QString& words) {
        const QString keys =
            shell::keysText(m_context.commands->keys(QStringLiteral("backtests.") + text(id)));
        control->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys));
    };
    tell(m_create, "new", tr("New backtest"));
    tell(m_compare, "compare", tr("Compare the chosen runs"));
    tell(m_panel->tagButton(), "tags", tr("Set the tags of this run"));
    tell(m_save, "save-files", tr("Save files of the run"));
    if (m_inspector) tell(m_inspector->againButton(), "run-again", tr("Run again with changes"));
}

}  // namespace qd::ui::pages::backtests
