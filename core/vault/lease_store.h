// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/vault/database.h"
#include "core/vault/model_records.h"

namespace qd::vault {

/// Leases with fencing tokens. A row stays when its lease is given back or expires, so that tokens of a name
/// only ever go up.
class LeaseStore {
public:
    explicit LeaseStore(Database& db) : m_db(&db) {}
    /// Gives the new token. Error Busy while another taking stands at `wanted.takenAt`.
    Result<std::int64_t> take(const LeaseRecord& wanted);
    /// Error Busy when `token` is not the newest of the name. One that has expired but that nobody else has
    /// taken since still fences: nothing can have come between.
    Status check(const std::string& name, std::int64_t token) const;
    Status release(const std::string& name, std::int64_t token);
    [[nodiscard]] Result<std::optional<LeaseRecord>> find(const std::string& name) const;

private:
    Database* m_db;
};

}  // namespace qd::vault
