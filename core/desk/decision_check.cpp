// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/decision_check.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/crypto/sign.h"

namespace qd::desk {

namespace {

Error broken(const vault::DecisionRecord& record, const Message& why) {
    return Error{ErrorCode::Integrity,
                 say("decision %1 does not hold: %2", std::to_string(record.id.value), why),
                 say("it has to be decided again")};
}

bool hadKey(const vault::DecisionRecord& record, const DecisionGround& ground) {
    return std::any_of(ground.keys.begin(), ground.keys.end(), [&](const vault::UserKeyRecord& key) {
        return key.person == record.decidedBy && key.publicKey == record.publicKey &&
               key.since <= record.at && (!key.until || record.at < *key.until);
    });
}

std::optional<identity::Role> roleThen(const vault::DecisionRecord& record, const DecisionGround& ground) {
    std::optional<identity::Role> role;
    for (const auto& had : ground.roles) {  // oldest first
        if (had.person == record.decidedBy && had.since <= record.at) role = had.role;
    }
    return role;
}

bool saysTheSame(const identity::Decision& decision, const vault::DecisionRecord& record) {
    return decision.kind == record.kind && decision.subject == record.subject &&
           decision.preparedBy == record.preparedBy && decision.decidedBy == record.decidedBy &&
           decision.at == record.at;
}

}  // namespace

Result<DecisionGround> decisionGround(vault::Vault& vault) {
    DecisionGround ground;
    ground.workspace = vault.workspaceId();
    QD_TRY(ground.keys, vault.people().keyHistory());
    QD_TRY(ground.roles, vault.people().roleHistory());
    return ground;
}

Result<identity::Decision> checkedDecision(const vault::DecisionRecord& record,
                                           const DecisionGround& ground) {
    const auto parsed = identity::parseDecision(record.canonical);
    if (!parsed.ok()) return broken(record, parsed.error().said());
    const auto& decision = *parsed;
    if (!saysTheSame(decision, record))
        return broken(record, say("the record says something else than was signed"));
    if (decision.workspace != ground.workspace)
        return broken(record, say("it was made in another workspace"));
    if (decision.preparedBy == decision.decidedBy) return broken(record, say("who prepared it decided, too"));
    if (!crypto::verify(record.publicKey, record.canonical, record.signature))
        return broken(record, say("the signature does not fit"));
    if (!hadKey(record, ground)) return broken(record, say("the key was not the person's at that time"));
    if (roleThen(record, ground) != decision.role ||
        !identity::allows(decision.role, identity::Permission::Approve))
        return broken(record, say("the person might not approve at that time"));
    return decision;
}

}  // namespace qd::desk
