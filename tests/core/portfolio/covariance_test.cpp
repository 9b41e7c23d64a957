// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/covariance.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;

void expectMatrix(const SquareMatrix& got, const std::vector<std::vector<double>>& expected) {
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        for (std::size_t j = 0; j < got.size(); ++j) {
            EXPECT_NEAR(got(i, j), expected[i][j], 1e-13 * std::abs(expected[i][i])) << i << ' ' << j;
        }
    }
}

TEST(Covariance, SampleMatchesNumPy) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    expectMatrix(sampleCovariance(test::cleanReturns().view()).value().matrix,
                 test::readMatrix("sample_cov_daily.csv"));
}

TEST(Covariance, LedoitWolfMatchesScikitLearn) {  // scikit-learn 1.2.1
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const Covariance c = ledoitWolf(test::cleanReturns().view()).value();
    EXPECT_NEAR(c.shrinkage, test::reference("ledoit_wolf", "shrinkage"), 1e-14);
    expectMatrix(c.matrix, test::readMatrix("lw_cov_daily.csv"));
}

TEST(Covariance, OasMatchesScikitLearn) {  // scikit-learn 1.2.1
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const Returns x = test::cleanReturns();
    const Covariance c = oas(x.view()).value();
    EXPECT_NEAR(c.shrinkage, test::reference("oas_shrinkage", ""), 1e-15);
    EXPECT_NEAR(c.target, 0.0004468433119942743, 1e-17);  // NumPy 1.24: trace of the biased covariance / 20
    const double sample = sampleCovariance(x.view()).value().matrix(0, 1);
    EXPECT_NEAR(c.matrix(0, 1), (1.0 - c.shrinkage) * sample * 894.0 / 895.0, 1e-18);
}

TEST(Covariance, EwmaMatchesWeightedCovariance) {  // NumPy 1.24: cov(R, aweights = 0.5^(age / 63))
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const Covariance c = ewmaCovariance(test::cleanReturns().view(), 63.0).value();
    EXPECT_NEAR(c.matrix(0, 0), 0.00025244125967029677, 1e-17);
    EXPECT_NEAR(c.matrix(0, 1), 0.00016446829354894763, 1e-17);
    EXPECT_NEAR(c.matrix(6, 19), 4.9115396777940697e-05, 1e-17);
    EXPECT_NEAR(c.matrix(6, 6), 0.0009534090876850336, 1e-16);
}

TEST(Covariance, EwmaWithALongMemoryIsTheSampleCovariance) {
    const Returns x = test::randomReturns(120, 9, 4);
    const Covariance a = ewmaCovariance(x.view(), 1e12).value();
    const Covariance b = sampleCovariance(x.view()).value();
    for (std::size_t i = 0; i < 9; ++i)
        EXPECT_NEAR(a.matrix(i, 2), b.matrix(i, 2), 1e-9 * b.matrix(2, 2));
}

TEST(Covariance, ShrinksHardWhenThereAreMoreAssetsThanDays) {
    const Returns x = test::randomReturns(50, 200, 8);
    for (const auto kind : {CovarianceKind::LedoitWolf, CovarianceKind::Oas}) {
        const Covariance c = estimateCovariance(x.view(), kind, 0.0).value();
        EXPECT_GT(c.shrinkage, 0.0);
        EXPECT_LE(c.shrinkage, 1.0);
        double trace = 0.0;
        for (std::size_t i = 0; i < 200; ++i)
            trace += c.matrix(i, i);
        EXPECT_NEAR(trace, 200.0 * c.target, 1e-12 * trace) << "shrinking keeps the total variance";
    }
}

