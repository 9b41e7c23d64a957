// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/backtest/robustness.h"

namespace qd::backtest {
namespace {

RobustnessRecord record() {
    RobustnessRecord out;
    out.spec = {Disturbance::PriceNoise, 30, 12.5, 3.25, 9};
    out.subject = Json("hash of the prices");
    out.outcomes = {{1.0 / 3.0, -0.1, 0.7}, {2.0, 0.0, std::nullopt}};
    return out;
}

TEST(RobustnessJson, IsReadBackBitByBit) {
    const auto text = toJson(record()).dump();
    const auto after = robustnessRecordFromJson(Json::parse(text).value());
    ASSERT_TRUE(after.ok()) << after.error().describe();
    EXPECT_EQ(after->outcomes, record().outcomes);
    EXPECT_EQ(toJson(*after).dump(), text);
}

TEST(RobustnessJson, RefusesWhatIsMissingOrOfAnotherKind) {
    const Json whole = toJson(record());
    for (const auto& [key, value] : whole.members()) {
        Json less = Json::object();
        for (const auto& [other, kept] : whole.members()) {
            if (other != key) less.set(other, kept);
        }
        EXPECT_EQ(robustnessRecordFromJson(less).error().code, ErrorCode::BadInput) << key;
        if (key == "subject") continue;
        Json changed = whole;
        changed.set(key, "something");
        EXPECT_FALSE(robustnessRecordFromJson(changed).ok()) << key;
    }
    Json out = whole;
    out.set("outcomes", Json::array({Json::object()}));
    EXPECT_FALSE(robustnessRecordFromJson(out).ok());
}

TEST(Disturbance, NamesAreReadBack) {
    for (const auto v : {Disturbance::BlockBootstrap, Disturbance::TradeOrder, Disturbance::PriceNoise})
        EXPECT_EQ(parseDisturbance(name(v)), v);
    EXPECT_EQ(parseDisturbance("weather"), std::nullopt);
}

}  // namespace
}  // namespace qd::backtest
