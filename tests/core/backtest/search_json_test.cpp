// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/backtest/search.h"
#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

SearchRecord record() {
    SearchRecord out;
    out.spec.method = SearchMethod::Evolution;
    out.spec.objective = Objective::Calmar;
    out.spec.space = test::spaceOf(SignalKind::MeanReversion, {"window=5:60", "entry=0.5:3"});
    out.spec.trials = 77;
    out.spec.patience = 9;
    out.spec.seed = (1ULL << 63U) - 1;
    out.spec.subject = Json::object().set("prices", "abc").set("fees_bps", 2.5);
    out.end = SearchEnd::Patience;
    TrialStatistics flat;
    flat.returns.periods = 250;
    out.trials.push_back({{5, 0.1 + 0.2, 0.5, 0}, flat});
    TrialStatistics other{1.0 / 3.0, -0.7071, -0.25, 41, {250, 1e-17, 0.0123456789012345, -0.5, 7.25}};
    out.trials.push_back({{60, 3, 0.5, 0}, other});
    return out;
}

TEST(SearchJson, IsReadBackBitByBit) {
    const auto before = record();
    const auto after = searchRecordFromJson(Json::parse(toJson(before).dump()).value());
    ASSERT_TRUE(after.ok()) << after.error().describe();
    EXPECT_EQ(after->trials, before.trials);
    EXPECT_EQ(after->spec.space.axes, before.spec.space.axes);
    EXPECT_EQ(after->spec.seed, before.spec.seed);
    EXPECT_EQ(toJson(*after).dump(), toJson(before).dump());
}

TEST(SearchJson, RefusesWhatIsMissingOrOfAnotherKind) {
    const Json whole = toJson(record());
    for (const auto& [key, value] : whole.members()) {
        Json less = Json::object();
        for (const auto& [other, kept] : whole.members()) {
            if (other != key) less.set(other, kept);
        }
        EXPECT_EQ(searchRecordFromJson(less).error().code, ErrorCode::BadInput) << key;
        if (key == "subject") continue;  // whatever the caller says
        Json changed = whole;
        changed.set(key, Json::object());
        EXPECT_EQ(searchRecordFromJson(changed).error().code, ErrorCode::BadInput) << key;
    }
    EXPECT_FALSE(searchRecordFromJson(Json()).ok());
    Json later = whole;
    EXPECT_FALSE(searchRecordFromJson(later.set("version", 2)).ok());
}

TEST(SearchJson, RefusesATrialThatIsNotWhole) {
    const Json trial = toJson(record().trials[1].statistics);
    ASSERT_TRUE(trialStatisticsFromJson(trial).ok());
    for (const auto& [key, value] : trial.members()) {
        Json less = Json::object();
        for (const auto& [other, kept] : trial.members()) {
            if (other != key) less.set(other, kept);
        }
        EXPECT_FALSE(trialStatisticsFromJson(less).ok()) << key;
    }
    Json negative = trial;
    EXPECT_FALSE(trialStatisticsFromJson(negative.set("trades", -1)).ok());
}

}  // namespace
}  // namespace qd::backtest
