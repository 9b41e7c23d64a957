// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/desk/session.h"
#include "core/vault/people.h"

namespace qd::desk {

/// Seconds to wait after so many failures in a row: none before the third, then 2, 4, 8 … to 300.
[[nodiscard]] int waitAfter(int failures) noexcept;

/// The user of the workspace with this name. Error Refused when there is none.
Result<vault::UserRecord> userNamed(vault::Vault& vault, const std::string& name);

/// Error Refused while the user has to wait after failed codes or re-authentications. A clock that was set
/// back does not shorten the wait: it begins anew.
Status refuseWhileWaiting(const Environment& environment, vault::Vault& vault, const std::string& user);

/// Counts a failure with an entry of the audit log; `factor` is "passphrase" or "one-time code".
Status recordFailure(const Environment& environment, vault::Vault& vault, const std::string& user,
                     std::string_view factor);

/// What is recorded once a factor was proved.
struct FactorEntry {
    std::string action;            ///< "session.open", "session.confirm"
    Json detail = Json::object();  ///< the kind of code is added as "factor"
    bool signsIn = false;          ///< it is the user's last sign-in, too
};
/// Proves the second factor of a user who has one: a one-time code that was not used before, or a recovery
/// code, which is used up. Its use, the end of the failures before and the entry are one transaction; without
/// a second factor and without failures nothing is written. Errors Refused: with the message
/// kOneTimeCodeNeeded when `code` is empty; for a wrong or used code, which is counted; while waiting. Gives
/// whether the entry was written.
Result<bool> confirmSecondFactor(const Environment& environment, vault::Vault& vault, const std::string& user,
                                 const std::string& code, const FactorEntry& entry);

}  // namespace qd::desk
