// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/register.h"

#include "ui/pages/settings/settings_page.h"

namespace qd::ui::pages::settings {

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("settings"), SettingsPage::tr("Settings"), shell::Group::Records,
                           Icon::Settings,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new SettingsPage(context, parent, wizards::deskAccess());
                           }};
    entry.opens = {QStringLiteral("setting")};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::settings
