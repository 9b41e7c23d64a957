// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/drift_store.h"

#include <utility>

namespace qd::vault {

Result<DriftScanId> DriftStore::add(const DriftScanRecord& record, const std::string& report) {
    QD_TRY(const auto artifact, m_artifacts.add(report));
    QD_TRY(auto insert,
           m_db->prepare("INSERT INTO drift_scan(model_id, at, person, token, dataset_id, severity, state, "
                         "summary, artifact_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(record.model.value).bind(record.at.millis()).bind(record.person).bind(record.token);
    insert.bind(record.dataset.value).bind(record.severity).bind(record.state).bind(record.summary);
    QD_CHECK(insert.bind(artifact).run());
    return DriftScanId{m_db->lastRowId()};
}

Result<std::vector<DriftScanRecord>> DriftStore::list(ModelId model, std::int64_t limit) const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT id, model_id, at, person, token, dataset_id, severity, state, summary FROM "
                         "drift_scan WHERE model_id = ? ORDER BY id DESC LIMIT ?"));
    rows.bind(model.value).bind(limit);
    std::vector<DriftScanRecord> scans;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return scans;
        scans.push_back({DriftScanId{rows.integer(0)}, ModelId{rows.integer(1)},
                         Timestamp::fromMillis(rows.integer(2)), rows.text(3), rows.integer(4),
                         DatasetId{rows.integer(5)}, rows.text(6), rows.text(7), rows.text(8)});
    }
}

Result<std::string> DriftStore::report(DriftScanId id) const {
    QD_TRY(auto row, m_db->prepare("SELECT artifact_id FROM drift_scan WHERE id = ?"));
    QD_TRY(const bool found, row.bind(id.value).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no drift scan %1", std::to_string(id.value))};
    return m_artifacts.load(row.integer(0));
}

Result<std::int64_t> DriftStore::removeBefore(ModelId model, Timestamp before) {
    QD_TRY(auto rows,
           m_db->prepare("SELECT id, artifact_id FROM drift_scan WHERE model_id = ? AND at < ? AND id < "
                         "(SELECT max(id) FROM drift_scan WHERE model_id = ?)"));
    rows.bind(model.value).bind(before.millis()).bind(model.value);
    std::vector<std::pair<std::int64_t, std::int64_t>> going;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        going.emplace_back(rows.integer(0), rows.integer(1));
    }
    for (const auto& [id, artifact] : going) {
        QD_TRY(auto removal, m_db->prepare("DELETE FROM drift_scan WHERE id = ?"));
        QD_CHECK(removal.bind(id).run());
        QD_CHECK(m_artifacts.remove(artifact));
    }
    return static_cast<std::int64_t>(going.size());
}

}  // namespace qd::vault
