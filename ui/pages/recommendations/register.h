// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_registry.h"

namespace qd::ui::pages::recommendations {

/// Adds the page "recommendations".
void registerPage(shell::PageRegistry& registry);

}  // namespace qd::ui::pages::recommendations
