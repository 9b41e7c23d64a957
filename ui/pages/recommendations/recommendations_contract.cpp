// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: following, finding, remembering, and its commands.
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "ui/models/blotter_view.h"
#include "ui/pages/recommendations/recommendation_inspector.h"
#include "ui/pages/recommendations/recommendations_page.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::recommendations {

bool RecommendationsPage::select(RunId run) {
    const auto listed = [this, run] {
        const StrategyRow* strategy = chosen();
        return strategy != nullptr && strategy->run == run;
    };
    m_quiet = true;
    m_table->selectKey(QString::number(run.value));
    if (!listed() && !m_table->filterField()->text().isEmpty()) {
        m_table->filterField()->clear();  // it may be hidden by the filter, which gives way
        m_table->selectKey(QString::number(run.value));
    }
    m_quiet = false;
    return listed();
}

void RecommendationsPage::openItem(const QString& what) {
    const RunId run{what.section(QLatin1Char('/'), -1).toLongLong()};
    if (!run.valid() || select(run)) return;
    m_wanted = run;  // it comes with the next ranking
    refresh();
}

void RecommendationsPage::follow(const shell::Selection& selection) {
    if (selection.kind != QStringLiteral("run") && selection.kind != QStringLiteral("search")) return;
    const RunId run{selection.id.toLongLong()};
    if (!m_ranking) {
        m_wanted = run;
        return;
    }
    for (const StrategyRow& strategy : m_ranking->strategies)
        if (strategy.run == run) select(run);
}

bool RecommendationsPage::focusFilter() {
    if (isEmpty()) return false;
    m_table->filterField()->setFocus(Qt::ShortcutFocusReason);
    m_table->filterField()->selectAll();
    return true;
}

QString RecommendationsPage::itemTitle() const {
    const StrategyRow* strategy = isEmpty() ? nullptr : chosen();
    return strategy != nullptr ? strategy->name : QString();
}

QString RecommendationsPage::itemId() const {
    const StrategyRow* strategy = isEmpty() ? nullptr : chosen();
    return strategy != nullptr ? QString::number(strategy->run.value) : QString();
}

QJsonValue RecommendationsPage::saveState() const {
    return QJsonObject{{QStringLiteral("table"), m_table->state()},
                       {QStringLiteral("inputs"), m_inputs->state()}};
}

void RecommendationsPage::restoreState(const QJsonValue& state) {
    const QJsonObject kept = state.toObject();
    for (const auto& [key, table] :
         {std::pair(QStringLiteral("table"), m_table), {QStringLiteral("inputs"), m_inputs}})
        if (kept.value(key).isObject()) table->setState(kept.value(key).toObject());
}

void RecommendationsPage::addCommand(const char* id, const QString& title, const QString& keys,
                                     std::function<void()> run, std::function<bool()> enabled) {
    shell::Command command;
    command.id = QStringLiteral("recommendations.") + QLatin1String(id);
    command.title = title;
    command.group = tr("Recommendations");
    if (!keys.isEmpty()) command.keys = {QKeySequence(keys)};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, command);
}

void RecommendationsPage::addCommands() {
    if (m_context.commands == nullptr) return;
    addCommand(
        "open-run", tr("Open the run of the recommendation"), QStringLiteral("Ctrl+O"), [this] { openRun(); },
        [this] { return !isEmpty() && chosen() != nullptr; });
    addCommand(
        "criteria", tr("Criteria of recommendations"), QStringLiteral("Ctrl+E"), [this] { openCriteria(); },
        [this] { return m_editCriteria->isEnabled(); });
    connect(m_context.commands, &shell::CommandRegistry::changed, this, &RecommendationsPage::tellKeys);
    tellKeys();
}

/// The keys that hold now, in the tool tips.
void RecommendationsPage::tellKeys() {
    const auto tell = [this](QWidget* control, const char* id, const QString& words) {
        const QString keys =
            shell::keysText(m_context.commands->keys(QStringLiteral("recommendations.") + QLatin1String(id)));
        control->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys));
    };
    tell(m_editCriteria, "criteria", tr("Weights, ramps and thresholds"));
    if (m_inspector) tell(m_inspector->runButton(), "open-run", tr("Open what the recommendation rests on"));
}

}  // namespace qd::ui::pages::recommendations
