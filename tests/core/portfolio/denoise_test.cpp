// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/denoise.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/portfolio/psd_repair.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;

Spectrum spectrumOf(const Returns& x) {
    return correlationSpectrum(x.view(), deviations(x.view(), CovarianceKind::Denoised, 0.0).value());
}

/// Independent returns of unit variance, some of them moved by common factors.
Returns factorReturns(std::size_t rows, std::size_t cols, std::size_t factors, std::uint64_t seed) {
    Rng rng(seed);
    Returns out{rows, cols, std::vector<double>(rows * cols)};
    for (std::size_t t = 0; t < rows; ++t) {
        std::vector<double> common(factors);
        for (double& f : common)
            f = rng.normal();
        for (std::size_t c = 0; c < cols; ++c) {
            out.at(t, c) = 0.01 * rng.normal();
            if (factors > 0) out.at(t, c) += 0.012 * common[c % factors];
        }
    }
    return out;
}

TEST(Denoise, EigenvaluesSumToTheAssetsAndVectorsAreOrthonormal) {
    for (const auto& [rows, cols] : {std::pair<std::size_t, std::size_t>{90, 20}, {30, 70}}) {
        const Returns x = test::randomReturns(rows, cols, 4);
        const Spectrum s = spectrumOf(x);
        EXPECT_EQ(s.values.size(), std::min(rows - 1, cols));
        EXPECT_NEAR(std::accumulate(s.values.begin(), s.values.end(), 0.0), static_cast<double>(cols), 1e-9);
        EXPECT_TRUE(std::is_sorted(s.values.rbegin(), s.values.rend()));
        for (std::size_t a = 0; a < s.values.size(); a += 3) {
            for (std::size_t b = 0; b <= a; b += 2) {
                double dot = 0.0;
                for (std::size_t i = 0; i < cols; ++i)
                    dot += s.vector(a)[i] * s.vector(b)[i];
                EXPECT_NEAR(dot, a == b ? 1.0 : 0.0, 1e-9);
            }
        }
        const Covariance c = sampleCovariance(x.view()).value();  // C v = λ v
        for (std::size_t i = 0; i < cols; ++i) {
            double product = 0.0;
            for (std::size_t j = 0; j < cols; ++j)
                product += c.matrix(i, j) / std::sqrt(c.matrix(i, i) * c.matrix(j, j)) * s.vector(0)[j];
            EXPECT_NEAR(product, s.values[0] * s.vector(0)[i], 1e-9);
        }
    }
}

TEST(Denoise, TheEdgeIsMarchenkoAndPasturs) {
    const NoiseLevel pure = noiseLevel(std::vector<double>{1.5, 1.2, 0.9, 0.4}, 4, 16);
    EXPECT_EQ(pure.signals, 0U);
    EXPECT_DOUBLE_EQ(pure.edge, 1.0 * 1.5 * 1.5);
    // One value above 2.25; the mean of the rest is 0.5, whose edge is 1.125: nothing more stands out.
    const NoiseLevel one = noiseLevel(std::vector<double>{2.5, 0.7, 0.5, 0.3}, 4, 16);
    EXPECT_EQ(one.signals, 1U);
    EXPECT_DOUBLE_EQ(one.variance, 0.5);
    EXPECT_DOUBLE_EQ(one.edge, 0.5 * 2.25);
    // The second stands out only once the first is known: that is what the fixed point is for.
    const NoiseLevel two = noiseLevel(std::vector<double>{10.0, 2.0, 0.4, 0.2, 0.2, 0.2}, 6, 54);
    EXPECT_EQ(two.signals, 2U);
}

TEST(Denoise, FindsTheFactorsThatWerePutIn) {
    for (const auto& [rows, cols] : {std::pair<std::size_t, std::size_t>{500, 60}, {120, 300}}) {
        for (const std::size_t factors : {0U, 1U, 3U}) {
            const Returns x = factorReturns(rows, cols, factors, 7);
            const Covariance c = estimateCovariance(x.view(), CovarianceKind::Denoised, 0.0).value();
            EXPECT_GE(c.factors, factors);
            EXPECT_LE(c.factors, factors + 1) << "noise may stand a little above the edge";
        }
    }
}

TEST(Denoise, KeepsVariancesAndIsBetterConditionedThanTheSample) {
    const Returns x = factorReturns(100, 150, 2, 3);
    Covariance c = estimateCovariance(x.view(), CovarianceKind::Denoised, 0.0).value();
    const Covariance sample = sampleCovariance(x.view()).value();
    double trace = 0.0;
    for (std::size_t i = 0; i < 150; ++i) {
        EXPECT_NEAR(c.matrix(i, i), sample.matrix(i, i), 1e-12 * sample.matrix(i, i));
        trace += c.matrix(i, i);
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NEAR(c.matrix(i, j), c.matrix(j, i), 1e-18);
    }
    EXPECT_FALSE(repairPsd(c.matrix, 1e-3)->changed) << "the sample covariance of 150 assets is singular";
    EXPECT_GT(trace, 0.0);
}

TEST(Denoise, AFactorModelWithEveryFactorIsTheSampleCovariance) {
    const Returns x = test::randomReturns(80, 12, 6);
    const Covariance sample = sampleCovariance(x.view()).value();
    const Covariance all = estimateCovariance(x.view(), CovarianceKind::Factor, 0.0, 12).value();
    const Covariance one = estimateCovariance(x.view(), CovarianceKind::Factor, 0.0, 1).value();
    const Covariance own = estimateCovariance(x.view(), CovarianceKind::Factor, 0.0).value();
    EXPECT_EQ(all.factors, 12U);
    EXPECT_EQ(one.factors, 1U);
    EXPECT_GE(own.factors, 1U);
    for (std::size_t i = 0; i < 12; ++i) {
        for (std::size_t j = 0; j < 12; ++j)
            EXPECT_NEAR(all.matrix(i, j), sample.matrix(i, j), 1e-12 * sample.matrix(6, 6));
        EXPECT_NEAR(one.matrix(i, i), sample.matrix(i, i), 1e-12 * sample.matrix(i, i));
    }
    // One factor: off the diagonal the matrix has rank 1.
    EXPECT_NEAR(one.matrix(0, 1) * one.matrix(2, 3), one.matrix(0, 3) * one.matrix(2, 1), 1e-18);
}

TEST(Denoise, OneAssetAndAssetsThatDoNotMove) {
    for (const CovarianceKind kind : {CovarianceKind::Denoised, CovarianceKind::Factor}) {
        const Returns one = test::randomReturns(30, 1, 6);
        const double variance = sampleCovariance(one.view()).value().matrix(0, 0);
        EXPECT_NEAR(estimateCovariance(one.view(), kind, 0.0).value().matrix(0, 0), variance,
                    1e-14 * variance);
        Returns flat = test::randomReturns(30, 5, 6);
        for (std::size_t t = 0; t < flat.rows; ++t)
            flat.at(t, 3) = 0.0;
        const Covariance c = estimateCovariance(flat.view(), kind, 0.0).value();
        for (std::size_t i = 0; i < 5; ++i)
            EXPECT_EQ(c.matrix(i, 3), 0.0);
        Returns bad = flat;
        bad.at(1, 1) = std::numeric_limits<double>::infinity();
        EXPECT_EQ(estimateCovariance(bad.view(), kind, 0.0).error().code, ErrorCode::BadInput);
    }
}

}  // namespace
}  // namespace qd::portfolio
