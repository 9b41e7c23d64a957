// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/register.h"

#include "ui/pages/data/data_page.h"

namespace qd::ui::pages::data {

void registerPage(shell::PageRegistry& registry) {
    registry.add({QStringLiteral("data"), DataPage::tr("Data"), shell::Group::Records, Icon::Data,
                  [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                      return new DataPage(context, parent);
                  }});
}

}  // namespace qd::ui::pages::data
