// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/least_squares.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;
using Columns = std::vector<Series>;

LeastSquares fitted(const Columns& columns, const Series& y) {
    return std::get<LeastSquares>(leastSquares(columns, y));
}

// NIST StRD, data set Norris (certified: intercept −0.262323073774029, slope 1.00211681802045).
TEST(LeastSquaresFit, MatchesTheCertifiedValuesOfNorris) {
    const Series x{0.2, 337.4, 118.2, 884.6, 10.1,  226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4,
                   0.6, 775.5, 666.9, 338.0, 447.5, 11.6,  556.0, 228.1, 995.8, 887.6, 120.2, 0.3,
                   0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1,  118.3, 229.2, 669.1, 448.9, 0.5};
    const Series y{0.1, 338.8, 118.1, 888.0, 9.2,   228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3,
                   0.1, 778.1, 668.8, 339.3, 448.9, 10.8,  557.7, 228.3, 998.0, 888.8, 119.6, 0.3,
                   0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2,  117.6, 228.9, 668.4, 449.2, 0.2};
    const auto fit = fitted({Series(36, 1.0), x}, y);
    EXPECT_NEAR(fit.coefficients[0], -0.262323073774029, 1e-12);
    EXPECT_NEAR(fit.coefficients[1], 1.00211681802045, 1e-13);
    const double left =
        std::inner_product(fit.residuals.begin(), fit.residuals.end(), fit.residuals.begin(), 0.0);
    EXPECT_NEAR(std::sqrt(left / 34.0), 0.884796396144373, 1e-12);
    EXPECT_NEAR(std::sqrt(left / 34.0 * fit.inverseGram[3]), 0.429796848199937e-3, 1e-13);
}

TEST(LeastSquaresFit, LeavesNothingThatTheColumnsExplain) {
    Columns columns{Series(200, 1.0)};
    for (std::uint64_t k = 1; k < 6; ++k)
        columns.push_back(test::normalReturns(200, 5.0, std::pow(10.0, -static_cast<double>(k)), k));
    const Series y = test::normalReturns(200, 1.0, 1.0, 99);
    const auto fit = fitted(columns, y);
    for (const Series& c : columns) {
        EXPECT_NEAR(std::inner_product(c.begin(), c.end(), fit.residuals.begin(), 0.0), 0.0, 1e-9);
    }
}

TEST(LeastSquaresFit, NamesTheColumnThatIsACombination) {
    const Series one(50, 1.0);
    const Series x = test::normalReturns(50, 0.0, 1.0, 1);
    Series twice;
    for (const double v : x)
        twice.push_back(2.0 * v + 3.0);
    const auto got = leastSquares({one, x, twice}, x);
    ASSERT_TRUE(std::holds_alternative<Collinear>(got));
    EXPECT_EQ(std::get<Collinear>(got).column, 2U);
    EXPECT_EQ(std::get<Collinear>(leastSquares({one, Series(50, 7.0)}, x)).column, 1U);
    EXPECT_EQ(std::get<Collinear>(leastSquares({Series(50, 0.0)}, x)).column, 0U);
}

// White (1980), the case without lags: Σ e²·x·xᵀ between two (XᵀX)⁻¹, times n/(n − k).
TEST(NeweyWest, IsWhitesCovarianceWithoutLagsAndBartlettsWithThem) {
    const Series one(60, 1.0);
    const Series y = test::normalReturns(60, 0.5, 1.0, 7);
    const Columns columns{one};
    const auto fit = fitted(columns, y);
    const auto covariance = [&](std::size_t lag) {
        double sum = 0.0;
        for (std::size_t t = lag; t < 60; ++t)
            sum += fit.residuals[t] * fit.residuals[t - lag];
        return sum;
    };
    EXPECT_NEAR(neweyWest(columns, fit, 0)[0], covariance(0) / 3600.0 * 60.0 / 59.0, 1e-15);
    const double two = covariance(0) + 2.0 * (2.0 / 3.0 * covariance(1) + 1.0 / 3.0 * covariance(2));
    EXPECT_NEAR(neweyWest(columns, fit, 2)[0], two / 3600.0 * 60.0 / 59.0, 1e-15);
}

TEST(NeweyWest, IsSymmetricAndNeverNegative) {
    const Columns columns{Series(80, 1.0), test::normalReturns(80, 0.0, 1.0, 1),
                          test::normalReturns(80, 1.0, 2.0, 2)};
    const auto fit = fitted(columns, test::normalReturns(80, 0.0, 1.0, 3));
    const auto v = neweyWest(columns, fit, 6);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_GT(v[4 * i], 0.0);
        for (std::size_t j = 0; j < 3; ++j)
            EXPECT_NEAR(v[3 * i + j], v[3 * j + i], 1e-15);
    }
}

}  // namespace
}  // namespace qd::analytics
