// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/vault/database.h"

namespace qd::vault {

/// Texts by key: the settings of the workspace, and (table "meta") what the workspace knows of itself.
class KeyValueStore {
public:
    enum class Table { Setting, Meta };
    KeyValueStore(Database& db, Table table) : m_db(&db), m_table(table) {}
    /// Error BadInput for an empty key.
    Status set(const std::string& key, const std::string& value);
    [[nodiscard]] Result<std::optional<std::string>> get(const std::string& key) const;

private:
    Database* m_db;
    Table m_table;
};

}  // namespace qd::vault
