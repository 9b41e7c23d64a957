// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/knowledge.h"

namespace qd::features {

Timestamp KnowledgeRule::publishedAt(Date session) const noexcept {
    constexpr std::int64_t kMinuteMillis = 60'000;
    constexpr std::int64_t kDayMillis = 24 * 60 * kMinuteMillis;
    const std::int64_t minutes = std::int64_t{closeMinutesUtc} + delayMinutes;
    return Timestamp::fromMillis(session.days() * kDayMillis + minutes * kMinuteMillis);
}

}  // namespace qd::features
