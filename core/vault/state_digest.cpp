// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/state_digest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "core/crypto/hash.h"
#include "core/vault/artifact_store.h"
#include "core/vault/damage.h"
#include "core/vault/dataset_store.h"
#include "core/vault/key_value_store.h"
#include "core/vault/migrate_tree.h"

namespace qd::vault {

namespace {

struct Part {
    std::string table;
    std::string where = {};
};

struct Subject {
    std::string name;
    std::vector<Part> parts;
};

/// What has digests or signatures of its own.
bool standsAlone(std::string_view table) {
    static constexpr std::array<std::string_view, 4> kOwn{"audit", "audit_head", "audit_node", "checkpoint"};
    return std::find(kOwn.begin(), kOwn.end(), table) != kOwn.end();
}

/// Blobs that have a content hash in another column.
bool hasContentHash(std::string_view table, std::string_view column) {
    return (table == "panel_block" && column == "bytes") || (table == "artifact" && column == "frame") ||
           (table == "dataset" && column == "axes");
}

void addNumber(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(value >> shift));
}

void addText(std::string& out, std::string_view text) {
    addNumber(out, text.size(), 4);
    out += text;
}

void addValue(std::string& out, const Statement& row, int column) {
    const auto kind = row.kind(column);
    out.push_back(static_cast<char>(kind));
    switch (kind) {
        case Statement::Kind::Null:
            return;
        case Statement::Kind::Integer:
            return addNumber(out, static_cast<std::uint64_t>(row.integer(column)), 8);
        case Statement::Kind::Real:
            return addNumber(out, std::bit_cast<std::uint64_t>(row.real(column)), 8);
        case Statement::Kind::Text:
        case Statement::Kind::Blob:
            return addText(out, row.blob(column));
    }
}

std::string quoted(const std::string& name) {
    return '"' + name + '"';
}

/// The columns of a table, and the order of its key.
Result<std::string> selectOf(const Database& db, const Part& part) {
    QD_TRY(auto info, db.prepare("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"));
    info.bind(part.table);
    std::string columns;
    std::map<std::int64_t, std::string> key;
    for (;;) {
        QD_TRY(const bool more, info.step());
        if (!more) break;
        const auto name = info.text(0);
        if (part.table == "sqlite_schema" && name == "rootpage") continue;  // moves with the file
        if (!columns.empty()) columns += ", ";
        columns += hasContentHash(part.table, name) ? "length(" + quoted(name) + ")" : quoted(name);
        if (info.integer(1) > 0) key[info.integer(1)] = quoted(name);
    }
    std::string order;
    for (const auto& [place, name] : key)
        order += (order.empty() ? "" : ", ") + name;
    const std::string where = part.where.empty() ? "" : " WHERE " + part.where;
    if (order.empty()) order = part.table.starts_with("sqlite_") ? "name" : "rowid";
    return "SELECT " + columns + " FROM " + quoted(part.table) + where + " ORDER BY " + order;
}

Status addTable(const Database& db, const Part& part, crypto::Sha256& hash) {
    std::string bytes;
    addText(bytes, part.table);
    QD_TRY(const auto select, selectOf(db, part));
    QD_TRY(auto rows, db.prepare(select));
    const int columns = rows.columns();
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        for (int column = 0; column < columns; ++column)
            addValue(bytes, rows, column);
        constexpr std::size_t kEnough = 65'536;
        if (bytes.size() < kEnough) continue;
        hash.update(bytes);
        bytes.clear();
    }
    bytes.push_back('\5');
    hash.update(bytes);
    return Ok{};
}

Result<std::string> digestOf(const Database& db, std::string_view salt, const Subject& subject) {
    crypto::Sha256 hash;
    std::string bytes(salt);
    bytes += "quarterdeck state 1";
    addText(bytes, subject.name);
    hash.update(bytes);
    for (const auto& part : subject.parts)
        QD_CHECK(addTable(db, part, hash));
    return crypto::hex(hash.finish());
}

Result<std::vector<Subject>> subjectsOf(const Database& db) {
    std::vector<Subject> subjects{
        {"positions", {{"holding"}}},
        {"limits", {{"setting", "key >= 'limit.' AND key < 'limit/'"}}},
        {"rules", {{"setting", "key >= 'rule.' AND key < 'rule/'"}}},
        {"users", {{"user"}, {"user_key"}}},
        {"models", {{"model"}, {"model_event"}, {"model_finding"}}},
        {"settings", {{"setting"}}},
        {"datasets", {{"dataset"}}},
        // Of the counters of row ids, that of the checkpoints moves by itself.
        {"table.sqlite_sequence", {{"sqlite_sequence", "name <> 'checkpoint'"}}},
        {"table.sqlite_schema", {{"sqlite_schema"}}},
    };
    const std::set<std::string> named{"holding", "user",        "user_key",      "setting",        "dataset",
                                      "model",   "model_event", "model_finding", "sqlite_sequence"};
    QD_TRY(auto tables, db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
    for (;;) {
        QD_TRY(const bool more, tables.step());
        if (!more) return subjects;
        const auto table = tables.text(0);
        if (!standsAlone(table) && named.count(table) == 0) subjects.push_back({"table." + table, {{table}}});
    }
}

Status checkArtifacts(Database& db) {
    QD_TRY(auto rows, db.prepare("SELECT id FROM artifact ORDER BY id"));
    const ArtifactStore store(db);
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return Ok{};
        QD_CHECK(store.load(rows.integer(0)));
    }
}

}  // namespace

Result<std::map<std::string, std::string>> stateDigests(const Database& db) {
    QD_TRY(const auto salt, stateSalt(db));
    QD_TRY(const auto subjects, subjectsOf(db));
    std::map<std::string, std::string> digests;
    for (const auto& subject : subjects) {
        QD_TRY(digests[subject.name], digestOf(db, salt, subject));
    }
    return digests;
}

Result<std::vector<std::string>> changedStates(const Database& db,
                                               const std::map<std::string, std::string>& expected) {
    QD_TRY(const auto now, stateDigests(db));
    std::vector<std::string> changed;
    for (const auto& [name, digest] : expected) {
        const auto found = now.find(name);
        if (found == now.end() || found->second != digest) changed.push_back(name);
    }
    for (const auto& [name, digest] : now) {
        if (expected.count(name) == 0) changed.push_back(name);
    }
    return changed;
}

Status checkContents(Database& db) {
    QD_TRY(const auto datasets, DatasetStore(db).list());
    for (const auto& dataset : datasets)
        QD_CHECK(DatasetStore(db).load(dataset.id));
    return checkArtifacts(db);
}

}  // namespace qd::vault
