// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/key_timer.h"

#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/wizards/wizard_fixture.h"

using namespace qd;
using namespace qd::ui::wizards;

namespace {

/// Time that only a look at it moves: every derivation takes as long as any other.
struct EvenClock final : Clock {
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(0); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return nanos += 750'000'000; }
    mutable std::int64_t nanos = 0;
};

}  // namespace

TEST(KeyTimerTest, TellsHowLongACostTakes) {
    WizardFixture fixture;
    const EvenClock clock;
    KeyTimer timer(fixture.jobs, clock);
    EXPECT_FALSE(timer.seconds(crypto::kKdfFloor).has_value());
    timer.measure(crypto::kKdfFloor);
    ASSERT_TRUE(QTest::qWaitFor([&] { return timer.seconds(crypto::kKdfFloor).has_value(); }, 30'000));
    EXPECT_DOUBLE_EQ(*timer.seconds(crypto::kKdfFloor), 0.75);
    EXPECT_TRUE(timer.sentence(crypto::kKdfFloor).contains(QStringLiteral("MiB")));
    EXPECT_FALSE(timer.fitted().has_value()) << "nobody asked for it";
}

TEST(KeyTimerTest, FindsWhatSuitsTheMachineAndItsTime) {
    WizardFixture fixture;
    const EvenClock clock;
    KeyTimer timer(fixture.jobs, clock);
    timer.fit();
    timer.fit();  // once
    ASSERT_TRUE(QTest::qWaitFor([&] { return timer.fitted().has_value(); }, 60'000));
    EXPECT_EQ(*timer.fitted(), crypto::KdfParams{}) << "the usual cost takes what it should here";
    ASSERT_TRUE(QTest::qWaitFor([&] { return timer.seconds(*timer.fitted()).has_value(); }, 60'000));
}

TEST(KeyTimerTest, TheStandardCostIsFittedAndTheLightOneIsNot) {
    const auto costs = keyCosts();
    ASSERT_EQ(costs.size(), 2U);
    EXPECT_TRUE(costs[0].fitted);
    EXPECT_FALSE(costs[1].fitted);
    EXPECT_LT(costs[1].params.memoryKiB, costs[0].params.memoryKiB);
}
