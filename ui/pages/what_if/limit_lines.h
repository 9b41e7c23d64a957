// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/pages/what_if/display.h"

namespace qd::ui::pages::what_if {

/// The limits that can be dragged first: largest weight, each sector, turnover, tracking error, always in
/// this order. Then the others that are in force; of those on single names only the ones without room.
[[nodiscard]] std::vector<LimitLine> limitLinesOf(const risk::WhatIfModel& model,
                                                  const risk::WhatIfDraft& draft,
                                                  const risk::WhatIfNumbers& numbers, const Scales& scales);

}  // namespace qd::ui::pages::what_if
