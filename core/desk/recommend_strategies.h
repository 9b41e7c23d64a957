// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/config/recommendation_config.h"
#include "core/desk/session.h"
#include "core/desk/strategy_evidence.h"

namespace qd::desk {

/// What strategies are ranked by in a workspace.
struct RecommendationCriteria {
    config::RecommendationConfig config;
    std::string text;  ///< YAML, as it was saved
    bool own = false;  ///< saved in the workspace; else the defaults
};
/// Error Integrity when what is stored does not read.
Result<RecommendationCriteria> loadRecommendationCriteria(Session& session);
/// YAML as in configs/recommendation; empty: back to the defaults. One audit entry,
/// "recommendation.criteria". Errors of config::parseRecommendationConfig(), in the file "criteria".
/// Permission RunResearch.
Status saveRecommendationCriteria(Session& session, const std::string& yaml);

/// A strategy in its place.
struct RankedStrategy {
    StrategyRecord strategy;
    analytics::Recommendation recommendation;
};
/// From the best to the worst score. Errors as analytics::recommend().
Result<std::vector<RankedStrategy>> rankStrategies(std::vector<StrategyRecord> strategies,
                                                   const config::RecommendationConfig& config);

/// Prices on which strategies were tried.
struct PricesTried {
    std::string inputHash;
    std::string name;    ///< of the data set
    bool stored = true;  ///< false: the data set is not in the workspace any more
    bool synthetic = false;
    std::size_t strategies = 0;
    TrackedTrials tracked;
};

/// Immutable, for a page or a command.
struct RecommendationView {
    RecommendationCriteria criteria;
    std::vector<PricesTried> prices;     ///< the most recently used first
    std::string inputHash;               ///< whose strategies are ranked; empty: those of all prices
    std::vector<RankedStrategy> ranked;  ///< the best first
};
struct RecommendRequest {
    /// Nothing: the prices that were used last. Empty: all prices, which are then ranked side by side though
    /// they are not comparable.
    std::optional<std::string> inputHash = {};
    std::optional<config::RecommendationConfig> criteria = {};  ///< nothing: those of the workspace
    /// Runs from outside, ranked and counted beside those of the workspace; one that is in there, too (the
    /// same summary byte by byte), is left out.
    std::vector<vault::RunRecord> others = {};
    FilesOf filesOfOthers = {};
    std::size_t furtherTrials = 0;  ///< that left no record
};
/// Ranks what the workspace has recorded. Reads summaries, no prices. Permission ReadPortfolio. Error
/// BadInput for prices on which nothing was tried.
Result<std::shared_ptr<const RecommendationView>> recommendStrategies(Session& session,
                                                                      const RecommendRequest& request);

}  // namespace qd::desk
