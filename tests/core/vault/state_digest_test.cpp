// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/state_digest.h"

#include "core/vault/artifact_store.h"
#include "core/vault/dataset_store.h"
#include "core/vault/migrations.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

using Names = std::vector<std::string>;

class StateDigestTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(migrate(db, schemaMigrations()).ok()); }
    /// The names whose digest the change moves.
    Names movedBy(const std::string& sql) {
        const auto before = stateDigests(db).value();
        const auto done = db.run(sql);
        EXPECT_TRUE(done.ok()) << wordsOf(done);
        return changedStates(db, before).value();
    }
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
};

TEST_F(StateDigestTest, EveryTableHasADigestOrStandsForItself) {
    const auto digests = stateDigests(db).value();
    const std::map<std::string, std::string> elsewhere{
        {"holding", "positions"},  {"setting", "settings"},     {"dataset", "datasets"},
        {"user", "users"},         {"user_key", "users"},       {"model", "models"},
        {"model_event", "models"}, {"model_finding", "models"}, {"audit", ""},
        {"audit_head", ""},        {"audit_node", ""},          {"checkpoint", ""}};
    auto tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").value();
    int count = 0;
    while (tables.step().value()) {
        const auto table = tables.text(0);
        const auto named = elsewhere.find(table);
        const auto name = named == elsewhere.end() ? "table." + table : named->second;
        EXPECT_TRUE(name.empty() || digests.count(name) == 1U) << table;
        ++count;
    }
    EXPECT_GT(count, 20);
    for (const auto* name : {"positions", "limits", "users", "rules", "models"})
        EXPECT_EQ(digests.count(name), 1U) << name;
}

TEST_F(StateDigestTest, ChangesMoveTheDigestOfWhatTheyChange) {
    EXPECT_EQ(movedBy("INSERT INTO holding VALUES ('A', 1, NULL)"), Names{"positions"});
    EXPECT_EQ(movedBy("UPDATE holding SET quantity = 2"), Names{"positions"});
    EXPECT_EQ(movedBy("UPDATE holding SET cost = 0"), Names{"positions"});
    EXPECT_EQ(movedBy("UPDATE holding SET quantity = 2"), Names{});
    EXPECT_EQ(movedBy("INSERT INTO setting VALUES ('limit.a', '5')"), (Names{"limits", "settings"}));
    EXPECT_EQ(movedBy("INSERT INTO setting VALUES ('rule.a', '5')"), (Names{"rules", "settings"}));
    EXPECT_EQ(movedBy("INSERT INTO setting VALUES ('limits', '5')"), Names{"settings"});
    EXPECT_EQ(movedBy("UPDATE setting SET value = '6' WHERE key = 'limit.a'"), (Names{"limits", "settings"}));
    EXPECT_EQ(movedBy("INSERT INTO security VALUES ('A', '', '')"), Names{"table.security"});
    EXPECT_EQ(movedBy("DROP TRIGGER decision_stays"), Names{"table.sqlite_schema"});
    EXPECT_EQ(
        movedBy("INSERT INTO run(name, kind, created_at, created_by, synthetic, config, input_hash, summary, "
                "seconds) VALUES ('m', 'model', 1, 'x', 0, '', '', '', 0.5)"),
        (Names{"table.run", "table.sqlite_sequence"}));
    EXPECT_EQ(
        movedBy("INSERT INTO model(name, version, purpose, stage, file_sha256, evaluation_sha256, owner, "
                "developer, validator, created_at, tier, card) VALUES ('m', 1, 'p', 'draft', '', '', "
                "'', '', '', 1, '', '')"),
        (Names{"models", "table.sqlite_sequence"}));
    EXPECT_EQ(movedBy("UPDATE model SET stage = 'production'"), Names{"models"});
    EXPECT_EQ(movedBy("INSERT INTO lease VALUES ('l', 'x', 1, 1, 2)"), Names{"table.lease"});
    EXPECT_EQ(movedBy("INSERT INTO person(sealed, created_at) VALUES (x'00', 1)"),
              (Names{"table.person", "table.sqlite_sequence"}));
    EXPECT_EQ(movedBy("INSERT INTO user(person_id, role, state, created_at) VALUES (1, 'risk', 'active', 1)"),
              Names{"users"});
    EXPECT_EQ(movedBy("UPDATE user SET role = 'admin'"), Names{"users"});
}

TEST_F(StateDigestTest, CheckpointsAndTheLogMoveNothing) {
    EXPECT_EQ(
        movedBy("INSERT INTO checkpoint(size, at, text, public_key, signature) VALUES (1, 1, '', x'', x'')"),
        Names{});
}

TEST_F(StateDigestTest, ValuesCannotFlowIntoEachOther) {
    ASSERT_TRUE(db.run("INSERT INTO security VALUES ('A', 'bc', 'd')").ok());
    EXPECT_EQ(movedBy("UPDATE security SET name = 'b', sector = 'cd'"), Names{"table.security"});
}

TEST_F(StateDigestTest, TwoWorkspacesWithTheSameContentHaveOtherDigests) {
    auto other = Database::open(folder.file("y.qdw"), databaseKey(), Database::Mode::Create).value();
    ASSERT_TRUE(migrate(other, schemaMigrations()).ok());
    EXPECT_NE(stateDigests(db).value().at("positions"), stateDigests(other).value().at("positions"));
}

TEST_F(StateDigestTest, ContentsAreReadAndHeldAgainstTheirHashes) {
    ASSERT_TRUE(DatasetStore(db).add({}, randomPanel(1, 30, 20, 0.1)).ok());
    ASSERT_TRUE(ArtifactStore(db).add("a file").ok());
    EXPECT_EQ(codeOf(checkContents(db)), "ok");
    ASSERT_TRUE(db.run("UPDATE artifact SET sha256 = upper(sha256)").ok());
    EXPECT_EQ(codeOf(checkContents(db)), "integrity");
    ASSERT_TRUE(db.run("UPDATE artifact SET sha256 = lower(sha256)").ok());
    ASSERT_TRUE(db.run("UPDATE dataset SET content_hash = 'x'").ok());
    EXPECT_EQ(codeOf(checkContents(db)), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
