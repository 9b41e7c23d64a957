// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/vault/database.h"

namespace qd::vault {

/// Part of migration 2: stores the nodes of the tree over the log that is there, and makes the salt of the
/// state digests. Reads each entry once. Precondition: inside the transaction of the migration.
Status migrateTree(Database& db);

/// The 32 bytes that every state digest begins with: random, of this workspace, made once. Error Integrity
/// when they are missing.
Result<std::string> stateSalt(const Database& db);

}  // namespace qd::vault
