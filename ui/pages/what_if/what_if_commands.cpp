// SPDX-License-Identifier: GPL-3.0-or-later
// What the user starts: edits that can be undone, goals, where to start from.
#include <QActionGroup>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QUndoStack>
#include <utility>

#include "core/risk/what_if_trades.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/pages/what_if/weight_table.h"
#include "ui/pages/what_if/what_if_page.h"
#include "ui/pages/what_if/words.h"

namespace qd::ui::pages::what_if {

namespace {

/// A step between two drafts of one model; once another model is shown it does nothing.
class DraftStep final : public QUndoCommand {
public:
    DraftStep(Latest& latest, DraftPtr before, DraftPtr after, const QString& words)
        : QUndoCommand(words),
          m_latest(&latest),
          m_model(latest.model()),
          m_before(std::move(before)),
          m_after(std::move(after)) {}
    void undo() override { stand(m_before); }
    void redo() override {
        if (std::exchange(m_done, false)) return;  // it stands already when it is pushed
        stand(m_after);
    }

private:
    void stand(const DraftPtr& draft) {
        if (!m_latest.isNull() && m_latest->model() == m_model)
            m_latest->stand(draft);
        else
            setObsolete(true);
    }

    QPointer<Latest> m_latest;
    risk::WhatIfModelPtr m_model;
    DraftPtr m_before;
    DraftPtr m_after;
    bool m_done = true;
};

struct GoalWords {
    risk::WhatIfGoal goal;
    const char* words;
};
constexpr GoalWords kGoals[] = {
    {risk::WhatIfGoal::LeastTracking, QT_TRANSLATE_NOOP("WhatIfGoals", "Least tracking error")},
    {risk::WhatIfGoal::LeastTrading, QT_TRANSLATE_NOOP("WhatIfGoals", "Least trading")},
    {risk::WhatIfGoal::LeastRisk, QT_TRANSLATE_NOOP("WhatIfGoals", "Least risk")},
    {risk::WhatIfGoal::EqualRisk, QT_TRANSLATE_NOOP("WhatIfGoals", "Equal risk shares")},
    {risk::WhatIfGoal::MostDiversified, QT_TRANSLATE_NOOP("WhatIfGoals", "Most diversified")}};

QString goalWords(const GoalWords& goal) {
    return QCoreApplication::translate("WhatIfGoals", goal.words);
}

void addChoice(QMenu& menu, QActionGroup* group, const QString& words, bool on, std::function<void()> run) {
    QAction* action = menu.addAction(words);
    action->setCheckable(true);
    action->setChecked(on);
    if (group != nullptr) group->addAction(action);
    QObject::connect(action, &QAction::triggered, &menu, std::move(run));
}

constexpr std::size_t kMostRuns = 12;

/// By Room.
QStringList roomWords() {
    return {WhatIfText::tr("Scale others"), WhatIfText::tr("Use cash"), WhatIfText::tr("Solve around it")};
}

}  // namespace

void WhatIfPage::ask(const Edit& edit, bool commit, const QString& words) {
    if (m_shown) m_latest->ask({edit, m_manner, commit, words});
}

void WhatIfPage::remember(const DraftPtr& before, const DraftPtr& after, const QString& words) {
    if (m_context.undo != nullptr) m_context.undo->push(new DraftStep(*m_latest, before, after, words));
    showButtons();
}

void WhatIfPage::setManner(const Manner& manner) {
    m_manner = manner;
    m_room->setText(roomWords()[static_cast<int>(manner.room)]);
    showButtons();
}

void WhatIfPage::solve() {
    ask(Edit::solve(), true, tr("Solve"));
}

void WhatIfPage::reset() {
    if (!m_start || m_latest->draft() == m_start->draft) return;
    const DraftPtr before = m_latest->draft();
    m_latest->stand(m_start->draft);
    remember(before, m_start->draft, tr("Reset"));
}

void WhatIfPage::saveTrades() {
    if (!m_shown) return;
    const QString name =
        QStringLiteral("what-if-trades-%1.csv").arg(format::text(m_shown->model->origin.asOf.iso()));
    m_context.jobs.query<std::string>(
        [model = m_shown->model, draft = m_latest->draft()](jobs::JobContext&) {
            return risk::tradesCsv(*model, *draft);
        },
        this,
        [this, name](Result<std::string> csv) {
            if (csv.ok())
                m_context.services.saveFile(QByteArray::fromStdString(*csv), name);
            else
                m_context.services.notify(Severity::Hard, format::error(csv.error()));
        });
}

void WhatIfPage::moveTo(RunId run) {
    if (!m_shown) return;
    m_context.jobs.query<DraftPtr>(
        [session = m_context.session, model = m_shown->model, draft = m_latest->draft(),
         run](jobs::JobContext&) -> Result<DraftPtr> {
            QD_TRY(const auto targets, desk::loadRunTargets(*session, run));
            return std::make_shared<const risk::WhatIfDraft>(risk::withTarget(*model, *draft, targets));
        },
        this,
        [this, run, model = m_shown->model](Result<DraftPtr> draft) {
            if (!draft.ok())
                m_context.services.notify(Severity::Hard, format::error(draft.error()));
            else if (m_latest->model() == model)
                ask(Edit::replace(*draft), true, tr("Move to run %1").arg(QString::number(run.value)));
        });
}

void WhatIfPage::showButtons() {
    const bool any = m_shown != nullptr;
    const bool changed = any && m_start && m_latest->draft() != m_start->draft;
    for (QWidget* widget : {static_cast<QWidget*>(m_solve), static_cast<QWidget*>(m_risk),
                            static_cast<QWidget*>(m_room), static_cast<QWidget*>(m_show)})
        widget->setEnabled(any);
    m_from->setEnabled(any || !m_offer.runs.empty());
    m_reset->setEnabled(changed);
    m_save->setEnabled(changed);
    const QUndoStack* undo = m_context.undo;
    m_undo->setEnabled(any && undo != nullptr && undo->canUndo());
    m_redo->setEnabled(any && undo != nullptr && undo->canRedo());
    if (undo != nullptr) {
        m_undo->setToolTip(undo->canUndo() ? tr("Undo: %1").arg(undo->undoText()) : tr("Undo"));
        m_redo->setToolTip(undo->canRedo() ? tr("Redo: %1").arg(undo->redoText()) : tr("Redo"));
    }
    for (const GoalWords& goal : kGoals)
        if (goal.goal == m_manner.goal) m_solve->button()->setToolTip(goalWords(goal));
}

void WhatIfPage::fillStart(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const bool run = m_start && m_start->model->origin.run.valid();
    if (m_offer.positions)
        addChoice(menu, group, tr("Positions"), m_start != nullptr && !run, [this] {
            startFrom({desk::WhatIfFrom::Positions, {}, m_request.risk});
        });
    if (!m_offer.runs.empty()) menu.addSeparator();
    std::size_t listed = 0;
    for (const vault::RunRecord& record : m_offer.runs) {
        if (++listed > kMostRuns) break;
        const bool on = run && m_start->model->origin.run == record.id;
        addChoice(
            menu, group,
            tr("Targets of run %1, %2").arg(QString::number(record.id.value), format::text(record.name)), on,
            [this, id = record.id] {
                startFrom({desk::WhatIfFrom::Run, id, m_request.risk});
            });
    }
    if (m_offer.runs.empty() || !m_shown) return;
    menu.addSeparator();
    fillTargets(*menu.addMenu(tr("Move the weights to the targets of")));
}

void WhatIfPage::fillTargets(QMenu& menu) {
    std::size_t listed = 0;
    for (const vault::RunRecord& record : m_offer.runs) {
        if (++listed > kMostRuns) break;
        QAction* action =
            menu.addAction(tr("Run %1, %2").arg(QString::number(record.id.value), format::text(record.name)));
        connect(action, &QAction::triggered, this, [this, id = record.id] { moveTo(id); });
    }
}

void WhatIfPage::fillRisk(QMenu& menu) {
    using portfolio::CovarianceKind;
    auto* windows = new QActionGroup(&menu);
    const std::pair<std::size_t, QString> lookbacks[] = {{126, tr("Half a year of returns")},
                                                         {252, tr("One year")},
                                                         {504, tr("Two years")},
                                                         {756, tr("Three years")}};
    for (const auto& [days, words] : lookbacks)
        addChoice(menu, windows, words, m_request.risk.lookback == days, [this, lookback = days] {
            desk::WhatIfRequest request = m_request;
            request.risk.lookback = lookback;
            startFrom(request);
        });
    menu.addSeparator();
    auto* kinds = new QActionGroup(&menu);
    const std::pair<CovarianceKind, QString> estimators[] = {
        {CovarianceKind::LedoitWolf, tr("Ledoit\u2013Wolf covariance")},
        {CovarianceKind::Sample, tr("Sample covariance")},
        {CovarianceKind::Ewma, tr("Exponentially weighted covariance")}};
    for (const auto& [kind, words] : estimators)
        addChoice(menu, kinds, words, m_request.risk.covariance == kind, [this, estimator = kind] {
            desk::WhatIfRequest request = m_request;
            request.risk.covariance = estimator;
            startFrom(request);
        });
}

void WhatIfPage::fillGoals(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    for (const GoalWords& goal : kGoals)
        addChoice(menu, group, goalWords(goal), m_manner.goal == goal.goal, [this, chosen = goal.goal] {
            Manner manner = m_manner;
            manner.goal = chosen;
            setManner(manner);
            solve();
        });
    menu.addSeparator();
    addChoice(menu, nullptr, tr("Solve while a limit is dragged"), m_manner.solveLimits, [this] {
        Manner manner = m_manner;
        manner.solveLimits = !manner.solveLimits;
        setManner(manner);
    });
}

void WhatIfPage::fillRoom(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const QStringList words = roomWords();
    for (int room = 0; room < words.size(); ++room)
        addChoice(menu, group, words[room], static_cast<int>(m_manner.room) == room, [this, room] {
            Manner manner = m_manner;
            manner.room = static_cast<Room>(room);
            setManner(manner);
        });
}

void WhatIfPage::addCommand(const char* id, const QString& title, const QKeySequence& keys,
                            std::function<void()> run, std::function<bool()> enabled) {
    shell::Command command;
    command.id = QString::fromLatin1(id);
    command.title = title;
    command.group = tr("What if");
    if (!keys.isEmpty()) command.keys = {keys};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, std::move(command));
}

