// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/vault/audit_log.h"
#include "core/vault/evidence.h"
#include "core/vault/gate.h"
#include "core/vault/person_names.h"
#include "core/vault/vault.h"
#include "core/vault/workspace_file.h"

namespace qd::vault {

/// An open workspace as its parts share it: the vault owns one, and what works on it (VaultKeys and its like)
/// holds a reference. Everything that reads or writes it is inside `gate`.
struct VaultState {
    VaultState(std::string workspacePath, WorkspaceFile opened, int schemaVersion,
               Vault::Dependencies vaultDependencies);

    /// Changes the key file: `change` gets a copy, which is sealed with its MAC and replaces the file and
    /// `file.keyFile`, or nothing does. Precondition: inside the gate. Keys::putSlot and its like count the
    /// generation up by themselves; anchors and incidents do not.
    Status updateKeyFile(const std::function<Status(KeyFile&)>& change);

    /// The newest generation of the key file that the database knows of. An older file in its place is a
    /// rollback: `rollback` is set, and the incident recorded. Called on opening, inside the gate.
    Status lookAtKeyGeneration();
    /// Inside the transaction that `draft` tells of: when the keys have changed since the last one, their
    /// generation is recorded, and an entry "keys.change" tells of it, unless `draft` is about keys itself.
    Status recordKeyGeneration(const AuditDraft& draft);
    /// After that transaction.
    void keyGenerationRecorded();
    /// Takes an older key file as it is, which a person has decided: it becomes the newest.
    Status acceptKeyFile();

    /// The schema that the workspace was brought from to this one, while its log does not tell of it yet.
    /// None for one that was rolled back, which is for reading only: it is told when it has been accepted.
    Result<std::optional<std::string>> untoldMigration();
    /// The entry "workspace.migrate" about it, in a transaction of its own; gives what was recorded.
    Result<AuditDraft> recordMigration(const std::string& actor, const std::string& from);

    /// After a change of the key file that the disk has not confirmed, and which was told to have failed:
    /// puts the one of before back. False when that cannot be done: then the changed one is what counts.
    bool takeBackKeyFile(const KeyFile& changed);

    std::string path;
    WorkspaceFile file;
    int schema;
    Vault::Dependencies dependencies;
    AuditLog audit;
    PersonNames names;
    std::optional<Rollback> rollback;
    /// Called before the database's connection is replaced (a rotation of the data key): whoever keeps
    /// prepared statements lets go of them here.
    std::vector<std::function<void()>> beforeReopen;
    /// Held while a second connection copies the database: until then the log cannot be moved into the file,
    /// and the data key cannot be rotated. Taken before the gate.
    std::mutex copying;
    std::int64_t knownGeneration = 0;        ///< of the key file, in the database
    std::int64_t transactionGeneration = 0;  ///< what the transaction that runs has recorded
    Gate gate;
};

}  // namespace qd::vault
