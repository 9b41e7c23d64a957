// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/passphrase_check.h"

#include <string_view>

#include "core/desk/session.h"
#include "core/identity/passphrase_policy.h"

namespace qd::desk {

Status checkNewPassphrase(const crypto::Secret& passphrase, const std::string& path,
                          const std::vector<std::string>& names) {
    const std::string workspace = workspaceNameOf(path);
    std::vector<std::string_view> near(names.begin(), names.end());
    near.emplace_back(workspace);
    const auto bytes = passphrase.bytes();
    return identity::checkPassphrasePolicy({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, near);
}

}  // namespace qd::desk
