// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/hrp.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/portfolio/covariance.h"
#include "core/portfolio/linkage.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;
using Weights = std::vector<double>;

constexpr Linkage kLinkages[] = {Linkage::Single, Linkage::Average, Linkage::Complete, Linkage::Ward};
constexpr HrpDistance kDistances[] = {HrpDistance::Correlation, HrpDistance::Euclidean};

Weights weightsOf(const Returns& x, Linkage linkage, HrpDistance distance) {
    return hrpWeights(sampleCovariance(x.view()).value().matrix, linkage, distance).value();
}

void expectPortfolio(const Weights& w) {
    for (const double v : w)
        EXPECT_GE(v, 0.0);
    EXPECT_NEAR(std::accumulate(w.begin(), w.end(), 0.0), 1.0, 1e-12);
}

// PyPortfolioOpt 1.5.6, Riskfolio-Lib 7.3.0 and NumPy agree on these to 1e-16.
TEST(Hrp, MatchesTheReferenceLibrariesForEveryLinkage) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const Returns x = test::cleanReturns();
    const auto symbols = test::cleanPrices().symbols();
    for (const Linkage linkage : kLinkages) {
        const Weights w = weightsOf(x, linkage, HrpDistance::Correlation);
        for (std::size_t i = 0; i < w.size(); ++i) {
            const double expected =
                test::reference("hrp_" + std::string(name(linkage)) + "_clean", symbols[i]);
            EXPECT_NEAR(w[i], expected, 1e-13 * expected) << name(linkage) << ' ' << symbols[i];
        }
    }
}

// SciPy 1.10.1 (pdist of the columns, linkage, leaves_list) and NumPy 1.24 (recursive bisection).
TEST(Hrp, MatchesSciPyForTheDistanceOfDistances) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const std::map<Linkage, Weights> expected{
        {Linkage::Single,
         {0.04672697788607836,  0.02709353718746245,  0.04677018064533927,  0.0496555663862967,
          0.029632749480392382, 0.04696300995507809,  0.013249120150539511, 0.10387108397005529,
          0.03559242115209088,  0.050150150130941824, 0.1540121773007119,   0.024036908192701684,
          0.011233215795659696, 0.05855457166264232,  0.020019475904182488, 0.0385544626236312,
          0.03528049293414754,  0.10000064509546543,  0.0463415271831489,   0.06226172636343412}},
        {Linkage::Ward,
         {0.05114975990538451,  0.063492919059571,   0.029317782989543236, 0.030915815559694394,
          0.03740732850443971,  0.07256648267474915, 0.011890317827430639, 0.06259787457231496,
          0.05355665666762027,  0.0534097216541043,  0.09717123781369753,  0.019642456916418548,
          0.008761059647817085, 0.09374336494408125, 0.019721653685526846, 0.027462377255296322,
          0.08267881254302176,  0.08238142710237129, 0.05436767031709194,  0.047765280359825274}},
        {Linkage::Complete,
         {0.055009720012776216, 0.05079951718919727,  0.061339078750700174, 0.032458498749356544,
          0.034885398668395094, 0.039379926560853366, 0.008097321067103374, 0.10686703081987263,
          0.03592005452155997,  0.040773572634539,    0.16589064304803533,  0.02248598461906631,
          0.01002934883990353,  0.09053333400995456,  0.01343047042001914,  0.03143795072038183,
          0.04460558772338663,  0.05779492539954267,  0.05237152472692673,  0.04589011151842963}},
        {Linkage::Average,
         {0.060796942903639094, 0.04306224747141309,  0.052941957090755366, 0.022122522924930086,
          0.038555469661007376, 0.04710024009552118,  0.010869790248961038, 0.08214274500700401,
          0.039138365164058934, 0.044426741442055113, 0.12751091413694177,  0.030639142286129288,
          0.01113821046193793,  0.05872567338931051,  0.018028974669607227, 0.041905635827823695,
          0.05607452829550583,  0.09888403197948206,  0.059803165552692834, 0.056132701391223616}},
    };
    const Returns x = test::cleanReturns();
    for (const auto& [linkage, weights] : expected) {
        const Weights w = weightsOf(x, linkage, HrpDistance::Euclidean);
        for (std::size_t i = 0; i < w.size(); ++i) {
            EXPECT_NEAR(w[i], weights[i], 1e-12 * weights[i]) << name(linkage) << ' ' << i;
        }
    }
}

TEST(Hrp, TwoAssetsAreWeightedByInverseVariance) {
    SquareMatrix c(2);
    c.set(0, 0, 1e-4);
    c.set(1, 1, 3e-4);
    c.set(0, 1, 0.5e-4);
    const Weights w = hrpWeights(c, Linkage::Single, HrpDistance::Correlation).value();
    EXPECT_NEAR(w[0], 0.75, 1e-15);
    EXPECT_NEAR(w[1], 0.25, 1e-15);
}

