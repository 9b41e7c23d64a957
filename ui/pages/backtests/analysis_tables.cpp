// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of an analysis.
#include <array>

#include "ui/kit/format.h"
#include "ui/pages/backtests/analysis_display.h"
#include "ui/pages/backtests/sharpe_words.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

using desk::DatedDrawdown;
using desk::RegimeRow;
using desk::RunAnalysis;
using models::Column;
using models::Total;

using AnalysisPtr = std::shared_ptr<const RunAnalysis>;

template <class Row>
models::TableBuilder<Row> tableOver(std::shared_ptr<const std::vector<Row>> rows) {
    const auto& all = *rows;
    return {std::move(rows), all};
}

QString signedPercent(double share) {
    return format::percent(share, 2, {}, format::Sign::Always);
}

QString regimeName(std::size_t regime, bool states) {
    if (states) return regime == 0 ? Words::tr("Calm") : Words::tr("Volatile");
    const std::array names{Words::tr("Rising"), Words::tr("Falling"), Words::tr("Nervous"),
                           Words::tr("Drawdown")};
    return names[regime];
}

QString regimeHelp(std::size_t regime, bool states) {
    if (states)
        return regime == 0 ? Words::tr("The state with the lower volatility")
                           : Words::tr("The state with the higher volatility");
    const std::array help{Words::tr("Calm, and higher than half a year before"),
                          Words::tr("Calm, and lower than half a year before"),
                          Words::tr("Volatility over a month above 25 % a year"),
                          Words::tr("More than 15 % below the high so far")};
    return help[regime];
}

void addRegimeColumns(models::TableBuilder<RegimeRow>& t) {
    t.number(
         "sessions", Words::tr("Sessions"), 72,
         [](const RegimeRow& r) { return static_cast<double>(r.performance.periods); }, 0)
        .total = Total::Sum;
    t.percent(
         "share", Words::tr("Share"), 66, [](const RegimeRow& r) { return r.performance.share; }, 1)
        .shown = false;
    t.percent("return", Words::tr("Return"), 76, [](const RegimeRow& r) {
         return r.performance.periods > 0 ? std::optional(r.performance.meanReturn) : std::nullopt;
     }).toolTip = Words::tr("A year: the mean return of its sessions, times 252");
    t.percent("volatility", Words::tr("Volatility"), 78, [](const RegimeRow& r) {
         return r.performance.volatility;
     }).toolTip = Words::tr("A year");
    t.number("sharpe", Words::tr("Sharpe"), 64,
             [](const RegimeRow& r) { return r.sharpe ? std::optional(r.sharpe->sharpe) : std::nullopt; });
    t.text("interval", Words::tr("95 % interval"), 118,
           [](const RegimeRow& r) { return intervalText(r.sharpe); });
    t.percent(
         "dsr", Words::tr("DSR"), 62,
         [](const RegimeRow& r) { return r.sharpe ? r.sharpe->dsr : std::nullopt; }, 1)
        .toolTip = Words::tr(
        "Probability that the ratio is above what the best of all that was tried on these "
        "prices shows by luck");
    t.percent("worst", Words::tr("Worst day"), 78, [](const RegimeRow& r) { return r.performance.worst; });
}

/// One line of the attribution; the last two have no effects of their own.
struct SectorLine {
    QString name;
    std::optional<double> allocation;
    std::optional<double> selection;
    std::optional<double> interaction;
    double total = 0.0;
};

std::vector<SectorLine> sectorLines(const desk::SectorAttribution& found) {
    std::vector<SectorLine> lines;
    const auto& brinson = found.brinson;
    for (std::size_t i = 0; i < brinson.sectors.size(); ++i) {
        const auto& effect = brinson.effects[i];
        const bool cash = i + 1 == brinson.sectors.size();
        const QString name = cash                            ? Words::tr("Cash")
                             : brinson.sectors[i] == "Other" ? Words::tr("Other")
                                                             : format::text(brinson.sectors[i]);
        lines.push_back({name, effect.allocation, effect.selection, effect.interaction, effect.total()});
    }
    lines.push_back({Words::tr("Costs, income and trading"), {}, {}, {}, found.remainder});
    return lines;
}

