// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/allocation.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/portfolio/covariance.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;

constexpr Method kMethods[] = {Method::Equal, Method::InverseVolatility, Method::Hrp};
constexpr CovarianceKind kCovariances[] = {CovarianceKind::Sample, CovarianceKind::LedoitWolf,
                                           CovarianceKind::Oas, CovarianceKind::Ewma};

Allocation allocated(const market::PricePanel& panel, Method method, CovarianceKind kind) {
    const AllocationSpec spec{.method = method, .covariance = kind, .lookback = std::nullopt};
    return allocate(panel, panel.rows() - 1, spec).value();
}

void expectPortfolio(const Allocation& a) {
    ASSERT_EQ(a.weights.size(), a.symbolIndex.size());
    for (const double w : a.weights)
        EXPECT_GE(w, 0.0);
    EXPECT_NEAR(std::accumulate(a.weights.begin(), a.weights.end(), 0.0), 1.0, 1e-12);
    EXPECT_TRUE(std::isfinite(a.volatility));
}

/// Returns with one column that never moves.
Returns withFlatColumn(std::size_t column) {
    Returns x = test::randomReturns(40, 5, 2);
    for (std::size_t t = 0; t < x.rows; ++t)
        x.at(t, column) = 0.0;
    return x;
}

// PyPortfolioOpt 1.5.6 and NumPy (see refs.json).
TEST(Allocate, MatchesTheReferenceWeights) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto panel = test::cleanPrices();
    const Allocation hrp = allocated(panel, Method::Hrp, CovarianceKind::Sample);
    const Allocation inverse = allocated(panel, Method::InverseVolatility, CovarianceKind::Sample);
    EXPECT_EQ(hrp.asOf.iso(), "2018-04-11");
    for (std::size_t i = 0; i < 20; ++i) {
        const std::string& symbol = panel.symbols()[i];
        const double a = test::reference("hrp_single_clean", symbol);
        const double b = test::reference("invvol", symbol);
        EXPECT_NEAR(hrp.weights[i], a, 1e-13 * a);
        EXPECT_NEAR(inverse.weights[i], b, 1e-13 * b);
    }
}

TEST(Allocate, ReportsAnnualReturnAndVolatility) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const auto panel = test::cleanPrices();
    const Allocation a = allocated(panel, Method::Equal, CovarianceKind::Sample);
    double expected = 0.0;  // NumPy: 252 · mean
    for (const std::string& s : panel.symbols())
        expected += test::reference("mu_arith_252", s) / 20.0;
    EXPECT_NEAR(a.expectedReturn, expected, 1e-13);
    // The equal-weight daily portfolio of the metrics reference (empyrical-reloaded) has the same volatility.
    EXPECT_NEAR(a.volatility, test::reference("equal_weight_daily", "annual_vol"), 1e-13);
    EXPECT_EQ(a.solver.status, "closed_form");
}

TEST(Allocate, VolatilityIsThatOfTheSpecsCovariance) {
    const Returns x = test::randomReturns(90, 12, 6);
    const auto panel = test::pricesOf(x);
    for (const Method method : kMethods) {
        for (const CovarianceKind kind : kCovariances) {
            const Allocation a = allocated(panel, method, kind);
            expectPortfolio(a);
            const Covariance c = estimateCovariance(x.view(), kind, 63.0).value();
            double variance = 0.0;
            double mean = 0.0;
            for (std::size_t i = 0; i < 12; ++i) {
                for (std::size_t j = 0; j < 12; ++j)
                    variance += a.weights[i] * a.weights[j] * c.matrix(i, j);
                for (std::size_t t = 0; t < 90; ++t)
                    mean += a.weights[i] * x.at(t, i) / 90.0;
            }
            EXPECT_NEAR(a.volatility, std::sqrt(252.0 * variance), 1e-12) << name(method) << name(kind);
            EXPECT_NEAR(a.expectedReturn, 252.0 * mean, 1e-11);
            if (method == Method::InverseVolatility) {
                const double ratio = std::sqrt(c.matrix(3, 3) / c.matrix(0, 0));
                EXPECT_NEAR(a.weights[0] / a.weights[3], ratio, 1e-11 * ratio);
            }
        }
    }
}

TEST(Allocate, LooksBackAsFarAsAskedAndNeverAhead) {
    const Returns x = test::randomReturns(100, 6, 8);
    Returns other = x;
    for (std::size_t t = 0; t < 100; ++t) {
        if (t >= 40 && t < 70) continue;  // rows 41 … 70 of the prices make the returns 40 … 69
        for (std::size_t c = 0; c < 6; ++c)
            other.at(t, c) = -0.5 * x.at(t, c) + 0.001;
    }
    const AllocationSpec spec{.lookback = 30};
    const Allocation a = allocate(test::pricesOf(x), 70, spec).value();
    const Allocation b = allocate(test::pricesOf(other), 70, spec).value();
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_NEAR(a.weights[i], b.weights[i], 1e-12);
    EXPECT_NEAR(a.volatility, b.volatility, 1e-12);
}

