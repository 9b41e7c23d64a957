// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/frame.h"

#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

TEST(FrameTest, FindsFeaturesNamesAndSessions) {
    const auto frame = test::frameOf(test::gappyMarket(60, 4).panel(), test::everyKind());
    EXPECT_EQ(frame->featureIndex("rsi"), 4U);
    EXPECT_FALSE(frame->featureIndex("price"));
    EXPECT_EQ(frame->symbolIndex("N102"), 2U);
    EXPECT_FALSE(frame->symbolIndex("N1"));
    EXPECT_EQ(frame->rowOf(frame->dates[17]), 17U);
    EXPECT_FALSE(frame->rowOf(Date::fromDays(1)));
    EXPECT_FALSE(frame->rowOf(frame->dates.back().plusDays(1)));
}

TEST(FrameTest, ASampleHoldsThePresentValuesOfItsRows) {
    const auto frame = test::frameOf(test::gappyMarket(60, 4).panel(), test::everyKind());
    std::vector<double> wanted;
    for (std::size_t t = 20; t < 30; ++t)
        for (std::size_t s = 0; s < 4; ++s)
            if (const auto value = frame->at(0, t, s)) wanted.push_back(*value);
    EXPECT_EQ(frame->sample(0, 20, 30), wanted);
    EXPECT_LT(wanted.size(), 40U) << "one name is not listed yet";
    EXPECT_TRUE(frame->sample(0, 30, 30).empty());
}

TEST(FrameTest, WhatIsMissingIsZeroAndNothingIsNotANumber) {
    const auto frame = test::frameOf(test::gappyMarket(120, 6).panel(), test::everyKind());
    for (const auto& plane : frame->planes)
        for (std::size_t cell = 0; cell < plane.values.size(); ++cell) {
            EXPECT_TRUE(std::isfinite(plane.values[cell]));
            EXPECT_TRUE(plane.present[cell] != 0 || plane.values[cell] == 0.0);
        }
}

TEST(FrameTest, TheHashIsThatOfTheNumbers) {
    const auto frame = test::frameOf(test::gappyMarket(60, 4).panel(), test::everyKind());
    auto other = *frame;
    other.knownAt[3] = Timestamp::fromMillis(1);
    EXPECT_EQ(frame->contentHash(), other.contentHash()) << "when they became known does not change them";
    other.planes[2].values[200] += 1e-9;
    EXPECT_NE(frame->contentHash(), other.contentHash());
    other = *frame;
    other.planes[2].present[5] ^= 1;
    EXPECT_NE(frame->contentHash(), other.contentHash());
    other = *frame;
    other.symbols[0] = "X";
    EXPECT_NE(frame->contentHash(), other.contentHash());
    EXPECT_GT(frame->bytes(), 60U * 4U * 13U * 9U);
}

}  // namespace
}  // namespace qd::features
