// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/register.h"

#include "ui/pages/what_if/what_if_page.h"

namespace qd::ui::pages::what_if {

void registerPage(shell::PageRegistry& registry) {
    registry.add({QStringLiteral("what-if"), WhatIfPage::tr("What if"), shell::Group::Research, Icon::Scatter,
                  [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                      return new WhatIfPage(context, parent);
                  }});
}

}  // namespace qd::ui::pages::what_if