void WhatIfPage::addOrders() {
    const std::pair<int, QString> orders[] = {
        {WeightModel::Symbol, tr("Order the names by symbol")},
        {WeightModel::Sector, tr("Order the names by sector")},
        {WeightModel::Start, tr("Order the names by weight at the start")},
        {WeightModel::Weight, tr("Order the names by weight")},
        {WeightModel::Change, tr("Order the names by change")},
        {WeightModel::Risk, tr("Order the names by share of risk")},
        {WeightModel::Cost, tr("Order the names by cost")}};
    for (const auto& [column, title] : orders) {
        const QByteArray id = "what-if.order-" + QByteArray::number(column);
        addCommand(id.constData(), title, {}, [this, by = column] {
            const bool words = by == WeightModel::Symbol || by == WeightModel::Sector;
            m_weights->sortByColumn(by, words ? Qt::AscendingOrder : Qt::DescendingOrder);
        });
    }
}

void WhatIfPage::addCommands() {
    addOrders();
    const auto any = [this] { return m_shown != nullptr; };
    const auto changed = [this] { return m_start && m_latest->draft() != m_start->draft; };
    addCommand(
        "what-if.solve", tr("Solve for the goal"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        [this] { solve(); }, any);
    addCommand(
        "what-if.reset", tr("Reset the what-if to its start"), QKeySequence(Qt::CTRL | Qt::Key_R),
        [this] { reset(); }, changed);
    addCommand(
        "what-if.save-trades", tr("Save the trades of the what-if as CSV"),
        QKeySequence(Qt::CTRL | Qt::Key_S), [this] { saveTrades(); }, changed);
}

}  // namespace qd::ui::pages::what_if
