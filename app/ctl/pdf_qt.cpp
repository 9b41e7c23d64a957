// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include "app/ctl/console.h"
#include "ui/print/headless.h"

namespace qd::ctl {

desk::Renderer pdfRenderer() {
    return [](const report::Report& report) {
        // Without a desktop session Qt complains on stderr about folders that a PDF does not need.
        ::setenv("QT_LOGGING_RULES", "default.warning=false", 0);
        return print::renderPdfHeadless(report);
    };
}

}  // namespace qd::ctl
