// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/model_store.h"

#include <optional>
#include <string_view>
#include <utility>

namespace qd::vault {

namespace {

constexpr std::string_view kColumns =
    "name, version, purpose, stage, run_id, file_sha256, evaluation_sha256, owner, developer, validator, "
    "created_at, tier, card, next_review";

ModelRecord recordOf(const Statement& row) {
    ModelRecord record;
    record.name = row.text(0);
    record.version = row.integer(1);
    record.purpose = row.text(2);
    record.stage = row.text(3);
    record.run = RunId{row.integer(4)};  // NULL reads as 0: no run
    record.fileSha256 = row.text(5);
    record.evaluationSha256 = row.text(6);
    record.owner = row.text(7);
    record.developer = row.text(8);
    record.validator = row.text(9);
    record.createdAt = Timestamp::fromMillis(row.integer(10));
    record.tier = row.text(11);
    record.card = row.text(12);
    if (!row.isNull(13)) record.nextReview = Date::fromDays(static_cast<std::int32_t>(row.integer(13)));
    record.id = ModelId{row.integer(14)};
    return record;
}

void bindOrNull(Statement& statement, std::int64_t id) {
    if (id > 0)
        statement.bind(id);
    else
        statement.bindNull();
}

void bindDay(Statement& statement, const std::optional<Date>& day) {
    if (day)
        statement.bind(static_cast<std::int64_t>(day->days()));
    else
        statement.bindNull();
}

Error noModel(ModelId id) {
    return Error{ErrorCode::BadInput, say("there is no model %1", std::to_string(id.value))};
}

}  // namespace

Result<ModelId> ModelStore::add(const ModelRecord& record) {
    QD_TRY(auto newest, m_db->prepare("SELECT coalesce(max(version), 0) FROM model WHERE name = ?"));
    QD_CHECK(newest.bind(record.name).step());
    const auto version = newest.integer(0) + 1;
    QD_TRY(auto insert, m_db->prepare("INSERT INTO model(" + std::string(kColumns) +
                                      ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(record.name).bind(version).bind(record.purpose).bind(record.stage);
    bindOrNull(insert, record.run.value);
    insert.bind(record.fileSha256).bind(record.evaluationSha256);
    insert.bind(record.owner).bind(record.developer).bind(record.validator);
    insert.bind(record.createdAt.millis()).bind(record.tier).bind(record.card);
    bindDay(insert, record.nextReview);
    QD_CHECK(insert.run());
    return ModelId{m_db->lastRowId()};
}

Status ModelStore::update(const ModelRecord& record) {
    QD_TRY(auto known, m_db->prepare("SELECT 1 FROM model WHERE id = ?"));
    QD_TRY(const bool found, known.bind(record.id.value).step());
    if (!found) return noModel(record.id);
    QD_TRY(auto update,
           m_db->prepare("UPDATE model SET run_id = ?, file_sha256 = ?, evaluation_sha256 = ?, owner = ?, "
                         "developer = ?, validator = ?, tier = ?, card = ?, next_review = ? WHERE id = ?"));
    bindOrNull(update, record.run.value);
    update.bind(record.fileSha256).bind(record.evaluationSha256).bind(record.owner).bind(record.developer);
    update.bind(record.validator).bind(record.tier).bind(record.card);
    bindDay(update, record.nextReview);
    return update.bind(record.id.value).run();
}

/// One model is in production for a purpose: the index says so, too, but not in words.
Status ModelStore::checkAlone(ModelId model) const {
    QD_TRY(auto others, m_db->prepare("SELECT o.id FROM model o, model m WHERE m.id = ? AND o.id <> m.id AND "
                                      "o.purpose = m.purpose AND o.stage = 'production'"));
    QD_TRY(const bool found, others.bind(model.value).step());
    if (!found) return Ok{};
    return Error{ErrorCode::Refused,
                 say("model %1 is in production for the same purpose", std::to_string(others.integer(0)))};
}

Status ModelStore::move(const ModelEventRecord& event) {
    QD_TRY(auto known, m_db->prepare("SELECT stage FROM model WHERE id = ?"));
    QD_TRY(const bool found, known.bind(event.model.value).step());
    if (!found) return noModel(event.model);
    if (const auto stage = known.text(0); !event.from.empty() && stage != event.from)
        return Error{ErrorCode::Refused, say("model %1 is at the stage %2, not at %3",
                                             std::to_string(event.model.value), stage, event.from)};
    if (event.to == "production") QD_CHECK(checkAlone(event.model));
    QD_TRY(auto update, m_db->prepare("UPDATE model SET stage = ? WHERE id = ?"));
    QD_CHECK(update.bind(event.to).bind(event.model.value).run());
    QD_TRY(auto insert, m_db->prepare("INSERT INTO model_event(model_id, at, person, from_stage, to_stage, "
                                      "decision_id, evidence, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(event.model.value).bind(event.at.millis()).bind(event.person);
    insert.bind(event.from).bind(event.to);
    bindOrNull(insert, event.decision.value);
    return insert.bind(event.evidence).bind(event.reason).run();
}

Result<std::vector<ModelRecord>> ModelStore::list() const {
    QD_TRY(auto rows, m_db->prepare("SELECT " + std::string(kColumns) + ", id FROM model ORDER BY id DESC"));
    std::vector<ModelRecord> records;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return records;
        records.push_back(recordOf(rows));
    }
}

Result<std::vector<ModelEventRecord>> ModelStore::events() const {
    QD_TRY(auto rows, m_db->prepare("SELECT id, model_id, at, person, from_stage, to_stage, decision_id, "
                                    "evidence, reason FROM model_event ORDER BY id"));
    std::vector<ModelEventRecord> events;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return events;
        events.push_back({rows.integer(0), ModelId{rows.integer(1)}, Timestamp::fromMillis(rows.integer(2)),
                          rows.text(3), rows.text(4), rows.text(5), DecisionId{rows.integer(6)}, rows.text(7),
                          rows.text(8)});
    }
}

Result<std::int64_t> ModelStore::addFinding(const ModelFindingRecord& finding) {
    QD_TRY(auto insert,
           m_db->prepare("INSERT INTO model_finding(model_id, title, severity, owner, raised_by, raised_at, "
                         "due) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(finding.model.value).bind(finding.title).bind(finding.severity).bind(finding.owner);
    insert.bind(finding.raisedBy).bind(finding.raisedAt.millis());
    QD_CHECK(insert.bind(static_cast<std::int64_t>(finding.due.days())).run());
    return m_db->lastRowId();
}

Status ModelStore::closeFinding(std::int64_t id, const std::string& by, Timestamp at,
                                const std::string& resolution) {
    QD_TRY(auto known, m_db->prepare("SELECT closed_at IS NULL FROM model_finding WHERE id = ?"));
    QD_TRY(const bool found, known.bind(id).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no finding %1", std::to_string(id))};
    if (!known.flag(0))
        return Error{ErrorCode::BadInput, say("the finding %1 was closed before", std::to_string(id))};
    QD_TRY(auto update, m_db->prepare("UPDATE model_finding SET closed_at = ?, closed_by = ?, resolution = ? "
                                      "WHERE id = ?"));
    return update.bind(at.millis()).bind(by).bind(resolution).bind(id).run();
}

Result<std::vector<ModelFindingRecord>> ModelStore::findings() const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT id, model_id, title, severity, owner, raised_by, raised_at, due, closed_at, "
                         "closed_by, resolution FROM model_finding ORDER BY id DESC"));
    std::vector<ModelFindingRecord> findings;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return findings;
        ModelFindingRecord finding{rows.integer(0),
                                   ModelId{rows.integer(1)},
                                   rows.text(2),
                                   rows.text(3),
                                   rows.text(4),
                                   rows.text(5),
                                   Timestamp::fromMillis(rows.integer(6)),
                                   Date::fromDays(static_cast<std::int32_t>(rows.integer(7))),
                                   std::nullopt,
                                   rows.text(9),
                                   rows.text(10)};
        if (!rows.isNull(8)) finding.closedAt = Timestamp::fromMillis(rows.integer(8));
        findings.push_back(std::move(finding));
    }
}

}  // namespace qd::vault
