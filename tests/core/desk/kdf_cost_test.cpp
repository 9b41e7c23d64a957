// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/kdf_cost.h"

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

/// A machine on which every derivation takes as long as is said.
class SlowClock final : public Clock {
public:
    explicit SlowClock(std::int64_t millis) : m_step(millis * 1'000'000) {}
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(0); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return m_now += m_step; }

private:
    std::int64_t m_step;
    mutable std::int64_t m_now = 0;
};

TEST(KdfCost, AMachineThatTakesTheRightTimeGetsTheDefault) {
    EXPECT_EQ(calibratedKdf(SlowClock(750)), crypto::KdfParams{});
}

TEST(KdfCost, ASlowMachineGetsLessAndNeverBelowTheLeast) {
    const auto cost = calibratedKdf(SlowClock(60'000));
    EXPECT_LT(cost.memoryKiB, crypto::KdfParams{}.memoryKiB);
    EXPECT_GE(cost.memoryKiB, 64U * 1024U);
    EXPECT_GE(cost.iterations, 2U);
}

}  // namespace
}  // namespace qd::desk
