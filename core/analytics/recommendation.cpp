// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/recommendation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/number_text.h"

namespace qd::analytics {

namespace {

using Optional = std::optional<double>;

Error bad(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

MessageArgument shown(double value) {
    constexpr int kPlaces = 3;
    return MessageArgument::number(fixedText(value, kPlaces));
}

using Config = RecommendationConfig;
using Evidence = StrategyEvidence;

MessageArgument percentage(double share) {
    constexpr double kHundred = 100.0;
    return MessageArgument::number(fixedText(kHundred * share, 1));
}

/// One input as the catalogue, the configuration and the evidence name it.
struct Input {
    RecommendationInput told;
    ScoreRamp Config::*ramp;
    Optional Evidence::*value;
};
struct Part {
    std::string_view id;
    Words name;
    double Config::*weight;
    std::size_t inputs;  ///< so many of kInputs, one part after the other
};

constexpr std::array kInputs{
    Input{{"sharpe", Words("Sharpe ratio"), MetricUnit::Ratio,
           Words("Return above the risk-free rate for each unit of volatility, a year.")},
          &Config::sharpe,
          &Evidence::sharpe},
    Input{{"sharpe_low", Words("Lower end of its interval"), MetricUnit::Ratio,
           Words("The true Sharpe ratio lies above it with 97.5 % confidence.")},
          &Config::sharpeLow,
          &Evidence::sharpeLow},
    Input{
        {"deflated_sharpe", Words("Deflated Sharpe probability"), MetricUnit::Percent,
         Words("Probability that the true Sharpe ratio is above what the best of all tracked trials shows by "
               "luck.")},
        &Config::deflatedSharpe,
        &Evidence::deflatedSharpe},
    Input{{"turnover", Words("Turnover a year"), MetricUnit::Ratio,
           Words("How often the portfolio is exchanged in a year, one way.")},
          &Config::turnover,
          &Evidence::turnover},
    Input{
        {"unfilled", Words("Rebalances not done as asked"), MetricUnit::Percent,
         Words("Share of the rebalances in which a target could not be traded, or an order was not filled.")},
        &Config::unfilled,
        &Evidence::unfilled},
    Input{{"max_drawdown", Words("Maximum drawdown"), MetricUnit::Percent,
           Words("The deepest fall from a high to a low after it.")},
          &Config::maxDrawdown,
          &Evidence::maxDrawdown},
    Input{{"volatility", Words("Volatility a year"), MetricUnit::Percent,
           Words("Standard deviation of the returns, a year.")},
          &Config::volatility,
          &Evidence::volatility},
    Input{{"cvar_95", Words("Expected shortfall 95 %"), MetricUnit::Percent,
           Words("Mean return of the worst 5 % of the sessions.")},
          &Config::cvar95,
          &Evidence::cvar95},
    Input{{"cost_drag", Words("Costs a year"), MetricUnit::Percent,
           Words("What commission, spread and impact took in a year, as a share of the average equity.")},
          &Config::costDrag,
          &Evidence::costDrag}};
constexpr std::array kParts{Part{"performance", Words("performance"), &Config::performanceWeight, 3},
                            Part{"feasibility", Words("feasibility"), &Config::feasibilityWeight, 2},
                            Part{"risk", Words("risk"), &Config::riskWeight, 3},
                            Part{"cost", Words("cost"), &Config::costWeight, 1}};

constexpr auto kTold = [] {
    std::array<RecommendationInput, kInputs.size()> told{kInputs[0].told, kInputs[1].told, kInputs[2].told,
                                                         kInputs[3].told, kInputs[4].told, kInputs[5].told,
                                                         kInputs[6].told, kInputs[7].told, kInputs[8].told};
    return told;
}();

Status checkConfig(const Config& config) {
    double sum = 0.0;
    for (const Part& part : kParts) {
        const double weight = config.*part.weight;
        if (!(weight >= 0.0) || !std::isfinite(weight))
            return bad(say("the weight of '%1' must be a number of at least 0", part.id));
        sum += weight;
    }
    for (const Input& input : kInputs) {
        const ScoreRamp& ramp = config.*input.ramp;
        if (!std::isfinite(ramp.worst) || !std::isfinite(ramp.best) || ramp.worst == ramp.best)
            return bad(say("the ramp of '%1' needs two different numbers", input.told.id));
    }
    if (!(sum > 0.0) || !std::isfinite(sum)) return bad(say("the weights of a recommendation are all 0"));
    if (!(config.deployFrom >= config.rejectBelow))
        return bad(say("the score to deploy from is below the one to reject at"));
    for (const double v : {config.leastDeflated, config.leastSharpeLow, config.deepestDrawdown}) {
        if (!std::isfinite(v)) return bad(say("a threshold of the recommendation is not a finite number"));
    }
    return Ok{};
}

Status checkEvidence(const Evidence& evidence) {
    std::vector<Optional> values{evidence.sharpeHigh};
    for (const Input& input : kInputs)
        values.push_back(evidence.*input.value);
    for (const Optional& v : values) {
        if (v && !std::isfinite(*v))
            return bad(say("a number of strategy '%1' is not finite", evidence.name));
    }
    return Ok{};
}

double scoreOf(const Optional& value, const ScoreRamp& ramp) {
    if (!value) return 0.0;
    return std::clamp((*value - ramp.worst) / (ramp.best - ramp.worst), 0.0, 1.0);
}

bool sharpeKnown(const Evidence& e) {
    return e.sharpe && e.sharpeLow && e.sharpeHigh && e.deflatedSharpe;
}

/// The Sharpe ratio with all that has to stand beside it.
Message sharpeWords(const Evidence& e) {
    const auto sharpe = shown(*e.sharpe);
    const auto low = shown(*e.sharpeLow);
    const auto high = shown(*e.sharpeHigh);
    if (e.trials <= 1)
        return say("Sharpe ratio %1 (95 %: %2 to %3), above 0 with probability %4; nothing else was tried",
                   sharpe, low, high, shown(*e.deflatedSharpe));
    return say("Sharpe ratio %1 (95 %: %2 to %3), above the luck of %4 tracked trials with probability %5",
               sharpe, low, high, e.trials, shown(*e.deflatedSharpe));
}

/// Every threshold, the one that weighs most first. What was not measured keeps from deploying.
std::vector<VerdictCheck> checksOf(const Evidence& e, double score, const Config& config) {
    const auto check = [](std::string_view id, std::string_view input, const Optional& value,
                          double threshold, Verdict broken) {
        const bool kept = value && *value >= threshold;
        return VerdictCheck{id, input, value, threshold, kept, value ? broken : Verdict::Monitor};
    };
    const bool interval = e.sharpe && e.sharpeLow && e.sharpeHigh;
    using enum Verdict;
    return {
        check("deepest_drawdown", "max_drawdown", e.maxDrawdown, config.deepestDrawdown, Reject),
        check("reject_score", "score", score, config.rejectBelow, Reject),
        check("least_deflated_sharpe", "deflated_sharpe", e.deflatedSharpe, config.leastDeflated, Monitor),
        check("least_sharpe_low", "sharpe_low", interval ? e.sharpeLow : Optional(), config.leastSharpeLow,
              Monitor),
        check("deploy_score", "score", score, config.deployFrom, Monitor)};
}

Message brokenWords(const VerdictCheck& check) {
    if (!check.value) {
        if (check.input == "max_drawdown") return say("the maximum drawdown was not measured");
        if (check.input == "deflated_sharpe")
            return say("the deflated probability of the Sharpe ratio was not measured");
        return say("the Sharpe ratio or its interval was not measured");
    }
    if (check.input == "max_drawdown")
        return say("the maximum drawdown is %1 %, deeper than %2 %", percentage(*check.value),
                   percentage(check.threshold));
    const auto value = shown(*check.value);
    const auto threshold = shown(check.threshold);
    if (check.input == "score") return say("the score is %1, below %2", value, threshold);
    if (check.input == "deflated_sharpe")
        return say("the deflated Sharpe probability is %1, expected at least %2", value, threshold);
    return say("the interval of the Sharpe ratio begins at %1, expected at least %2", value, threshold);
}

Message weakestWords(const std::vector<ScorePart>& parts) {
    std::size_t weakest = parts.size();
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (parts[k].weight <= 0.0) continue;
        if (weakest == parts.size() || parts[k].score < parts[weakest].score) weakest = k;
    }
    const auto& inputs = parts[weakest].inputs;
    const auto lowest = std::min_element(inputs.begin(), inputs.end(),
                                         [](const auto& a, const auto& b) { return a.score < b.score; });
    const Message part = Message(kParts[weakest].name.words, {});
    const auto score = shown(parts[weakest].score);
    const Message input = Message(findRecommendationInput(lowest->id)->label.words, {});
    if (!lowest->value)
        return say("weakest part: %1 with %2 of 1; not measured in it: %3", part, score, input);
    return say("weakest part: %1 with %2 of 1; lowest in it: %3 with %4", part, score, input,
               shown(lowest->score));
}

std::size_t unmeasured(const std::vector<ScorePart>& parts) {
    std::size_t missing = 0;
    for (const ScorePart& part : parts) {
        for (const ScoredInput& input : part.inputs)
            missing += input.value ? 0 : 1;
    }
    return missing;
}

void decide(Recommendation& out, const Evidence& e, const Config& config) {
    out.checks = checksOf(e, out.score, config);
    out.verdict = Verdict::Deploy;
    for (const VerdictCheck& check : out.checks) {
        if (!check.kept) out.verdict = std::max(out.verdict, check.broken);
    }
    for (const VerdictCheck& check : out.checks) {
        if (!check.kept && check.broken == out.verdict) out.reasons.push_back(brokenWords(check));
    }
    if (out.verdict == Verdict::Deploy)
        out.reasons.push_back(
            say("the score is %1, at least %2", shown(out.score), shown(config.deployFrom)));
    if (sharpeKnown(e)) out.reasons.push_back(sharpeWords(e));
    out.reasons.push_back(weakestWords(out.parts));
    if (const std::size_t missing = unmeasured(out.parts); missing > 0)
        out.reasons.push_back(say("%1 of %2 inputs were not measured and score 0", missing, kInputs.size()));
}

Recommendation recommendationOf(const Evidence& evidence, const Config& config) {
    Recommendation out;
    out.name = evidence.name;
    out.run = evidence.run;
    double weights = 0.0;
    for (const Part& part : kParts)
        weights += config.*part.weight;
    std::size_t at = 0;
    for (const Part& part : kParts) {
        ScorePart scored{part.id, config.*part.weight / weights, 0.0, {}};
        for (std::size_t k = 0; k < part.inputs; ++k, ++at) {
            const Input& input = kInputs[at];
            const Optional value = evidence.*input.value;
            const ScoreRamp ramp = config.*input.ramp;
            const double weight = scored.weight / static_cast<double>(part.inputs);
            scored.inputs.push_back({input.told.id, value, ramp, scoreOf(value, ramp), weight});
            scored.score += scored.inputs.back().score / static_cast<double>(part.inputs);
        }
        out.score += scored.weight * scored.score;
        out.parts.push_back(std::move(scored));
    }
    decide(out, evidence, config);
    return out;
}

}  // namespace

std::string_view name(Verdict verdict) noexcept {
    switch (verdict) {
        case Verdict::Deploy:
            return "deploy";
        case Verdict::Monitor:
            return "monitor";
        case Verdict::Reject:
            break;
    }
    return "reject";
}

std::span<const RecommendationInput> recommendationInputs() noexcept {
    return kTold;
}

const RecommendationInput* findRecommendationInput(std::string_view id) noexcept {
    const auto found =
        std::find_if(kTold.begin(), kTold.end(), [id](const auto& told) { return told.id == id; });
    return found == kTold.end() ? nullptr : &*found;
}

Message partName(std::string_view part) {
    const auto found =
        std::find_if(kParts.begin(), kParts.end(), [part](const Part& known) { return known.id == part; });
    QD_REQUIRE(found != kParts.end());
    return say(found->name);
}

Result<std::vector<Recommendation>> recommend(const std::vector<StrategyEvidence>& strategies,
                                              const RecommendationConfig& config) {
    QD_CHECK(checkConfig(config));
    std::vector<Recommendation> out;
    for (const StrategyEvidence& evidence : strategies) {
        QD_CHECK(checkEvidence(evidence));
        out.push_back(recommendationOf(evidence, config));
    }
    std::stable_sort(out.begin(), out.end(), [](const Recommendation& a, const Recommendation& b) {
        return a.score != b.score ? a.score > b.score : a.name < b.name;
    });
    return out;
}

}  // namespace qd::analytics
