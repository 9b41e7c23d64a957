// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks on the audit log by somebody who has the key of the database and the key of the audit head, and in
// some of them the key that signs checkpoints, too, but not the checkpoint that is kept outside. Each is
// tried in a transaction that is rolled back again. QD_ATTACKS=1000 is the long run.
#include <algorithm>
#include <functional>
#include <iostream>

#include "core/vault/audit_log.h"
#include "core/vault/checkpoint_store.h"
#include "core/vault/migrate_tree.h"
#include "tests/core/vault/raw_workspace.h"

namespace qd::vault::test {
namespace {

constexpr std::int64_t kEntries = 300;  // one stored node, and a part of the next

using Log = std::vector<AuditEntry>;

class AuditAttackTest : public ::testing::Test {
protected:
    void SetUp() override {
        workspace = RawWorkspace::open(folder.file("book.qdw"), files, clock, {}).value();
        for (std::int64_t i = 1; i <= kEntries; ++i) {
            ASSERT_TRUE(
                workspace
                    ->transact([](Database&) -> Status { return Ok{}; }, draft("step " + std::to_string(i)))
                    .ok());
        }
        const auto made = workspace->evidence.checkpoint(CheckpointReason::Asked);
        ASSERT_TRUE(made.ok()) << wordsOf(made);
        ASSERT_TRUE(workspace->state.file.keyFile.anchor.has_value());
        ASSERT_TRUE(workspace->evidence.verify().value().intact);
        original = workspace->state.audit.entries(1, kEntries).value();
    }

    std::size_t any(std::size_t size) { return static_cast<std::size_t>(rng.below(size)); }

    /// Every hash, the tree, the head and its MAC as the program would have written them over `log`.
    Status rewrite(Log log) {
        auto& db = workspace->db();
        QD_CHECK(
            db.run("DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_content; "
                   "DROP TRIGGER audit_grows_at_its_end; DROP TRIGGER audit_head_stays; "
                   "DELETE FROM audit; DELETE FROM audit_head; DELETE FROM audit_node"));
        const std::string sql(schemaMigrations().front().sql);
        QD_CHECK(db.run(sql.substr(sql.find("CREATE TRIGGER"))));
        AuditLog forged(db, rawKeys().audit.clone());
        for (const auto& entry : log)
            QD_CHECK(forged.append(entry.what, entry.at));
        return Ok{};
    }

    /// What the attacker does with the checkpoints in the file: leaves them, takes them away, or signs a new
    /// one over the forged log.
    Status treatCheckpoints(int how) {
        auto& db = workspace->db();
        if (how == 0) return Ok{};
        QD_CHECK(db.run("DELETE FROM checkpoint; DELETE FROM sqlite_sequence WHERE name = 'checkpoint'"));
        if (how == 1) return Ok{};
        const auto keys = rawKeys();
        auto forged = signedOf(theCheckpoint());
        auto note = crypto::parseCheckpoint(forged.text).value();
        const auto last = workspace->state.audit.tail(1).value();
        note.size = last.empty() ? 0 : last.front().sequence;
        note.head = last.empty() ? auditGenesisHash() : last.front().hash;
        QD_TRY(note.root, workspace->evidence.rootAt(note.size));
        forged.text = crypto::checkpointText(note);
        QD_TRY(forged.signature, keys.workspace.sign(forged.text));
        QD_TRY(const auto checkpoint, checkpointOf(forged));
        return CheckpointStore(db).add(checkpoint);
    }
    Checkpoint theCheckpoint() {
        const auto& anchor = *workspace->state.file.keyFile.anchor;
        return checkpointOf({anchor.text, anchor.key, anchor.signature}).value();
    }

    /// Whether one attack is found: by opening (what is known outside) or by verifying.
    bool found(const Log& log, int how) {
        auto transaction = Transaction::begin(workspace->db()).value();
        const auto forged = rewrite(log);
        EXPECT_TRUE(forged.ok()) << wordsOf(forged);
        const auto treated = treatCheckpoints(how);
        EXPECT_TRUE(treated.ok()) << wordsOf(treated);
        const auto keyFile = workspace->state.file.keyFile;
        const auto looked = workspace->evidence.lookForRollback();
        const bool onOpening = !looked.ok() || workspace->state.rollback.has_value();
        workspace->state.rollback.reset();
        workspace->state.file.keyFile = keyFile;
        const auto verdict = workspace->evidence.verify();
        const bool verifying = codeOf(verdict) == "integrity" || (verdict.ok() && !verdict->intact);
        seenOnOpening += onOpening ? 1 : 0;
        seenVerifying += verifying ? 1 : 0;
        return onOpening || verifying;
    }

