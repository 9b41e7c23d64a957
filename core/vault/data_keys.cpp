// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/data_keys.h"

#include <utility>

#include "core/crypto/subkey.h"

namespace qd::vault {

Result<DataKeys> DataKeys::derive(crypto::Secret dataKey) {
    QD_TRY(auto database, crypto::deriveSubkey(dataKey, "quarterdeck database 1"));
    QD_TRY(auto audit, crypto::deriveSubkey(dataKey, "quarterdeck audit head 1"));
    QD_TRY(auto settings, crypto::deriveSubkey(dataKey, "settings"));
    QD_TRY(auto header, crypto::deriveSubkey(dataKey, "quarterdeck header 1"));
    QD_TRY(const auto seed, crypto::deriveSubkey(dataKey, "quarterdeck workspace signing 1"));
    QD_TRY(auto workspace, crypto::SigningKey::fromSeed(seed));
    return DataKeys{std::move(dataKey),  std::move(database), std::move(audit),
                    std::move(settings), std::move(header),   std::move(workspace)};
}

}  // namespace qd::vault
