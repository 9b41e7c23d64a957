// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/recommend_text.h"

#include "app/ctl/text_table.h"
#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

constexpr int kPlaces = 3;

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::string shown(const std::optional<double>& value, int places = kPlaces) {
    return value ? fixedText(*value, places) : "-";
}

Json sharpeJson(const std::optional<desk::SharpeEvidence>& sharpe) {
    if (!sharpe) return nullptr;
    return Json::object({{"value", sharpe->sharpe},
                         {"low", sharpe->low},
                         {"high", sharpe->high},
                         {"psr", sharpe->psr},
                         {"dsr", optional(sharpe->dsr)},
                         {"trials", static_cast<std::int64_t>(sharpe->trials)},
                         {"periods", static_cast<std::int64_t>(sharpe->periods)},
                         {"min_track_record", optional(sharpe->minTrackRecord)}});
}

Json rampJson(const config::RampConfig& ramp) {
    return Json::object({{"worst", ramp.worst}, {"best", ramp.best}});
}

Json partsJson(const analytics::Recommendation& recommendation) {
    Json parts = Json::array();
    for (const auto& part : recommendation.parts) {
        Json inputs = Json::array();
        for (const auto& input : part.inputs)
            inputs.push(Json::object({{"id", input.id},
                                      {"value", optional(input.value)},
                                      {"worst", input.ramp.worst},
                                      {"best", input.ramp.best},
                                      {"score", input.score}}));
        parts.push(Json::object(
            {{"id", part.id}, {"weight", part.weight}, {"score", part.score}, {"inputs", inputs}}));
    }
    return parts;
}

Json checksJson(const analytics::Recommendation& recommendation) {
    Json checks = Json::array();
    for (const auto& check : recommendation.checks)
        checks.push(Json::object({{"id", check.id},
                                  {"value", optional(check.value)},
                                  {"threshold", check.threshold},
                                  {"kept", check.kept},
                                  {"otherwise", analytics::name(check.broken)}}));
    return checks;
}

Json strategyJson(const desk::RankedStrategy& row, std::int64_t rank) {
    const auto& strategy = row.strategy;
    const auto& recommendation = row.recommendation;
    Json out = Json::object({{"rank", rank}, {"name", strategy.name}});
    out.set("verdict", analytics::name(recommendation.verdict)).set("score", recommendation.score);
    out.set("run", strategy.run.valid() ? Json(strategy.run.value) : Json(nullptr))
        .set("kind", strategy.kind);
    out.set("input_hash", strategy.inputHash).set("synthetic", strategy.synthetic);
    out.set("from", strategy.from).set("to", strategy.to);
    out.set("repeats", static_cast<std::int64_t>(strategy.repeats));
    out.set("sharpe", sharpeJson(strategy.sharpe)).set("parts", partsJson(recommendation));
    out.set("checks", checksJson(recommendation));
    Json reasons = Json::array();
    for (const auto& reason : recommendation.reasons)
        reasons.push(reason.text);
    return out.set("reasons", reasons);
}

std::string intervalText(const std::optional<desk::SharpeEvidence>& sharpe) {
    return sharpe ? fixedText(sharpe->low, 2) + " to " + fixedText(sharpe->high, 2) : "-";
}

}  // namespace

Json rankedJson(const std::vector<desk::RankedStrategy>& ranked) {
    Json out = Json::array();
    for (const auto& row : ranked)
        out.push(strategyJson(row, static_cast<std::int64_t>(out.items().size()) + 1));
    return out;
}

std::string rankedText(const std::vector<desk::RankedStrategy>& ranked) {
    using enum TextTable::Side;
    if (ranked.empty()) return "Nothing was tried yet. Run a backtest first: qdctl backtest --help\n";
    TextTable table({Right, Left, Left, Right, Right, Left, Right, Right, Right, Right});
    table.row(
        {"", "Strategy", "Verdict", "Score", "Sharpe", "95 % interval", "DSR", "Trials", "Drawdown", "Run"});
    std::string reasons;
    std::size_t rank = 0;
    for (const auto& row : ranked) {
        const auto& strategy = row.strategy;
        const auto& evidence = strategy.evidence;
        const std::string verdict(analytics::name(row.recommendation.verdict));
        const std::string place = std::to_string(++rank);
        table.row({place, strategy.name, verdict, fixedText(row.recommendation.score, kPlaces),
                   shown(evidence.sharpe, 2), intervalText(strategy.sharpe), shown(evidence.deflatedSharpe),
                   std::to_string(evidence.trials),
                   evidence.maxDrawdown ? percentText(*evidence.maxDrawdown) : "-",
                   strategy.run.valid() ? std::to_string(strategy.run.value) : "-"});
        reasons += "\n" + place + ". " + strategy.name + ": " + verdict + "\n";
        for (const auto& reason : row.recommendation.reasons)
            reasons += "   " + reason.text + "\n";
    }
    return table.text() + reasons;
}

Json criteriaJson(const config::RecommendationConfig& config) {
    Json out = Json::object();
    out.set("weights", Json::object({{"performance", config.performanceWeight},
                                     {"feasibility", config.feasibilityWeight},
                                     {"risk", config.riskWeight},
                                     {"cost", config.costWeight}}));
    out.set("ramps", Json::object({{"sharpe", rampJson(config.sharpe)},
                                   {"sharpe_low", rampJson(config.sharpeLow)},
                                   {"deflated_sharpe", rampJson(config.deflatedSharpe)},
                                   {"turnover", rampJson(config.turnover)},
                                   {"unfilled", rampJson(config.unfilled)},
                                   {"max_drawdown", rampJson(config.maxDrawdown)},
                                   {"volatility", rampJson(config.volatility)},
                                   {"cvar_95", rampJson(config.cvar95)},
                                   {"cost_drag", rampJson(config.costDrag)}}));
    out.set("thresholds", Json::object({{"deploy_score", config.deployFrom},
                                        {"reject_score", config.rejectBelow},
                                        {"least_deflated_sharpe", config.leastDeflated},
                                        {"least_sharpe_low", config.leastSharpeLow},
                                        {"deepest_drawdown", config.deepestDrawdown}}));
    return out;
}

}  // namespace qd::ctl
