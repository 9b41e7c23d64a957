// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_log.h"

#include <array>
#include <utility>

#include "core/crypto/hash.h"
#include "core/crypto/subkey.h"

namespace qd::vault {

namespace {

constexpr std::string_view kColumns = "sequence, at, actor, action, subject, detail, previous_hash, hash";
constexpr std::int64_t kTriggers = 4;

void appendNumber(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(value >> shift));
}

void appendText(std::string& out, const std::string& text) {
    appendNumber(out, text.size(), 4);
    out += text;
}

AuditEntry entryOf(const Statement& row) {
    AuditEntry entry;
    entry.sequence = row.integer(0);
    entry.at = Timestamp::fromMillis(row.integer(1));
    entry.what = {row.text(2), row.text(3), row.text(4), row.text(5)};
    entry.previousHash = row.text(6);
    entry.hash = row.text(7);
    return entry;
}

/// Why `entry` does not follow `walked`; empty when it does.
Message entryFault(const AuditEntry& entry, const AuditVerdict& walked) {
    if (entry.sequence != walked.entries + 1)
        return say("entry %1 is missing", std::to_string(walked.entries + 1));
    if (entry.previousHash != walked.head) return say("it does not follow the entry before it");
    if (entry.hash != auditHash(entry)) return say("its content does not match its hash");
    return {};
}

}  // namespace

std::string auditGenesisHash() {
    return std::string(64, '0');
}

std::string auditHash(const AuditEntry& entry) {
    std::string row = "quarterdeck audit 1";
    appendNumber(row, static_cast<std::uint64_t>(entry.sequence), 8);
    appendNumber(row, static_cast<std::uint64_t>(entry.at.millis()), 8);
    appendText(row, entry.what.actor);
    appendText(row, entry.what.action);
    appendText(row, entry.what.subject);
    appendText(row, entry.what.detail);
    row += entry.previousHash;
    return crypto::sha256Hex(row);
}

Result<std::string> AuditLog::macOf(std::int64_t sequence, const std::string& hash) const {
    QD_TRY(const auto mac, crypto::hmacSha256(m_headKey, std::to_string(sequence) + ":" + hash));
    return crypto::hex(mac);
}

Result<AuditLog::Head> AuditLog::head() const {
    QD_TRY(auto row, m_db->prepare("SELECT sequence, hash, mac FROM audit_head WHERE id = 1"));
    QD_TRY(const bool found, row.step());
    if (!found) return Head{0, auditGenesisHash(), {}};
    return Head{row.integer(0), row.text(1), row.text(2)};
}

Status AuditLog::append(const AuditDraft& draft, Timestamp at) {
    QD_TRY(const auto last, head());
    AuditEntry entry;
    entry.sequence = last.sequence + 1;
    entry.at = at;
    entry.what = draft;
    entry.previousHash = last.hash;
    entry.hash = auditHash(entry);
    QD_TRY(auto insert,
           m_db->prepare("INSERT INTO audit(" + std::string(kColumns) + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(entry.sequence).bind(at.millis()).bind(draft.actor).bind(draft.action).bind(draft.subject);
    insert.bind(draft.detail).bind(entry.previousHash).bind(entry.hash);
    QD_CHECK(insert.run());
    QD_TRY(const auto mac, macOf(entry.sequence, entry.hash));
    QD_TRY(auto update, m_db->prepare("INSERT INTO audit_head(id, sequence, hash, mac) VALUES (1, ?, ?, ?) "
                                      "ON CONFLICT(id) DO UPDATE SET sequence = excluded.sequence, "
                                      "hash = excluded.hash, mac = excluded.mac"));
    return update.bind(entry.sequence).bind(entry.hash).bind(mac).run();
}

Result<std::vector<AuditEntry>> AuditLog::tail(std::int64_t limit) const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT " + std::string(kColumns) + " FROM audit ORDER BY sequence DESC LIMIT ?"));
    rows.bind(limit < 0 ? 0 : limit);
    std::vector<AuditEntry> entries;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return entries;
        entries.push_back(entryOf(rows));
    }
}

/// What is wrong with the head row or the triggers, once the chain itself fits; empty when nothing is.
Result<Message> AuditLog::headFault(const AuditVerdict& walked) const {
    QD_TRY(const auto stored, head());
    QD_TRY(const auto mac, macOf(stored.sequence, stored.hash));
    if (stored.mac != mac) return say("the record of the last entry was altered");
    if (stored.sequence != walked.entries || stored.hash != walked.head)
        return say("the last recorded entry is %1, the log ends at %2", std::to_string(stored.sequence),
                   std::to_string(walked.entries));
    QD_TRY(const auto triggers, m_db->integer("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' "
                                              "AND tbl_name IN ('audit', 'audit_head')"));
    if (triggers != kTriggers) return say("what keeps the log append-only was removed");
    return Message();
}

Result<AuditVerdict> AuditLog::verify() const {
    AuditVerdict verdict;
    verdict.head = auditGenesisHash();
    QD_TRY(auto rows, m_db->prepare("SELECT " + std::string(kColumns) + " FROM audit ORDER BY sequence"));
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        const auto entry = entryOf(rows);
        verdict.reason = entryFault(entry, verdict);
        if (!verdict.reason.empty()) {
            verdict.brokenAt = verdict.entries + 1;
            return verdict;
        }
        verdict.entries = entry.sequence;
        verdict.head = entry.hash;
    }
    QD_TRY(verdict.reason, headFault(verdict));
    verdict.intact = verdict.reason.empty();
    if (!verdict.intact) verdict.brokenAt = verdict.entries + 1;
    return verdict;
}

}  // namespace qd::vault
