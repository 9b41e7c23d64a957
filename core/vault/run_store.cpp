// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/run_store.h"

#include <string>

namespace qd::vault {

namespace {

constexpr std::string_view kColumns =
    "name, kind, created_at, created_by, dataset_id, synthetic, config, input_hash, summary, seconds";

RunRecord recordOf(const Statement& row) {
    RunRecord record;
    record.name = row.text(0);
    record.kind = row.text(1);
    record.createdAt = Timestamp::fromMillis(row.integer(2));
    record.createdBy = row.text(3);
    record.dataset = DatasetId{row.integer(4)};  // NULL reads as 0: no data set
    record.synthetic = row.flag(5);
    record.config = row.text(6);
    record.inputHash = row.text(7);
    record.summary = row.text(8);
    record.seconds = row.real(9);
    record.id = RunId{row.integer(10)};
    return record;
}

}  // namespace

Result<RunId> RunStore::add(const RunRecord& record, const RunFiles& files) {
    QD_TRY(auto insert, m_db->prepare("INSERT INTO run(" + std::string(kColumns) +
                                      ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(record.name).bind(record.kind).bind(record.createdAt.millis()).bind(record.createdBy);
    if (record.dataset.valid())
        insert.bind(record.dataset.value);
    else
        insert.bindNull();
    insert.bind(record.synthetic).bind(record.config).bind(record.inputHash).bind(record.summary);
    QD_CHECK(insert.bind(record.seconds).run());
    const RunId id{m_db->lastRowId()};
    for (const auto& [name, bytes] : files) {
        QD_TRY(const auto artifact, m_artifacts.add(bytes));
        QD_TRY(auto link, m_db->prepare("INSERT INTO run_file(run_id, name, artifact_id) VALUES (?, ?, ?)"));
        QD_CHECK(link.bind(id.value).bind(name).bind(artifact).run());
    }
    return id;
}

Status RunStore::remove(RunId id) {
    QD_TRY(auto known, m_db->prepare("SELECT 1 FROM run WHERE id = ?"));
    QD_TRY(const bool found, known.bind(id.value).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no run %1", std::to_string(id.value))};
    std::vector<std::int64_t> artifacts;
    QD_TRY(auto files, m_db->prepare("SELECT artifact_id FROM run_file WHERE run_id = ?"));
    files.bind(id.value);
    for (;;) {
        QD_TRY(const bool more, files.step());
        if (!more) break;
        artifacts.push_back(files.integer(0));
    }
    for (const auto* sql : {"DELETE FROM run_file WHERE run_id = ?", "DELETE FROM run WHERE id = ?"}) {
        QD_TRY(auto removal, m_db->prepare(sql));
        QD_CHECK(removal.bind(id.value).run());
    }
    for (const auto artifact : artifacts)
        QD_CHECK(m_artifacts.remove(artifact));
    return Ok{};
}

Result<std::vector<RunRecord>> RunStore::list() const {
    QD_TRY(auto rows, m_db->prepare("SELECT " + std::string(kColumns) + ", id FROM run ORDER BY id DESC"));
    std::vector<RunRecord> records;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return records;
        records.push_back(recordOf(rows));
    }
}

Result<RunFiles> RunStore::loadFiles(RunId id) const {
    QD_TRY(auto known, m_db->prepare("SELECT 1 FROM run WHERE id = ?"));
    QD_TRY(const bool found, known.bind(id.value).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no run %1", std::to_string(id.value))};
    QD_TRY(auto rows, m_db->prepare("SELECT name, artifact_id FROM run_file WHERE run_id = ?"));
    rows.bind(id.value);
    RunFiles files;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return files;
        QD_TRY(files[rows.text(0)], m_artifacts.load(rows.integer(1)));
    }
}

}  // namespace qd::vault
