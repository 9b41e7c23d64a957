// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/report/report.h"

namespace qd::report {

/// A made-up report that uses every block: portfolio and benchmark over `sessions` weekdays, 11 sectors, a
/// table of `positions` rows, 24 metrics. The same arguments give the same report.
[[nodiscard]] Report sampleReport(std::size_t sessions, std::size_t positions);

/// A report whose every text tries to break out of its format: markup, formulas, control characters, quotes.
[[nodiscard]] Report hostileReport();

}  // namespace qd::report
