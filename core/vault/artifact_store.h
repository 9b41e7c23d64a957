// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/vault/database.h"

namespace qd::vault {

/// Bytes that were handed out or recorded (files of a run, reports): compressed, and checked against their
/// SHA-256 when read.
class ArtifactStore {
public:
    explicit ArtifactStore(Database& db) : m_db(&db) {}
    /// Gives the row. Error BadInput above 512 MiB.
    Result<std::int64_t> add(std::string_view bytes);
    Status remove(std::int64_t id);
    /// Error Integrity when the bytes are not what was recorded.
    [[nodiscard]] Result<std::string> load(std::int64_t id) const;

private:
    Database* m_db;
};

}  // namespace qd::vault
