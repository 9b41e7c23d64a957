// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/database.h"

namespace qd::vault {

/// Part of migration 2: each setting "user.role.<name>" becomes a person and a user, who begins with the
/// workspace, whoever made it first; the settings go. The records of data sets, runs and reports name the
/// person from then on; the audit log keeps the names that it has, because its chain holds them. A user whose
/// role nobody knows could not sign in before and becomes a disabled auditor.
/// Precondition: inside the transaction of the migration.
Status migratePeople(Database& db);

}  // namespace qd::vault
