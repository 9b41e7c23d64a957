// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_row_reader.h"

#include <string>

namespace qd::vault {

Result<Statement> prepareAuditRows(const Database& db, std::string_view rest) {
    return db.prepare("SELECT sequence, at, actor, action, subject, detail, previous_hash, hash FROM audit " +
                      std::string(rest));
}

crypto::AuditRow auditRowOf(const Statement& row) {
    return {row.integer(0), row.integer(1), row.blob(2), row.blob(3), row.blob(4), row.blob(5), row.blob(6)};
}

std::string_view auditHashOf(const Statement& row) {
    return row.blob(7);
}

AuditEntry auditEntryOf(const Statement& row) {
    AuditEntry entry;
    entry.sequence = row.integer(0);
    entry.at = Timestamp::fromMillis(row.integer(1));
    entry.what = {row.text(2), row.text(3), row.text(4), row.text(5)};
    entry.previousHash = row.text(6);
    entry.hash = row.text(7);
    return entry;
}

Result<std::vector<AuditEntry>> auditEntriesOf(Statement& rows) {
    std::vector<AuditEntry> entries;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return entries;
        entries.push_back(auditEntryOf(rows));
    }
}

crypto::AuditRow auditRowOf(const AuditEntry& entry) {
    return {entry.sequence,     entry.at.millis(), entry.what.actor,  entry.what.action,
            entry.what.subject, entry.what.detail, entry.previousHash};
}

}  // namespace qd::vault
