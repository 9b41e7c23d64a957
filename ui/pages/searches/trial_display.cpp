// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/searches/search_parts.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

namespace {

constexpr double kHundred = 100.0;

std::vector<double> ofHundred(const std::vector<double>& wealth) {
    std::vector<double> out;
    for (const double value : wealth)
        out.push_back(kHundred * value);
    return out;
}

charts::TimeSeriesPtr equityOf(const desk::SearchTrial& trial, const QString& title) {
    auto series = std::make_shared<charts::TimeSeries>();
    for (const Date& date : trial.dates)
        series->dates.push_back(format::toQDate(date));
    series->lines.push_back(
        {Words::tr("Trial %1").arg(trial.trial + 1), charts::LineRole::Portfolio, ofHundred(trial.equity)});
    series->lines.push_back(
        {Words::tr("Bought and kept"), charts::LineRole::Benchmark, ofHundred(trial.held)});
    series->title = title;
    return series;
}

QList<KeyValue> parametersOf(const desk::SearchView& view, const std::vector<double>& point) {
    QList<KeyValue> items;
    const auto& axes = view.search.spec.space.axes;
    for (std::size_t i = 0; i < axes.size() && i < point.size(); ++i)
        items.append({parameterName(view.subject.kind, axes[i].name), valueText(point[i])});
    return items;
}

QList<KeyValue> figuresOf(const desk::SearchView& view, const desk::SearchTrial& trial) {
    const auto& recorded = view.search.trials[trial.trial].statistics;
    QList<KeyValue> items{{Words::tr("Total return"), format::percent(recorded.totalReturn)},
                          {Words::tr("Maximum drawdown"), format::percent(recorded.maxDrawdown)}};
    const auto& objective = view.objectives[trial.trial];
    if (view.search.spec.objective == backtest::Objective::Calmar && objective)
        items.append({Words::tr("Calmar ratio"), format::number(*objective, 2)});
    items.append({Words::tr("Fills"), format::integer(recorded.trades)});
    items.append({Words::tr("Round trips"), format::integer(static_cast<qint64>(trial.trips.size()))});
    items.append({Words::tr("Bought and kept"), format::percent(trial.heldReturn)});
    return items;
}

QList<KeyValue> significanceOf(const desk::SearchTrial& trial) {
    if (!trial.evidence) return {};
    const auto& evidence = *trial.evidence;
    QList<KeyValue> items{
        {Words::tr("Sharpe ratio"), format::number(evidence.sharpe, 2)},
        {Words::tr("95 % interval"),
         Words::tr("%1 to %2").arg(format::number(evidence.low, 2), format::number(evidence.high, 2))},
        {Words::tr("Above 0 (PSR)"), format::percent(evidence.psr, 1)},
        {Words::tr("Above luck (DSR)"),
         evidence.dsr ? format::percent(evidence.dsr, 1) : QString::fromUtf16(format::kMissing)},
        {Words::tr("Tracked trials"), format::integer(static_cast<qint64>(evidence.trials))}};
    if (evidence.minTrackRecord)
        items.append({Words::tr("Sessions needed"), format::number(*evidence.minTrackRecord, 0), false,
                      TabularLabel::Ink::Text,
                      Words::tr("Sessions for 95 % confidence in a Sharpe ratio above 0; there are %1")
                          .arg(format::integer(static_cast<qint64>(evidence.periods)))});
    if (trial.heldSharpe) items.append({Words::tr("Kept: Sharpe"), sharpeText(*trial.heldSharpe)});
    return items;
}

QString wordsOf(const desk::SearchTrial& trial) {
    if (!trial.evidence) return Words::tr("Its returns do not vary: there is no Sharpe ratio to judge.");
    if (!trial.reproduced)
        return Words::tr(
            "Walked again it gives other figures than the record has: it was made with another "
            "version. The record stands.");
    return {};
}

}  // namespace

std::shared_ptr<const TrialDisplay> trialDisplay(const desk::SearchView& view,
                                                 std::shared_ptr<const desk::SearchTrial> trial) {
    auto out = std::make_shared<TrialDisplay>();
    const auto& point = view.search.trials[trial->trial].point;
    out->trial = trial->trial;
    out->title = Words::tr("Trial %1: %2")
                     .arg(format::integer(static_cast<qint64>(trial->trial + 1)), pointWords(view, point));
    out->equity = equityOf(*trial, out->title);
    out->trips = tripsTable(trial);
    out->parameters = parametersOf(view, point);
    out->figures = figuresOf(view, *trial);
    out->significance = significanceOf(*trial);
    out->words = wordsOf(*trial);
    out->reproduced = trial->reproduced;
    return out;
}

}  // namespace qd::ui::pages::searches
