// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/base/result.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/identity/permissions.h"
#include "core/vault/keys.h"
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
    /// Without its workspace: adopt() comes before anything else.
    Session(Environment environment, identity::Actor actor);
    void adopt(std::unique_ptr<vault::Vault> vault);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    /// Records the end of a session whose beginning is on record.
    ~Session();

    [[nodiscard]] const Environment& env() const noexcept { return m_environment; }
    [[nodiscard]] vault::Vault& vault() noexcept { return *m_vault; }
    [[nodiscard]] const identity::Actor& actor() const noexcept { return m_actor; }
    /// File name of the workspace without folder and extension: "demo".
    [[nodiscard]] std::string workspaceName() const;
    /// Error Refused when the actor may not, and while the person has to choose a passphrase.
    Status require(identity::Permission permission) const;
    /// Whether the person signed in with a passphrase that somebody else chose: until they choose their own,
    /// nothing else is allowed.
    [[nodiscard]] bool mustChange() const noexcept { return m_mustChange; }
    /// Error Refused while mustChange().
    Status requireOwnPassphrase() const;
    void setMustChange(bool mustChange) noexcept { m_mustChange = mustChange; }
    /// The keychain that the session was opened with; may be none.
    [[nodiscard]] vault::Keychain* keychain() const noexcept { return m_keychain; }
    void useKeychain(vault::Keychain* keychain) noexcept { m_keychain = keychain; }
    /// From now on the end of the session is recorded, if its beginning is.
    void recordEnd() noexcept { m_recordsEnd = true; }

private:
    void recordClosing();
    Environment m_environment;
    std::unique_ptr<vault::Vault> m_vault;
    identity::Actor m_actor;
    vault::Keychain* m_keychain = nullptr;
    std::atomic<bool> m_mustChange = false;
    bool m_recordsEnd = false;
};

struct WorkspaceRequest {
    std::string path;
    const crypto::Secret* passphrase = nullptr;  ///< not owned, for the call only
    std::string user;
    std::string oneTimeCode = {};         ///< or a recovery code, where the person has one-time codes
    vault::Keychain* keychain = nullptr;  ///< not owned; outlives the session
};

/// What openWorkspace() says when a code is missing: an error Refused whose message has this id.
inline constexpr std::string_view kOneTimeCodeNeeded = "a one-time code is needed to sign in";

/// Makes an encrypted workspace whose first user is `user` with the role Admin. Error BadInput for a
/// passphrase that is too easy (identity::checkPassphrasePolicy), Usage for a name that cannot be one.
Result<std::unique_ptr<Session>> createWorkspace(Environment environment, const WorkspaceRequest& request,
                                                 const crypto::KdfParams& kdf);
/// Opens a workspace for one of its active users, who has a slot in its key file. A session is recorded in
/// the audit log with the first change that it makes, or at once when a code was used or attempts failed
/// before; reading alone writes nothing. Errors as vault::Vault; Refused for somebody who may not sign in,
/// without the one-time code that they need, and while failed attempts make them wait.
Result<std::unique_ptr<Session>> openWorkspace(Environment environment, const WorkspaceRequest& request);
/// File name of a workspace without folder and extension: "demo".
[[nodiscard]] std::string workspaceNameOf(const std::string& path);

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