// The sides of a merge follow the ids of its clusters, and those follow the heights, save where two single
// assets merge: there the one listed first stands on the left. So a permutation that keeps such pairs in
// their order must carry the weights along.
TEST(Hrp, WeightsFollowTheAssets) {
    const std::size_t n = 37;
    const Returns x = test::randomReturns(250, n, 77);
    const Covariance cx = sampleCovariance(x.view()).value();
    for (const Linkage linkage : kLinkages) {
        std::vector<std::size_t> order = test::shuffled(n, 5);
        for (const Merge& m : agglomerate(correlationDistance(cx.matrix), linkage)) {
            if (m.right >= n) continue;
            const auto left = std::find(order.begin(), order.end(), m.left);
            const auto right = std::find(order.begin(), order.end(), m.right);
            if (right < left) std::iter_swap(left, right);
        }
        const Covariance cy = sampleCovariance(test::permuted(x, order).view()).value();
        const Weights wx = hrpWeights(cx.matrix, linkage, HrpDistance::Correlation).value();
        const Weights wy = hrpWeights(cy.matrix, linkage, HrpDistance::Correlation).value();
        for (std::size_t k = 0; k < n; ++k)
            EXPECT_NEAR(wy[k], wx[order[k]], 1e-14) << name(linkage);
    }
}

TEST(Hrp, DependsOnCorrelationsAndVariancesOnly) {
    const Returns x = test::randomReturns(120, 40, 5);
    Returns y = x;
    for (double& v : y.values)
        v = 8.0 * v;  // a power of two: exact
    for (const Linkage linkage : kLinkages) {
        for (const HrpDistance distance : kDistances) {
            const Weights a = weightsOf(x, linkage, distance);
            const Weights b = weightsOf(y, linkage, distance);
            for (std::size_t i = 0; i < a.size(); ++i)
                EXPECT_NEAR(a[i], b[i], 1e-13);
            expectPortfolio(a);
        }
    }
}

TEST(Hrp, OneAssetTakesAll) {
    const Returns x = test::randomReturns(30, 1, 9);
    for (const Linkage linkage : kLinkages) {
        for (const HrpDistance distance : kDistances)
            EXPECT_EQ(weightsOf(x, linkage, distance), Weights{1.0});
    }
}

TEST(Hrp, IdenticalAssetsShareAlike) {
    for (const Linkage linkage : kLinkages) {
        for (const HrpDistance distance : kDistances) {
            const Returns two = test::permuted(test::randomReturns(60, 1, 3), {0, 0});
            const Weights w = weightsOf(two, linkage, distance);
            EXPECT_EQ(w[0], w[1]);
            const Returns nine = test::permuted(test::randomReturns(60, 3, 3), {0, 1, 2, 0, 1, 2, 0, 1, 2});
            expectPortfolio(weightsOf(nine, linkage, distance));
        }
    }
}

TEST(Hrp, PerfectHedgesShareAlikeInsteadOfDividingByZero) {
    SquareMatrix c(4);  // two pairs, each of assets that cancel out
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j)
            c.row(i)[j] = 0.0;
        c.set(i, i, 1.0);
    }
    c.set(0, 1, -1.0);
    c.set(2, 3, -1.0);
    for (const Linkage linkage : kLinkages) {
        expectPortfolio(hrpWeights(c, linkage, HrpDistance::Correlation).value());
    }
    SquareMatrix hedged(4);  // sorted halves {0, 1} and {2, 3} both without variance
    const double rho[4][4] = {{1, -1, 0, 0}, {-1, 1, 0, 0}, {0, 0, 1, -1}, {0, 0, -1, 1}};
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j)
            hedged.row(i)[j] = rho[i][j];
    }
    expectPortfolio(hrpWeights(hedged, Linkage::Single, HrpDistance::Euclidean).value());
}

TEST(Hrp, RefusesAVarianceThatIsNone) {
    for (const double bad :
         {0.0, -1e-4, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        SquareMatrix c(2);
        c.set(0, 0, 1e-4);
        c.set(0, 1, 0.0);
        c.set(1, 1, bad);
        const auto result = hrpWeights(c, Linkage::Single, HrpDistance::Correlation);
        ASSERT_FALSE(result.ok()) << bad;
        EXPECT_EQ(result.error().code, ErrorCode::BadInput);
    }
    EXPECT_EQ(hrpWeights(SquareMatrix(0), Linkage::Single, HrpDistance::Correlation).error().code,
              ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::portfolio
