// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_symbols.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::market {

namespace {

std::uint32_t matchIn(SymbolTable& table, const std::string& text, char follower) {
    const std::string padded = text + follower + std::string(SymbolTable::kLongest + 16, 'z');
    const char* p = padded.data();
    const std::uint32_t number = table.match(p);
    EXPECT_EQ(p, padded.data() + (number == SymbolTable::kUnknown ? 0 : text.size()));
    return number;
}

}  // namespace

TEST(SymbolTableTest, FindsWhatWasAddedAndNothingElse) {
    SymbolTable table;
    EXPECT_EQ(matchIn(table, "A", ','), SymbolTable::kUnknown);
    Rng rng(1);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 5000; ++i)
        names.push_back("N" + std::string(rng.below(58), static_cast<char>('a' + i % 3)) + std::to_string(i));
    for (std::uint32_t i = 0; i < names.size(); ++i)
        EXPECT_EQ(table.add(names[i]), i);
    for (int k = 0; k < 50'000; ++k) {
        const auto i = static_cast<std::uint32_t>(rng.below(names.size()));
        const char follower = ",\n\r"[rng.below(3)];
        ASSERT_EQ(matchIn(table, names[i], follower), i);
        ASSERT_EQ(matchIn(table, names[i] + "!", follower), SymbolTable::kUnknown);
        ASSERT_EQ(matchIn(table, names[i].substr(0, names[i].size() - 1) + "!", follower),
                  SymbolTable::kUnknown);
    }
    EXPECT_EQ(table.add(names[17]), 17U);
    EXPECT_EQ(table.size(), names.size());
}

TEST(SymbolTableTest, PrefixesAreDifferentSymbols) {
    SymbolTable table;
    const std::vector<std::string> names = {"A",       "AA",        "ABCDEFGH",
                                            "ABCDEFG", "ABCDEFGHI", std::string(64, 'A')};
    for (const auto& name : names)
        table.add(name);
    for (std::uint32_t i = 0; i < names.size(); ++i)
        EXPECT_EQ(matchIn(table, names[i], ','), i);
    EXPECT_EQ(matchIn(table, std::string(65, 'A'), ','), SymbolTable::kUnknown);
    EXPECT_EQ(matchIn(table, "", ','), SymbolTable::kUnknown);
}

TEST(SymbolTableTest, FaultsInWords) {
    EXPECT_TRUE(symbolFault("BRK.B").empty());
    EXPECT_TRUE(symbolFault("S\xC3\xA9rie 1").empty());
    for (const char* bad : {"", " A", "A ", "A,B", "A\"B", "A\nB", "\xFF"})
        EXPECT_FALSE(symbolFault(bad).empty());
    EXPECT_TRUE(symbolFault(std::string(64, 'x')).empty());
    EXPECT_FALSE(symbolFault(std::string(65, 'x')).empty());
}

}  // namespace qd::market
