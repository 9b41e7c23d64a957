// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_registry.h"

namespace qd::console {

/// The pages of the product, in the order of the navigation. A new page is one line here.
[[nodiscard]] ui::shell::PageRegistry allPages();

}  // namespace qd::console
