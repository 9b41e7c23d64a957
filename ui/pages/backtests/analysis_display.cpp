// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/analysis_display.h"

#include "ui/kit/format.h"
#include "ui/pages/backtests/range_display.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

QList<KeyValue> accountLines(const desk::RunAnalysis& analysis) {
    const auto& account = analysis.account.value;
    if (!account) return {};
    QList<KeyValue> lines;
    const auto add = [&lines](const QString& key, double value, const QString& help) {
        KeyValue line{key, format::percent(value)};
        line.toolTip = help;
        lines.append(line);
    };
    add(Words::tr("Time-weighted, whole period"), account->timeWeighted,
        Words::tr("What the run earned: payments do not count"));
    add(Words::tr("Money-weighted, whole period"), account->moneyWeighted,
        Words::tr("What the money in the account earned: payments count"));
    add(Words::tr("Time-weighted, a year"), account->timeWeightedAnnual,
        Words::tr("Compounded over the days of the calendar"));
    add(Words::tr("Money-weighted, a year"), account->moneyWeightedAnnual,
        Words::tr("The rate at which every payment grows to the last value"));
    return lines;
}

QString accountIdentity(const desk::RunAnalysis& analysis) {
    if (analysis.account.why) return format::error(*analysis.account.why);
    if (!analysis.account.value) return {};
    const auto& account = *analysis.account.value;
    const QString identity =
        Words::tr("%1 at first, %2 paid in, %3 gained: %4 at last.")
            .arg(format::moneyCompact(account.firstValue), format::moneyCompact(account.flows),
                 format::moneyCompact(account.gain), format::moneyCompact(account.lastValue));
    if (analysis.plan.monthlyShare != 0.0) return identity;
    return identity + QLatin1Char(' ') +
           Words::tr(
               "A backtest has no payments of its own, so both returns are the same; choose payments to "
               "see them part.");
}

std::shared_ptr<const AnalysisDisplay> analysisDisplay(
    const std::shared_ptr<const desk::RunAnalysis>& analysis, const desk::RunDays& days) {
    auto out = std::make_shared<AnalysisDisplay>();
    out->analysis = analysis;
    out->period =
        rangeTitle(days.run->result.dates, format::toQDate(analysis->from), format::toQDate(analysis->to));
    out->drawdowns = drawdownTable(analysis);
    out->rules = regimeTable(analysis, false);
    out->states = regimeTable(analysis, true);
    const bool benchmark = analysis->regimesOfBenchmark && days.config.benchmark;
    out->market = benchmark ? Words::tr("of %1").arg(format::text(*days.config.benchmark))
                            : Words::tr("of the run itself");
    out->sectors = sectorTable(analysis);
    out->account = accountLines(*analysis);
    out->accountWords = accountIdentity(*analysis);
    out->factors = factorTable(analysis);
    return out;
}

}  // namespace qd::ui::pages::backtests
