// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_log.h"

#include <utility>

#include "core/base/contracts.h"
#include "core/crypto/subkey.h"
#include "core/vault/audit_row_reader.h"
#include "core/vault/audit_tree.h"
#include "core/vault/audit_walk.h"
#include "core/vault/damage.h"

namespace qd::vault {

namespace {

constexpr std::int64_t kTriggers = 4;
constexpr std::int64_t kEntriesAtOnce = 1'000'000;
constexpr const char* kSelectHead = "SELECT sequence, hash, mac FROM audit_head WHERE id = 1";

Result<std::string> macOf(const crypto::Secret& key, std::int64_t sequence, const std::string& hash) {
    QD_TRY(const auto mac, crypto::hmacSha256(key, std::to_string(sequence) + ":" + hash));
    return crypto::hex(mac);
}

/// Rewinds a kept statement when its use is over: a statement that stands on a row holds a read lock.
class Use {
public:
    explicit Use(Statement& statement) : m_statement(&statement) {}
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() { m_statement->rewind(); }
    Statement* operator->() const { return m_statement; }
    Statement& operator*() const { return *m_statement; }

private:
    Statement* m_statement;
};

}  // namespace

struct AuditLog::Statements {
    Statement head;
    Statement insert;
    Statement putHead;
};

AuditLog::AuditLog(Database& db, crypto::Secret headKey) : m_db(&db), m_headKey(std::move(headKey)) {}
AuditLog::AuditLog(AuditLog&&) noexcept = default;
AuditLog::~AuditLog() = default;

void AuditLog::release() {
    m_statements.reset();
}

void AuditLog::useKey(crypto::Secret headKey) {
    m_headKey = std::move(headKey);
}

std::string auditGenesisHash() {
    return std::string(64, '0');
}

std::string auditHash(const AuditEntry& entry) {
    std::string bytes;
    crypto::auditRowBytes(auditRowOf(entry), bytes);
    return crypto::sha256Hex(bytes);
}

Status AuditLog::keepStatements() {
    if (m_statements) return Ok{};
    QD_TRY(auto head, m_db->prepare(kSelectHead));
    QD_TRY(auto insert, m_db->prepare("INSERT INTO audit(sequence, at, actor, action, subject, detail, "
                                      "previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    QD_TRY(auto putHead, m_db->prepare("INSERT INTO audit_head(id, sequence, hash, mac) VALUES (1, ?, ?, ?) "
                                       "ON CONFLICT(id) DO UPDATE SET sequence = excluded.sequence, "
                                       "hash = excluded.hash, mac = excluded.mac"));
    m_statements =
        std::make_unique<Statements>(Statements{std::move(head), std::move(insert), std::move(putHead)});
    return Ok{};
}

Result<AuditLog::Head> AuditLog::head() const {
    QD_TRY(auto row, m_db->prepare(kSelectHead));
    QD_TRY(const bool found, row.step());
    if (!found) return Head{0, auditGenesisHash(), {}};
    return Head{row.integer(0), row.text(1), row.text(2)};
}

Status AuditLog::append(const AuditDraft& draft, Timestamp at) {
    QD_CHECK(keepStatements());
    AuditEntry entry{1, at, draft, auditGenesisHash(), {}};
    {
        const Use last(m_statements->head);
        QD_TRY(const bool found, last->step());
        if (found) {
            entry.sequence = last->integer(0) + 1;
            entry.previousHash = last->text(1);
        }
    }
    entry.hash = auditHash(entry);
    const Use insert(m_statements->insert);
    insert->bind(entry.sequence).bind(at.millis()).bind(draft.actor).bind(draft.action).bind(draft.subject);
    insert->bind(draft.detail).bind(entry.previousHash).bind(entry.hash);
    QD_CHECK(insert->run());
    QD_TRY(const auto mac, macOf(m_headKey, entry.sequence, entry.hash));
    const Use put(m_statements->putHead);
    QD_CHECK(put->bind(entry.sequence).bind(entry.hash).bind(mac).run());
    m_lastAppended = entry.sequence;
    return AuditTree(*m_db).grown(entry.sequence);
}

Result<std::vector<AuditEntry>> AuditLog::tail(std::int64_t limit) const {
    QD_TRY(auto rows, prepareAuditRows(*m_db, "ORDER BY sequence DESC LIMIT ?"));
    rows.bind(limit < 0 ? 0 : limit);
    return auditEntriesOf(rows);
}

Result<std::vector<AuditEntry>> AuditLog::entries(std::int64_t from, std::int64_t to) const {
    if (to - from >= kEntriesAtOnce)
        return Error{ErrorCode::BadInput, say("at most %1 entries are read at once", kEntriesAtOnce)};
    QD_TRY(auto rows, prepareAuditRows(*m_db, "WHERE sequence >= ? AND sequence <= ? ORDER BY sequence"));
    rows.bind(from).bind(to);
    return auditEntriesOf(rows);
}

Result<std::int64_t> AuditLog::size() const {
    return m_db->integer("SELECT coalesce(max(sequence), 0) FROM audit");
}

/// What is wrong with the head row or the triggers, once the chain itself fits; empty when nothing is.
Result<Message> AuditLog::headFault(const AuditVerdict& walked) const {
    QD_TRY(const auto stored, head());
    QD_TRY(const auto mac, macOf(m_headKey, stored.sequence, stored.hash));
    if (stored.mac != mac) return say("the record of the last entry was altered");
    if (stored.sequence != walked.entries || stored.hash != walked.head)
        return say("the last recorded entry is %1, the log ends at %2", std::to_string(stored.sequence),
                   std::to_string(walked.entries));
    QD_TRY(const auto triggers, m_db->integer("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' "
                                              "AND tbl_name IN ('audit', 'audit_head')"));
    if (triggers != kTriggers) return say("what keeps the log append-only was removed");
    return Message();
}

Result<AuditVerdict> AuditLog::verify(std::span<const KnownRoot> known) const {
    QD_TRY(auto verdict, walkAudit(*m_db, known));
    if (verdict.brokenAt) return verdict;
    QD_TRY(verdict.reason, headFault(verdict));
    verdict.intact = verdict.reason.empty();
    if (!verdict.intact) verdict.brokenAt = verdict.entries + 1;
    return verdict;
}

Status AuditLog::rekey(Database& db, const crypto::Secret& headKey, crypto::Secret newKey) {
    const AuditLog log(db, std::move(newKey));
    QD_TRY(const auto stored, log.head());
    QD_TRY(const auto expected, macOf(headKey, stored.sequence, stored.hash));
    if (stored.mac != expected) return damage(say("the record of the last entry was altered"));
    QD_TRY(const auto mac, macOf(log.m_headKey, stored.sequence, stored.hash));
    QD_TRY(auto update, db.prepare("UPDATE audit_head SET mac = ? WHERE id = 1"));
    return update.bind(mac).run();
}

}  // namespace qd::vault
