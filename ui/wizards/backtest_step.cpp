// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/backtest_step.h"

#include <QButtonGroup>
#include <QVBoxLayout>

#include "ui/kit/space.h"
#include "ui/wizards/choice_card.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/job_line.h"
#include "ui/wizards/note.h"

namespace qd::ui::wizards {
namespace {
constexpr int kWidest = 680;
}

BacktestStep::BacktestStep(const WizardContext& context, FirstRunFlow& flow, QWidget* parent)
    : StepPage(
          {tr("Run a first backtest"),
           tr("How should the weights be made? Every other setting can be changed later, in Backtests.")},
          kWidest, parent),
      m_flow(flow),
      m_banner(new Banner(context.theme, this)),
      m_choices(new QWidget(this)),
      m_group(new QButtonGroup(this)),
      m_plan(new Note(context.theme, Severity::Info, tr("What will happen"), {}, this)),
      m_job(new JobLine(context.theme, context.jobs, this)) {
    auto* choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(8);
    const auto methods = methodChoices();
    for (int i = 0; i < methods.size(); ++i) {
        auto* card = new ChoiceCard(context.theme, Icon::Backtests, methods.at(i).name,
                                    methods.at(i).sentence, m_choices);
        card->setCheckable(true);
        card->setObjectName(QStringLiteral("method_") + QString::fromStdString(methods.at(i).id));
        m_group->addButton(card, i);
        choices->addWidget(card);
    }
    m_group->setExclusive(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_banner, m_choices, m_plan, m_job})
        addPart(part);
    connect(m_group, &QButtonGroup::idClicked, &flow.backtest(), &BacktestFlow::choose);
    connect(&flow, &FirstRunFlow::changed, this, &BacktestStep::refresh);
}

QString BacktestStep::verb() const {
    return m_flow.backtest().busy() ? tr("Running\u2026") : tr("Run backtest");
}
bool BacktestStep::ready() const {
    return !m_flow.backtest().busy() && m_flow.prices().outcome().has_value();
}

void BacktestStep::act() {
    m_banner->dismiss();
    m_flow.backtest().start(m_flow.workspace().session(), m_flow.prices().outcome()->dataset);
}

void BacktestStep::enter() {
    refresh();
    if (QAbstractButton* chosen = m_group->checkedButton()) chosen->setFocus(Qt::OtherFocusReason);
}

void BacktestStep::refresh() {
    if (m_flow.step() != FirstRunFlow::Step::Backtest) return;
    BacktestFlow& backtest = m_flow.backtest();
    m_group->button(backtest.method())->setChecked(true);
    m_choices->setEnabled(!backtest.busy());
    m_job->follow(backtest.busy() ? backtest.job() : JobId{});
    if (const auto& outcome = m_flow.prices().outcome())
        m_plan->setText(BacktestFlow::plan(outcome->dataset));
    if (const auto& error = backtest.error()) {
        showFailure(*m_banner, *error, tr("Nothing was recorded; the prices are unharmed."));
        backtest.clearError();
    }
    Q_EMIT changed();
}

}  // namespace qd::ui::wizards
