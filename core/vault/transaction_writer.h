// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/vault/database.h"
#include "core/vault/person_names.h"
#include "core/vault/vault.h"

namespace qd::vault {

/// The Writer of one transaction: hands each change to the store of its subject.
class TransactionWriter final : public Writer {
public:
    /// Both outlive the writer.
    TransactionWriter(Database& db, PersonNames& names) : m_db(&db), m_names(&names) {}
    TransactionWriter(const TransactionWriter&) = delete;
    TransactionWriter& operator=(const TransactionWriter&) = delete;
    ~TransactionWriter() override;
    /// Whether a key was destroyed: then the log has to be moved into the file, so that it is nowhere.
    [[nodiscard]] bool erased() const { return m_erased; }

    Result<DatasetId> addDataset(const DatasetRecord& record, const market::PricePanel& panel) override;
    Result<RunId> addRun(const RunRecord& record, const RunFiles& files) override;
    Result<ReportId> addReport(const ReportRecord& record, const std::string& bytes) override;
    Status setHoldings(const std::vector<market::Holding>& holdings) override;
    Status putSecurities(const std::vector<SecurityRecord>& securities) override;
    Status setSetting(const std::string& key, const std::string& value) override;
    Status addBackup(const BackupRecord& record) override;
    Status setBackupVerified(std::int64_t generation, std::optional<Timestamp> at) override;
    Status countBackupsTo(std::int64_t generation) override;
    Status addDrill(const DrillRecord& record) override;
    Result<std::int64_t> placeLegalHold(const LegalHoldRecord& hold) override;
    Status releaseLegalHold(std::int64_t id, Timestamp at) override;
    Status removeDataset(DatasetId id) override;
    Status removeRun(RunId id) override;
    Status removeReport(ReportId id) override;

    Result<PersonId> addPerson(const std::string& name, const std::string& fullName, Timestamp at) override;
    Status putUser(const UserRecord& user, Timestamp at) override;
    Status setTotpSecret(PersonId id, const crypto::Secret* key) override;
    Result<bool> useTotpStep(PersonId id, std::int64_t step) override;
    Status setRecoveryCodes(PersonId id, const std::vector<crypto::Secret>& codes) override;
    Result<bool> useRecoveryCode(PersonId id, std::string_view code, Timestamp at) override;
    Status putUserKey(PersonId id, const crypto::PublicKey& key, Timestamp at) override;
    Status endUserKeys(PersonId id, Timestamp at) override;
    Status erasePerson(PersonId id, Timestamp at) override;
    Result<DecisionId> addDecision(const DecisionRecord& record) override;

    Result<ModelId> addModel(const ModelRecord& record) override;
    Status updateModel(const ModelRecord& record) override;
    Status moveModel(const ModelEventRecord& event) override;
    Result<std::int64_t> addModelFinding(const ModelFindingRecord& finding) override;
    Status closeModelFinding(std::int64_t id, const std::string& by, Timestamp at,
                             const std::string& resolution) override;
    Result<std::int64_t> takeLease(const LeaseRecord& wanted) override;
    Status releaseLease(const std::string& name, std::int64_t token) override;
    Result<DriftScanId> addDriftScan(const DriftScanRecord& record, const std::string& report,
                                     const std::string& lease) override;
    Result<std::int64_t> removeDriftScans(ModelId model, Timestamp before) override;

private:
    Result<std::string> tokenOf(const std::string& who);
    Result<ModelRecord> storedForm(const ModelRecord& record);
    Database* m_db;
    PersonNames* m_names;
    bool m_people = false;  ///< people were changed
    bool m_erased = false;
};

}  // namespace qd::vault
