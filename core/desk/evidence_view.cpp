// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/desk/evidence.h"

namespace qd::desk {

namespace {

constexpr std::int64_t kShown = 200;
constexpr std::size_t kReasonLimit = 1000;

/// What people compare by eye: the first 16 bytes of the SHA-256 of the key, in groups of four digits.
std::string fingerprint(const crypto::PublicKey& key) {
    const auto digits = crypto::sha256Hex({reinterpret_cast<const char*>(key.data()), key.size()});
    std::string text;
    for (std::size_t i = 0; i < 32; i += 4)
        text += (i == 0 ? "" : " ") + digits.substr(i, 4);
    return text;
}

}  // namespace

Result<std::shared_ptr<const EvidenceView>> loadEvidence(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    auto& vault = session.vault();
    auto view = std::make_shared<EvidenceView>();
    QD_TRY(const auto tail, vault.auditTail(1));
    if (!tail.empty()) {
        view->entries = tail.front().sequence;
        view->head = tail.front().hash;
    }
    QD_TRY(view->checkpoints, vault.evidence().checkpoints(kShown));
    if (!view->checkpoints.empty()) view->latest = view->checkpoints.front();
    QD_TRY(view->anchorFolder, vault.evidence().anchorFolder());
    view->rollback = vault.evidence().rollback();
    view->workspaceKey = fingerprint(vault.keys().workspaceKey().publicKey());
    return std::shared_ptr<const EvidenceView>(std::move(view));
}

Result<vault::Checkpoint> makeCheckpoint(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    return session.vault().evidence().checkpoint(vault::CheckpointReason::Asked);
}

Status setAnchorFolder(Session& session, const std::string& folder) {
    QD_CHECK(session.require(identity::Permission::ManageBackups));
    constexpr std::size_t kPathLimit = 1024;
    if (folder.size() > kPathLimit || (!folder.empty() && folder.front() != '/')) {
        return Error{ErrorCode::BadInput,
                     say("the folder for checkpoints has to be a whole path of at most %1 bytes", kPathLimit),
                     say("write it from the root on, as in /media/stick/checkpoints")};
    }
    Json detail = Json::object();
    detail.set("folder", folder);
    return session.vault().evidence().setAnchorFolder(
        folder, {session.actor().user, "evidence.anchor_folder", "workspace", detail.dump()});
}

Status acceptRollback(Session& session, const std::string& reason) {
    QD_CHECK(session.require(identity::Permission::ManageUsers));
    const auto& found = session.vault().evidence().rollback();
    if (!found) return Error{ErrorCode::BadInput, say("the workspace was not rolled back")};
    if (reason.empty() || reason.size() > kReasonLimit)
        return Error{ErrorCode::BadInput, say("a reason has 1 to %1 bytes", kReasonLimit)};
    Json detail = Json::object();
    detail.set("found", found->found).set("known", found->known).set("anchor", found->anchor);
    detail.set("missing", found->known > found->found ? found->known - found->found : 0);
    detail.set("reason", reason);
    return session.vault().evidence().acceptRollback(
        {session.actor().user, "workspace.rollback_accepted", "workspace", detail.dump()});
}

}  // namespace qd::desk
