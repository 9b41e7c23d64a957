// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/register.h"

#include "ui/pages/positions/positions_page.h"

namespace qd::ui::pages::positions {

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("positions"), PositionsPage::tr("Positions"),
                           shell::Group::Portfolio, Icon::Positions,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new PositionsPage(context, parent);
                           }};
    entry.opens = {QStringLiteral("symbol"), QStringLiteral("sector")};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::positions
