// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::desk {

/// identity::checkPassphrasePolicy() for a passphrase of somebody of the workspace at `path`, where `names`
/// are theirs. Error BadInput.
Status checkNewPassphrase(const crypto::Secret& passphrase, const std::string& path,
                          const std::vector<std::string>& names);

}  // namespace qd::desk
