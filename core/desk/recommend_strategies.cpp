// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/recommend_strategies.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/json.h"
#include "core/base/number_text.h"
#include "core/desk/settings.h"

namespace qd::desk {

namespace {

constexpr const char* kCriteriaFile = "criteria";

analytics::ScoreRamp rampOf(const config::RampConfig& ramp) {
    return {ramp.worst, ramp.best};
}

analytics::RecommendationConfig criteriaOf(const config::RecommendationConfig& from) {
    analytics::RecommendationConfig out;
    out.performanceWeight = from.performanceWeight;
    out.feasibilityWeight = from.feasibilityWeight;
    out.riskWeight = from.riskWeight;
    out.costWeight = from.costWeight;
    out.sharpe = rampOf(from.sharpe);
    out.sharpeLow = rampOf(from.sharpeLow);
    out.deflatedSharpe = rampOf(from.deflatedSharpe);
    out.turnover = rampOf(from.turnover);
    out.unfilled = rampOf(from.unfilled);
    out.maxDrawdown = rampOf(from.maxDrawdown);
    out.volatility = rampOf(from.volatility);
    out.cvar95 = rampOf(from.cvar95);
    out.costDrag = rampOf(from.costDrag);
    out.deployFrom = from.deployFrom;
    out.rejectBelow = from.rejectBelow;
    out.leastDeflated = from.leastDeflated;
    out.leastSharpeLow = from.leastSharpeLow;
    out.deepestDrawdown = from.deepestDrawdown;
    return out;
}

/// The prices behind `strategies`, in their order, named by the workspace's data sets.
std::vector<PricesTried> pricesOf(const std::vector<StrategyRecord>& strategies,
                                  const std::vector<vault::RunRecord>& runs,
                                  const std::vector<vault::DatasetRecord>& datasets) {
    std::vector<PricesTried> out;
    for (const auto& strategy : strategies) {
        auto found = std::find_if(out.begin(), out.end(), [&](const PricesTried& prices) {
            return prices.inputHash == strategy.inputHash;
        });
        if (found == out.end()) {
            PricesTried prices;
            prices.inputHash = strategy.inputHash;
            prices.synthetic = strategy.synthetic;
            prices.tracked = trackedTrials(runs, strategy.inputHash);
            const auto stored =
                std::find_if(datasets.begin(), datasets.end(), [&](const vault::DatasetRecord& dataset) {
                    return dataset.contentHash == strategy.inputHash;
                });
            prices.stored = stored != datasets.end();
            if (prices.stored) prices.name = stored->name;
            out.push_back(std::move(prices));
            found = out.end() - 1;
        }
        ++found->strategies;
    }
    return out;
}

/// The recorded runs, newest first, and behind them those from outside.
Result<std::vector<vault::RunRecord>> runsOf(Session& session, const RecommendRequest& request) {
    QD_TRY(auto runs, session.vault().runs());
    const std::size_t recorded = runs.size();
    for (const auto& other : request.others) {
        const auto end = runs.begin() + static_cast<std::ptrdiff_t>(recorded);
        const bool known = std::any_of(runs.begin(), end, [&other](const vault::RunRecord& run) {
            return run.summary == other.summary && run.inputHash == other.inputHash;
        });
        if (!known) runs.push_back(other);
    }
    return runs;
}

}  // namespace

Result<RecommendationCriteria> loadRecommendationCriteria(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto stored, session.vault().setting(kRecommendationKey));
    RecommendationCriteria criteria;
    criteria.own = stored && !stored->empty();
    if (criteria.own) {
        const auto config = config::parseRecommendationConfig(*stored, kCriteriaFile);
        if (!config.ok())
            return Error{ErrorCode::Integrity,
                         say("the criteria of recommendations in the workspace are damaged"),
                         say("save the criteria again")};
        criteria.config = *config;
        criteria.text = *stored;
    } else {
        criteria.text = config::writeRecommendationConfig(criteria.config);
    }
    return criteria;
}

Status saveRecommendationCriteria(Session& session, const std::string& yaml) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    config::RecommendationConfig config;
    if (!yaml.empty()) {
        QD_TRY(config, config::parseRecommendationConfig(yaml, kCriteriaFile));
    }
    Json detail = Json::object();
    detail.set("defaults", yaml.empty()).set("criteria", config::writeRecommendationConfig(config));
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(kRecommendationKey, yaml));
        return vault::AuditDraft{session.actor().user, "recommendation.criteria",
                                 "criteria of recommendations", detail.dump()};
    });
}

Result<std::vector<RankedStrategy>> rankStrategies(std::vector<StrategyRecord> strategies,
                                                   const config::RecommendationConfig& config) {
    std::vector<analytics::StrategyEvidence> evidence;
    for (std::size_t k = 0; k < strategies.size(); ++k) {
        evidence.push_back(strategies[k].evidence);
        evidence.back().run = std::to_string(k);
    }
    QD_TRY(auto recommendations, analytics::recommend(evidence, criteriaOf(config)));
    std::vector<RankedStrategy> out;
    for (auto& recommendation : recommendations) {
        const auto at = static_cast<std::size_t>(parseNumber(recommendation.run).value_or(0.0));
        out.push_back({std::move(strategies[at]), std::move(recommendation)});
    }
    return out;
}

Result<std::shared_ptr<const RecommendationView>> recommendStrategies(Session& session,
                                                                      const RecommendRequest& request) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto view = std::make_shared<RecommendationView>();
    QD_TRY(view->criteria, loadRecommendationCriteria(session));
    QD_TRY(const auto datasets, session.vault().datasets());
    QD_TRY(const auto runs, runsOf(session, request));
    const FilesOf filesOf = [&](const vault::RunRecord& run) -> std::optional<vault::RunFiles> {
        if (!run.id.valid()) return request.filesOfOthers ? request.filesOfOthers(run) : std::nullopt;
        auto files = session.vault().loadRunFiles(run.id);
        return files.ok() ? std::optional(std::move(*files)) : std::nullopt;
    };
    auto strategies = strategiesOf(runs, filesOf, request.furtherTrials);
    view->prices = pricesOf(strategies, runs, datasets);
    const auto known = [&view](const std::string& hash) {
        return std::any_of(view->prices.begin(), view->prices.end(),
                           [&hash](const PricesTried& prices) { return prices.inputHash == hash; });
    };
    view->inputHash = request.inputHash.value_or(view->prices.empty() ? "" : view->prices.front().inputHash);
    if (!view->inputHash.empty()) {
        if (!known(view->inputHash))
            return Error{ErrorCode::BadInput, say("nothing was tried on the prices %1", view->inputHash)};
        std::erase_if(strategies,
                      [&view](const StrategyRecord& each) { return each.inputHash != view->inputHash; });
    }
    QD_TRY(view->ranked,
           rankStrategies(std::move(strategies), request.criteria.value_or(view->criteria.config)));
    return std::shared_ptr<const RecommendationView>(std::move(view));
}

}  // namespace qd::desk
