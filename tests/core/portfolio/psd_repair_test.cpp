// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/psd_repair.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/portfolio/covariance.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

SquareMatrix matrixOf(const std::vector<std::vector<double>>& rows) {
    SquareMatrix m(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < rows.size(); ++j)
            m.row(i)[j] = rows[i][j];
    }
    return m;
}

TEST(PsdRepair, LeavesAGoodMatrixAsItIs) {
    SquareMatrix m = sampleCovariance(test::randomReturns(60, 20, 3).view()).value().matrix;
    const double before = m(3, 7);
    const PsdRepair r = repairPsd(m).value();
    EXPECT_FALSE(r.changed);
    EXPECT_EQ(r.raised, 0U);
    EXPECT_EQ(m(3, 7), before);
}

TEST(PsdRepair, RaisesNegativeEigenvaluesAndSaysSo) {
    // Eigenvalues 1 ± 1.2 and 1 (pairwise correlations that no data can have).
    SquareMatrix m = matrixOf({{1.0, 1.2, 0.0}, {1.2, 1.0, 0.0}, {0.0, 0.0, 1.0}});
    const PsdRepair r = repairPsd(m, 1e-6).value();
    EXPECT_TRUE(r.changed);
    EXPECT_EQ(r.raised, 1U);
    EXPECT_NEAR(r.leastBefore, -0.2, 1e-14);
    // The nearest matrix: the eigenvector (1, −1, 0)/√2 gets 2.2e-6 in place of −0.2.
    const double added = 0.2 + 2.2e-6;
    EXPECT_NEAR(m(0, 0), 1.0 + 0.5 * added, 1e-12);
    EXPECT_NEAR(m(0, 1), 1.2 - 0.5 * added, 1e-12);
    EXPECT_EQ(m(0, 1), m(1, 0));
    EXPECT_NEAR(m(2, 2), 1.0, 1e-14);
    EXPECT_NEAR(r.change, added / std::sqrt(3.0 + 2.0 * 1.44), 1e-12);
    SquareMatrix again = matrixOf({{m(0, 0), m(0, 1), 0.0}, {m(1, 0), m(1, 1), 0.0}, {0.0, 0.0, 1.0}});
    EXPECT_LT(repairPsd(again, 1e-7)->change, 1e-12) << "repairing what is repaired changes nothing";
}

TEST(PsdRepair, MakesASingularCovarianceRegular) {
    SquareMatrix m = sampleCovariance(test::randomReturns(10, 30, 3).view()).value().matrix;
    const PsdRepair r = repairPsd(m, 1e-8).value();
    EXPECT_TRUE(r.changed);
    EXPECT_EQ(r.raised, 21U) << "ten days give a rank of nine";
    EXPECT_LT(r.change, 1e-6);
}

TEST(PsdRepair, RefusesWhatIsNoCovariance) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto& rows : std::vector<std::vector<std::vector<double>>>{
             {{1.0, nan}, {nan, 1.0}}, {{1.0, 0.5}, {0.2, 1.0}}, {{0.0, 0.0}, {0.0, -1.0}}}) {
        SquareMatrix m = matrixOf(rows);
        const auto r = repairPsd(m);
        ASSERT_FALSE(r.ok());
        EXPECT_EQ(r.error().code, ErrorCode::BadInput);
    }
}

}  // namespace
}  // namespace qd::portfolio
