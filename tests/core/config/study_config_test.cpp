// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/study_config.h"

#include <gtest/gtest.h>

namespace qd::config {
namespace {

const std::string kMethods =
    "methods:\n"
    "  - {name: Equal, strategy: {method: equal}, lookbacks: [60]}\n"
    "  - name: Calm\n    strategy: {method: min-variance, covariance: ledoit-wolf, max_weight: 0.3}\n"
    "    lookbacks: [20, 40, 60]\n"
    "baseline: Equal\n";
const std::string kHead = "version: 1\nname: A study\nrun: {schedule: weekly, costs: {commission_bps: 7}}\n";

Result<StudyConfig> parsed(const std::string& yaml) {
    return parseStudyConfig(yaml, "s.yaml");
}

TEST(StudyConfig, MethodsAreTradedInTheSameWay) {
    const auto got = parsed(kHead + kMethods);
    ASSERT_TRUE(got.ok()) << got.error().describe();
    ASSERT_EQ(got->methods.size(), 2U);
    for (const auto& method : got->methods) {
        EXPECT_EQ(method.config.schedule, "weekly");
        EXPECT_EQ(method.config.commissionBps, 7.0);
        EXPECT_EQ(method.config.name, method.name);
        EXPECT_FALSE(method.config.lookback.has_value());
    }
    EXPECT_EQ(got->methods[1].config.method, "min-variance");
    EXPECT_EQ(got->methods[1].config.limits.maxWeight, 0.3);
    EXPECT_EQ(got->methods[1].lookbacks, (std::vector<std::int64_t>{20, 40, 60}));
    EXPECT_EQ(got->baseline, 0U);
}

TEST(StudyConfig, ReadsPlansAndWordsOnTheData) {
    const auto got = parsed(kHead + kMethods +
                            "walk_forward: {train: 100, test: 20, purge: 5, anchored: true}\n"
                            "cross_validation: {groups: 6, tested: 2, embargo: 3}\n"
                            "significance: {resamples: 999, seed: 4, level: 0.1}\n"
                            "membership_columns: {symbol: ticker, from: start, to: end}\n"
                            "price_columns: {close: adj_close}\n"
                            "untrue_dividends:\n  - {symbol: DHR, date: 2016-07-05}\n"
                            "data:\n  - text: >-\n      Two lines\n      become one.\n"
                            "unknown:\n  - text: Much.\n");
    ASSERT_TRUE(got.ok()) << got.error().describe();
    EXPECT_EQ(got->trainRows, 100);
    EXPECT_EQ(got->testRows, 20);
    EXPECT_EQ(got->purgeRows, 5);
    EXPECT_TRUE(got->anchored);
    EXPECT_EQ(got->groups, 6);
    EXPECT_EQ(got->tested, 2);
    EXPECT_EQ(got->embargoRows, 3);
    EXPECT_EQ(got->resamples, 999);
    EXPECT_EQ(got->seed, 4);
    EXPECT_EQ(got->level, 0.1);
    EXPECT_EQ(got->membershipColumns.at("ticker"), "symbol");
    EXPECT_EQ(got->priceColumns, (std::map<std::string, std::string>{{"adj_close", "close"}}));
    EXPECT_EQ(got->untrueDividends.front().date.iso(), "2016-07-05");
    EXPECT_EQ(got->data, (std::vector<std::string>{"Two lines become one."}));
    EXPECT_EQ(got->unknown, (std::vector<std::string>{"Much."}));
}

TEST(StudyConfig, SaysWhereItDoesNotFit) {
    const std::string all = kHead + kMethods;
    const std::string one =
        "methods:\n  - {name: Equal, strategy: {method: equal}, lookbacks: [60]}\nbaseline: Equal\n";
    const auto second = [&](const std::string& item) {
        return kHead + "methods:\n  - {name: Equal, strategy: {method: equal}, lookbacks: [60]}\n  - " +
               item + "\nbaseline: Equal\n";
    };
    struct Case {
        std::string yaml;
        std::int64_t line;
    };
    for (const Case& c :
         {Case{kHead + one, 5},
          Case{kHead + "baseline: x\n", 1},
          Case{"version: 1\nname: n\n" + kMethods, 1},
          Case{second("{name: Equal, strategy: {method: equal}, lookbacks: [60]}"), 6},
          Case{second("{name: B, strategy: {method: best}, lookbacks: [60]}"), 6},
          Case{second("{name: B, strategy: {method: hrp, lookback: 60}, lookbacks: [60]}"), 6},
          Case{second("{name: B, strategy: {method: hrp}, lookbacks: [60, 40]}"), 6},
          Case{second("{name: B, strategy: {method: hrp}, lookbacks: [1]}"), 6},
          Case{second("{name: B, strategy: {method: hrp}, lookbacks: [6.5]}"), 6},
          Case{second("{name: B, strategy: {method: hrp}, lookbacks: []}"), 6},
          Case{second("{name: B, strategy: {method: hrp}}"), 6},
          Case{all + "walk_forward: {train: 20, purge: 20}\n", 10},
          Case{all + "cross_validation: {groups: 4, tested: 4}\n", 10},
          Case{all + "significance: {level: 0.9}\n", 10},
          Case{all + "weather: fine\n", 10},
          Case{all + "untrue_dividends: [{symbol: A}]\n", 10},
          Case{all + "data: [{words: x}]\n", 10},
          Case{"version: 1\nname: n\nrun: {benchmark: SPY}\n" + kMethods, 3},
          Case{"version: 1\nname: n\nrun: {strategy: {method: hrp}}\n" + kMethods, 3},
          Case{"version: 9\nname: n\n", 1}}) {
        const auto got = parsed(c.yaml);
        ASSERT_FALSE(got.ok()) << c.yaml;
        EXPECT_EQ(got.error().code, ErrorCode::BadInput);
        EXPECT_EQ(got.error().where.line, c.line) << c.yaml << got.error().describe();
        EXPECT_FALSE(got.error().message.empty());
    }
    auto baseline = parsed(kHead + kMethods.substr(0, kMethods.find("baseline")) + "baseline: Wild\n");
    EXPECT_EQ(baseline.error().where.line, 9);
}

}  // namespace
}  // namespace qd::config
