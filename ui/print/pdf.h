// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/report/report.h"

namespace qd::print {

/// The report as a PDF: A4, vector charts, fonts embedded. Needs a living QGuiApplication (the offscreen
/// platform is enough) with the families "Inter" and "JetBrains Mono" registered; without them Qt's default
/// family stands in. The same report gives the same bytes with the same Qt and fonts: the dates in the file
/// are the report's. Error Internal when there is no application or Qt could not write.
[[nodiscard]] Result<std::string> renderPdf(const report::Report& report);

}  // namespace qd::print
