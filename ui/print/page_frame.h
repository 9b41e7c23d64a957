// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/print/canvas.h"
#include "ui/print/pieces.h"

namespace qd::print {

/// What stands on every page: product and report at the top, the label as an outlined chip, the disclaimer
/// and "Page n of m" at the foot. `page` counts from 1.
void paintFrame(Canvas& canvas, const report::Report& report, const Sheet& sheet, int page, int pages);

}  // namespace qd::print
