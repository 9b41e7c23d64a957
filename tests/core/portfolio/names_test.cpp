// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/portfolio/allocation.h"

namespace qd::portfolio {
namespace {

TEST(Names, AreTheCommandLines) {
    EXPECT_EQ(name(Method::Equal), "equal");
    EXPECT_EQ(name(Method::InverseVolatility), "inverse-volatility");
    EXPECT_EQ(name(CovarianceKind::LedoitWolf), "ledoit-wolf");
    EXPECT_EQ(name(Linkage::Ward), "ward");
    EXPECT_EQ(name(HrpDistance::Euclidean), "euclidean");
}

TEST(Names, ReadBack) {
    for (const auto v : {Method::Equal, Method::InverseVolatility, Method::Hrp}) {
        EXPECT_EQ(parseMethod(name(v)), v);
    }
    for (const auto v :
         {CovarianceKind::Sample, CovarianceKind::LedoitWolf, CovarianceKind::Oas, CovarianceKind::Ewma}) {
        EXPECT_EQ(parseCovariance(name(v)), v);
    }
    for (const auto v : {Linkage::Single, Linkage::Average, Linkage::Complete, Linkage::Ward}) {
        EXPECT_EQ(parseLinkage(name(v)), v);
    }
    for (const auto v : {HrpDistance::Correlation, HrpDistance::Euclidean}) {
        EXPECT_EQ(parseDistance(name(v)), v);
    }
}

TEST(Names, UnknownTextGivesNothing) {
    EXPECT_FALSE(parseMethod("HRP"));
    EXPECT_FALSE(parseMethod(""));
    EXPECT_FALSE(parseCovariance("ledoit_wolf"));
    EXPECT_FALSE(parseLinkage("single "));
    EXPECT_FALSE(parseDistance("manhattan"));
}

}  // namespace
}  // namespace qd::portfolio
