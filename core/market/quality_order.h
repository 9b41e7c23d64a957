// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/market/quality.h"

namespace qd::market {

/// Sorts by date, then symbol, then kind.
void sortFindings(std::vector<QualityFinding>& findings);

}  // namespace qd::market
