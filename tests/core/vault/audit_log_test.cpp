// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_log.h"

#include <set>

#include "core/vault/migrations.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

constexpr const char* kDropTriggers =
    "DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_content; DROP TRIGGER audit_grows_at_its_end; "
    "DROP TRIGGER audit_head_stays;";

class AuditLogTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(migrate(db, schemaMigrations()).ok());
        for (int i = 1; i <= 5; ++i)
            ASSERT_TRUE(log.append(draft("step " + std::to_string(i)), Timestamp::fromMillis(1000 * i)).ok());
    }
    /// Tampers as a person with the database key could, and says where the log is found broken (0: intact).
    std::int64_t brokenAfter(const std::string& sql) {
        const auto done = db.run(kDropTriggers + sql);
        EXPECT_TRUE(done.ok()) << wordsOf(done);
        restoreTriggers();
        const auto verdict = log.verify().value();
        EXPECT_EQ(verdict.intact, !verdict.brokenAt.has_value());
        EXPECT_EQ(verdict.intact, verdict.reason.empty());
        reason = verdict.reason.text;
        return verdict.brokenAt.value_or(0);
    }
    /// So that what is found is the tampering, not the missing triggers.
    void restoreTriggers() {
        const std::string sql(schemaMigrations().front().sql);
        const auto done = db.run(sql.substr(sql.find("CREATE TRIGGER")));
        EXPECT_TRUE(done.ok()) << wordsOf(done);
    }
    std::string reason;  ///< of the last brokenAfter()
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
    AuditLog log{db, crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 3))};
};

TEST_F(AuditLogTest, ChainIsIntact) {
    const auto verdict = log.verify().value();
    EXPECT_TRUE(verdict.intact) << verdict.reason.text;
    EXPECT_EQ(verdict.entries, 5);
    const auto tail = log.tail(2).value();
    ASSERT_EQ(tail.size(), 2U);
    EXPECT_EQ(tail[0].sequence, 5);
    EXPECT_EQ(tail[0].hash, verdict.head);
    EXPECT_EQ(tail[0].previousHash, tail[1].hash);
    EXPECT_EQ(tail[1].what.action, "step 4");
    EXPECT_EQ(log.tail(100).value().back().previousHash, auditGenesisHash());
    EXPECT_TRUE(log.tail(0).value().empty());
    EXPECT_TRUE(log.tail(-1).value().empty());
    EXPECT_EQ(brokenAfter(""), 0);
}

// Computed outside this program: python3 hashlib over the layout that audit_log.h documents.
TEST_F(AuditLogTest, HashIsTheDocumentedOne) {
    AuditEntry entry;
    entry.sequence = 1;
    entry.at = Timestamp::fromMillis(1'760'000'000'123);
    entry.what = {"ann", "prices.import", "dataset 3", R"({"rows":5})"};
    entry.previousHash = auditGenesisHash();
    EXPECT_EQ(auditHash(entry), "4f12c7315978e4fa06702abc5769133f0fd8d2f830db2a2faaa5343f9fe48d2f");
}

TEST_F(AuditLogTest, EveryFieldIsInTheHash) {
    AuditEntry entry;
    entry.previousHash = auditGenesisHash();
    entry.what = {"a", "b", "c", "d"};
    std::set<std::string> seen{auditHash(entry)};
    const auto isNew = [&](auto change) {
        AuditEntry other = entry;
        change(other);
        return seen.insert(auditHash(other)).second;
    };
    EXPECT_TRUE(isNew([](AuditEntry& e) { e.sequence = 1; }));
    EXPECT_TRUE(isNew([](AuditEntry& e) { e.at = Timestamp::fromMillis(1); }));
    EXPECT_TRUE(isNew([](AuditEntry& e) { e.what.actor = "x"; }));
    EXPECT_TRUE(isNew([](AuditEntry& e) { e.what.action = "x"; }));
    EXPECT_TRUE(isNew([](AuditEntry& e) { e.what.subject = "x"; }));
    EXPECT_TRUE(isNew([](AuditEntry& e) { e.what.detail = "x"; }));
    EXPECT_TRUE(isNew([](AuditEntry& e) { e.previousHash[5] = '1'; }));
    EXPECT_TRUE(isNew([](AuditEntry& e) {
        e.what = {"ab", "", "c", "d"};
    }));  // fields cannot flow into each other
}

