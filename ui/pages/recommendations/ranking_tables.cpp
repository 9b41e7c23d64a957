// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of a ranking: its line, its tables, the facts of a strategy.
#include <algorithm>
#include <array>

#include "ui/kit/format.h"
#include "ui/pages/recommendations/ranking.h"
#include "ui/pages/recommendations/words.h"

namespace qd::ui::pages::recommendations {

namespace {

using analytics::Verdict;

constexpr std::array kPartColumns{"performance", "feasibility", "risk", "cost"};

int countOf(const Ranking& ranking, Verdict verdict) {
    return static_cast<int>(
        std::count_if(ranking.strategies.begin(), ranking.strategies.end(),
                      [verdict](const StrategyRow& row) { return row.verdict == verdict; }));
}

QString runText(const StrategyRow& row) {
    return row.search ? Words::tr("search %1").arg(row.run.value) : Words::tr("run %1").arg(row.run.value);
}

}  // namespace

QString sourceText(const StrategyRow& row) {
    return Words::tr("measured by %1, which Return opens").arg(runText(row));
}

QString headline(const Ranking& ranking) {
    if (ranking.strategies.empty())
        return Words::tr("A recommendation rests on a backtest: there is none yet");
    const QStringList counts{Words::tr("%n to deploy", nullptr, countOf(ranking, Verdict::Deploy)),
                             Words::tr("%n to monitor", nullptr, countOf(ranking, Verdict::Monitor)),
                             Words::tr("%n rejected", nullptr, countOf(ranking, Verdict::Reject))};
    return Words::tr("%1; every trial counts: %n so far", nullptr, static_cast<int>(ranking.trials))
        .arg(format::list(counts));
}

models::TableSnapshotPtr rankingTable(const RankingPtr& ranking) {
    models::TableBuilder<StrategyRow> table(ranking, ranking->strategies);
    table.key([](const StrategyRow& r) { return QString::number(r.run.value); });
    table.number(
        "rank", Words::tr("Rank"), 48, [](const StrategyRow& r) { return double(r.rank); }, 0);
    auto& name =
        table.strong("strategy", Words::tr("Strategy"), 180, [](const StrategyRow& r) { return r.name; });
    name.stretch = true;
    name.cellToolTip = table.reader<QString>([](const StrategyRow& r) { return r.name; });
    auto& verdict = table.chip("verdict", Words::tr("Verdict"), 92, [](const StrategyRow& r) {
        return models::ChipCell{verdictSeverity(r.verdict), verdictWord(r.verdict)};
    });
    verdict.cellToolTip = table.reader<QString>(
        [](const StrategyRow& r) { return r.reasons.isEmpty() ? QString() : r.reasons.first(); });
    table.number(
        "score", Words::tr("Score"), 60, [](const StrategyRow& r) { return r.score; }, 3);
    for (std::size_t k = 0; !ranking->strategies.empty() && k < kPartColumns.size(); ++k) {
        const auto at = static_cast<qsizetype>(k);
        table
            .number(
                kPartColumns[k], ranking->strategies.front().parts.value(at).name, 88,
                [at](const StrategyRow& r) { return r.parts.value(at).score; }, 3)
            .shown = false;
    }
    table.number("sharpe", Words::tr("Sharpe"), 60, [](const StrategyRow& r) { return r.sharpe; });
    table.text("interval", Words::tr("95\u2009% interval"), 112,
               [](const StrategyRow& r) { return r.interval; });
    table
        .percent(
            "deflated", Words::tr("Deflated"), 76, [](const StrategyRow& r) { return r.deflated; }, 1)
        .toolTip = Words::tr(
        "Probability that the true Sharpe ratio is above what the best of all tracked trials shows by luck");
    table.number(
        "trials", Words::tr("Trials"), 64, [](const StrategyRow& r) { return double(r.trials); }, 0);
    table.percent(
        "drawdown", Words::tr("Drawdown"), 84, [](const StrategyRow& r) { return r.maxDrawdown; }, 1);
    table
        .percent(
            "volatility", Words::tr("Volatility"), 84, [](const StrategyRow& r) { return r.volatility; }, 1)
        .shown = false;
    table
        .number("turnover", Words::tr("Turnover a year"), 100,
                [](const StrategyRow& r) { return r.turnover; })
        .shown = false;
    table.percent("costs", Words::tr("Costs a year"), 96, [](const StrategyRow& r) { return r.costDrag; })
        .shown = false;
    table
        .chip(
            "data", Words::tr("Data"), 104,
            [](const StrategyRow& r) {
                return models::ChipCell{Severity::Neutral, r.synthetic ? Words::tr("SYNTHETIC") : QString()};
            })
        .shown = false;
    table.text("prices", Words::tr("Prices"), 140, [](const StrategyRow& r) { return r.prices; }).shown =
        false;
    table.text("run", Words::tr("Rests on"), 84, [](const StrategyRow& r) { return runText(r); });
    auto& day =
        table.date("recorded", Words::tr("Recorded"), 108, [](const StrategyRow& r) { return r.day; });
    day.shown = false;
    day.cellToolTip = table.reader<QString>([](const StrategyRow& r) { return r.recorded; });
    return table.build();
}

models::TableSnapshotPtr inputsTable(const RankingPtr& ranking, int strategy) {
    static const std::vector<InputRow> none;
    const bool known = ranking && strategy >= 0 && strategy < static_cast<int>(ranking->strategies.size());
    const StrategyRow* row = known ? &ranking->strategies[static_cast<std::size_t>(strategy)] : nullptr;
    models::TableBuilder<InputRow> table(ranking, row != nullptr ? row->inputs : none);
    table.key([](const InputRow& r) { return r.id; });
    table.text("part", Words::tr("Part"), 100, [](const InputRow& r) { return r.part; });
    auto& input = table.strong("input", Words::tr("Input"), 180, [](const InputRow& r) { return r.input; });
    input.stretch = true;
    input.cellToolTip = table.reader<QString>([](const InputRow& r) { return r.meaning; });
    table.text("value", Words::tr("Measured"), 190, [](const InputRow& r) { return r.value; });
    table.text("worst", Words::tr("0 at"), 64, [](const InputRow& r) { return r.worst; });
    table.text("best", Words::tr("1 at"), 64, [](const InputRow& r) { return r.best; });
    table.number(
        "score", Words::tr("Score"), 64, [](const InputRow& r) { return r.score; }, 3);
    table
        .percent(
            "weight", Words::tr("Weight"), 72, [](const InputRow& r) { return r.weight; }, 1)
        .total = models::Total::Sum;
    table
        .number(
            "points", Words::tr("Points"), 64, [](const InputRow& r) { return r.points; }, 3)
        .total = models::Total::Sum;
    // The title line of the card says it for all of them.
    if (row != nullptr)
        table
            .text("run", Words::tr("From"), 72,
                  [words = runText(*row)](const InputRow& r) { return r.measured ? words : QString(); })
            .shown = false;
    return table.build();
}

QList<KeyValue> factsOf(const StrategyRow& row) {
    QList<KeyValue> facts{{Words::tr("Rests on"), runText(row)}, {Words::tr("Recorded"), row.recorded}};
    if (row.repeats > 0)
        facts.append({Words::tr("Run before"), Words::tr("%n time(s)", nullptr, int(row.repeats))});
    if (!row.prices.isEmpty()) facts.append({Words::tr("Prices"), row.prices});
    if (!row.period.isEmpty()) facts.append({Words::tr("Sessions"), row.period});
    facts.append({Words::tr("Tracked trials"), format::integer(row.trials)});
    if (row.volatility) facts.append({Words::tr("Volatility a year"), format::percent(*row.volatility)});
    if (row.turnover) facts.append({Words::tr("Turnover a year"), format::number(*row.turnover, 2)});
    if (row.costDrag) facts.append({Words::tr("Costs a year"), format::percent(*row.costDrag)});
    return facts;
}

}  // namespace qd::ui::pages::recommendations
