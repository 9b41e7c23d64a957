// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/register.h"

#include "ui/pages/searches/searches_page.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

void registerPage(shell::PageRegistry& registry) {
    // One for the process: a page that is made anew after a lock knows what still runs.
    auto running = std::make_shared<desk::RunningSearches>();
    shell::PageEntry entry{QStringLiteral("searches"), Words::tr("Searches"), shell::Group::Research,
                           Icon::Heatmap,
                           [running](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new SearchesPage(context, running, parent);
                           }};
    entry.opens = {QStringLiteral("search")};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::searches
