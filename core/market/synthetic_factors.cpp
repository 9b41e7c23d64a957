// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_factors.h"

#include <cmath>

#include "core/base/random.h"

namespace qd::market {

namespace {

constexpr double kYear = 252.0;

struct RegimeLaw {
    double drift;                 ///< annual, log
    double vol;                   ///< annual, long run
    std::array<double, 3> leave;  ///< probability a day of going to each regime
};

// Mean stays: calm 250 sessions, nervous 80, crisis 28.
constexpr std::array<RegimeLaw, 3> kRegimes{{
    {0.155, 0.115, {0.0, 0.0036, 0.0004}},
    {0.04, 0.180, {0.0085, 0.0, 0.0040}},
    {-0.58, 0.340, {0.0040, 0.0320, 0.0}},
}};

// Persistence alpha + gamma / 2 + beta = 0.965.
constexpr double kAlpha = 0.02;
constexpr double kGamma = 0.13;
constexpr double kBeta = 0.88;
constexpr int kMarketDof = 6;
constexpr int kFactorDof = 5;

struct StyleLaw {
    double drift;  ///< annual
    double vol;    ///< annual, of a name with exposure 1
};
constexpr StyleLaw kValue{0.004, 0.035};
constexpr StyleLaw kMomentum{0.010, 0.040};
constexpr StyleLaw kSize{-0.004, 0.030};

SyntheticRegime nextRegime(SyntheticRegime now, double uniform) {
    const auto& leave = kRegimes[static_cast<std::size_t>(now)].leave;
    double edge = 0.0;
    for (std::size_t r = 0; r < leave.size(); ++r) {
        edge += leave[r];
        if (uniform < edge) return static_cast<SyntheticRegime>(r);
    }
    return now;
}

/// Student's shock with the left tail stretched, mean 0: index returns are skewed to the left.
double skewedShock(Rng& rng) {
    constexpr double kStretch = 0.10;
    constexpr double kMeanAbs = 0.75;  // E|z| of Student's law with 6 degrees of freedom and unit variance
    const double z = rng.studentT(kMarketDof);
    return z * (z < 0.0 ? 1.0 + kStretch : 1.0 - kStretch) + kStretch * kMeanAbs;
}

void makeMarket(Rng& rng, std::size_t sessions, SyntheticFactors& f) {
    auto regime = SyntheticRegime::Calm;
    double variance = kRegimes[0].vol * kRegimes[0].vol / kYear;
    double shock = 0.0;
    for (std::size_t t = 0; t < sessions; ++t) {
        regime = nextRegime(regime, rng.uniform());
        const RegimeLaw& law = kRegimes[static_cast<std::size_t>(regime)];
        const double longRun = law.vol * law.vol / kYear;
        const double omega = longRun * (1.0 - kAlpha - kGamma / 2.0 - kBeta);
        const double arch = (kAlpha + (shock < 0.0 ? kGamma : 0.0)) * shock * shock;
        variance = omega + arch + kBeta * variance;
        shock = std::sqrt(variance) * skewedShock(rng);
        f.regime.push_back(regime);
        f.marketVol.push_back(std::sqrt(variance));
        f.market.push_back(law.drift / kYear - 0.5 * variance + shock);
    }
}

/// A factor of this annual volatility, half of whose variance breathes with the market's.
std::vector<double> makeFactor(Rng& rng, const SyntheticFactors& f, double drift, double vol) {
    constexpr double kTypicalVol = 0.16;
    std::vector<double> factor;
    for (const double marketVol : f.marketVol) {
        const double ratio = marketVol * marketVol * kYear / (kTypicalVol * kTypicalVol);
        const double scale = vol * std::sqrt((0.5 + 0.5 * ratio) / kYear);
        factor.push_back(drift / kYear + scale * rng.studentT(kFactorDof));
    }
    return factor;
}

}  // namespace

SyntheticFactors makeSyntheticFactors(std::uint64_t seed, std::size_t sessions) {
    Rng rng(seed);
    SyntheticFactors f;
    makeMarket(rng, sessions, f);
    for (std::size_t s = 0; s < kSyntheticSectors; ++s) {
        f.sector[s] = makeFactor(rng, f, 0.0, syntheticSectors()[s].volAnnual);
    }
    f.value = makeFactor(rng, f, kValue.drift, kValue.vol);
    f.momentum = makeFactor(rng, f, kMomentum.drift, kMomentum.vol);
    f.size = makeFactor(rng, f, kSize.drift, kSize.vol);
    return f;
}

}  // namespace qd::market
