// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/overfitting_ledger.h"

#include <limits>

#include <gtest/gtest.h>

namespace qd::analytics {
namespace {

LedgerTrial trial(double fast, double mean) {
    return {"ma-cross", {{"fast", fast}, {"slow", 50}}, 250, mean, 0.01, -0.2, 3.5};
}

OverfittingLedger three() {
    OverfittingLedger ledger;
    EXPECT_TRUE(ledger.add(trial(5, 0.0002)).ok());
    EXPECT_TRUE(ledger.add(trial(10, 0.0007)).ok());
    EXPECT_TRUE(ledger.add(trial(15, -0.0003)).ok());
    return ledger;
}

TEST(OverfittingLedger, CountsEveryTrialAndThoseWithoutASharpeRatioToo) {
    auto ledger = three();
    LedgerTrial flat = trial(20, 0.0);
    flat.deviation = 0.0;
    EXPECT_TRUE(ledger.add(flat).ok());
    EXPECT_TRUE(ledger.add(trial(5, 0.0002)).ok());  // looked at again
    EXPECT_EQ(ledger.count(), 5U);
    EXPECT_EQ(ledger.sharpes(),
              (std::vector<double>{0.0002 / 0.01, 0.0007 / 0.01, -0.0003 / 0.01, 0.0002 / 0.01}));
    EXPECT_EQ(ledger.best(), std::optional<std::size_t>(1));
}

TEST(OverfittingLedger, GivesTheVarianceOfTheSharpeRatios) {
    EXPECT_NEAR(three().sharpeVariance().value(), (0.0 + 0.05 * 0.05 + 0.05 * 0.05) / 2.0,
                1e-12);  // 0.02, 0.07, -0.03
    OverfittingLedger one;
    EXPECT_EQ(one.sharpeVariance(), std::nullopt);
    EXPECT_EQ(one.best(), std::nullopt);
    EXPECT_TRUE(one.add(trial(5, 0.1)).ok());
    EXPECT_EQ(one.sharpeVariance(), std::nullopt);
}

TEST(OverfittingLedger, CountsTrialsThatAreAlikeForLess) {
    OverfittingLedger ledger;
    for (int i = 0; i < 100; ++i)
        EXPECT_TRUE(ledger.add(trial(i, 0.001)).ok());
    EXPECT_EQ(ledger.effectiveTrials(0.0), 100.0);
    EXPECT_EQ(ledger.effectiveTrials(1.0), 1.0);
    EXPECT_NEAR(ledger.effectiveTrials(0.9), 10.9, 1e-12);
    EXPECT_EQ(ledger.effectiveTrials(-0.5), 100.0);
}

TEST(OverfittingLedger, RefusesFiguresThatAreNone) {
    OverfittingLedger ledger;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    auto bad = trial(5, nan);
    EXPECT_EQ(ledger.add(bad).error().code, ErrorCode::BadInput);
    bad = trial(nan, 0.1);
    EXPECT_FALSE(ledger.add(bad).ok());
    bad = trial(5, 0.1);
    bad.deviation = -0.1;
    EXPECT_FALSE(ledger.add(bad).ok());
    bad = trial(5, 0.1);
    bad.periods = 0;
    EXPECT_FALSE(ledger.add(bad).ok());
    bad = trial(5, 0.1);
    bad.kurtosis = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(ledger.add(bad).ok());
    EXPECT_EQ(ledger.count(), 0U);
}

TEST(OverfittingLedger, IsReadBackAndGoesOnAsIfItHadNeverBeenStored) {
    auto ledger = three();
    auto read = OverfittingLedger::fromJson(Json::parse(ledger.toJson().dump()).value());
    ASSERT_TRUE(read.ok()) << read.error().describe();
    EXPECT_EQ(read->trials(), ledger.trials());
    EXPECT_EQ(read->head(), ledger.head());
    EXPECT_TRUE(read->add(trial(30, 0.002)).ok());
    EXPECT_TRUE(ledger.add(trial(30, 0.002)).ok());
    EXPECT_EQ(read->toJson().dump(), ledger.toJson().dump());
}

TEST(OverfittingLedger, CannotForgetATrial) {
    const Json whole = three().toJson();
    const auto with = [&whole](Json::Array trials) {
        Json out = whole;
        out.set("count", static_cast<std::int64_t>(trials.size()))
            .set("trials", Json::array(std::move(trials)));
        return OverfittingLedger::fromJson(out);
    };
    const auto& trials = whole.find("trials")->items();
    ASSERT_TRUE(with(trials).ok());
    EXPECT_EQ(with({trials[0], trials[1]}).error().code, ErrorCode::Integrity);
    EXPECT_EQ(with({trials[1], trials[2]}).error().code, ErrorCode::Integrity);
    EXPECT_EQ(with({trials[1], trials[0], trials[2]}).error().code, ErrorCode::Integrity);
    EXPECT_EQ(with({}).error().code, ErrorCode::Integrity);
    for (const auto& [key, value] : trials[1].members()) {
        Json::Array changed = trials;
        Json other = value;
        if (key == "subject") other = Json("another");
        if (key == "parameters")
            other = Json::array({Json::array({"fast", 11.0}), Json::array({"slow", 50.0})});
        if (key == "periods") other = Json(251);
        if (key == "mean" || key == "deviation" || key == "skew" || key == "kurtosis")
            other = Json(value.numberOr(0.0) + 1e-9);
        changed[1].set(key, other);
        EXPECT_EQ(with(changed).error().code, ErrorCode::Integrity) << key;
    }
}

TEST(OverfittingLedger, RefusesWhatIsNoLedger) {
    const Json whole = three().toJson();
    for (const auto& [key, value] : whole.members()) {
        Json less = Json::object();
        for (const auto& [other, kept] : whole.members()) {
            if (other != key) less.set(other, kept);
        }
        EXPECT_EQ(OverfittingLedger::fromJson(less).error().code, ErrorCode::BadInput) << key;
    }
    EXPECT_FALSE(OverfittingLedger::fromJson(Json(3)).ok());
    Json out = whole;
    EXPECT_FALSE(OverfittingLedger::fromJson(out.set("trials", Json::array({Json(3)}))).ok());
}

}  // namespace
}  // namespace qd::analytics
