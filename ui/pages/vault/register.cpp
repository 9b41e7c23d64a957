// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/vault/register.h"

#include "ui/pages/vault/vault_page.h"
#include "ui/pages/vault/words.h"

namespace qd::ui::pages::vault {

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("vault"), Words::tr("Vault"), shell::Group::Records, Icon::Key,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new VaultPage(context, parent);
                           }};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::vault
