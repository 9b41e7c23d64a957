// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/console.h"

namespace qd::ctl {

desk::Renderer pdfRenderer() {
    return {};
}

}  // namespace qd::ctl
