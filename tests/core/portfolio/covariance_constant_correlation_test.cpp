// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/portfolio/covariance.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;

/// The formulas of the paper's appendix B, sum by sum, in O(TN²).
struct Plain {
    double correlation = 0.0;
    double shrinkage = 0.0;
    std::vector<std::vector<double>> matrix;
};

Plain byTheBook(const Returns& x) {
    const std::size_t n = x.cols;
    const double t = static_cast<double>(x.rows);
    std::vector<double> mean(n, 0.0);
    for (std::size_t r = 0; r < x.rows; ++r) {
        for (std::size_t i = 0; i < n; ++i)
            mean[i] += x.at(r, i) / t;
    }
    const auto y = [&](std::size_t r, std::size_t i) { return x.at(r, i) - mean[i]; };
    std::vector<std::vector<double>> s(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t r = 0; r < x.rows; ++r)
                s[i][j] += y(r, i) * y(r, j) / t;
        }
    }
    Plain out;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j)
            out.correlation += 2.0 * s[i][j] / std::sqrt(s[i][i] * s[j][j]);
    }
    out.correlation /= static_cast<double>(n * (n - 1));
    double pi = 0.0;
    double rho = 0.0;
    double gamma = 0.0;
    out.matrix = s;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            double piIj = 0.0;
            double thetaI = 0.0;
            double thetaJ = 0.0;
            for (std::size_t r = 0; r < x.rows; ++r) {
                const double d = y(r, i) * y(r, j) - s[i][j];
                piIj += d * d / t;
                thetaI += (y(r, i) * y(r, i) - s[i][i]) * d / t;
                thetaJ += (y(r, j) * y(r, j) - s[j][j]) * d / t;
            }
            pi += piIj;
            if (i == j) {
                rho += piIj;
                continue;
            }
            rho += 0.5 * out.correlation *
                   (std::sqrt(s[j][j] / s[i][i]) * thetaI + std::sqrt(s[i][i] / s[j][j]) * thetaJ);
            const double f = out.correlation * std::sqrt(s[i][i] * s[j][j]);
            gamma += (f - s[i][j]) * (f - s[i][j]);
            out.matrix[i][j] = f;
        }
    }
    out.shrinkage = std::max(0.0, std::min(1.0, (pi - rho) / gamma / t));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            out.matrix[i][j] = out.shrinkage * out.matrix[i][j] + (1.0 - out.shrinkage) * s[i][j];
    }
    return out;
}

// Ledoit & Wolf 2004, "Honey, I shrunk the sample covariance matrix", appendix B.
TEST(ConstantCorrelation, IsThePapersSumBySum) {
    for (const auto& [rows, cols] : {std::pair<std::size_t, std::size_t>{60, 8}, {25, 40}, {200, 3}}) {
        const Returns x = test::randomReturns(rows, cols, rows);
        const Plain expected = byTheBook(x);
        const Covariance c = constantCorrelation(x.view()).value();
        EXPECT_NEAR(c.shrinkage, expected.shrinkage, 1e-10);
        EXPECT_NEAR(c.target, expected.correlation, 1e-12);
        for (std::size_t i = 0; i < cols; ++i) {
            for (std::size_t j = 0; j < cols; ++j)
                EXPECT_NEAR(c.matrix(i, j), expected.matrix[i][j], 1e-12 * expected.matrix[i][i] + 1e-16);
        }
    }
}

TEST(ConstantCorrelation, KeepsTheVariancesAndIgnoresScaleAndShift) {
    const Returns x = test::randomReturns(90, 12, 3);
    Returns y = x;
    for (std::size_t t = 0; t < y.rows; ++t) {
        for (std::size_t c = 0; c < y.cols; ++c)
            y.at(t, c) = 3.0 * x.at(t, c) + 0.01;
    }
    const Covariance a = constantCorrelation(x.view()).value();
    const Covariance b = constantCorrelation(y.view()).value();
    EXPECT_NEAR(a.shrinkage, b.shrinkage, 1e-10);
    const double sample = sampleCovariance(x.view()).value().matrix(4, 4) * 89.0 / 90.0;
    EXPECT_NEAR(a.matrix(4, 4), sample, 1e-14 * sample);
    EXPECT_NEAR(b.matrix(2, 5), 9.0 * a.matrix(2, 5), 1e-12 * b.matrix(5, 5));
}

TEST(ConstantCorrelation, ShrinksNothingWhereThereIsNoCorrelation) {
    const Covariance one = constantCorrelation(test::randomReturns(30, 1, 3).view()).value();
    EXPECT_EQ(one.shrinkage, 0.0);
    Returns flat = test::randomReturns(30, 4, 3);
    for (std::size_t t = 0; t < flat.rows; ++t)
        flat.at(t, 2) = 0.0;
    const Covariance c = constantCorrelation(flat.view()).value();
    EXPECT_EQ(c.shrinkage, 0.0);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_TRUE(std::isfinite(c.matrix(i, 2)));
    Returns bad = test::randomReturns(30, 4, 3);
    bad.at(3, 3) = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(constantCorrelation(bad.view()).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::portfolio
