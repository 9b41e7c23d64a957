// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_decimal.h"

#include <charconv>
#include <cmath>
#include <system_error>

namespace qd::market::csv::detail {

const char* scanAnyDecimal(const char* p, const char* end, double& value) noexcept {
    const char* const first = p != end && *p == '-' ? p + 1 : p;
    if (first == end || ((*first < '0' || *first > '9') && *first != '.')) return nullptr;  // inf and nan
    const auto [after, failed] = std::from_chars(p, end, value);
    if (failed != std::errc() || !std::isfinite(value)) return nullptr;
    return after;
}

}  // namespace qd::market::csv::detail
