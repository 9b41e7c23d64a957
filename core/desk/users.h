// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/crypto/kdf.h"
#include "core/crypto/qr_code.h"
#include "core/desk/access.h"
#include "core/desk/session.h"
#include "core/vault/people.h"

namespace qd::desk {

struct UserLine {
    vault::UserRecord user;
    bool hasSlot = false;     ///< can unlock the workspace
    bool mustChange = false;  ///< signs in with a passphrase that someone else chose
    bool self = false;
};
/// Everybody of the workspace. Permission ManageUsers or ReadAudit.
Result<std::vector<UserLine>> listUsers(Session& session);

struct NewUser {
    std::string name;
    std::string fullName;
    identity::Role role = identity::Role::Auditor;
    const crypto::Secret* passphrase = nullptr;  ///< the first one: its owner has to change it
    crypto::KdfParams kdf;
};
/// Permission ManageUsers for all of these. Error Refused for a change that would leave no active Admin, for
/// one's own role, and for disabling oneself; BadInput for a user who is not there.
Status addUser(Session& session, const NewUser& user);
/// Takes the user's slot and signing key away, too. Copies of the files keep what they had: a new data key
/// (rotateDataKey) ends that.
Status disableUser(Session& session, const std::string& name);
/// The user needs a passphrase again: resetPassphrase().
Status enableUser(Session& session, const std::string& name);
/// A service account keeps its role, and nobody becomes one.
Status setUserRole(Session& session, const std::string& name, identity::Role role);
/// Clears failed attempts, and the wait that follows from them.
Status unlockUser(Session& session, const std::string& name);
/// A new first passphrase for somebody who forgot theirs; their one-time codes are switched off.
Status resetPassphrase(Session& session, const std::string& name, const crypto::Secret& passphrase,
                       const crypto::KdfParams& kdf);

/// One's own passphrase; no permission is asked. Writes no page of the database, except when the passphrase
/// was somebody else's choice: then the person's signing key is made anew, too.
Status changePassphrase(Session& session, const crypto::Secret& current, const crypto::Secret& next,
                        const crypto::KdfParams& kdf);
/// Whether the session's person still has to choose a passphrase.
Result<bool> mustChangePassphrase(Session& session);

/// One's own one-time codes (RFC 6238): shown as a QR code and as base32, confirmed by a code.
struct TotpEnrolment {
    crypto::Secret key;
    crypto::Secret base32;
    crypto::QrCode qr;  ///< of the otpauth: address
};
Result<TotpEnrolment> beginTotp(Session& session);
/// Gives ten recovery codes, each for one sign-in without the device; shown once. Error Refused for a wrong
/// code.
Result<std::vector<crypto::Secret>> confirmTotp(Session& session, const crypto::Secret& key,
                                                const std::string& code);
/// Switches off somebody else's, with ManageUsers.
Status removeTotp(Session& session, const std::string& name);
/// Switches off one's own.
Status removeOwnTotp(Session& session, const Reauthentication& proof);

}  // namespace qd::desk
