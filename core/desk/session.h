// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/base/result.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/identity/permissions.h"
#include "core/vault/vault.h"

namespace qd::desk {

/// What the composition root hands to every use case. All outlive the sessions.
struct Environment {
    FileSystem& files;
    const Clock& clock;
    Log& log;
};

/// An open workspace and the person who acts in it. Every use case of core/desk takes one; safe to use from
/// several threads (the vault serialises).
class Session {
public:
    Session(Environment environment, std::unique_ptr<vault::Vault> vault, identity::Actor actor);

    [[nodiscard]] const Environment& env() const noexcept { return m_environment; }
    [[nodiscard]] vault::Vault& vault() noexcept { return *m_vault; }
    [[nodiscard]] const identity::Actor& actor() const noexcept { return m_actor; }
    /// File name of the workspace without folder and extension: "demo".
    [[nodiscard]] std::string workspaceName() const;
    /// Error Refused when the actor may not.
    Status require(identity::Permission permission) const { return identity::require(m_actor, permission); }

private:
    Environment m_environment;
    std::unique_ptr<vault::Vault> m_vault;
    identity::Actor m_actor;
};

struct WorkspaceRequest {
    std::string path;
    const crypto::Secret* passphrase = nullptr;  ///< not owned, for the call only
    std::string user;
};

/// Makes an encrypted workspace whose first user is `user` with the role Admin.
Result<std::unique_ptr<Session>> createWorkspace(Environment environment, const WorkspaceRequest& request,
                                                 const crypto::KdfParams& kdf);
Result<std::unique_ptr<Session>> openWorkspace(Environment environment, const WorkspaceRequest& request);

struct WorkspaceInfo {
    std::string path;
    int schemaVersion = 0;
    std::int64_t datasets = 0;
    std::int64_t runs = 0;
    std::int64_t reports = 0;
    std::int64_t holdings = 0;
    std::int64_t auditEntries = 0;
    std::string auditHead;
    bool synthetic = false;  ///< any data set of it is
};
Result<WorkspaceInfo> workspaceInfo(Session& session);
/// Storage and audit chain; error Integrity when either is broken.
Result<vault::AuditVerdict> verifyWorkspace(Session& session);
Result<std::vector<vault::AuditEntry>> listAudit(Session& session, std::int64_t limit);
Result<vault::AuditVerdict> verifyAudit(Session& session);

}  // namespace qd::desk
