// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/sections.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace qd::learn {
namespace {

TEST(Sections, ARowIsJudgedUntilTheNextOfItsSection) {
    const auto sections = sectionsOf({{10, 15, 20}, {40, 45}, {60}}, 100);
    ASSERT_TRUE(sections.ok());
    EXPECT_EQ(sections->train, (std::vector<JudgedRow>{{10, 15}, {15, 20}, {20, 25}}));
    EXPECT_EQ(sections->validate, (std::vector<JudgedRow>{{40, 45}, {45, 50}}));
    EXPECT_EQ(sections->test, (std::vector<std::size_t>{60}));
}

TEST(Sections, NoLabelReachesIntoTheSectionThatFollows) {
    const auto sections = sectionsOf({{10, 20, 30}, {35, 45}, {46}}, 100);
    ASSERT_TRUE(sections.ok());
    EXPECT_EQ(sections->train.back(), (JudgedRow{30, 35}));
    EXPECT_EQ(sections->validate.back(), (JudgedRow{45, 46}));
    const auto straight = sectionsOf({{10, 20, 30}, {}, {32}}, 100);
    EXPECT_EQ(straight->train.back(), (JudgedRow{30, 32}));
}

TEST(Sections, NoLabelReachesBeyondThePanel) {
    EXPECT_EQ(sectionsOf({{10, 15}, {}, {}}, 18)->train.back(), (JudgedRow{15, 17}));
    const auto last = sectionsOf({{5, 10, 15}, {}, {}}, 16);
    EXPECT_EQ(last->train.back(), (JudgedRow{10, 15}));  // none is left for row 15
}

TEST(Sections, RefusesRowsThatDoNotAscendOrAreNotThere) {
    EXPECT_EQ(sectionsOf({{10, 10}, {}, {}}, 100).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sectionsOf({{10, 20}, {15}, {}}, 100).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sectionsOf({{10, 20}, {}, {100}}, 100).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sectionsOf({{10}, {}, {}}, 100).error().code, ErrorCode::BadInput);
    EXPECT_EQ(sectionsOf({{}, {}, {}}, 0).error().code, ErrorCode::BadInput);
}

TEST(Sections, StretchesAreConsecutiveApartAndNoLongerThanABatch) {
    Rng random(3);
    std::set<std::size_t> offsets;
    for (int epoch = 0; epoch < 200; ++epoch) {
        std::vector<int> seen(100, 0);
        for (const Stretch& stretch : stretchesOf(100, 16, random)) {
            EXPECT_GE(stretch.count, 8U);
            EXPECT_LE(stretch.count, 16U);
            offsets.insert(stretch.begin % 16);
            for (std::size_t i = stretch.begin; i < stretch.begin + stretch.count; ++i)
                ++seen.at(i);
        }
        EXPECT_EQ(*std::max_element(seen.begin(), seen.end()), 1);
        EXPECT_LE(std::count(seen.begin(), seen.end(), 0), 14);
    }
    EXPECT_EQ(offsets.size(), 16U);
}

TEST(Sections, FewRowsAreOneBatch) {
    Rng random(3);
    EXPECT_EQ(stretchesOf(9, 16, random), (std::vector<Stretch>{{0, 9}}));
    EXPECT_EQ(stretchesOf(16, 16, random), (std::vector<Stretch>{{0, 16}}));
    for (int i = 0; i < 50; ++i)
        EXPECT_FALSE(stretchesOf(3, 2, random).empty());
}

TEST(Sections, SeedsOfPartsAreSplitMixAndApart) {
    // The first two numbers of SplitMix64 from state 0 (Vigna's reference implementation).
    EXPECT_EQ(seedFor(0, 0), 0xE220A8397B1DCDAFULL);
    EXPECT_EQ(seedFor(0, 1), 0x6E789E6AA1B965F4ULL);
    std::set<std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        for (std::uint64_t part = 0; part < 30; ++part)
            seen.insert(seedFor(seedFor(1, seed), part));
    }
    EXPECT_EQ(seen.size(), 900U);
}

}  // namespace
}  // namespace qd::learn
