// SPDX-License-Identifier: GPL-3.0-or-later
// Every step of the schema, from an empty file to the newest, each killed on its own.
#include <algorithm>
#include <filesystem>
#include <span>

#include "core/vault/database.h"
#include "core/vault/migrations.h"
#include "tests/soak/scenario.h"

namespace qd::soak {

namespace {

using vault::Database;

crypto::Secret databaseKey() {
    return crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 0x5a));
}

class MigrationScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "migration"; }
    [[nodiscard]] int changes() const override { return static_cast<int>(vault::schemaMigrations().size()); }
    Status prepare(World& world) override {
        std::filesystem::create_directories(world.folder());
        QD_TRY(auto db, open(world));
        return db.close();
    }
    Status change(World& world, int k) override {
        QD_TRY(auto db, open(world));
        QD_CHECK(vault::migrate(db, vault::schemaMigrations().first(static_cast<std::size_t>(k))));
        return db.close();
    }
    Status reopen(World& world, int, int) override {
        QD_CHECK(open(world));
        return Ok{};
    }
    Result<std::string> state(World& world, int, int) override {
        std::string out;
        {
            QD_TRY(auto db, open(world));
            QD_TRY(const int version, vault::schemaVersionOf(db));
            out = "schema " + std::to_string(version) + "\n";
            QD_CHECK(addTables(db, out));
            QD_TRY(const auto verdict, db.text("PRAGMA integrity_check"));
            out += "integrity " + verdict + "\n";
            QD_CHECK(db.close());
        }
        return out + namesIn(world.folder());
    }

private:
    static Result<Database> open(World& world) {
        return Database::open(world.path(), databaseKey(), Database::Mode::Create);
    }
    static Status addTables(const Database& db, std::string& out) {
        QD_TRY(auto rows, db.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"));
        std::vector<std::string> tables;
        for (;;) {
            QD_TRY(const bool more, rows.step());
            if (!more) break;
            out += rows.text(0) + " " + rows.text(1) + " " + std::to_string(rows.text(2).size()) + "\n";
            if (rows.text(0) == "table") tables.push_back(rows.text(1));
        }
        for (const auto& table : tables) {
            QD_TRY(const auto count, db.integer("SELECT count(*) FROM \"" + table + "\""));
            out += table + " has " + std::to_string(count) + "\n";
        }
        return Ok{};
    }
};

}  // namespace

std::unique_ptr<Scenario> migrationScenario() {
    return std::make_unique<MigrationScenario>();
}

}  // namespace qd::soak