TEST_F(AuditLogTest, TriggersRefuseChanges) {
    EXPECT_EQ(codeOf(db.run("DELETE FROM audit WHERE sequence = 5")), "refused");
    EXPECT_EQ(codeOf(db.run("UPDATE audit SET actor = 'bob'")), "refused");
    EXPECT_EQ(codeOf(db.run("DELETE FROM audit_head")), "refused");
    for (const char* sequence : {"3", "7", "0", "-1"}) {
        EXPECT_EQ(codeOf(db.run(std::string("INSERT OR REPLACE INTO audit SELECT ") + sequence +
                                ", at, actor, action, subject, detail, previous_hash, hash FROM audit "
                                "WHERE sequence = 5")),
                  "refused")
            << sequence;
    }
    EXPECT_TRUE(log.verify().value().intact);
}

TEST_F(AuditLogTest, EditsAreFound) {
    EXPECT_EQ(brokenAfter("UPDATE audit SET actor = 'bob' WHERE sequence = 3"), 3);
    EXPECT_EQ(brokenAfter("UPDATE audit SET actor = 'ann' WHERE sequence = 3"), 0);
    EXPECT_EQ(brokenAfter("UPDATE audit SET at = at + 1 WHERE sequence = 1"), 1);
    EXPECT_EQ(brokenAfter("UPDATE audit SET at = at - 1 WHERE sequence = 1"), 0);
    EXPECT_EQ(brokenAfter("UPDATE audit SET detail = '{}' WHERE sequence = 5"), 5);
}

TEST_F(AuditLogTest, EditWithAFittingHashIsFoundAtTheNextEntry) {
    auto entry = log.tail(3).value().back();
    ASSERT_EQ(entry.sequence, 3);
    entry.what.actor = "bob";
    EXPECT_EQ(
        brokenAfter("UPDATE audit SET actor = 'bob', hash = '" + auditHash(entry) + "' WHERE sequence = 3"),
        4);
    EXPECT_EQ(reason, "it does not follow the entry before it");
}

TEST_F(AuditLogTest, DeletionIsFound) {
    EXPECT_EQ(brokenAfter("DELETE FROM audit WHERE sequence = 3"), 3);
    EXPECT_EQ(reason, "entry 3 is missing");
}

TEST_F(AuditLogTest, DeletionWithRenumberingIsFound) {
    EXPECT_EQ(brokenAfter("DELETE FROM audit WHERE sequence = 3; "
                          "UPDATE audit SET sequence = sequence - 1 WHERE sequence > 3"),
              3);
}

TEST_F(AuditLogTest, CutTailIsFound) {
    EXPECT_EQ(brokenAfter("DELETE FROM audit WHERE sequence = 5"), 5);
}

TEST_F(AuditLogTest, EmptiedLogIsFound) {
    EXPECT_EQ(brokenAfter("DELETE FROM audit"), 1);
}

TEST_F(AuditLogTest, EmptiedLogWithoutHeadIsFound) {
    EXPECT_EQ(brokenAfter("DELETE FROM audit; DELETE FROM audit_head"), 1);
}

TEST_F(AuditLogTest, CutTailWithAForgedHeadIsFound) {
    EXPECT_EQ(brokenAfter("DELETE FROM audit WHERE sequence = 5; UPDATE audit_head SET sequence = 4, "
                          "hash = (SELECT hash FROM audit WHERE sequence = 4)"),
              5);
}

TEST_F(AuditLogTest, InsertionIsFound) {
    EXPECT_EQ(
        brokenAfter("INSERT INTO audit SELECT 6, at, 'bob', action, subject, detail, hash, hash FROM audit "
                    "WHERE sequence = 5"),
        6);
}

TEST_F(AuditLogTest, WellFormedEntryPastTheHeadIsFound) {
    auto entry = log.tail(1).value().front();
    entry.previousHash = entry.hash;
    entry.sequence = 6;
    entry.hash = auditHash(entry);
    EXPECT_EQ(brokenAfter("INSERT INTO audit SELECT 6, at, actor, action, subject, detail, hash, '" +
                          entry.hash + "' FROM audit WHERE sequence = 5"),
              7);
}

TEST_F(AuditLogTest, SwapIsFound) {
    EXPECT_EQ(brokenAfter("UPDATE audit SET sequence = 100 WHERE sequence = 2; "
                          "UPDATE audit SET sequence = 2 WHERE sequence = 3; "
                          "UPDATE audit SET sequence = 3 WHERE sequence = 100"),
              2);
}

TEST_F(AuditLogTest, RemovedTriggerIsFound) {
    ASSERT_TRUE(db.run("DROP TRIGGER audit_keeps_rows").ok());
    EXPECT_FALSE(log.verify().value().intact);
}

TEST_F(AuditLogTest, OtherHeadKeyIsFound) {
    const AuditLog other(db, crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 4)));
    EXPECT_FALSE(other.verify().value().intact);
}

}  // namespace
}  // namespace qd::vault::test
