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
#include "core/base/result.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"
#include "core/vault/records.h"

namespace qd::vault {

/// The changes that one transaction may hold. Only Vault::transact gives one.
class Writer {
public:
    virtual ~Writer() = default;
    virtual Result<DatasetId> addDataset(const DatasetRecord& record, const market::PricePanel& panel) = 0;
    virtual Result<RunId> addRun(const RunRecord& record, const RunFiles& files) = 0;
    virtual Result<ReportId> addReport(const ReportRecord& record, const std::string& bytes) = 0;
    /// Replaces all holdings.
    virtual Status setHoldings(const std::vector<market::Holding>& holdings) = 0;
    /// Adds or updates by symbol; empty fields leave what is there.
    virtual Status putSecurities(const std::vector<SecurityRecord>& securities) = 0;
    virtual Status setSetting(const std::string& key, const std::string& value) = 0;
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
    };

    /// Makes a new workspace; error Refused when `path` exists. `genesis` becomes audit entry 1.
    static Result<std::unique_ptr<Vault>> create(const std::string& path, const crypto::Secret& passphrase,
                                                 const crypto::KdfParams& kdf, const AuditDraft& genesis,
                                                 Dependencies dependencies);
    static Result<std::unique_ptr<Vault>> open(const std::string& path, const crypto::Secret& passphrase,
                                               Dependencies dependencies);
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;
    virtual ~Vault() = default;

    /// Runs `change` and appends the audit entry in one transaction: both or neither. The draft is made after
    /// the change, so that it can name the new row.
    virtual Status transact(const std::function<Result<AuditDraft>(Writer&)>& change) = 0;

    [[nodiscard]] virtual Result<std::vector<DatasetRecord>> datasets() = 0;  ///< newest first
    [[nodiscard]] virtual Result<market::PricePanel> loadPanel(DatasetId id) = 0;
    [[nodiscard]] virtual Result<std::vector<RunRecord>> runs() = 0;  ///< newest first
    [[nodiscard]] virtual Result<RunFiles> loadRunFiles(RunId id) = 0;
    [[nodiscard]] virtual Result<std::vector<ReportRecord>> reports() = 0;  ///< newest first
    [[nodiscard]] virtual Result<std::string> loadReport(ReportId id) = 0;
    [[nodiscard]] virtual Result<std::vector<market::Holding>> holdings() = 0;   ///< by symbol
    [[nodiscard]] virtual Result<std::vector<SecurityRecord>> securities() = 0;  ///< by symbol
    [[nodiscard]] virtual Result<std::optional<std::string>> setting(const std::string& key) = 0;
    /// The last `limit` entries, newest first.
    [[nodiscard]] virtual Result<std::vector<AuditEntry>> auditTail(std::int64_t limit) = 0;
    [[nodiscard]] virtual Result<AuditVerdict> verifyAudit() = 0;
    /// Page MACs of the whole file and SQLite's integrity check; Integrity when anything is wrong.
    virtual Status verifyStorage() = 0;

    /// Whether this passphrase opens the workspace; for unlocking one that is open. Error Integrity when not.
    [[nodiscard]] virtual Status checkPassphrase(const crypto::Secret& passphrase) const = 0;
    /// Bytes that may lie beside the workspace: sealed under a key of its own and bound to this workspace.
    /// They are not part of it, so no audit entry is made.
    [[nodiscard]] virtual Result<std::string> seal(std::string_view plain) const = 0;
    /// What seal() took; error Integrity for anything else.
    [[nodiscard]] virtual Result<std::string> unseal(std::string_view sealed) const = 0;

    [[nodiscard]] virtual const std::string& path() const = 0;
    [[nodiscard]] virtual int schemaVersion() const = 0;

protected:
    Vault() = default;
};

}  // namespace qd::vault
