// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/evaluate.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace qd::rules {
namespace {

const VarianceOf kUnitRisk = [](std::span<const double> x) {
    double total = 0.0;
    for (const double v : x)
        total += v * v;
    return total;
};

Outcome outcome(const ConstraintSet& set, const std::vector<double>& w, RuleKind kind) {
    for (const Outcome& o : evaluate(set, w, kUnitRisk).value())
        if (o.id.kind == kind) return o;
    ADD_FAILURE() << "no outcome of " << name(kind);
    return {};
}

TEST(Evaluate, MeasuresSumsAndBounds) {
    ConstraintSet set = ConstraintSet::longOnly(3, 0.5);
    set.groups = {{"Technology", {0, 1}, 0.2, 0.7}};
    const std::vector<double> w{0.5, 0.3, 0.2};
    EXPECT_NEAR(outcome(set, w, RuleKind::Cash).actual, 0.0, 1e-15);
    const Outcome cap = outcome(set, w, RuleKind::MaxWeight);
    EXPECT_TRUE(cap.binding);
    EXPECT_FALSE(cap.violated);
    EXPECT_EQ(cap.assets, std::vector<std::size_t>{0});
    const Outcome sector = outcome(set, w, RuleKind::GroupCap);
    EXPECT_NEAR(sector.actual, 0.8, 1e-15);
    EXPECT_NEAR(sector.slack, -0.1, 1e-15);
    EXPECT_TRUE(sector.violated);
    EXPECT_EQ(sector.label.text, "Technology cap 70 %");
    EXPECT_FALSE(outcome(set, w, RuleKind::GroupFloor).violated);
    EXPECT_TRUE(outcome(set, {0.6, 0.6, -0.2}, RuleKind::MinWeight).violated);
    EXPECT_TRUE(outcome(set, {0.4, 0.4, 0.1}, RuleKind::Cash).violated);
}

TEST(Evaluate, AnAssetsOwnLimitReplacesTheCommonOne) {
    ConstraintSet set = ConstraintSet::longOnly(2, 0.5);
    set.bounds = {{0, std::nullopt, 0.9}};
    EXPECT_FALSE(outcome(set, {0.8, 0.2}, RuleKind::MaxWeight).violated);
    EXPECT_NEAR(outcome(set, {0.8, 0.2}, RuleKind::AssetCap).slack, 0.1, 1e-15);
    EXPECT_TRUE(outcome(set, {0.3, 0.7}, RuleKind::MaxWeight).violated);
}

TEST(Evaluate, MeasuresTurnoverAndTrackingError) {
    ConstraintSet set = ConstraintSet::longOnly(2);
    set.previous = {0.5, 0.5};
    set.maxTurnover = 0.1;
    set.benchmark = {0.5, 0.5};
    set.maxTrackingError = 0.2;
    EXPECT_NEAR(outcome(set, {0.7, 0.3}, RuleKind::Turnover).actual, 0.2, 1e-15);
    EXPECT_TRUE(outcome(set, {0.7, 0.3}, RuleKind::Turnover).violated);
    EXPECT_NEAR(outcome(set, {0.7, 0.3}, RuleKind::TrackingError).actual, std::sqrt(0.08), 1e-15);
    EXPECT_FALSE(evaluate(set, std::vector<double>{0.5, 0.5}).ok());  // no covariance
}

TEST(Evaluate, CountsNamesAndSmallHoldings) {
    ConstraintSet set = ConstraintSet::longOnly(4);
    set.maxNames = 2;
    set.minHolding = 0.1;
    EXPECT_EQ(outcome(set, {0.5, 0.5, 0.0, 0.0}, RuleKind::MaxNames).slack, 0.0);
    EXPECT_TRUE(outcome(set, {0.5, 0.3, 0.2, 0.0}, RuleKind::MaxNames).violated);
    EXPECT_TRUE(outcome(set, {0.95, 0.05, 0.0, 0.0}, RuleKind::MinHolding).violated);
    EXPECT_FALSE(outcome(set, {0.9, 0.1, 0.0, 0.0}, RuleKind::MinHolding).violated);
    EXPECT_FALSE(outcome(set, {0.0, 0.0, 0.0, 0.0}, RuleKind::MinHolding).violated);
}

TEST(Evaluate, HoldsTheRestrictedList) {
    ConstraintSet set = ConstraintSet::longOnly(2);
    set.previous = {0.3, 0.7};
    set.restricted = {{0, Restriction::NoIncrease}};
    EXPECT_TRUE(outcome(set, {0.4, 0.6}, RuleKind::Restricted).violated);
    EXPECT_FALSE(outcome(set, {0.2, 0.8}, RuleKind::Restricted).violated);
    set.restricted = {{0, Restriction::Forbidden}};
    EXPECT_TRUE(outcome(set, {0.2, 0.8}, RuleKind::Restricted).violated);
    EXPECT_FALSE(outcome(set, {0.0, 1.0}, RuleKind::Restricted).violated);
}

TEST(Evaluate, FiveTenFortyAddsUpIssuers) {
    ConstraintSet set = ConstraintSet::longOnly(20);
    set.fiveTenForty = true;
    std::vector<double> w(20, 0.05);
    EXPECT_FALSE(outcome(set, w, RuleKind::FiveTenForty).violated);  // none is above 5 %
    w[0] = 0.101;
    EXPECT_TRUE(outcome(set, w, RuleKind::FiveTenForty).violated);
    for (std::size_t i = 0; i < 20; ++i)
        w[i] = i < 5 ? 0.09 : 0.55 / 15.0;  // 45 % above 5 %
    EXPECT_TRUE(outcome(set, w, RuleKind::FiveTenForty).violated);
    for (std::size_t i = 0; i < 20; ++i)
        w[i] = i < 4 ? 0.1 : 0.6 / 16.0;  // 40 % exactly
    const Outcome exact = outcome(set, w, RuleKind::FiveTenForty);
    EXPECT_FALSE(exact.violated);
    EXPECT_TRUE(exact.binding);
    set.issuer.assign(20, 0);
    for (std::size_t i = 4; i < 20; ++i)
        set.issuer[i] = i / 2 + 1;  // pairs of 7.5 % each
    EXPECT_TRUE(outcome(set, w, RuleKind::FiveTenForty).violated);
}

TEST(Evaluate, SeventyFiveFiveTenLetsAQuarterBeLarge) {
    ConstraintSet set = ConstraintSet::longOnly(20);
    set.diversified = true;
    std::vector<double> w(20, 0.75 / 19.0);
    w[0] = 0.25;
    EXPECT_FALSE(outcome(set, w, RuleKind::Diversified).violated);
    w.assign(20, 0.7 / 18.0);
    w[0] = w[1] = 0.15;
    EXPECT_NEAR(outcome(set, w, RuleKind::Diversified).slack, -0.05, 1e-12);
}

TEST(Evaluate, ChecksABookBeforeATradeToo) {
    ConstraintSet set = ConstraintSet::longOnly(2, 0.5);
    const auto all = evaluate(set, std::vector<double>{1.4, -0.2}).value();
    EXPECT_TRUE(all[0].violated && all[1].violated && all[2].violated);
}

TEST(Evaluate, RefusesWeightsThatAreNone) {
    const ConstraintSet set = ConstraintSet::longOnly(2);
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), HUGE_VAL})
        EXPECT_EQ(evaluate(set, std::vector<double>{bad, 0.5}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(evaluate(set, std::vector<double>{1.0}).error().code, ErrorCode::BadInput);
}

TEST(Check, AllowsRoundingAndNothingMore) {
    const ConstraintSet set = ConstraintSet::longOnly(2, 0.5);
    EXPECT_TRUE(check(set, std::vector<double>{0.5 + 5e-10, 0.5 - 5e-10}).ok());
    const Status off = check(set, std::vector<double>{0.5 + 5e-9, 0.5 - 5e-9});
    ASSERT_FALSE(off.ok());
    EXPECT_EQ(off.error().code, ErrorCode::Internal);
    EXPECT_NE(off.error().message.find("max weight 50 %"), std::string::npos);
    EXPECT_FALSE(check(set, std::vector<double>{0.5, 0.5 - 5e-9}).ok());
}

}  // namespace
}  // namespace qd::rules
