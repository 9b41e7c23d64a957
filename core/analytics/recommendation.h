// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/analytics/metrics.h"
#include "core/base/message.h"
#include "core/base/result.h"

namespace qd::analytics {

/// How a number becomes a score: 0 at `worst` and beyond, 1 at `best` and beyond, a straight line between.
/// `best` may lie below `worst`.
struct ScoreRamp {
    double worst = 0.0;
    double best = 1.0;
};

/// What a recommendation weighs, from a configuration.
struct RecommendationConfig {
    double performanceWeight = 0.4;
    double feasibilityWeight = 0.2;
    double riskWeight = 0.3;
    double costWeight = 0.1;

    ScoreRamp sharpe{0.0, 1.5};      ///< annual
    ScoreRamp sharpeLow{-0.5, 0.5};  ///< lower end of its interval
    ScoreRamp deflatedSharpe{0.5, 0.95};
    ScoreRamp turnover{12.0, 2.0};  ///< a year, one way
    ScoreRamp unfilled{0.2, 0.0};   ///< share of the rebalances that broke a constraint or had no solution
    ScoreRamp maxDrawdown{-0.4, -0.1};
    ScoreRamp volatility{0.35, 0.1};  ///< annual
    ScoreRamp cvar95{-0.05, -0.015};  ///< per period
    ScoreRamp costDrag{0.02, 0.0};    ///< a year, share of equity

    double deployFrom = 0.65;        ///< score; below it a strategy is watched at most
    double rejectBelow = 0.4;        ///< score
    double leastDeflated = 0.95;     ///< to deploy
    double leastSharpeLow = 0.0;     ///< to deploy
    double deepestDrawdown = -0.35;  ///< deeper is rejected
};

/// What is known of a strategy; nothing where it was not measured.
struct StrategyEvidence {
    std::string name;
    std::string run;  ///< the run that the numbers are of
    std::optional<double> sharpe;
    std::optional<double> sharpeLow;
    std::optional<double> sharpeHigh;
    std::optional<double> deflatedSharpe;  ///< over every tracked trial
    std::optional<double> turnover;
    std::optional<double> unfilled;
    std::optional<double> maxDrawdown;
    std::optional<double> volatility;
    std::optional<double> cvar95;
    std::optional<double> costDrag;
    std::size_t trials = 1;  ///< that deflatedSharpe counts, this strategy among them
};

enum class Verdict : std::uint8_t { Deploy, Monitor, Reject };
[[nodiscard]] std::string_view name(Verdict verdict) noexcept;  ///< "deploy" …

/// What an input is called and how its numbers read; in the order in which they are shown.
struct RecommendationInput {
    std::string_view id;  ///< "sharpe_low", as in a configuration
    Words label;          ///< "Lower end of its interval"
    MetricUnit unit;      ///< a share is Percent
    Words meaning;        ///< one sentence
};
[[nodiscard]] std::span<const RecommendationInput> recommendationInputs() noexcept;
/// Null for an unknown one.
[[nodiscard]] const RecommendationInput* findRecommendationInput(std::string_view id) noexcept;

/// "performance" … as it is called in a sentence. Precondition: the id of a part.
[[nodiscard]] Message partName(std::string_view part);

/// One input of a score.
struct ScoredInput {
    std::string_view id;          ///< of recommendationInputs()
    std::optional<double> value;  ///< nothing: not measured, which scores 0
    ScoreRamp ramp;
    double score = 0.0;
    double weight = 0.0;  ///< share of the whole: that of its part, in equal shares
    /// What it brings to the whole score, which is the sum of them.
    [[nodiscard]] double points() const noexcept { return weight * score; }
};
/// One part of the whole: the mean of its inputs' scores.
struct ScorePart {
    std::string_view id;  ///< "performance", "feasibility", "risk", "cost"
    double weight = 0.0;  ///< share of all weights
    double score = 0.0;
    std::vector<ScoredInput> inputs;
};
/// A threshold of the configuration, held against what was measured.
struct VerdictCheck {
    std::string_view id;          ///< "deploy_score", "least_deflated_sharpe" … as in a configuration
    std::string_view input;       ///< of recommendationInputs(); "score" for the two of the score
    std::optional<double> value;  ///< nothing: not measured
    double threshold = 0.0;       ///< the value has to be at least that
    bool kept = false;
    Verdict broken = Verdict::Monitor;  ///< the best verdict that is left where it is not kept
};
struct Recommendation {
    std::string name;
    std::string run;
    Verdict verdict = Verdict::Reject;
    double score = 0.0;  ///< Σ weight · score of the parts, 0 … 1
    std::vector<ScorePart> parts;
    std::vector<VerdictCheck> checks;  ///< the verdict is the worst that a broken one leaves, Deploy without
    std::vector<Message> reasons;      ///< why this verdict, the deciding one first
};

/// The strategies from the best to the worst score (equal ones by name). What was not measured scores 0 and
/// keeps a strategy from being deployed: a Sharpe ratio without its interval or its deflated probability
/// never is. Error BadInput for weights that are below 0 or all 0, a ramp of no length, thresholds out of
/// order, or a number that is not finite.
Result<std::vector<Recommendation>> recommend(const std::vector<StrategyEvidence>& strategies,
                                              const RecommendationConfig& config = {});

}  // namespace qd::analytics
