// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <gtest/gtest.h>

#include "core/portfolio/allocation_weigh.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

TEST(CheckSpec, RefusesNumbersOutOfRangeAndUnknownNames) {
    const auto panel = test::pricesOf(test::randomReturns(20, 3, 1));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(checkSpec(panel, {}).ok());
    std::vector<AllocationSpec> bad(12);
    bad[0].riskFree = nan;
    bad[1].riskFree = 11.0;
    bad[2].targetReturn = nan;
    bad[3].cvarConfidence = 1.0;
    bad[4].cvarConfidence = nan;
    bad[5].factors = 0;
    bad[6].riskBudgets = {{"S9", 1.0}};
    bad[7].riskBudgets = {{"S1", 0.0}};
    bad[8].views = {{.weights = {{"S9", 1.0}}}};
    bad[9].method = Method::Ensemble;
    bad[10].method = Method::Ensemble;
    bad[10].ensemble = {{Method::Hrp, nan}};
    bad[11].method = Method::Ensemble;
    bad[11].ensemble = {{Method::Ensemble, 1.0}};
    for (std::size_t i = 0; i < bad.size(); ++i) {
        const auto checked = checkSpec(panel, bad[i]);
        ASSERT_FALSE(checked.ok()) << i;
        EXPECT_EQ(checked.error().code, ErrorCode::BadInput) << i;
        EXPECT_FALSE(allocate(panel, 20, bad[i]).ok()) << i;
    }
}

}  // namespace
}  // namespace qd::portfolio
