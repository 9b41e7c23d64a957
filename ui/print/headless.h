// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/report/report.h"

namespace qd::print {

/// renderPdf() for a program without a window: makes the application object that fonts need, on the platform
/// that draws into memory, loads the program's own fonts, and takes both down again. Call it from the main
/// thread, in a process that has no QGuiApplication of its own.
[[nodiscard]] Result<std::string> renderPdfHeadless(const report::Report& report);

}  // namespace qd::print
