// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/recommendation.h"

#include <algorithm>
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

/// One input as the configuration and the evidence name it.
struct Input {
    std::string_view id;
    ScoreRamp RecommendationConfig::*ramp;
    Optional StrategyEvidence::*value;
};
struct Part {
    std::string_view id;
    double RecommendationConfig::*weight;
    std::vector<Input> inputs;
};

using Config = RecommendationConfig;
using Evidence = StrategyEvidence;

std::vector<Part> allParts() {
    return {{"performance",
             &Config::performanceWeight,
             {{"sharpe", &Config::sharpe, &Evidence::sharpe},
              {"sharpe_low", &Config::sharpeLow, &Evidence::sharpeLow},
              {"deflated_sharpe", &Config::deflatedSharpe, &Evidence::deflatedSharpe}}},
            {"feasibility",
             &Config::feasibilityWeight,
             {{"turnover", &Config::turnover, &Evidence::turnover},
              {"unfilled", &Config::unfilled, &Evidence::unfilled}}},
            {"risk",
             &Config::riskWeight,
             {{"max_drawdown", &Config::maxDrawdown, &Evidence::maxDrawdown},
              {"volatility", &Config::volatility, &Evidence::volatility},
              {"cvar_95", &Config::cvar95, &Evidence::cvar95}}},
            {"cost", &Config::costWeight, {{"cost_drag", &Config::costDrag, &Evidence::costDrag}}}};
}

Status checkConfig(const Config& config, const std::vector<Part>& parts) {
    double sum = 0.0;
    for (const Part& part : parts) {
        const double weight = config.*part.weight;
        if (!(weight >= 0.0) || !std::isfinite(weight))
            return bad(say("the weight of '%1' must be a number of at least 0", part.id));
        sum += weight;
        for (const Input& input : part.inputs) {
            const ScoreRamp& ramp = config.*input.ramp;
            if (!std::isfinite(ramp.worst) || !std::isfinite(ramp.best) || ramp.worst == ramp.best)
                return bad(say("the ramp of '%1' needs two different numbers", input.id));
        }
    }
    if (!(sum > 0.0) || !std::isfinite(sum)) return bad(say("the weights of a recommendation are all 0"));
    if (!(config.deployFrom >= config.rejectBelow))
        return bad(say("the score to deploy from is below the one to reject at"));
    for (const double v : {config.leastDeflated, config.leastSharpeLow, config.deepestDrawdown}) {
        if (!std::isfinite(v)) return bad(say("a threshold of the recommendation is not a finite number"));
    }
    return Ok{};
}

Status checkEvidence(const Evidence& evidence, const std::vector<Part>& parts) {
    std::vector<Optional> values{evidence.sharpeHigh};
    for (const Part& part : parts) {
        for (const Input& input : part.inputs)
            values.push_back(evidence.*input.value);
    }
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

/// The Sharpe ratio with all that has to stand beside it.
Message sharpeWords(const Evidence& e) {
    if (!e.sharpe || !e.sharpeLow || !e.sharpeHigh || !e.deflatedSharpe)
        return say("the Sharpe ratio, its interval or its deflated probability was not measured");
    return say("Sharpe ratio %1 (95 %: %2 to %3), true with probability %4 after all trials",
               shown(*e.sharpe), shown(*e.sharpeLow), shown(*e.sharpeHigh), shown(*e.deflatedSharpe));
}

/// What keeps a strategy from being deployed, whatever its score.
std::vector<Message> obstacles(const Evidence& e, const Config& config) {
    std::vector<Message> out;
    if (!e.sharpe || !e.sharpeLow || !e.sharpeHigh || !e.deflatedSharpe) out.push_back(sharpeWords(e));
    if (e.deflatedSharpe && *e.deflatedSharpe < config.leastDeflated) {
        out.push_back(say("the deflated Sharpe probability is %1, expected at least %2",
                          shown(*e.deflatedSharpe), shown(config.leastDeflated)));
    }
    if (e.sharpeLow && *e.sharpeLow < config.leastSharpeLow) {
        out.push_back(say("the interval of the Sharpe ratio begins at %1, expected at least %2",
                          shown(*e.sharpeLow), shown(config.leastSharpeLow)));
    }
    if (!e.maxDrawdown) out.push_back(say("the maximum drawdown was not measured"));
    return out;
}

void decide(Recommendation& out, const Evidence& e, const Config& config) {
    const auto score = shown(out.score);
    if (e.maxDrawdown && *e.maxDrawdown < config.deepestDrawdown) {
        out.verdict = Verdict::Reject;
        out.reasons.push_back(say("the maximum drawdown is %1, deeper than %2", shown(*e.maxDrawdown),
                                  shown(config.deepestDrawdown)));
    } else if (out.score < config.rejectBelow) {
        out.verdict = Verdict::Reject;
        out.reasons.push_back(say("the score is %1, below %2", score, shown(config.rejectBelow)));
    } else if (auto held = obstacles(e, config); !held.empty()) {
        out.verdict = Verdict::Monitor;
        out.reasons = std::move(held);
    } else if (out.score < config.deployFrom) {
        out.verdict = Verdict::Monitor;
        out.reasons.push_back(say("the score is %1, below %2", score, shown(config.deployFrom)));
    } else {
        out.verdict = Verdict::Deploy;
        out.reasons.push_back(say("the score is %1, at least %2", score, shown(config.deployFrom)));
    }
    if (e.sharpe && e.sharpeLow && e.sharpeHigh && e.deflatedSharpe) out.reasons.push_back(sharpeWords(e));
}

Recommendation recommendationOf(const Evidence& evidence, const Config& config,
                                const std::vector<Part>& parts) {
    Recommendation out;
    out.name = evidence.name;
    out.run = evidence.run;
    double weights = 0.0;
    for (const Part& part : parts)
        weights += config.*part.weight;
    const ScorePart* weakest = nullptr;
    for (const Part& part : parts) {
        ScorePart scored{part.id, config.*part.weight / weights, 0.0, {}};
        for (const Input& input : part.inputs) {
            const Optional value = evidence.*input.value;
            const ScoreRamp ramp = config.*input.ramp;
            scored.inputs.push_back({input.id, value, ramp, scoreOf(value, ramp)});
            scored.score += scored.inputs.back().score / static_cast<double>(part.inputs.size());
        }
        out.score += scored.weight * scored.score;
        out.parts.push_back(std::move(scored));
    }
    for (const ScorePart& part : out.parts) {
        if (part.weight > 0.0 && (weakest == nullptr || part.score < weakest->score)) weakest = &part;
    }
    decide(out, evidence, config);
    out.reasons.push_back(say("weakest part: %1 with %2 of 1", weakest->id, shown(weakest->score)));
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

Result<std::vector<Recommendation>> recommend(const std::vector<StrategyEvidence>& strategies,
                                              const RecommendationConfig& config) {
    const auto parts = allParts();
    QD_CHECK(checkConfig(config, parts));
    std::vector<Recommendation> out;
    for (const StrategyEvidence& evidence : strategies) {
        QD_CHECK(checkEvidence(evidence, parts));
        out.push_back(recommendationOf(evidence, config, parts));
    }
    std::stable_sort(out.begin(), out.end(), [](const Recommendation& a, const Recommendation& b) {
        return a.score != b.score ? a.score > b.score : a.name < b.name;
    });
    return out;
}

}  // namespace qd::analytics
