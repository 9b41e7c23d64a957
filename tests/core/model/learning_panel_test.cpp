// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/learning_panel.h"

#include <limits>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

/// Four sessions of two names and one feature.
LearningPanel small() {
    LearningPanel panel;
    for (int day = 1; day <= 4; ++day)
        panel.dates.push_back(*Date::create(2024, 1, static_cast<unsigned>(day)));
    panel.symbols = {"AAA", "BBB"};
    panel.features = {"return_1"};
    panel.values.assign(8, 0.5F);
    panel.known.assign(8, 1);
    panel.returns = {0.0F, 0.0F, 0.10F, 0.01F, -0.10F, 0.0F, 0.20F, 0.0F};
    panel.traded = {0, 0, 1, 1, 1, 0, 1, 0};
    panel.eligible.assign(8, 1);
    return panel;
}

TEST(LearningPanel, TakesWhatFits) {
    EXPECT_TRUE(validate(small()).ok());
}

TEST(LearningPanel, RefusesEachThingThatDoesNotFit) {
    const auto refused = [](auto&& spoil) {
        auto panel = small();
        spoil(panel);
        return !validate(panel).ok();
    };
    EXPECT_TRUE(refused([](auto& p) { p.values.pop_back(); }));
    EXPECT_TRUE(refused([](auto& p) { p.known.push_back(1); }));
    EXPECT_TRUE(refused([](auto& p) { p.returns.clear(); }));
    EXPECT_TRUE(refused([](auto& p) { p.traded.clear(); }));
    EXPECT_TRUE(refused([](auto& p) { p.eligible.clear(); }));
    EXPECT_TRUE(refused([](auto& p) { p.dates[1] = p.dates[0]; }));
    EXPECT_TRUE(refused([](auto& p) { p.symbols[1] = "AAA"; }));
    EXPECT_TRUE(refused([](auto& p) { p.features[0].clear(); }));
    EXPECT_TRUE(refused([](auto& p) { p.values[3] = std::numeric_limits<float>::quiet_NaN(); }));
    EXPECT_TRUE(refused([](auto& p) { p.returns[3] = std::numeric_limits<float>::infinity(); }));
}

TEST(PeriodReturns, CompoundAndKeepWhatANameHadWhenItsPricesEnd) {
    const auto whole = periodReturns(small(), 0, 3);
    EXPECT_NEAR(whole.values[0], 1.1 * 0.9 * 1.2 - 1.0, 1e-6);
    EXPECT_NEAR(whole.values[1], 0.01, 1e-6);
    EXPECT_EQ(whole.known[0], 1);
    EXPECT_EQ(whole.known[1], 1);
    const auto after = periodReturns(small(), 1, 3);
    EXPECT_EQ(after.values[1], 0.0F);
    EXPECT_EQ(after.known[1], 0);
}

}  // namespace
}  // namespace qd::model
