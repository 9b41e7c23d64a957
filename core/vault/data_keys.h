// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/crypto/sign.h"

namespace qd::vault {

/// The data key of a workspace and what is derived from it: HKDF-SHA256 by label, one key for one use.
struct DataKeys {
    /// `dataKey` has 32 bytes. Error Internal.
    static Result<DataKeys> derive(crypto::Secret dataKey);

    crypto::Secret data;           ///< for other labels: Keys::subkey()
    crypto::Secret database;       ///< of SQLCipher: "quarterdeck database 1"
    crypto::Secret audit;          ///< for AuditLog: "quarterdeck audit head 1"
    crypto::Secret settings;       ///< for sealSettings(): "settings"
    crypto::Secret header;         ///< MAC of the key file: "quarterdeck header 1"
    crypto::SigningKey workspace;  ///< signs checkpoints and manifests: "quarterdeck workspace signing 1"
};

}  // namespace qd::vault
