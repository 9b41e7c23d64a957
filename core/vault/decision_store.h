// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/vault/database.h"
#include "core/vault/people.h"

namespace qd::vault {

/// Decisions as they were signed. A row is never changed; the table itself refuses one in which the preparer
/// decides.
class DecisionStore {
public:
    explicit DecisionStore(Database& db) : m_db(&db) {}
    Result<DecisionId> add(const DecisionRecord& record);
    [[nodiscard]] Result<std::vector<DecisionRecord>> list() const;  ///< newest first

private:
    Database* m_db;
};

}  // namespace qd::vault
