// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/register.h"

#include "ui/pages/reports/reports_page.h"
#include "ui/pages/reports/words.h"

namespace qd::ui::pages::reports {

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("reports"), Words::tr("Reports"), shell::Group::Records,
                           Icon::Reports,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new ReportsPage(context, parent, wizards::deskAccess());
                           }};
    entry.opens = {QStringLiteral("report")};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::reports
