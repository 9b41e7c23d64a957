// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/backtest/walk_forward.h"
#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

WalkForwardRecord record() {
    SearchSpec search;
    search.method = SearchMethod::Random;
    search.space = test::spaceOf(SignalKind::MovingAverage, {"fast=2:8:1", "slow=9:30:1"});
    search.trials = 5;
    const auto prices = test::signalPrices(test::randomCloses(200, 1, 2));
    const SignalWalkSpec spec{SignalKind::MovingAverage, Timeframe::Daily, {1, 2}};
    auto out = signalWalk(prices, spec, {100, 50, true, {3, 4}}, search);
    EXPECT_TRUE(runSignalWalk(out, prices, spec, 1, test::job()).ok());
    return out;
}

TEST(WalkForwardJson, IsReadBackBitByBitWithTheHashOfItsPrices) {
    const auto before = record();
    const auto text = toJson(before).dump();
    EXPECT_NE(text.find("hash of the prices"), std::string::npos);
    const auto after = walkForwardRecordFromJson(Json::parse(text).value());
    ASSERT_TRUE(after.ok()) << after.error().describe();
    EXPECT_EQ(toJson(*after).dump(), text);
    EXPECT_TRUE(after->plan.anchored);
    EXPECT_EQ(after->plan.separation.embargo, 4U);
    EXPECT_EQ(after->folds.size(), 2U);
}

TEST(WalkForwardJson, RefusesWhatIsMissingOrOfAnotherKind) {
    const Json whole = toJson(record());
    for (const auto& [key, value] : whole.members()) {
        Json less = Json::object();
        for (const auto& [other, kept] : whole.members()) {
            if (other != key) less.set(other, kept);
        }
        EXPECT_EQ(walkForwardRecordFromJson(less).error().code, ErrorCode::BadInput) << key;
        if (key == "subject") continue;
        Json changed = whole;
        changed.set(key, "something");
        EXPECT_FALSE(walkForwardRecordFromJson(changed).ok()) << key;
    }
    Json fold = whole.find("folds")->items().front();
    for (const auto* key : {"train", "test", "search"}) {
        Json changed = fold;
        changed.set(key, Json::object());
        Json out = whole;
        out.set("folds", Json::array({changed}));
        EXPECT_FALSE(walkForwardRecordFromJson(out).ok()) << key;
    }
}

}  // namespace
}  // namespace qd::backtest
