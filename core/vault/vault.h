// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/base/result.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"
#include "core/vault/backup.h"
#include "core/vault/evidence.h"
#include "core/vault/keys.h"
#include "core/vault/models.h"
#include "core/vault/people.h"
#include "core/vault/records.h"

namespace qd::vault {

/// The changes that one transaction may hold. Only Vault::transact gives one.
class Writer : public PeopleWriter, public ModelWriter {
public:
    virtual Result<DatasetId> addDataset(const DatasetRecord& record, const market::PricePanel& panel) = 0;
    virtual Result<RunId> addRun(const RunRecord& record, const RunFiles& files) = 0;
    virtual Result<ReportId> addReport(const ReportRecord& record, const std::string& bytes) = 0;
    /// Replaces all holdings.
    virtual Status setHoldings(const std::vector<market::Holding>& holdings) = 0;
    /// Adds or updates by symbol; empty fields leave what is there.
    virtual Status putSecurities(const std::vector<SecurityRecord>& securities) = 0;
    virtual Status setSetting(const std::string& key, const std::string& value) = 0;

    virtual Status addBackup(const BackupRecord& record) = 0;
    /// Nothing: it was found to be damaged.
    virtual Status setBackupVerified(std::int64_t generation, std::optional<Timestamp> at) = 0;
    /// The backups that follow are counted from `generation` on; never down.
    virtual Status countBackupsTo(std::int64_t generation) = 0;
    virtual Status addDrill(const DrillRecord& record) = 0;
    /// Gives the hold's number; `hold.id` and `hold.releasedAt` are not read.
    virtual Result<std::int64_t> placeLegalHold(const LegalHoldRecord& hold) = 0;
    virtual Status releaseLegalHold(std::int64_t id, Timestamp at) = 0;
    /// Errors BadInput when there is none, or something rests on it.
    virtual Status removeDataset(DatasetId id) = 0;
    virtual Status removeRun(RunId id) = 0;
    virtual Status removeReport(ReportId id) = 0;
};

/// The encrypted workspace file: SQLCipher 4 under a random 256-bit key, which an Argon2id key from the
/// passphrase unwraps from the key file beside it (`<path>.keys`). Safe to call from several threads; one
/// writer connection.
///
/// Errors: Integrity for a wrong passphrase, a corrupt page, a truncated or tampered file (exit 6); Io for
/// the disk; Busy when another process holds the workspace; BadInput for a newer schema.
class Vault {
public:
    struct Dependencies {
        FileSystem& files;
        const Clock& clock;
        Log* log = nullptr;            ///< for what fails beside a change that stands; may be none
        Keychain* keychain = nullptr;  ///< keeps the newest checkpoint, too; may be none
        /// It is not in its place yet (a restore): its checkpoints are not copied to folder and keychain, for
        /// a restore that fails after them must leave no trace there.
        bool staged = false;
    };

    /// Makes a new workspace, whose first slot is `first`, of its first administrator; error Refused when
    /// `path` exists. `genesis` are the first entries of its audit log: at least one.
    static Result<std::unique_ptr<Vault>> create(const std::string& path, const SlotRequest& first,
                                                 const std::vector<AuditDraft>& genesis,
                                                 Dependencies dependencies);
    /// The same for the actor of `genesis`.
    static Result<std::unique_ptr<Vault>> create(const std::string& path, const crypto::Secret& passphrase,
                                                 const crypto::KdfParams& kdf, const AuditDraft& genesis,
                                                 Dependencies dependencies);
    static Result<std::unique_ptr<Vault>> open(const std::string& path, const Unlock& unlock,
                                               Dependencies dependencies);
    /// The same with a passphrase of anybody: every slot is tried.
    static Result<std::unique_ptr<Vault>> open(const std::string& path, const crypto::Secret& passphrase,
                                               Dependencies dependencies);
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;
    virtual ~Vault() = default;

    /// Runs `change` and appends the audit entry in one transaction: both or neither. The draft is made after
    /// the change, so that it can name the new row.
    ///
    /// The draft names people by their names, as all records do that go in or come out; inside they are
    /// "person 7" (PersonNames). Details never name anybody.
    virtual Status transact(const std::function<Result<AuditDraft>(Writer&)>& change) = 0;
    /// What the next transaction does before its own change, in one with it, with an entry of its own: tells
    /// who is there, once something is changed.
    virtual void beforeNextChange(std::function<Result<AuditDraft>(Writer&)> change) = 0;
    /// Whether what beforeNextChange() was given waits still.
    [[nodiscard]] virtual Result<bool> waitsForChange() = 0;

    [[nodiscard]] virtual Result<std::vector<DatasetRecord>> datasets() = 0;  ///< newest first
    [[nodiscard]] virtual Result<market::PricePanel> loadPanel(DatasetId id) = 0;
    [[nodiscard]] virtual Result<std::vector<RunRecord>> runs() = 0;  ///< newest first
    [[nodiscard]] virtual Result<RunFiles> loadRunFiles(RunId id) = 0;
    [[nodiscard]] virtual Result<std::vector<ReportRecord>> reports() = 0;  ///< newest first
    [[nodiscard]] virtual Result<std::string> loadReport(ReportId id) = 0;
    [[nodiscard]] virtual Result<std::vector<market::Holding>> holdings() = 0;   ///< by symbol
    [[nodiscard]] virtual Result<std::vector<SecurityRecord>> securities() = 0;  ///< by symbol
    [[nodiscard]] virtual Result<std::optional<std::string>> setting(const std::string& key) = 0;
    [[nodiscard]] virtual Result<std::vector<LegalHoldRecord>> legalHolds() = 0;  ///< newest first
    /// The last `limit` entries, newest first.
    [[nodiscard]] virtual Result<std::vector<AuditEntry>> auditTail(std::int64_t limit) = 0;
    /// Computes the chain, the tree and the tree heads of all checkpoints again, holds them against what is
    /// known outside, and the tables against the newest checkpoint, where no entry came after it.
    [[nodiscard]] virtual Result<AuditVerdict> verifyAudit() = 0;
    /// Page MACs of the whole file and SQLite's integrity check, then everything that verifyAudit() looks at,
    /// and the content of each data set and recorded file against its hash; Integrity when anything is wrong.
    virtual Status verifyStorage() = 0;

    /// Whether this passphrase opens the slot that the workspace was opened with; keys().check() knows the
    /// others, and keychains. Error Integrity when not.
    [[nodiscard]] virtual Status checkPassphrase(const crypto::Secret& passphrase) const = 0;
    /// Bytes that may lie beside the workspace: sealed under a key of its own and bound to this workspace.
    /// They are not part of it, so no audit entry is made.
    [[nodiscard]] virtual Result<std::string> seal(std::string_view plain) const = 0;
    /// What seal() took; error Integrity for anything else.
    [[nodiscard]] virtual Result<std::string> unseal(std::string_view sealed) const = 0;

    [[nodiscard]] virtual const std::string& path() const = 0;
    [[nodiscard]] virtual int schemaVersion() const = 0;
    [[nodiscard]] virtual const std::string& workspaceId() const = 0;  ///< 32 hex digits

    /// Its parts; they live as long as it.
    [[nodiscard]] virtual Keys& keys() = 0;
    [[nodiscard]] virtual People& people() = 0;
    [[nodiscard]] virtual Models& models() = 0;
    [[nodiscard]] virtual Evidence& evidence() = 0;
    [[nodiscard]] virtual Backups& backups() = 0;

protected:
    Vault() = default;
};

}  // namespace qd::vault
