// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/market/tables.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// What is held, and what is known about the securities.
class PortfolioStore {
public:
    explicit PortfolioStore(Database& db) : m_db(&db) {}
    /// Replaces all holdings. Error BadInput for an empty or repeated symbol.
    Status setHoldings(const std::vector<market::Holding>& holdings);
    [[nodiscard]] Result<std::vector<market::Holding>> holdings() const;  ///< by symbol
    /// Adds or updates by symbol; empty fields leave what is there. Error BadInput for an empty symbol.
    Status putSecurities(const std::vector<SecurityRecord>& securities);
    [[nodiscard]] Result<std::vector<SecurityRecord>> securities() const;  ///< by symbol

private:
    Database* m_db;
};

}  // namespace qd::vault
