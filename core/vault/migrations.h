// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/vault/database.h"

namespace qd::vault {

/// One step of the schema: what leads from version − 1 to `version`.
struct Migration {
    int version;
    std::string_view sql;
    /// What SQL cannot do, in the same transaction, after it; may be none.
    Status (*apply)(Database& db) = nullptr;
};

/// Every step since the first release, in order; a released step is never edited.
[[nodiscard]] std::span<const Migration> schemaMigrations();

/// Brings the database to the last of `migrations`, one transaction a step. Error BadInput when its schema is
/// newer than that. A workspace that had a schema before remembers which, in the transaction of the step,
/// until its log tells of it (VaultState::recordMigration()): the table "meta" of that schema takes it.
Status migrate(Database& db, std::span<const Migration> migrations);
/// What "meta" calls that schema.
inline constexpr const char* kMigratedFromKey = "migrated_from";
[[nodiscard]] Result<int> schemaVersionOf(const Database& db);

}  // namespace qd::vault
