// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/report_store.h"

#include "core/crypto/hash.h"

namespace qd::vault {

namespace {

constexpr const char* kList =
    "SELECT report.id, kind, format, title, created_at, created_by, run_id, file_name, sha256, size "
    "FROM report JOIN artifact ON artifact.id = artifact_id ORDER BY report.id DESC";

ReportRecord recordOf(const Statement& row) {
    ReportRecord record;
    record.id = ReportId{row.integer(0)};
    record.kind = row.text(1);
    record.format = row.text(2);
    record.title = row.text(3);
    record.createdAt = Timestamp::fromMillis(row.integer(4));
    record.createdBy = row.text(5);
    record.run = RunId{row.integer(6)};  // NULL reads as 0: no run
    record.fileName = row.text(7);
    record.sha256 = row.text(8);
    record.bytes = row.integer(9);
    return record;
}

}  // namespace

Result<ReportId> ReportStore::add(const ReportRecord& record, const std::string& bytes) {
    if (!record.sha256.empty() && record.sha256 != crypto::sha256Hex(bytes))
        return Error{ErrorCode::BadInput, say("the SHA-256 of the report is not that of its bytes")};
    QD_TRY(const auto artifact, m_artifacts.add(bytes));
    QD_TRY(auto insert,
           m_db->prepare("INSERT INTO report(kind, format, title, created_at, created_by, run_id, "
                         "file_name, artifact_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(record.kind).bind(record.format).bind(record.title);
    insert.bind(record.createdAt.millis()).bind(record.createdBy);
    if (record.run.valid())
        insert.bind(record.run.value);
    else
        insert.bindNull();
    QD_CHECK(insert.bind(record.fileName).bind(artifact).run());
    return ReportId{m_db->lastRowId()};
}

Status ReportStore::remove(ReportId id) {
    QD_TRY(auto row, m_db->prepare("SELECT artifact_id FROM report WHERE id = ?"));
    QD_TRY(const bool found, row.bind(id.value).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no report %1", std::to_string(id.value))};
    const auto artifact = row.integer(0);
    QD_TRY(auto removal, m_db->prepare("DELETE FROM report WHERE id = ?"));
    QD_CHECK(removal.bind(id.value).run());
    return m_artifacts.remove(artifact);
}

Result<std::vector<ReportRecord>> ReportStore::list() const {
    QD_TRY(auto rows, m_db->prepare(kList));
    std::vector<ReportRecord> records;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return records;
        records.push_back(recordOf(rows));
    }
}

Result<std::string> ReportStore::load(ReportId id) const {
    QD_TRY(auto row, m_db->prepare("SELECT artifact_id FROM report WHERE id = ?"));
    QD_TRY(const bool found, row.bind(id.value).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no report %1", std::to_string(id.value))};
    return m_artifacts.load(row.integer(0));
}

}  // namespace qd::vault
