// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/recommendation.h"

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

StrategyEvidence strong(const std::string& name) {
    return {name, "run-7", 1.6, 0.7, 2.5, 0.99, 3.0, 0.0, -0.12, 0.12, -0.016, 0.002};
}

Recommendation only(const StrategyEvidence& evidence, const RecommendationConfig& config = {}) {
    return recommend({evidence}, config).value().front();
}

bool says(const Recommendation& r, const std::string& words) {
    for (const Message& reason : r.reasons) {
        if (reason.text.find(words) != std::string::npos) return true;
    }
    return false;
}

TEST(Recommend, DeploysWhatIsStrongAndSaysWhy) {
    const auto got = only(strong("HRP"));
    EXPECT_EQ(got.verdict, Verdict::Deploy);
    EXPECT_GT(got.score, 0.85);
    EXPECT_EQ(got.run, "run-7");
    EXPECT_TRUE(says(got, "Sharpe ratio 1.600 (95 %: 0.700 to 2.500)"));
    EXPECT_TRUE(says(got, "at least 0.650"));
    EXPECT_EQ(name(got.verdict), "deploy");
}

TEST(Recommend, EveryScoreIsTheSumOfItsInputs) {
    auto evidence = strong("A");
    evidence.turnover = 7.0;  // halfway between 12 and 2
    const auto got = only(evidence);
    double whole = 0.0;
    double points = 0.0;
    for (const ScorePart& part : got.parts) {
        double sum = 0.0;
        for (const ScoredInput& input : part.inputs) {
            const double share = (*input.value - input.ramp.worst) / (input.ramp.best - input.ramp.worst);
            EXPECT_NEAR(input.score, std::min(1.0, std::max(0.0, share)), 1e-15) << input.id;
            sum += input.score;
            points += input.points();
        }
        EXPECT_NEAR(part.score, sum / static_cast<double>(part.inputs.size()), 1e-15) << part.id;
        whole += part.weight * part.score;
    }
    EXPECT_NEAR(got.score, whole, 1e-15);
    EXPECT_NEAR(got.score, points, 1e-15);
    EXPECT_NEAR(got.parts[1].inputs[0].score, 0.5, 1e-15);
}

TEST(Recommend, NeverDeploysASharpeRatioWithoutIntervalOrDeflation) {
    for (auto missing : {&StrategyEvidence::sharpeLow, &StrategyEvidence::sharpeHigh,
                         &StrategyEvidence::deflatedSharpe, &StrategyEvidence::maxDrawdown}) {
        auto evidence = strong("A");
        evidence.*missing = std::nullopt;
        RecommendationConfig easy;
        easy.deployFrom = 0.1;
        easy.rejectBelow = 0.1;
        const auto got = only(evidence, easy);
        EXPECT_EQ(got.verdict, Verdict::Monitor);
        EXPECT_TRUE(says(got, "not measured"));
    }
}

TEST(Recommend, WatchesWhatMayBeLuck) {
    auto lucky = strong("A");
    lucky.deflatedSharpe = 0.80;
    EXPECT_EQ(only(lucky).verdict, Verdict::Monitor);
    EXPECT_TRUE(says(only(lucky), "deflated Sharpe probability is 0.800, expected at least 0.950"));
    auto unsure = strong("A");
    unsure.sharpeLow = -0.1;
    EXPECT_EQ(only(unsure).verdict, Verdict::Monitor);
    EXPECT_TRUE(says(only(unsure), "begins at -0.100"));
    RecommendationConfig strict;
    strict.deployFrom = 0.99;
    EXPECT_EQ(only(strong("A"), strict).verdict, Verdict::Monitor);
}

TEST(Recommend, RejectsDeepFallsAndLowScores) {
    auto deep = strong("A");
    deep.maxDrawdown = -0.6;
    EXPECT_EQ(only(deep).verdict, Verdict::Reject);
    EXPECT_TRUE(says(only(deep), "is -60.0 %, deeper than -35.0 %"));
    const auto empty = only({"nothing", "run", {}, {}, {}, {}, {}, {}, {}, {}, {}, {}});
    EXPECT_EQ(empty.verdict, Verdict::Reject);
    EXPECT_EQ(empty.score, 0.0);
    EXPECT_EQ(name(Verdict::Reject), "reject");
    EXPECT_EQ(name(Verdict::Monitor), "monitor");
}

