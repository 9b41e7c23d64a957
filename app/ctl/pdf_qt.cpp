// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/console.h"
#include "ui/print/headless.h"

namespace qd::ctl {

desk::Renderer pdfRenderer() {
    return print::renderPdfHeadless;
}

}  // namespace qd::ctl
