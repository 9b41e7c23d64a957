// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/register.h"

#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("backtests"), Words::tr("Backtests"), shell::Group::Research,
                           Icon::Backtests,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new BacktestsPage(context, parent);
                           }};
    entry.opens = {QStringLiteral("run")};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::backtests
