// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/register.h"

#include "ui/pages/overview/overview_page.h"

namespace qd::ui::pages::overview {

void registerPage(shell::PageRegistry& registry) {
    registry.add({QStringLiteral("overview"), OverviewPage::tr("Overview"), shell::Group::Portfolio,
                  Icon::Overview, [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                      return new OverviewPage(context, parent);
                  }});
}

}  // namespace qd::ui::pages::overview
