// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/register.h"

#include "ui/pages/jobs/jobs_page.h"

namespace qd::ui::pages::jobs {

void registerPage(shell::PageRegistry& registry) {
    registry.add({QStringLiteral("jobs"), JobsPage::tr("Jobs"), shell::Group::Records, Icon::Jobs,
                  [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                      return new JobsPage(context, parent);
                  }});
}

}  // namespace qd::ui::pages::jobs
