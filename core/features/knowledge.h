// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/date.h"

namespace qd::features {

/// When the prices of a session can be known: at its close, and the time that the data take from there.
/// Never too early: the close is the latest that the exchange has in UTC, whatever the season.
struct KnowledgeRule {
    std::int32_t closeMinutesUtc = 21 * 60;  ///< after midnight UTC of the session's date
    std::int32_t delayMinutes = 60;

    /// New York: 16:00 is 21:00 UTC in winter and 20:00 in summer.
    static KnowledgeRule exchange() { return {}; }
    /// Markets without nights: a session ends with its day.
    static KnowledgeRule everyDay() { return {24 * 60, 60}; }

    /// The first moment at which the session's prices can be known anywhere.
    [[nodiscard]] Timestamp publishedAt(Date session) const noexcept;

    bool operator==(const KnowledgeRule&) const = default;
};

}  // namespace qd::features
