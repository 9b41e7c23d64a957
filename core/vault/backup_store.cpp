// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_store.h"

#include <charconv>
#include <optional>

#include "core/vault/damage.h"
#include "core/vault/key_value_store.h"

namespace qd::vault {

namespace {
constexpr const char* kGenerationKey = "backup_generation";
}

Result<std::int64_t> backupGeneration(Database& db) {
    QD_TRY(const auto stored, KeyValueStore(db, KeyValueStore::Table::Meta).get(kGenerationKey));
    if (!stored) return std::int64_t{0};
    std::int64_t value = 0;
    const char* end = stored->data() + stored->size();
    const auto read = std::from_chars(stored->data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || value < 0)
        return damage(say("the count of backups in the workspace is damaged"));
    return value;
}

Status BackupStore::countTo(std::int64_t generation) {
    QD_TRY(const auto now, backupGeneration(*m_db));
    if (generation <= now) return Ok{};
    return KeyValueStore(*m_db, KeyValueStore::Table::Meta).set(kGenerationKey, std::to_string(generation));
}

Status BackupStore::add(const BackupRecord& record) {
    QD_TRY(auto insert,
           m_db->prepare("INSERT INTO backup(generation, path, made_at, sha256, bytes, verified_at) "
                         "VALUES (?, ?, ?, ?, ?, ?)"));
    insert.bind(record.generation).bind(record.path).bind(record.madeAt.millis()).bind(record.sha256);
    insert.bind(record.bytes);
    if (record.verifiedAt)
        insert.bind(record.verifiedAt->millis());
    else
        insert.bindNull();
    QD_CHECK(insert.run());
    return countTo(record.generation);
}

Status BackupStore::setVerified(std::int64_t generation, std::optional<Timestamp> at) {
    QD_TRY(auto known, m_db->prepare("SELECT 1 FROM backup WHERE generation = ?"));
    QD_TRY(const bool found, known.bind(generation).step());
    if (!found)
        return Error{ErrorCode::BadInput,
                     say("the workspace knows no backup %1", std::to_string(generation))};
    QD_TRY(auto update, m_db->prepare("UPDATE backup SET verified_at = ? WHERE generation = ?"));
    if (at) {
        update.bind(at->millis());
    } else {
        update.bindNull();
    }
    return update.bind(generation).run();
}

Result<std::vector<BackupRecord>> BackupStore::list() const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT generation, path, made_at, sha256, bytes, verified_at FROM backup "
                         "ORDER BY generation DESC"));
    std::vector<BackupRecord> records;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return records;
        BackupRecord record{rows.integer(0), rows.text(1),    Timestamp::fromMillis(rows.integer(2)),
                            rows.text(3),    rows.integer(4), std::nullopt};
        if (!rows.isNull(5)) record.verifiedAt = Timestamp::fromMillis(rows.integer(5));
        records.push_back(std::move(record));
    }
}

Status BackupStore::addDrill(const DrillRecord& record) {
    QD_TRY(auto insert, m_db->prepare("INSERT INTO drill(at, file, passed, rto_seconds, rpo_seconds, "
                                      "entries_behind, words) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(record.at.millis()).bind(record.file).bind(record.passed).bind(record.rtoSeconds);
    return insert.bind(record.rpoSeconds).bind(record.entriesBehind).bind(record.words).run();
}

Result<std::vector<DrillRecord>> BackupStore::drills() const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT at, file, passed, rto_seconds, rpo_seconds, entries_behind, words "
                         "FROM drill ORDER BY id DESC"));
    std::vector<DrillRecord> records;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return records;
        records.push_back({Timestamp::fromMillis(rows.integer(0)), rows.text(1), rows.flag(2), rows.real(3),
                           rows.real(4), rows.integer(5), rows.text(6)});
    }
}

}  // namespace qd::vault
