// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_names.h"

#include <cmath>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace qd::market {
namespace {

TEST(SyntheticNames, SymbolsAreUniqueAndSteady) {
    const SyntheticNames small = makeSyntheticNames(50);
    const SyntheticNames large = makeSyntheticNames(700);
    std::set<std::string> symbols;
    std::set<std::string> names;
    for (std::size_t i = 0; i < 700; ++i) {
        symbols.insert(large.securities[i].symbol);
        names.insert(large.securities[i].name);
        if (i < 50) {
            EXPECT_EQ(small.securities[i].symbol, large.securities[i].symbol);
        }
    }
    EXPECT_EQ(symbols.size(), 700U);
    EXPECT_FALSE(symbols.contains("SYNX"));
}

TEST(SyntheticNames, SymbolsOfTheDemoHaveFiveLetters) {
    for (const SyntheticSecurity& s : makeSyntheticNames(120).securities) {
        EXPECT_EQ(s.symbol.size(), 5U) << s.symbol;
        EXPECT_EQ(s.symbol.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos) << s.symbol;
        EXPECT_EQ(std::string("FQXY").find(s.symbol.back()), std::string::npos) << s.symbol;
    }
}

TEST(SyntheticNames, SectorsHaveTheirShares) {
    double shares = 0.0;
    for (const SyntheticSector& sector : syntheticSectors())
        shares += sector.share;
    EXPECT_NEAR(shares, 1.0, 1e-12);
    const SyntheticNames names = makeSyntheticNames(200);
    std::array<double, kSyntheticSectors> count{};
    for (const std::size_t s : names.sectorOf)
        count[s] += 1.0;
    for (std::size_t s = 0; s < kSyntheticSectors; ++s) {
        EXPECT_NEAR(count[s], 200.0 * syntheticSectors()[s].share, 1.0);
    }
    EXPECT_TRUE(makeSyntheticNames(0).securities.empty());
}

}  // namespace
}  // namespace qd::market