TEST(Allocate, DoesNotDependOnTheScaleOfPrices) {
    const auto panel = test::pricesOf(test::randomReturns(100, 6, 8));
    market::PanelColumn scaled = panel.column(market::PriceField::Close);
    for (std::size_t k = 0; k < scaled.values.size(); ++k)
        scaled.values[k] *= k % 6 == 2 ? 1024.0 : 0.25;
    std::map<market::PriceField, market::PanelColumn> columns{{market::PriceField::Close, scaled}};
    const auto rescaled = market::PricePanel::create(panel.dates(), panel.symbols(), columns).value();
    for (const Method method : kMethods) {
        EXPECT_EQ(allocated(panel, method, CovarianceKind::Sample).weights,
                  allocated(rescaled, method, CovarianceKind::Sample).weights);
    }
}

TEST(Allocate, LeavesOutAndNamesIncompleteSymbols) {
    const auto panel = test::pricesOf(test::randomReturns(40, 4, 3), {{12, 1}});
    const Allocation a = allocated(panel, Method::Hrp, CovarianceKind::Sample);
    EXPECT_EQ(a.symbolIndex, (std::vector<std::size_t>{0, 2, 3}));
    EXPECT_EQ(a.excluded, std::vector<std::size_t>{1});
    expectPortfolio(a);
}

TEST(Allocate, AConstantPriceCarriesNoRiskInformation) {
    const auto panel = test::pricesOf(withFlatColumn(3));
    for (const Method method : {Method::InverseVolatility, Method::Hrp}) {
        for (const CovarianceKind kind : kCovariances) {
            const Allocation a = allocated(panel, method, kind);
            EXPECT_EQ(a.excluded, std::vector<std::size_t>{3});
            EXPECT_EQ(a.symbolIndex.size(), 4U);
            expectPortfolio(a);
        }
    }
    const Allocation equal = allocated(panel, Method::Equal, CovarianceKind::Sample);
    EXPECT_EQ(equal.symbolIndex.size(), 5U) << "equal weights ask nothing of the risk";
    EXPECT_EQ(equal.weights[3], 0.2);
}

TEST(Allocate, ConstantGrowthIsNoRiskEither) {
    Returns x = withFlatColumn(3);
    for (std::size_t t = 0; t < x.rows; ++t)
        x.at(t, 3) = 0.0007;  // its deviation is rounding
    const Allocation a = allocated(test::pricesOf(x), Method::Hrp, CovarianceKind::Sample);
    EXPECT_EQ(a.excluded, std::vector<std::size_t>{3});
}

TEST(Allocate, AllPricesConstantIsBadInput) {
    Returns x{10, 2, std::vector<double>(20, 0.0)};
    const auto panel = test::pricesOf(x);
    for (const Method method : {Method::InverseVolatility, Method::Hrp}) {
        const auto result = allocate(panel, 10, {.method = method});
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().code, ErrorCode::BadInput);
    }
    EXPECT_EQ(allocated(panel, Method::Equal, CovarianceKind::Sample).volatility, 0.0);
}

TEST(Allocate, OneAssetTakesAll) {
    const auto panel = test::pricesOf(test::randomReturns(40, 1, 3));
    for (const Method method : kMethods) {
        for (const CovarianceKind kind : kCovariances) {
            EXPECT_EQ(allocated(panel, method, kind).weights, std::vector<double>{1.0});
        }
    }
}

TEST(Allocate, ManyMoreAssetsThanDays) {
    const auto panel = test::pricesOf(test::randomReturns(50, 2000, 3));
    for (const Method method : kMethods)
        expectPortfolio(allocated(panel, method, CovarianceKind::Sample));
    expectPortfolio(allocated(panel, Method::Hrp, CovarianceKind::LedoitWolf));
}

TEST(Allocate, RefusesWhatItCannotWeigh) {
    const auto panel = test::pricesOf(test::randomReturns(10, 2, 3), {{4, 0}, {5, 1}});
    EXPECT_EQ(allocate(panel, 10, {}).error().code, ErrorCode::BadInput) << "no symbol complete";
    EXPECT_EQ(allocate(panel, 99, {}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(allocate(market::PricePanel(), 0, {}).error().code, ErrorCode::BadInput);
    const auto good = test::pricesOf(test::randomReturns(10, 2, 3));
    EXPECT_EQ(allocate(good, 10, {.covariance = CovarianceKind::Ewma, .ewmaHalfLifeDays = 0.0}).error().code,
              ErrorCode::BadInput);
}

TEST(Allocate, RefusesReturnsThatAreNotFinite) {
    Returns x = test::randomReturns(10, 2, 3);
    x.at(5, 1) = 1e300;  // the next price overflows the square
    const auto result = allocate(test::pricesOf(x), 10, {});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::portfolio