TEST(Covariance, ScalesWithTheSquareAndIgnoresShifts) {
    const Returns x = test::randomReturns(80, 6, 21);
    Returns y = x;
    for (double& v : y.values)
        v = 4.0 * v + 0.5;
    for (const auto kind :
         {CovarianceKind::Sample, CovarianceKind::LedoitWolf, CovarianceKind::Oas, CovarianceKind::Ewma}) {
        const Covariance a = estimateCovariance(x.view(), kind, 20.0).value();
        const Covariance b = estimateCovariance(y.view(), kind, 20.0).value();
        EXPECT_NEAR(b.shrinkage, a.shrinkage, 1e-10);
        for (std::size_t i = 0; i < 6; ++i) {
            EXPECT_NEAR(b.matrix(i, 3), 16.0 * a.matrix(i, 3), 1e-10 * b.matrix(3, 3));
        }
    }
}

TEST(Covariance, OneColumnIsNotShrunk) {
    const Returns x = test::randomReturns(30, 1, 2);
    for (const auto kind : {CovarianceKind::LedoitWolf, CovarianceKind::Oas}) {
        const Covariance c = estimateCovariance(x.view(), kind, 0.0).value();
        EXPECT_EQ(c.shrinkage, 0.0);
        EXPECT_NEAR(c.matrix(0, 0), sampleCovariance(x.view()).value().matrix(0, 0) * 29.0 / 30.0, 1e-18);
    }
}

TEST(Covariance, VariancesAndPortfolioVarianceAgreeWithTheMatrix) {
    const Returns x = test::randomReturns(90, 11, 31);
    const std::vector<double> w{0.3, 0.1, 0.05, 0.05, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05};
    for (const auto kind : {CovarianceKind::Sample, CovarianceKind::Ewma}) {
        const Deviations dev = deviations(x.view(), kind, 30.0).value();
        const Covariance c = estimateCovariance(x.view(), kind, dev);
        const std::vector<double> v = variances(x.view(), dev);
        double quadratic = 0.0;
        for (std::size_t i = 0; i < 11; ++i) {
            EXPECT_NEAR(v[i], c.matrix(i, i), 1e-14 * v[i]);
            for (std::size_t j = 0; j < 11; ++j)
                quadratic += w[i] * w[j] * c.matrix(i, j);
        }
        EXPECT_NEAR(portfolioVariance(x.view(), dev, w), quadratic, 1e-13 * quadratic);
    }
}

TEST(Covariance, HonoursTheStride) {
    const Returns x = test::randomReturns(40, 10, 6);
    const ReturnsView part{x.values.data() + 2, 40, 5, 10};
    const Covariance all = sampleCovariance(x.view()).value();
    const Covariance some = sampleCovariance(part).value();
    EXPECT_EQ(some.matrix(0, 4), all.matrix(2, 6));
}

TEST(Covariance, RefusesWhatIsNotData) {
    Returns x = test::randomReturns(20, 4, 1);
    EXPECT_EQ(sampleCovariance({x.values.data(), 1, 4, 4}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sampleCovariance({x.values.data(), 20, 0, 0}).error().code, ErrorCode::BadInput);
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), HUGE_VAL, -HUGE_VAL}) {
        Returns y = x;
        y.at(7, 2) = bad;
        for (const auto kind : {CovarianceKind::Sample, CovarianceKind::Ewma}) {
            const auto result = estimateCovariance(y.view(), kind, 10.0);
            ASSERT_FALSE(result.ok());
            EXPECT_EQ(result.error().code, ErrorCode::BadInput);
            EXPECT_NE(result.error().message.find("return 8 of column 3"), std::string::npos);
        }
    }
    x.at(7, 2) = 1e200;
    EXPECT_EQ(sampleCovariance(x.view()).error().code, ErrorCode::BadInput) << "the variance overflows";
    x.at(7, 2) = x.at(8, 2) = 1.7e308;
    EXPECT_EQ(sampleCovariance(x.view()).error().code, ErrorCode::BadInput) << "the mean overflows";
}

TEST(Covariance, RefusesAHalfLifeThatLeavesNoData) {
    const Returns x = test::randomReturns(20, 4, 1);
    for (const double h : {0.0, -1.0, 0.01, HUGE_VAL, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_EQ(ewmaCovariance(x.view(), h).error().code, ErrorCode::BadInput) << h;
    }
}

}  // namespace
}  // namespace qd::portfolio
