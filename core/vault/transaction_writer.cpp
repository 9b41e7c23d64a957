// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/transaction_writer.h"

#include "core/vault/backup_store.h"
#include "core/vault/dataset_store.h"
#include "core/vault/key_value_store.h"
#include "core/vault/legal_hold_store.h"
#include "core/vault/portfolio_store.h"
#include "core/vault/report_store.h"
#include "core/vault/run_store.h"

namespace qd::vault {

Result<DatasetId> TransactionWriter::addDataset(const DatasetRecord& record,
                                                const market::PricePanel& panel) {
    DatasetRecord stored = record;
    QD_TRY(stored.importedBy, m_names->toToken(record.importedBy));
    return DatasetStore(*m_db).add(stored, panel);
}

Result<RunId> TransactionWriter::addRun(const RunRecord& record, const RunFiles& files) {
    RunRecord stored = record;
    QD_TRY(stored.createdBy, m_names->toToken(record.createdBy));
    return RunStore(*m_db).add(stored, files);
}

Result<ReportId> TransactionWriter::addReport(const ReportRecord& record, const std::string& bytes) {
    ReportRecord stored = record;
    QD_TRY(stored.createdBy, m_names->toToken(record.createdBy));
    return ReportStore(*m_db).add(stored, bytes);
}

Status TransactionWriter::setHoldings(const std::vector<market::Holding>& holdings) {
    return PortfolioStore(*m_db).setHoldings(holdings);
}

Status TransactionWriter::putSecurities(const std::vector<SecurityRecord>& securities) {
    return PortfolioStore(*m_db).putSecurities(securities);
}

Status TransactionWriter::setSetting(const std::string& key, const std::string& value) {
    return KeyValueStore(*m_db, KeyValueStore::Table::Setting).set(key, value);
}

Status TransactionWriter::addBackup(const BackupRecord& record) {
    return BackupStore(*m_db).add(record);
}

Status TransactionWriter::setBackupVerified(std::int64_t generation, std::optional<Timestamp> at) {
    return BackupStore(*m_db).setVerified(generation, at);
}

Status TransactionWriter::countBackupsTo(std::int64_t generation) {
    return BackupStore(*m_db).countTo(generation);
}

Status TransactionWriter::addDrill(const DrillRecord& record) {
    return BackupStore(*m_db).addDrill(record);
}

Result<std::int64_t> TransactionWriter::placeLegalHold(const LegalHoldRecord& hold) {
    LegalHoldRecord stored = hold;
    QD_TRY(stored.placedBy, m_names->toToken(hold.placedBy));
    QD_TRY(stored.subject, m_names->toToken(hold.subject));
    return LegalHoldStore(*m_db).place(stored);
}

Status TransactionWriter::releaseLegalHold(std::int64_t id, Timestamp at) {
    return LegalHoldStore(*m_db).release(id, at);
}

Status TransactionWriter::removeDataset(DatasetId id) {
    return DatasetStore(*m_db).remove(id);
}

Status TransactionWriter::removeRun(RunId id) {
    return RunStore(*m_db).remove(id);
}

Status TransactionWriter::removeReport(ReportId id) {
    return ReportStore(*m_db).remove(id);
}

}  // namespace qd::vault
