// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/vault/database.h"
#include "core/vault/vault.h"

namespace qd::vault {

/// The Writer of one transaction: hands each change to the store of its subject.
class TransactionWriter final : public Writer {
public:
    explicit TransactionWriter(Database& db) : m_db(&db) {}
    Result<DatasetId> addDataset(const DatasetRecord& record, const market::PricePanel& panel) override;
    Result<RunId> addRun(const RunRecord& record, const RunFiles& files) override;
    Result<ReportId> addReport(const ReportRecord& record, const std::string& bytes) override;
    Status setHoldings(const std::vector<market::Holding>& holdings) override;
    Status putSecurities(const std::vector<SecurityRecord>& securities) override;
    Status setSetting(const std::string& key, const std::string& value) override;

private:
    Database* m_db;
};

}  // namespace qd::vault