TEST(Recommend, TheVerdictIsTheWorstThatABrokenThresholdLeaves) {
    auto evidence = strong("A");
    for (const double drawdown : {-0.12, -0.6}) {
        for (const double deflated : {0.99, 0.2}) {
            for (const double low : {0.7, -2.0}) {
                evidence.maxDrawdown = drawdown;
                evidence.deflatedSharpe = deflated;
                evidence.sharpeLow = low;
                const auto got = only(evidence);
                Verdict worst = Verdict::Deploy;
                for (const VerdictCheck& check : got.checks) {
                    EXPECT_EQ(check.kept, *check.value >= check.threshold) << check.id;
                    if (!check.kept) worst = std::max(worst, check.broken);
                }
                EXPECT_EQ(got.checks.size(), 5U);
                EXPECT_EQ(got.verdict, worst);
            }
        }
    }
}

TEST(Recommend, SaysHowManyTrialsTheProbabilityCounts) {
    auto evidence = strong("A");
    EXPECT_TRUE(says(only(evidence), "nothing else was tried"));
    evidence.trials = 40;
    EXPECT_TRUE(says(only(evidence), "above the luck of 40 tracked trials with probability 0.990"));
    evidence.costDrag = std::nullopt;
    EXPECT_TRUE(says(only(evidence), "weakest part: cost with 0.000 of 1; not measured in it: Costs a year"));
    EXPECT_TRUE(says(only(evidence), "1 of 9 inputs were not measured and score 0"));
}

TEST(Recommend, EveryInputOfAScoreIsInTheCatalogue) {
    std::size_t inputs = 0;
    for (const ScorePart& part : only(strong("A")).parts) {
        EXPECT_FALSE(partName(part.id).empty());
        for (const ScoredInput& input : part.inputs) {
            const auto* told = findRecommendationInput(input.id);
            ASSERT_NE(told, nullptr) << input.id;
            EXPECT_EQ(told, &recommendationInputs()[inputs++]);
            EXPECT_FALSE(told->label.words.empty());
            EXPECT_FALSE(told->meaning.words.empty());
        }
    }
    EXPECT_EQ(inputs, recommendationInputs().size());
    EXPECT_EQ(findRecommendationInput("luck"), nullptr);
}

TEST(Recommend, RanksByScoreThenByName) {
    auto weak = strong("B");
    weak.sharpe = 0.2;
    const auto got = recommend({weak, strong("Z"), strong("A")}).value();
    ASSERT_EQ(got.size(), 3U);
    EXPECT_EQ(got[0].name, "A");
    EXPECT_EQ(got[1].name, "Z");
    EXPECT_EQ(got[2].name, "B");
    EXPECT_TRUE(recommend({}).value().empty());
}

TEST(Recommend, WeightsDecideWhatCounts) {
    auto cheapLoser = strong("cheap");
    cheapLoser.sharpe = 0.0;
    cheapLoser.sharpeLow = -1.0;
    cheapLoser.deflatedSharpe = 0.3;
    auto dearWinner = strong("dear");
    dearWinner.costDrag = 0.05;
    RecommendationConfig costOnly;
    costOnly.performanceWeight = costOnly.feasibilityWeight = costOnly.riskWeight = 0.0;
    EXPECT_EQ(recommend({cheapLoser, dearWinner}).value().front().name, "dear");
    EXPECT_EQ(recommend({cheapLoser, dearWinner}, costOnly).value().front().name, "cheap");
}

TEST(Recommend, RefusesAConfigurationThatCannotRank) {
    for (const auto& change : std::vector<void (*)(RecommendationConfig&)>{
             [](RecommendationConfig& c) { c.riskWeight = -0.1; },
             [](RecommendationConfig& c) { c.costWeight = test::kNan; },
             [](RecommendationConfig& c) {
                 c.performanceWeight = c.feasibilityWeight = c.riskWeight = c.costWeight = 0.0;
             },
             [](RecommendationConfig& c) {
                 c.sharpe = {1.0, 1.0};
             },
             [](RecommendationConfig& c) { c.turnover.best = test::kNan; },
             [](RecommendationConfig& c) { c.deployFrom = 0.1; },
             [](RecommendationConfig& c) { c.leastDeflated = test::kNan; }}) {
        RecommendationConfig config;
        change(config);
        EXPECT_EQ(recommend({strong("A")}, config).error().code, ErrorCode::BadInput);
    }
    auto broken = strong("A");
    broken.volatility = test::kNan;
    EXPECT_EQ(recommend({broken}).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::analytics
