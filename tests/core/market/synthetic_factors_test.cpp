// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_factors.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::market {
namespace {

constexpr std::size_t kLong = 252 * 200;

double annualVol(const std::vector<double>& r, const std::vector<SyntheticRegime>& regime,
                 SyntheticRegime only) {
    double sum = 0.0;
    double n = 0.0;
    for (std::size_t t = 0; t < r.size(); ++t) {
        if (regime[t] != only) continue;
        sum += r[t] * r[t];
        n += 1.0;
    }
    return std::sqrt(sum / n * 252.0);
}

TEST(SyntheticFactors, RegimesDifferInVolatility) {
    const SyntheticFactors f = makeSyntheticFactors(1, kLong);
    const double calm = annualVol(f.market, f.regime, SyntheticRegime::Calm);
    const double nervous = annualVol(f.market, f.regime, SyntheticRegime::Nervous);
    const double crisis = annualVol(f.market, f.regime, SyntheticRegime::Crisis);
    EXPECT_LT(calm, nervous);
    EXPECT_LT(nervous, crisis);
    EXPECT_NEAR(calm, 0.13, 0.03);
    EXPECT_GT(crisis, 0.24);
}

TEST(SyntheticFactors, VolatilityAnswersMoreToLosses) {
    const SyntheticFactors f = makeSyntheticFactors(1, kLong);
    double afterLoss = 0.0;
    double afterGain = 0.0;
    for (std::size_t t = 1; t < kLong; ++t) {
        const double change = f.marketVol[t] * f.marketVol[t] - f.marketVol[t - 1] * f.marketVol[t - 1];
        (f.market[t - 1] < 0.0 ? afterLoss : afterGain) += change;
    }
    EXPECT_GT(afterLoss, 0.0);
    EXPECT_LT(afterGain, 0.0);
}

TEST(SyntheticFactors, EveryFactorHasEverySession) {
    const SyntheticFactors f = makeSyntheticFactors(5, 100);
    for (const auto& sector : f.sector)
        EXPECT_EQ(sector.size(), 100U);
    EXPECT_EQ(f.value.size(), 100U);
    EXPECT_EQ(f.momentum.size(), 100U);
    EXPECT_EQ(f.size.size(), 100U);
    EXPECT_EQ(makeSyntheticFactors(5, 100).market, f.market);
    EXPECT_TRUE(makeSyntheticFactors(5, 0).market.empty());
}

}  // namespace
}  // namespace qd::market
