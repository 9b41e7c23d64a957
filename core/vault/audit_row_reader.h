// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/audit_row.h"
#include "core/vault/database.h"
#include "core/vault/records.h"

namespace qd::vault {

/// SELECT of whole audit rows; `rest` is what follows the table: WHERE, ORDER BY, LIMIT.
Result<Statement> prepareAuditRows(const Database& db, std::string_view rest);
/// The current row of such a statement; its texts live until the next step.
[[nodiscard]] crypto::AuditRow auditRowOf(const Statement& row);
/// The hash that the current row holds.
[[nodiscard]] std::string_view auditHashOf(const Statement& row);
/// A copy of the current row.
[[nodiscard]] AuditEntry auditEntryOf(const Statement& row);
/// What is left of such a statement.
Result<std::vector<AuditEntry>> auditEntriesOf(Statement& rows);
/// An entry as it is hashed; its texts are those of `entry`.
[[nodiscard]] crypto::AuditRow auditRowOf(const AuditEntry& entry);

}  // namespace qd::vault
