// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/dataset_store.h"

#include <string>

#include "core/vault/damage.h"
#include "core/vault/panel_codec.h"

namespace qd::vault {

namespace {

constexpr std::string_view kColumns =
    "name, source, content_hash, imported_at, imported_by, synthetic, row_count, symbol_count, first_day, "
    "last_day, benchmark, findings, finding_count";

DatasetRecord recordOf(const Statement& row) {
    DatasetRecord record;
    record.name = row.text(0);
    record.source = row.text(1);
    record.contentHash = row.text(2);
    record.importedAt = Timestamp::fromMillis(row.integer(3));
    record.importedBy = row.text(4);
    record.synthetic = row.flag(5);
    record.rows = row.integer(6);
    record.symbols = row.integer(7);
    record.from = Date::fromDays(static_cast<std::int32_t>(row.integer(8)));
    record.to = Date::fromDays(static_cast<std::int32_t>(row.integer(9)));
    record.benchmark = row.text(10);
    record.findings = row.text(11);
    record.findingCount = row.integer(12);
    record.id = DatasetId{row.integer(13)};
    return record;
}

Status addBlocks(Database& db, std::int64_t id, const PanelEncoder& encoder) {
    QD_TRY(auto insert, db.prepare("INSERT INTO panel_block(dataset_id, part, bytes) VALUES (?, ?, ?)"));
    for (std::size_t part = 0; part < encoder.layout().blocks(); ++part) {
        QD_TRY(const auto bytes, encoder.block(part));
        QD_CHECK(insert.bind(id).bind(static_cast<std::int64_t>(part)).bindBlob(bytes).run());
        insert.rewind();
    }
    return Ok{};
}

Result<market::PricePanel> decodeBlocks(const Database& db, DatasetId id, std::string_view axes) {
    QD_TRY(auto decoder, PanelDecoder::start(axes));
    QD_TRY(auto blocks, db.prepare("SELECT bytes FROM panel_block WHERE dataset_id = ? ORDER BY part"));
    blocks.bind(id.value);
    for (;;) {
        QD_TRY(const bool more, blocks.step());
        if (!more) return decoder.finish();
        QD_CHECK(decoder.add(blocks.blob(0)));
    }
}

}  // namespace

Result<DatasetId> DatasetStore::add(const DatasetRecord& record, const market::PricePanel& panel) {
    if (!record.contentHash.empty() && record.contentHash != panel.contentHash())
        return Error{ErrorCode::BadInput, say("the content hash of the data set is not that of its prices")};
    const PanelEncoder encoder(panel);
    QD_TRY(const auto axes, encoder.axes());
    const auto& dates = panel.dates();
    QD_TRY(auto insert, m_db->prepare("INSERT INTO dataset(" + std::string(kColumns) +
                                      ", axes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(record.name).bind(record.source).bind(panel.contentHash());
    insert.bind(record.importedAt.millis()).bind(record.importedBy).bind(record.synthetic);
    insert.bind(static_cast<std::int64_t>(panel.rows())).bind(static_cast<std::int64_t>(panel.width()));
    insert.bind(std::int64_t{dates.empty() ? 0 : dates.front().days()});
    insert.bind(std::int64_t{dates.empty() ? 0 : dates.back().days()});
    insert.bind(record.benchmark).bind(record.findings).bind(record.findingCount).bindBlob(axes);
    QD_CHECK(insert.run());
    const auto id = m_db->lastRowId();
    QD_CHECK(addBlocks(*m_db, id, encoder));
    return DatasetId{id};
}

Status DatasetStore::remove(DatasetId id) {
    QD_TRY(auto known, m_db->prepare("SELECT 1 FROM dataset WHERE id = ?"));
    QD_TRY(const bool found, known.bind(id.value).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no data set %1", std::to_string(id.value))};
    for (const auto* sql :
         {"DELETE FROM panel_block WHERE dataset_id = ?", "DELETE FROM dataset WHERE id = ?"}) {
        QD_TRY(auto removal, m_db->prepare(sql));
        QD_CHECK(removal.bind(id.value).run());
    }
    return Ok{};
}

Result<std::vector<DatasetRecord>> DatasetStore::list() const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT " + std::string(kColumns) + ", id FROM dataset ORDER BY id DESC"));
    std::vector<DatasetRecord> records;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return records;
        records.push_back(recordOf(rows));
    }
}

Result<market::PricePanel> DatasetStore::load(DatasetId id) const {
    QD_TRY(auto row, m_db->prepare("SELECT axes, content_hash FROM dataset WHERE id = ?"));
    QD_TRY(const bool found, row.bind(id.value).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no data set %1", std::to_string(id.value))};
    QD_TRY(auto panel, decodeBlocks(*m_db, id, row.blob(0)));
    if (panel.contentHash() != row.text(1)) {
        return damage(say("the prices of data set %1 do not match their recorded content hash",
                          std::to_string(id.value)));
    }
    return panel;
}

}  // namespace qd::vault
