// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/register.h"

#include "ui/pages/recommendations/recommendations_page.h"
#include "ui/pages/recommendations/words.h"

namespace qd::ui::pages::recommendations {

void registerPage(shell::PageRegistry& registry) {
    registry.add({QStringLiteral("recommendations"), Words::tr("Recommendations"), shell::Group::Research,
                  Icon::Star, [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                      return new RecommendationsPage(context, parent);
                  }});
}

}  // namespace qd::ui::pages::recommendations
