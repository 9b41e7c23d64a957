// SPDX-License-Identifier: GPL-3.0-or-later
// An analysis of a run as JSON and as words.
#include "app/ctl/metric_text.h"
#include "app/ctl/runs_text.h"
#include "app/ctl/text_table.h"
#include "core/analytics/regime_rules.h"

namespace qd::ctl {

namespace {

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::string regimeName(std::size_t regime, bool states) {
    if (states) return regime == 0 ? "calm" : "volatile";
    return std::string(analytics::name(static_cast<analytics::Regime>(regime)));
}

template <class T, class Make>
Json findingJson(const desk::Finding<T>& finding, Make make) {
    if (finding.value) return make(*finding.value);
    Json out = Json::object();
    out.set("unknown", finding.why ? Json(finding.why->message) : Json(nullptr));
    return out;
}

Json regimesJson(const std::vector<desk::RegimeRow>& rows, bool states) {
    Json out = Json::array();
    for (const auto& row : rows) {
        const auto& performance = row.performance;
        Json item = Json::object();
        item.set("regime", regimeName(performance.regime, states));
        item.set("sessions", static_cast<std::int64_t>(performance.periods)).set("share", performance.share);
        item.set("annual_return", performance.meanReturn).set("volatility", optional(performance.volatility));
        item.set("worst", optional(performance.worst))
            .set("contribution", optional(performance.contribution));
        if (row.sharpe) {
            item.set("sharpe", row.sharpe->sharpe);
            item.set("sharpe_low", row.sharpe->low).set("sharpe_high", row.sharpe->high);
            item.set("dsr", optional(row.sharpe->dsr));
        }
        out.push(std::move(item));
    }
    return out;
}

Json effectJson(const analytics::BrinsonEffect& effect) {
    return Json::object({{"allocation", effect.allocation},
                         {"selection", effect.selection},
                         {"interaction", effect.interaction},
                         {"total", effect.total()}});
}

Json sectorsJson(const desk::SectorAttribution& found) {
    Json sectors = Json::object();
    for (std::size_t i = 0; i < found.brinson.sectors.size(); ++i)
        sectors.set(found.brinson.sectors[i], effectJson(found.brinson.effects[i]));
    Json out = Json::object();
    out.set("benchmark", "equal weight").set("names", static_cast<std::int64_t>(found.names));
    out.set("from", found.from.iso()).set("to", found.to.iso());
    out.set("run_return", found.runReturn).set("benchmark_return", found.brinson.benchmarkReturn);
    out.set("remainder", found.remainder).set("total", effectJson(found.brinson.total));
    out.set("sectors", std::move(sectors));
    return out;
}

Json accountJson(const analytics::AccountReturns& account) {
    return Json::object({{"time_weighted", account.timeWeighted},
                         {"money_weighted", account.moneyWeighted},
                         {"time_weighted_annual", account.timeWeightedAnnual},
                         {"money_weighted_annual", account.moneyWeightedAnnual},
                         {"first_value", account.firstValue},
                         {"payments", account.flows},
                         {"gain", account.gain},
                         {"last_value", account.lastValue}});
}

Json loadingJson(const analytics::FactorLoading& loading) {
    Json out = Json::object();
    out.set("value", loading.value).set("error", loading.deviation).set("t", optional(loading.t));
    out.set("p", optional(loading.p)).set("contribution", loading.contribution);
    return out;
}

Json factorsJson(const analytics::FactorAttribution& found) {
    Json factors = Json::object();
    for (const auto& factor : found.factors)
        factors.set(factor.name, loadingJson(factor));
    Json out = Json::object();
    out.set("alpha", loadingJson(found.alpha)).set("factors", std::move(factors));
    out.set("r_squared", optional(found.rSquared)).set("excess_return", found.excessReturn);
    out.set("periods", static_cast<std::int64_t>(found.periods))
        .set("lags", static_cast<std::int64_t>(found.lags));
    return out;
}

std::string drawdownText(const desk::RunAnalysis& analysis) {
    using enum TextTable::Side;
    if (analysis.drawdowns.empty()) return "Nothing was lost.\n";
    TextTable table({Right, Left, Left, Left, Right});
    table.row({"Depth", "High", "Low", "Back", "Sessions"});
    for (const auto& fall : analysis.drawdowns)
        table.row({percentText(fall.fall.depth), fall.peak.iso(), fall.trough.iso(),
                   fall.recovery ? fall.recovery->iso() : "not yet", std::to_string(fall.fall.length)});
    return table.text();
}

std::string regimeText(const desk::Finding<std::vector<desk::RegimeRow>>& rows, bool states) {
    using enum TextTable::Side;
    if (!rows.value) return rows.why ? rows.why->message + "\n" : std::string();
    TextTable table({Left, Right, Right, Right, Right, Left, Right});
    table.row({"Regime", "Sessions", "Return", "Volatility", "Sharpe", "95 % interval", "DSR"});
    for (const auto& row : *rows.value) {
        const auto& p = row.performance;
        table.row({regimeName(p.regime, states), std::to_string(p.periods),
                   p.periods > 0 ? percentText(p.meanReturn) : "-",
                   p.volatility ? percentText(*p.volatility) : "-",
                   row.sharpe ? groupedText(row.sharpe->sharpe, 2) : "-",
                   row.sharpe ? intervalText(row.sharpe->low, row.sharpe->high) : "-",
                   row.sharpe && row.sharpe->dsr ? percentText(*row.sharpe->dsr, 1) : "-"});
    }
    return table.text();
}

std::string sectorText(const desk::Finding<desk::SectorAttribution>& found) {
    using enum TextTable::Side;
    if (!found.value) return found.why ? found.why->message + "\n" : std::string();
    TextTable table({Left, Right, Right, Right, Right});
    table.row({"Sector", "Allocation", "Selection", "Interaction", "Total"});
    const auto line = [&table](const std::string& name, const analytics::BrinsonEffect& effect) {
        table.row({name, percentText(effect.allocation), percentText(effect.selection),
                   percentText(effect.interaction), percentText(effect.total())});
    };
    for (std::size_t i = 0; i < found.value->brinson.sectors.size(); ++i)
        line(found.value->brinson.sectors[i], found.value->brinson.effects[i]);
    line("All", found.value->brinson.total);
    table.row({"Costs, income and trading", "", "", "", percentText(found.value->remainder)});
    return "Run " + percentText(found.value->runReturn) + ", equal weight of its names " +
           percentText(found.value->brinson.benchmarkReturn) + "\n" + table.text();
}

std::string accountText(const desk::Finding<analytics::AccountReturns>& account) {
    if (!account.value) return account.why ? account.why->message + "\n" : std::string();
    return "Time-weighted " + percentText(account.value->timeWeighted) + ", money-weighted " +
           percentText(account.value->moneyWeighted) + "\n" + groupedText(account.value->firstValue, 2) +
           " + payments " + groupedText(account.value->flows, 2) + " + gain " +
           groupedText(account.value->gain, 2) + " = " + groupedText(account.value->lastValue, 2) + "\n";
}

std::string factorText(const desk::Finding<analytics::FactorAttribution>& found) {
    using enum TextTable::Side;
    if (!found.value) return found.why ? "\n" + found.why->message + "\n" : std::string();
    TextTable table({Left, Right, Right, Right});
    table.row({"Factor", "Loading", "p", "Return a year"});
    const auto line = [&table](const std::string& name, const analytics::FactorLoading& loading, bool alpha) {
        table.row({name, alpha ? "" : groupedText(loading.value, 3),
                   loading.p ? groupedText(*loading.p, 4) : "-", percentText(loading.contribution)});
    };
    line("alpha", found.value->alpha, true);
    for (const auto& factor : found.value->factors)
        line(factor.name, factor, false);
    return "\n" + table.text();
}

}  // namespace

Json analysisJson(const desk::RunAnalysis& analysis) {
    Json drawdowns = Json::array();
    for (const auto& fall : analysis.drawdowns) {
        Json item = Json::object();
        item.set("depth", fall.fall.depth).set("peak", fall.peak.iso()).set("trough", fall.trough.iso());
        item.set("recovery", fall.recovery ? Json(fall.recovery->iso()) : Json(nullptr));
        item.set("sessions", static_cast<std::int64_t>(fall.fall.length));
        drawdowns.push(std::move(item));
    }
    Json out = Json::object();
    out.set("from", analysis.from.iso()).set("to", analysis.to.iso());
    out.set("returns", static_cast<std::int64_t>(analysis.returns)).set("drawdowns", std::move(drawdowns));
    out.set("regimes_of", analysis.regimesOfBenchmark ? "benchmark" : "run");
    out.set("regimes_by_rules",
            findingJson(analysis.byRules, [](const auto& rows) { return regimesJson(rows, false); }));
    out.set("regimes_by_hidden_markov",
            findingJson(analysis.byStates, [](const auto& rows) { return regimesJson(rows, true); }));
    out.set("sectors", findingJson(analysis.sectors, sectorsJson));
    out.set("account", findingJson(analysis.account, accountJson));
    if (analysis.factors.value || analysis.factors.why)
        out.set("factors", findingJson(analysis.factors, factorsJson));
    return out;
}

std::string analysisText(const desk::RunAnalysis& analysis) {
    return "From " + analysis.from.iso() + " to " + analysis.to.iso() + "\n\n" + drawdownText(analysis) +
           "\n" + regimeText(analysis.byRules, false) + "\n" + regimeText(analysis.byStates, true) + "\n" +
           sectorText(analysis.sectors) + "\n" + accountText(analysis.account) + factorText(analysis.factors);
}

}  // namespace qd::ctl
