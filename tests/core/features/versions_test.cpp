// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/versions.h"

#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

const FeatureView kReturns = test::oneFeature({"r", FeatureKind::Return, 1});

Timestamp at(int day, int hour) {
    return Timestamp::fromMillis((std::int64_t{16000} + day) * 86'400'000 + std::int64_t{hour} * 3'600'000);
}

/// Ten sessions recorded on the evening of the tenth, twelve two days later with the fourth restated.
struct History {
    test::Market market = test::gappyMarket(12, 2, 7, false);
    Timestamp first = at(9, 23);
    Timestamp second = at(11, 23);
    FramePtr early;
    FramePtr late;
    FeatureVersions versions;

    explicit History(bool restated) {
        MaterialiseOptions options;
        options.recordedAt = first;
        early = test::frameOf(market.firstRows(10).panel(), kReturns, options);
        if (restated) market.at(4, 0) *= 1.1;
        options.recordedAt = second;
        options.previous = early;
        options.earlier = {{early->chain, first}};
        late = test::frameOf(market.panel(), kReturns, options);
        EXPECT_TRUE(versions.add(early, first).ok());
        EXPECT_TRUE(versions.add(late, second).ok());
    }
    [[nodiscard]] Date day(int n) const { return Date::fromDays(16000 + n); }
};

TEST(VersionsTest, NothingIsKnownBeforeItIsHere) {
    const History history(false);
    EXPECT_FALSE(history.versions.asOf(history.first.plusMillis(-1), history.day(3)));
    EXPECT_TRUE(history.versions.asOf(history.first, history.day(3)));
    EXPECT_FALSE(history.versions.asOf(history.first, history.day(10))) << "a later session";
    EXPECT_FALSE(history.versions.latest(history.first.plusMillis(-1)));
    EXPECT_EQ(history.versions.latest(history.first)->row, 9U);
}

TEST(VersionsTest, ARestatementDoesNotReachBackInTime) {
    const History history(true);
    const auto before = history.versions.asOf(history.second.plusMillis(-1), history.day(4));
    const auto after = history.versions.asOf(history.second, history.day(4));
    ASSERT_TRUE(before && after);
    EXPECT_EQ(before->frame, history.early);
    EXPECT_EQ(after->frame, history.late);
    EXPECT_NE(before->frame->at(0, before->row, 0), after->frame->at(0, after->row, 0));
}

TEST(VersionsTest, RowsThatStandKeepTheTimeAtWhichTheyBecameKnown) {
    const History history(true);
    for (std::size_t row = 0; row < 12; ++row)
        EXPECT_EQ(history.late->knownAt[row], row < 4 ? history.first : history.second) << row;
}

// Whatever frame the numbers are taken from, the times are those of the states.
TEST(VersionsTest, ReusedNumbersBringNoTimesWithThem) {
    const History history(false);
    MaterialiseOptions options;
    options.recordedAt = history.second;
    options.previous = history.early;
    const auto frame = test::frameOf(history.market.panel(), kReturns, options);
    EXPECT_EQ(frame->computedFrom, 10U);
    for (const Timestamp known : frame->knownAt)
        EXPECT_EQ(known, history.second);
}

TEST(VersionsTest, ASessionIsNotKnownBeforeItsCloseWhateverTheClockOfTheImport) {
    const auto market = test::gappyMarket(5, 2, 7, false);
    MaterialiseOptions options;
    options.recordedAt = at(2, 12);
    const auto frame = test::frameOf(market.panel(), kReturns, options);
    EXPECT_EQ(frame->knownAt[1], at(2, 12));
    EXPECT_EQ(frame->knownAt[2], at(2, 22)) << "close and delay";
    EXPECT_EQ(frame->knownAt[4], at(4, 22));
}

TEST(VersionsTest, PublishedTimesServeSimulationsOfALongHistory) {
    const History history(false);
    EXPECT_FALSE(history.versions.asOf(at(5, 21), history.day(5), KnowledgeBasis::Published));
    EXPECT_TRUE(history.versions.asOf(at(5, 22), history.day(5), KnowledgeBasis::Published));
    EXPECT_EQ(history.versions.latest(at(5, 21), KnowledgeBasis::Published)->row, 4U);
}

TEST(VersionsTest, StatesComeInTheOrderOfTime) {
    History history(false);
    EXPECT_FALSE(history.versions.add(history.early, history.first).ok());
    EXPECT_FALSE(FeatureVersions().latest(at(0, 0)));
}

// The property behind all of it: whatever is asked, what comes was known then.
TEST(VersionsTest, NoAnswerIsEverFromLaterThanTheQuestion) {
    const History history(true);
    for (int hour = 0; hour < 16 * 24; ++hour) {
        const Timestamp now = at(0, hour);
        for (int n = 0; n < 12; ++n) {
            const auto known = history.versions.asOf(now, history.day(n));
            if (!known) continue;
            EXPECT_LE(known->frame->knownAt[known->row], now);
            EXPECT_LE(known->frame == history.late ? history.second : history.first, now);
        }
    }
}

}  // namespace
}  // namespace qd::features