struct FactorLine {
    analytics::FactorLoading loading;
    bool alpha = false;
};

}  // namespace

AnalysisTable drawdownTable(const AnalysisPtr& analysis) {
    models::TableBuilder<DatedDrawdown> t(analysis, analysis->drawdowns);
    t.change("depth", Words::tr("Depth"), 86, [](const DatedDrawdown& d) { return d.fall.depth; });
    t.date("peak", Words::tr("High"), 98, [](const DatedDrawdown& d) { return format::toQDate(d.peak); });
    t.date("trough", Words::tr("Low"), 98, [](const DatedDrawdown& d) { return format::toQDate(d.trough); });
    auto& back = t.text("recovery", Words::tr("Back at the high"), 120, [](const DatedDrawdown& d) {
        return d.recovery ? format::date(*d.recovery) : Words::tr("not yet");
    });
    back.stretch = true;
    const auto count = [&t](const char* id, const QString& title,
                            std::size_t analytics::Drawdown::*value) -> Column& {
        return t.number(
            id, title, 82, [value](const DatedDrawdown& d) { return static_cast<double>(d.fall.*value); }, 0);
    };
    count("to-trough", Words::tr("Falling"), &analytics::Drawdown::toTrough).toolTip =
        Words::tr("Sessions from the high to the low");
    count("to-recovery", Words::tr("Recovering"), &analytics::Drawdown::toRecovery).toolTip =
        Words::tr("Sessions from the low back to the high, or to the last one");
    count("length", Words::tr("Sessions"), &analytics::Drawdown::length).toolTip =
        Words::tr("Sessions from the high back to it, or to the last one");
    return {t.build(), {}, Words::tr("Nothing was lost in this period.")};
}

AnalysisTable regimeTable(const AnalysisPtr& analysis, bool states) {
    const auto& found = states ? analysis->byStates : analysis->byRules;
    static const std::vector<RegimeRow> kNone;
    models::TableBuilder<RegimeRow> t(analysis, found.value ? *found.value : kNone);
    auto& name = t.strong("regime", Words::tr("Regime"), 92,
                          [states](const RegimeRow& r) { return regimeName(r.performance.regime, states); });
    name.stretch = true;
    name.cellToolTip =
        t.reader<QString>([states](const RegimeRow& r) { return regimeHelp(r.performance.regime, states); });
    addRegimeColumns(t);
    AnalysisTable out{t.build(), {}, found.why ? format::error(*found.why) : QString()};
    if (!found.value) return out;
    out.words = states ? Words::tr(
                             "A hidden Markov model with two states, fitted anew each year to what was known "
                             "then; the state of a day is the one that its own and earlier days make most "
                             "probable. A return counts under the state known at the close before it.")
                       : Words::tr(
                             "By rules that look back only. A return counts under the regime known at the "
                             "close before it.");
    return out;
}

