// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/portfolio/allocation.h"

namespace qd::portfolio {
namespace {

TEST(Names, AreTheCommandLines) {
    EXPECT_EQ(name(Method::Equal), "equal");
    EXPECT_EQ(name(Method::InverseVolatility), "inverse-volatility");
    EXPECT_EQ(name(Method::MinVariance), "min-variance");
    EXPECT_EQ(name(Method::MaxSharpe), "max-sharpe");
    EXPECT_EQ(name(Method::RiskParity), "risk-parity");
    EXPECT_EQ(name(Method::MinCvar), "min-cvar");
    EXPECT_EQ(name(Method::Herc), "herc");
    EXPECT_EQ(name(CovarianceKind::LedoitWolf), "ledoit-wolf");
    EXPECT_EQ(name(Linkage::Ward), "ward");
    EXPECT_EQ(name(HrpDistance::Euclidean), "euclidean");
}

TEST(Names, ReadBack) {
    EXPECT_EQ(methodNames().size(), 13U);
    for (const auto word : methodNames())
        EXPECT_EQ(name(*parseMethod(word)), word);
    EXPECT_EQ(covarianceNames().size(), 7U);
    for (const auto word : covarianceNames())
        EXPECT_EQ(name(*parseCovariance(word)), word);
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
