// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

TEST(QualityCompare, EqualPanelsDifferInNothing) {
    const PricePanel panel = Workshop().panel();
    EXPECT_TRUE(compareVendors(panel, panel, {}).empty());
}

TEST(QualityCompare, FindsErrorsStepsAndGaps) {
    const Workshop reference;
    Workshop w;
    w.at(PriceField::Close, 50, 1) *= 1.006;
    w.at(PriceField::Close, 60, 1) *= 1.004;  // below the smallest error looked for
    for (std::size_t t = 100; t < 250; ++t)
        w.at(PriceField::Close, t, 2) *= 0.985;
    w.remove(70, 3);
    w.remove(71, 3);
    const auto found = compareVendors(w.panel(), reference.panel(), {});
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].kind, FindingKind::WrongClose);
    EXPECT_NEAR(found[0].relError, 0.006, 1e-9);
    EXPECT_EQ(found[1].kind, FindingKind::Gap);
    EXPECT_EQ(found[1].sessions, 2);
    EXPECT_EQ(found[2].kind, FindingKind::UnadjustedAction);
    EXPECT_EQ(found[2].date, w.dates[100]);
    EXPECT_NEAR(found[2].relError, -0.015, 1e-9);
}

TEST(QualityCompare, AConstantRatioIsNoDefect) {
    Workshop w;
    for (double& v : w.columns[PriceField::Close].values)
        v *= 4.0;
    EXPECT_TRUE(compareVendors(w.panel(), Workshop().panel(), {}).empty());
}

TEST(QualityCompare, ForeignSymbolsAreLeftAlone) {
    Workshop w(3, 50);
    w.symbols = {"X1", "X2", "X3"};
    w.at(PriceField::Close, 20, 1) *= 2.0;
    EXPECT_TRUE(compareVendors(w.panel(), Workshop(3, 50).panel(), {}).empty());
}

}  // namespace
}  // namespace qd::market
