// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// Legal holds: placed and released, never removed.
class LegalHoldStore {
public:
    explicit LegalHoldStore(Database& db) : m_db(&db) {}
    /// Gives the new row's number; `hold.id` and `hold.releasedAt` are not read.
    Result<std::int64_t> place(const LegalHoldRecord& hold);
    /// Error BadInput when there is none of this number, or it was released before.
    Status release(std::int64_t id, Timestamp at);
    [[nodiscard]] Result<std::vector<LegalHoldRecord>> list() const;  ///< newest first

private:
    Database* m_db;
};

}  // namespace qd::vault
