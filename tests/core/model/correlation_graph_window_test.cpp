// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/correlation_graph_window.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::model {
namespace {

struct Sample {
    std::size_t rows, width;
    std::vector<float> values;
    std::vector<std::uint8_t> present;

    Sample(std::size_t t, std::size_t n, std::uint64_t seed)
        : rows(t), width(n), values(t * n), present(t * n, 1) {
        Rng rng(seed);
        for (float& x : values)
            x = static_cast<float>(0.02 * rng.normal());
    }
    [[nodiscard]] ReturnsView view() const { return {values, present, rows, width}; }
    float& at(std::size_t t, std::size_t i) { return values[t * width + i]; }
    void drop(std::size_t t, std::size_t i) {
        present[t * width + i] = 0;
        values[t * width + i] = std::numeric_limits<float>::quiet_NaN();
    }
};

/// Pearson's formula by raw moments, in long doubles.
double pearson(Sample& sample, std::size_t i, std::size_t j, std::size_t from, std::size_t to) {
    long double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t t = from; t < to; ++t) {
        const long double a = sample.at(t, i), b = sample.at(t, j);
        n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
    return static_cast<double>((n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y)));
}

TEST(CorrelationGraphWindow, IsPearsonsCorrelationOfTheWindowThatEndsAtTheRow) {
    Sample sample(40, 11, 1);
    const auto found = windowCorrelation(sample.view(), 34, 20).value();
    for (std::size_t i = 0; i < 11; ++i) {
        EXPECT_EQ(found.whole[i], 1);
        EXPECT_EQ(found.values[i * 12], 1.0);
        for (std::size_t j = 0; j < 11; ++j) {
            EXPECT_EQ(found.values[i * 11 + j], found.values[j * 11 + i]);
            if (i != j) {
                EXPECT_NEAR(found.values[i * 11 + j], pearson(sample, i, j, 15, 35), 1e-12);
            }
        }
    }
}

TEST(CorrelationGraphWindow, AnscombesQuartetHasThePublishedCorrelation) {
    // Anscombe (1973): the first two of the quartet correlate with x by 0.816.
    const std::vector<float> cells{10.0F, 8.04F, 9.14F, 8.0F,  6.95F, 8.14F, 13.0F, 7.58F,  8.74F,
                                   9.0F,  8.81F, 8.77F, 11.0F, 8.33F, 9.26F, 14.0F, 9.96F,  8.10F,
                                   6.0F,  7.24F, 6.13F, 4.0F,  4.26F, 3.10F, 12.0F, 10.84F, 9.13F,
                                   7.0F,  4.82F, 7.26F, 5.0F,  5.68F, 4.74F};
    const std::vector<std::uint8_t> present(cells.size(), 1);
    const auto found = windowCorrelation({cells, present, 11, 3}, 10, 11).value();
    EXPECT_NEAR(found.values[1], 0.81642, 5e-6);
    EXPECT_NEAR(found.values[2], 0.81624, 5e-6);
}

TEST(CorrelationGraphWindow, ANameWithoutAWholeWindowIsMaskedAndChangesNothingElse) {
    Sample sample(60, 9, 2);
    const auto before = windowCorrelation(sample.view(), 59, 30).value();
    sample.drop(45, 3);
    sample.drop(10, 5);  // before the window
    const auto after = windowCorrelation(sample.view(), 59, 30).value();
    for (std::size_t i = 0; i < 9; ++i) {
        EXPECT_EQ(after.whole[i], i == 3 ? 0 : 1);
        for (std::size_t j = 0; j < 9; ++j) {
            const double expected = i == 3 || j == 3 ? 0.0 : before.values[i * 9 + j];
            EXPECT_EQ(after.values[i * 9 + j], expected);
        }
    }
}

TEST(CorrelationGraphWindow, OnlyWantedNamesCount) {
    const Sample sample(30, 5, 3);
    const std::vector<std::uint8_t> wanted{1, 0, 1, 1, 0};
    EXPECT_EQ(windowCorrelation(sample.view(), 29, 30, wanted).value().whole, wanted);
}

TEST(CorrelationGraphWindow, ANameThatDoesNotMoveHasNoCorrelation) {
    Sample sample(30, 4, 4);
    for (std::size_t t = 0; t < 30; ++t)
        sample.at(t, 2) = 0.1F;  // its mean is not 0.1 to the last bit
    const auto found = windowCorrelation(sample.view(), 29, 30).value();
    EXPECT_EQ(found.whole, (std::vector<std::uint8_t>{1, 1, 0, 1}));
    for (const double rho : found.values)
        EXPECT_TRUE(std::isfinite(rho));
}

TEST(CorrelationGraphWindow, CopiesAndMirrorsAreOneAndMinusOneAndNeverBeyond) {
    for (std::uint64_t seed = 5; seed < 45; ++seed) {  // some lie beyond by rounding
        Sample sample(200, 3, seed);
        for (std::size_t t = 0; t < 200; ++t) {
            sample.at(t, 1) = 2.0F * sample.at(t, 0);
            sample.at(t, 2) = -0.5F * sample.at(t, 0);
        }
        const auto found = windowCorrelation(sample.view(), 199, 200).value();
        EXPECT_NEAR(found.values[1], 1.0, 1e-12);
        EXPECT_NEAR(found.values[2], -1.0, 1e-12);
        for (const double rho : found.values)
            EXPECT_LE(std::abs(rho), 1.0);
    }
}

TEST(CorrelationGraphWindow, WhatIsNotFiniteOrDoesNotFitIsRefused) {
    Sample sample(30, 4, 6);
    const auto refused = [](const ReturnsView& view, std::size_t row, std::size_t sessions,
                            std::span<const std::uint8_t> wanted = {}) {
        const auto found = windowCorrelation(view, row, sessions, wanted);
        return !found.ok() && found.error().code == ErrorCode::BadInput;
    };
    EXPECT_FALSE(refused(sample.view(), 29, 30));
    EXPECT_TRUE(refused(sample.view(), 29, 31));
    EXPECT_TRUE(refused(sample.view(), 30, 5));
    EXPECT_TRUE(refused(sample.view(), 29, 1));
    const std::vector<std::uint8_t> marks(3, 1);
    EXPECT_TRUE(refused(sample.view(), 29, 30, marks));
    auto cut = sample.view();
    cut.values = cut.values.first(119);
    EXPECT_TRUE(refused(cut, 28, 10));
    cut = sample.view();
    cut.present = cut.present.first(119);
    EXPECT_TRUE(refused(cut, 28, 10));
    for (const float broken :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        auto damaged = sample;
        damaged.at(20, 1) = broken;
        EXPECT_TRUE(refused(damaged.view(), 29, 30));
        EXPECT_FALSE(refused(damaged.view(), 19, 10));  // not in the window
    }
}

}  // namespace
}  // namespace qd::model