    void expectAllFound(const char* name, const std::function<void(Log&)>& attack) {
        const int tries = attacks();
        int all = 0;
        seenOnOpening = seenVerifying = 0;
        for (int i = 0; i < tries; ++i) {
            Log log = original;
            attack(log);
            all += found(log, i % 3) ? 1 : 0;
        }
        EXPECT_EQ(all, tries) << name;
        std::cout << "attack on the log: " << name << ": " << all << " of " << tries << " found, "
                  << seenOnOpening << " of them on opening, " << seenVerifying << " by verifying\n";
        const auto after = workspace->evidence.verify().value();
        EXPECT_TRUE(after.intact) << after.reason.text;
    }

    ScratchFolder folder;
    ReadingFiles files;
    TickingClock clock;
    Rng rng{2024};
    std::unique_ptr<RawWorkspace> workspace;
    Log original;
    int seenOnOpening = 0;
    int seenVerifying = 0;
};

TEST_F(AuditAttackTest, EditsOfAnyFieldAreFound) {
    expectAllFound("edit", [&](Log& log) {
        auto& entry = log[any(log.size())];
        std::string* texts[] = {&entry.what.actor, &entry.what.action, &entry.what.subject,
                                &entry.what.detail};
        const auto field = any(5);
        if (field == 4)
            entry.at = entry.at.plusMillis(static_cast<std::int64_t>(1 + any(100'000)));
        else
            (*texts[field])[any(texts[field]->size())] ^= 1;
    });
}

TEST_F(AuditAttackTest, DeletionsAreFound) {
    expectAllFound("delete", [&](Log& log) {
        const auto from = any(log.size());
        const auto count = 1 + any(std::min<std::size_t>(3, log.size() - from));
        log.erase(log.begin() + static_cast<std::ptrdiff_t>(from),
                  log.begin() + static_cast<std::ptrdiff_t>(from + count));
    });
}

TEST_F(AuditAttackTest, InsertionsAreFound) {
    expectAllFound("insert", [&](Log& log) {
        auto forged = log[any(log.size())];
        forged.what.subject = "order 7";
        // At the end it is what an honest entry would be: before the entries that a checkpoint covers.
        log.insert(log.begin() + static_cast<std::ptrdiff_t>(any(log.size())), forged);
    });
}

TEST_F(AuditAttackTest, ReorderingIsFound) {
    expectAllFound("reorder", [&](Log& log) {
        const auto a = any(log.size());
        const auto b = (a + 1 + any(log.size() - 1)) % log.size();
        std::swap(log[a], log[b]);
    });
}

TEST_F(AuditAttackTest, CutTailsAreFound) {
    expectAllFound("truncate", [&](Log& log) { log.resize(any(log.size())); });
}

TEST_F(AuditAttackTest, WholeRewritesAreFound) {
    expectAllFound("rewrite", [&](Log& log) {
        log.resize(1 + any(2 * log.size()), log.front());  // also as long as it was, and longer
        for (auto& entry : log) {
            entry.what = draft("forged " + std::to_string(any(1000)));
            entry.at = entry.at.plusMillis(static_cast<std::int64_t>(any(1000)));
        }
    });
}

// The same without the care of computing anything anew, straight in the table.
TEST_F(AuditAttackTest, EditsWithoutRepairAreFound) {
    const int tries = attacks();
    const char* fields[] = {
        "at = at + 1",         "actor = actor || 'x'", "action = action || 'x'",
        "subject = 'order 7'", "detail = '{}'",        "hash = lower(hex(randomblob(32)))"};
    int all = 0;
    for (int i = 0; i < tries; ++i) {
        auto transaction = Transaction::begin(workspace->db()).value();
        const auto done = workspace->db().run("DROP TRIGGER audit_keeps_content; UPDATE audit SET " +
                                              std::string(fields[any(6)]) +
                                              " WHERE sequence = " + std::to_string(1 + any(kEntries)) +
                                              "; CREATE TRIGGER audit_keeps_content BEFORE UPDATE ON audit "
                                              "BEGIN SELECT RAISE(ABORT, 'no'); END");
        ASSERT_TRUE(done.ok()) << wordsOf(done);
        all += workspace->evidence.verify().value().intact ? 0 : 1;
    }
    EXPECT_EQ(all, tries);
    std::cout << "attack on the log: edit without repair: " << all << " of " << tries << " found\n";
}

}  // namespace
}  // namespace qd::vault::test
