// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TransactionWriter that is about models.
#include "core/vault/drift_store.h"
#include "core/vault/lease_store.h"
#include "core/vault/model_store.h"
#include "core/vault/transaction_writer.h"

namespace qd::vault {

/// As toToken(); nobody stays nobody.
Result<std::string> TransactionWriter::tokenOf(const std::string& who) {
    if (who.empty()) return who;
    return m_names->toToken(who);
}

Result<ModelRecord> TransactionWriter::storedForm(const ModelRecord& record) {
    ModelRecord stored = record;
    QD_TRY(stored.owner, tokenOf(record.owner));
    QD_TRY(stored.developer, tokenOf(record.developer));
    QD_TRY(stored.validator, tokenOf(record.validator));
    return stored;
}

Result<ModelId> TransactionWriter::addModel(const ModelRecord& record) {
    QD_TRY(const auto stored, storedForm(record));
    return ModelStore(*m_db).add(stored);
}

Status TransactionWriter::updateModel(const ModelRecord& record) {
    QD_TRY(const auto stored, storedForm(record));
    return ModelStore(*m_db).update(stored);
}

Status TransactionWriter::moveModel(const ModelEventRecord& event) {
    ModelEventRecord stored = event;
    QD_TRY(stored.person, tokenOf(event.person));
    return ModelStore(*m_db).move(stored);
}

Result<std::int64_t> TransactionWriter::addModelFinding(const ModelFindingRecord& finding) {
    ModelFindingRecord stored = finding;
    QD_TRY(stored.owner, tokenOf(finding.owner));
    QD_TRY(stored.raisedBy, tokenOf(finding.raisedBy));
    return ModelStore(*m_db).addFinding(stored);
}

Status TransactionWriter::closeModelFinding(std::int64_t id, const std::string& by, Timestamp at,
                                            const std::string& resolution) {
    QD_TRY(const auto who, tokenOf(by));
    return ModelStore(*m_db).closeFinding(id, who, at, resolution);
}

Result<std::int64_t> TransactionWriter::takeLease(const LeaseRecord& wanted) {
    LeaseRecord stored = wanted;
    QD_TRY(stored.holder, tokenOf(wanted.holder));
    return LeaseStore(*m_db).take(stored);
}

Status TransactionWriter::releaseLease(const std::string& name, std::int64_t token) {
    return LeaseStore(*m_db).release(name, token);
}

Result<DriftScanId> TransactionWriter::addDriftScan(const DriftScanRecord& record, const std::string& report,
                                                    const std::string& lease) {
    QD_CHECK(LeaseStore(*m_db).check(lease, record.token));
    DriftScanRecord stored = record;
    QD_TRY(stored.person, tokenOf(record.person));
    return DriftStore(*m_db).add(stored, report);
}

Result<std::int64_t> TransactionWriter::removeDriftScans(ModelId model, Timestamp before) {
    return DriftStore(*m_db).removeBefore(model, before);
}

}  // namespace qd::vault
