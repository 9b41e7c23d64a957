// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/transaction_writer.h"

#include "core/vault/dataset_store.h"
#include "core/vault/key_value_store.h"
#include "core/vault/portfolio_store.h"
#include "core/vault/report_store.h"
#include "core/vault/run_store.h"

namespace qd::vault {

Result<DatasetId> TransactionWriter::addDataset(const DatasetRecord& record,
                                                const market::PricePanel& panel) {
    return DatasetStore(*m_db).add(record, panel);
}

Result<RunId> TransactionWriter::addRun(const RunRecord& record, const RunFiles& files) {
    return RunStore(*m_db).add(record, files);
}

Result<ReportId> TransactionWriter::addReport(const ReportRecord& record, const std::string& bytes) {
    return ReportStore(*m_db).add(record, bytes);
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

}  // namespace qd::vault
