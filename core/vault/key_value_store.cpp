// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_value_store.h"

namespace qd::vault {

Status KeyValueStore::set(const std::string& key, const std::string& value) {
    if (key.empty()) return Error{ErrorCode::BadInput, say("a setting has no key")};
    const char* sql = m_table == Table::Setting ? "INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)"
                                                : "INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)";
    QD_TRY(auto put, m_db->prepare(sql));
    return put.bind(key).bind(value).run();
}

Result<std::optional<std::string>> KeyValueStore::get(const std::string& key) const {
    const char* sql = m_table == Table::Setting ? "SELECT value FROM setting WHERE key = ?"
                                                : "SELECT value FROM meta WHERE key = ?";
    QD_TRY(auto row, m_db->prepare(sql));
    QD_TRY(const bool found, row.bind(key).step());
    if (!found) return std::optional<std::string>();
    return std::optional<std::string>(row.text(0));
}

}  // namespace qd::vault
