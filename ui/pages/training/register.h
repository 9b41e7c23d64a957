// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_registry.h"

namespace qd::ui::pages::training {

void registerPage(shell::PageRegistry& registry);

}  // namespace qd::ui::pages::training
