// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/crypto/qr_code.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/vault/keys.h"

namespace qd::desk {

/// Proof that the person at the keyboard is the session's: asked for each decision.
struct Reauthentication {
    const crypto::Secret* passphrase = nullptr;  ///< not owned
    std::string oneTimeCode = {};                ///< where the person has one-time codes
    vault::Keychain* keychain = nullptr;         ///< for a slot that is bound to one; default: the session's
};
/// Error Integrity for a wrong passphrase, Refused for a wrong or missing code or while the person has to
/// wait after failed attempts. Failures are counted and recorded.
Status reauthenticate(Session& session, const Reauthentication& proof);

/// The slots of the key file. Permission ManageUsers or ReadAudit.
Result<std::vector<vault::SlotLine>> listSlots(Session& session);

/// A recovery key as it is shown once: grouped text with check characters, and the same as a QR code.
struct RecoveryKey {
    crypto::Secret text;
    crypto::QrCode qr;
};
/// Permission ManageUsers. It replaces the one before.
Result<RecoveryKey> makeRecoveryKey(Session& session, const Reauthentication& proof);
/// The same key for two people: neither share tells anything alone.
Result<std::pair<RecoveryKey, RecoveryKey>> makeRecoveryShares(Session& session,
                                                               const Reauthentication& proof);
/// Whether what was typed is the recovery key (or both shares): asked right after it was shown.
Status confirmRecoveryKey(Session& session, const std::vector<const crypto::Secret*>& typed);

/// The 32 bytes behind what was typed: the key, or both of its shares. Error BadInput for a mistyped group,
/// and for one share alone.
Result<crypto::Secret> recoveryKeyOf(const std::vector<const crypto::Secret*>& typed);

struct Recovery {
    std::string path;
    std::vector<const crypto::Secret*> typed;  ///< the key, or its two shares
    std::string user;                          ///< whose passphrase is set anew
    const crypto::Secret* passphrase = nullptr;
    crypto::KdfParams kdf;
};
/// Gives a person who lost the passphrase a new one, by the recovery key. Their signing key is made anew,
/// one-time codes go; recorded in the audit chain.
Status recoverAccess(Environment environment, const Recovery& recovery);

/// A new data key for the workspace (see vault::Keys). Permission ManageUsers.
Status rotateDataKey(Session& session, const Reauthentication& proof, const jobs::JobContext& job);
/// Binds one's own slot to the keychain of the desktop, or frees it.
Status bindToKeychain(Session& session, const Reauthentication& proof, vault::Keychain& keychain);
Status freeFromKeychain(Session& session, const Reauthentication& proof, vault::Keychain& keychain);

/// Failed attempts to open a workspace lie beside it (`<workspace>.attempts`): seconds to wait before the
/// next one. 0 for the first three, then 2, 4, 8 … to 300. Someone who can delete files is not held up by it
/// (docs/SECURITY.md).
[[nodiscard]] int secondsToWait(const Environment& environment, const std::string& path);

}  // namespace qd::desk
