// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace qd {

/// A row number that cannot be mistaken for another kind's. 0 means none.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    [[nodiscard]] constexpr bool valid() const noexcept { return value > 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using DatasetId = Id<struct DatasetTag>;
using RunId = Id<struct RunTag>;
using ReportId = Id<struct ReportTag>;
using PersonId = Id<struct PersonTag>;
using DecisionId = Id<struct DecisionTag>;
using JobId = Id<struct JobTag>;

}  // namespace qd
