// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/register.h"

#include "ui/pages/people/people_page.h"

namespace qd::ui::pages::people {

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{
        QStringLiteral("people"), PeoplePage::tr("People"), shell::Group::Records, Icon::User,
        [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
            return new PeoplePage(context, {wizards::deskAccess(), crypto::KdfParams{}}, parent);
        }};
    entry.opens = {QStringLiteral("user")};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::people
