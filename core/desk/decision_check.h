// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/identity/decision.h"
#include "core/vault/people.h"
#include "core/vault/vault.h"

namespace qd::desk {

/// What a decision is held against.
struct DecisionGround {
    std::string workspace;  ///< id
    std::vector<vault::UserKeyRecord> keys;
    std::vector<vault::UserRoleRecord> roles;
};
Result<DecisionGround> decisionGround(vault::Vault& vault);

/// The decision of a stored record, when everything about it holds: the text is one that is written, the
/// record says the same, the signature is that of a key which the person had at that moment, the role is the
/// one they had then and may approve, and they did not prepare it. Error Integrity otherwise.
Result<identity::Decision> checkedDecision(const vault::DecisionRecord& record, const DecisionGround& ground);

}  // namespace qd::desk
