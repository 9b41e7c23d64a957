// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/vault/evidence.h"

namespace qd::desk {

/// The evidence page: what the log can prove, and where its tree heads are kept.
struct EvidenceView {
    std::int64_t entries = 0;
    std::string head;  ///< hash of the last entry
    std::optional<vault::Checkpoint> latest;
    std::vector<vault::Checkpoint> checkpoints;  ///< newest first, at most 200
    std::string anchorFolder;
    std::optional<vault::Rollback> rollback;
    std::string workspaceKey;  ///< fingerprint of the key that signs checkpoints
};
/// Permission ReadAudit.
Result<std::shared_ptr<const EvidenceView>> loadEvidence(Session& session);
/// Permission ReadAudit.
Result<vault::Checkpoint> makeCheckpoint(Session& session);
/// Permission ManageBackups. An empty folder switches it off.
Status setAnchorFolder(Session& session, const std::string& folder);
/// Goes on with a workspace that was rolled back. Permission ManageUsers.
Status acceptRollback(Session& session, const std::string& reason);

struct EvidenceRequest {
    std::string folder;                ///< is made; error Refused when it has files
    std::int64_t from = 1;             ///< entries, counted from 1
    std::optional<std::int64_t> to;    ///< default: the last
    bool withReports = true;           ///< the stored reports with their hashes
    bool withNames = false;            ///< the names behind "person 7"; recorded
    std::vector<std::string> anchors;  ///< files of checkpoints kept outside, to be held against the log
};
struct EvidenceDone {
    std::string folder;
    std::int64_t entries = 0;
    std::int64_t reports = 0;
    std::int64_t decisions = 0;
    std::int64_t checkpoints = 0;
    std::uint64_t bytes = 0;
    vault::Checkpoint head;
};
/// Writes a pack that `qd-verify` and the HTML verifier in it can check without this program. Permission
/// ExportEvidence.
Result<EvidenceDone> exportEvidence(Session& session, const EvidenceRequest& request,
                                    const jobs::JobContext& job);

}  // namespace qd::desk
