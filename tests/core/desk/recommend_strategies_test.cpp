// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/recommend_strategies.h"

#include <string>
#include <vector>

#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;
using test::smallConfig;

class RecommendStrategiesTest : public test::DeskTest {
protected:
    vault::RunRecord run(const std::string& method) {
        auto config = smallConfig();
        config.method = method;
        config.name = method;
        return runBacktest(*session, {{}, config}, job()).value();
    }
    std::shared_ptr<const RecommendationView> recommended(const RecommendRequest& request = {}) {
        auto view = recommendStrategies(*session, request);
        EXPECT_TRUE(view.ok()) << (view.ok() ? std::string() : view.error().describe());
        return view.ok() ? *view : std::make_shared<const RecommendationView>();
    }
};

TEST_F(RecommendStrategiesTest, AnEmptyWorkspaceRecommendsNothing) {
    const auto view = recommended();
    EXPECT_TRUE(view->ranked.empty());
    EXPECT_TRUE(view->prices.empty());
    EXPECT_FALSE(view->criteria.own);
    EXPECT_EQ(view->criteria.config, config::RecommendationConfig{});
}

TEST_F(RecommendStrategiesTest, RanksByTheScoreAndTracesItToTheRun) {
    store(test::smallMarket(), "IDX");
    std::vector<RunId> runs;
    for (const char* method : {"hrp", "equal", "inverse-volatility"})
        runs.push_back(run(method).id);
    const auto view = recommended();
    ASSERT_EQ(view->ranked.size(), 3U);
    for (std::size_t k = 0; k < 3; ++k) {
        const auto& row = view->ranked[k];
        EXPECT_EQ(row.strategy.name, row.recommendation.name);
        EXPECT_NE(std::find(runs.begin(), runs.end(), row.strategy.run), runs.end());
        EXPECT_LE(row.recommendation.score, view->ranked[k > 0 ? k - 1 : 0].recommendation.score);
        double score = 0.0;
        for (const auto& part : row.recommendation.parts)
            score += part.weight * part.score;
        EXPECT_NEAR(row.recommendation.score, score, 1e-15);
        EXPECT_EQ(row.recommendation.parts[0].inputs[0].value, row.strategy.evidence.sharpe);
        EXPECT_EQ(row.strategy.evidence.trials, 3U);
    }
    ASSERT_EQ(view->prices.size(), 1U);
    EXPECT_EQ(view->prices[0].strategies, 3U);
    EXPECT_EQ(view->prices[0].tracked.count(), 3U);
    EXPECT_TRUE(view->prices[0].stored);
}

TEST_F(RecommendStrategiesTest, RanksOnePanelOfPricesAtATime) {
    const auto first = store(test::smallMarket(), "IDX");
    run("hrp");
    const auto second = store(test::smallMarket(160), "IDX");
    run("equal");
    auto view = recommended();
    EXPECT_EQ(view->inputHash, second.contentHash) << "the prices that were used last";
    ASSERT_EQ(view->ranked.size(), 1U);
    EXPECT_EQ(view->ranked[0].strategy.name, "equal");
    view = recommended({first.contentHash, {}});
    ASSERT_EQ(view->ranked.size(), 1U);
    EXPECT_EQ(view->ranked[0].strategy.name, "hrp");
    EXPECT_EQ(recommended({std::string(), {}})->ranked.size(), 2U) << "all of them when asked";
    EXPECT_EQ(codeOf(recommendStrategies(*session, {std::string("no such prices"), {}})), "bad_input");
}

TEST_F(RecommendStrategiesTest, TheCriteriaOfTheWorkspaceDecide) {
    store(test::smallMarket(), "IDX");
    run("hrp");
    ASSERT_TRUE(saveRecommendationCriteria(
                    *session,
                    "version: 1\nthresholds: {reject_score: 0, deploy_score: 0, least_deflated_sharpe: 0, "
                    "least_sharpe_low: -10, deepest_drawdown: -1}\n")
                    .ok());
    EXPECT_EQ(recommended()->ranked[0].recommendation.verdict, analytics::Verdict::Deploy);
    config::RecommendationConfig strict;
    strict.rejectBelow = strict.deployFrom = 1.0;
    EXPECT_EQ(recommended({{}, strict})->ranked[0].recommendation.verdict, analytics::Verdict::Reject)
        << "criteria of the request come first";
    EXPECT_TRUE(recommended()->criteria.own);
}

TEST_F(RecommendStrategiesTest, SavedCriteriaAreOnRecordAndCanBeTakenBack) {
    const std::string text = "# ours\nversion: 1\nweights: {cost: 1}\n";
    const auto before = counts();
    ASSERT_TRUE(saveRecommendationCriteria(*session, text).ok());
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "recommendation.criteria");
    EXPECT_NE(test::textOf(test::detailOf(entry), "criteria").find("cost: 1"), std::string::npos);
    auto criteria = loadRecommendationCriteria(*session).value();
    EXPECT_TRUE(criteria.own);
    EXPECT_EQ(criteria.text, text) << "with its comments";
    EXPECT_EQ(criteria.config.costWeight, 1.0);
    ASSERT_TRUE(saveRecommendationCriteria(*session, "").ok());
    criteria = loadRecommendationCriteria(*session).value();
    EXPECT_FALSE(criteria.own);
    EXPECT_EQ(criteria.config, config::RecommendationConfig{});
}

TEST_F(RecommendStrategiesTest, BrokenCriteriaAreRefusedWithTheirPlaceAndChangeNothing) {
    const auto before = counts();
    const auto status = saveRecommendationCriteria(*session, "version: 1\nweights: {luck: 1}\n");
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::BadInput);
    EXPECT_EQ(status.error().where.line, 2);
    EXPECT_EQ(counts(), before);
    EXPECT_FALSE(loadRecommendationCriteria(*session)->own);
}

TEST_F(RecommendStrategiesTest, WhoOnlyReadsMayLookAndNotSetCriteria) {
    store(test::smallMarket(), "IDX");
    run("hrp");
    actAs(Role::Auditor);
    EXPECT_EQ(recommended()->ranked.size(), 1U);
    EXPECT_EQ(codeOf(saveRecommendationCriteria(*session, "version: 1\n")), "refused");
}

TEST_F(RecommendStrategiesTest, DamagedCriteriaAreNamed) {
    ASSERT_TRUE(vault()
                    .transact([](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        QD_CHECK(writer.setSetting("recommendation.criteria", "version: ["));
                        return vault::AuditDraft{"ann", "test", "test", "{}"};
                    })
                    .ok());
    EXPECT_EQ(codeOf(loadRecommendationCriteria(*session)), "integrity");
}

}  // namespace
}  // namespace qd::desk