AnalysisTable sectorTable(const AnalysisPtr& analysis) {
    const auto& found = analysis->sectors;
    auto lines = std::make_shared<const std::vector<SectorLine>>(found.value ? sectorLines(*found.value)
                                                                             : std::vector<SectorLine>());
    auto t = tableOver(lines);
    t.strong("sector", Words::tr("Sector"), 160, [](const SectorLine& l) { return l.name; }).stretch = true;
    const auto effect = [&t](const char* id, const QString& title, std::optional<double> SectorLine::*value,
                             const QString& help) {
        auto& column = t.percent(id, title, 92, [value](const SectorLine& l) { return l.*value; });
        column.total = Total::Sum;
        column.toolTip = help;
    };
    effect("allocation", Words::tr("Allocation"), &SectorLine::allocation,
           Words::tr("From holding more or less of the sector"));
    effect("selection", Words::tr("Selection"), &SectorLine::selection,
           Words::tr("From holding other names within the sector"));
    effect("interaction", Words::tr("Interaction"), &SectorLine::interaction,
           Words::tr("From both together"));
    t.percent("total", Words::tr("Total"), 92, [](const SectorLine& l) { return l.total; }).total =
        Total::Sum;
    AnalysisTable out{t.build(), {}, found.why ? format::error(*found.why) : QString()};
    if (!found.value) return out;
    const auto& value = *found.value;
    const auto& total = value.brinson.total;
    out.words =
        Words::tr(
            "From %1 to %2 the run returned %3 and the benchmark %4: %5 apart, of which allocation %6, "
            "selection %7, interaction %8, and costs, income and trading %9.")
            .arg(format::date(value.from), format::date(value.to), signedPercent(value.runReturn),
                 signedPercent(value.brinson.benchmarkReturn),
                 signedPercent(value.runReturn - value.brinson.benchmarkReturn),
                 signedPercent(total.allocation), signedPercent(total.selection),
                 signedPercent(total.interaction), signedPercent(value.remainder)) +
        QLatin1Char(' ') +
        Words::tr(
            "The benchmark holds the names that the run could choose from (%1 at the last rebalance) in "
            "equal parts at each of its rebalances, lets them drift in between, and costs nothing.")
            .arg(format::integer(static_cast<qint64>(value.names)));
    return out;
}

AnalysisTable factorTable(const AnalysisPtr& analysis) {
    std::vector<FactorLine> lines;
    const auto& found = analysis->factors;
    if (found.value) {
        lines.push_back({found.value->alpha, true});
        for (const auto& factor : found.value->factors)
            lines.push_back({factor, false});
    }
    auto t = tableOver(std::make_shared<const std::vector<FactorLine>>(std::move(lines)));
    t.strong("factor", Words::tr("Factor"), 110, [](const FactorLine& l) {
         return l.alpha ? Words::tr("Alpha") : format::text(l.loading.name);
     }).stretch = true;
    auto& loading = t.number("loading", Words::tr("Loading"), 86, [](const FactorLine& l) {
        return l.alpha ? std::nullopt : std::optional(l.loading.value);
    });
    loading.toolTip = Words::tr("How far the run moves with a move of the factor by 1");
    t.number("error", Words::tr("Error"), 76, [](const FactorLine& l) {
         return l.alpha ? std::nullopt : std::optional(l.loading.deviation);
     }).toolTip = Words::tr("Standard error after Newey and West");
    t.number("t", Words::tr("t"), 62, [](const FactorLine& l) { return l.loading.t; });
    t.number(
         "p", Words::tr("p"), 70, [](const FactorLine& l) { return l.loading.p; }, 4)
        .toolTip = Words::tr("Probability of a loading this far from zero if there is none");
    auto& part = t.percent("contribution", Words::tr("Return a year"), 104,
                           [](const FactorLine& l) { return l.loading.contribution; });
    part.total = Total::Sum;
    part.toolTip = Words::tr("Its part of the mean return above the risk-free rate");
    AnalysisTable out{t.build(), {}, {}};
    out.empty = found.why
                    ? format::error(*found.why)
                    : Words::tr(
                          "Choose a file of factor returns: the columns date, one for each factor and rf, "
                          "in percent a day, as Kenneth French publishes them.");
    if (!found.value) return out;
    out.words =
        Words::tr(
            "R² %1, adjusted %2; residual volatility %3 a year; %4 sessions that both have, errors with %5 "
            "lags.")
            .arg(format::percent(found.value->rSquared, 1), format::percent(found.value->adjustedRSquared, 1),
                 format::percent(found.value->residualVolatility),
                 format::integer(static_cast<qint64>(found.value->periods)),
                 format::integer(static_cast<qint64>(found.value->lags)));
    return out;
}

}  // namespace qd::ui::pages::backtests
