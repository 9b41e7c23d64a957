// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks on the closed workspace file by somebody without any key: flipped bits, cut files, swapped pages,
// and pages that are set back to what they were (which keeps their MAC good). QD_ATTACKS=1000 is the long
// run.
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <set>

#include "core/vault/artifact_store.h"
#include "core/vault/dataset_store.h"
#include "core/vault/portfolio_store.h"
#include "core/vault/state_digest.h"
#include "core/vault/workspace_file.h"
#include "tests/core/vault/raw_workspace.h"

namespace qd::vault::test {
namespace {

constexpr std::size_t kPage = 4096;

/// A row in each table of the workspace that has no store of its own here, or a change of it.
std::string otherTables(int round) {
    const auto n = std::to_string(round + 1);
    const std::string filler = "hex(zeroblob(" + std::to_string(200 + 150 * round) + "))";
    return "INSERT INTO person(subject_key, sealed, created_at) VALUES (randomblob(32), randomblob(900), " +
           n +
           ");"
           "INSERT INTO person(subject_key, sealed, created_at) VALUES (randomblob(32), randomblob(900), " +
           n +
           ");"
           "UPDATE person SET sealed = randomblob(900) WHERE id % 3 = " +
           std::to_string(round % 3) +
           ";"
           "INSERT INTO user(person_id, role, state, created_at) SELECT max(id), 'auditor', 'active', 1 FROM "
           "person;"
           "UPDATE user SET last_sign_in = " +
           n + ", totp_secret = randomblob(300);" +
           "INSERT INTO user_key(person_id, public_key, since) SELECT max(id), randomblob(32), " + n +
           " FROM person;"
           "INSERT INTO recovery_code(person_id, hash) SELECT max(id), randomblob(32) FROM person;"
           "INSERT INTO decision(kind, subject, canonical, prepared_by, decided_by, at, public_key, "
           "signature) "
           "SELECT 'report.sign_off', 'report 1', " +
           filler + ", max(id), max(id) - 1, " + n +
           ", randomblob(32), randomblob(64) FROM person;"
           "INSERT INTO legal_hold(subject, reason, placed_by, placed_at) VALUES ('run " +
           n + "', " + filler + ", 'person 1', " + n +
           ");"
           "UPDATE legal_hold SET released_at = " +
           n + " WHERE released_at IS NULL AND id < " + n +
           ";"
           "INSERT INTO backup(generation, path, made_at, sha256, bytes) VALUES (" +
           n + ", " + filler + ", " + n + ", 'x', 1); UPDATE backup SET verified_at = " + n +
           ";"
           "INSERT INTO drill(at, file, passed, rto_seconds, rpo_seconds, entries_behind, words) VALUES (" +
           n + ", " + filler +
           ", 1, 1.5, 2.5, 0, 'good');"
           "INSERT INTO run(name, kind, created_at, created_by, synthetic, config, input_hash, summary, "
           "seconds)"
           " VALUES ('r', 'model', " +
           n + ", 'person 1', 0, " + filler +
           ", 'x', 'y', 1.0);"
           "INSERT INTO run_file(run_id, name, artifact_id) SELECT max(id), 'equity.csv', (SELECT max(id) "
           "FROM "
           "artifact) FROM run;"
           "INSERT INTO report(kind, format, title, created_at, created_by, file_name, artifact_id) SELECT "
           "'executive', 'pdf', " +
           filler + ", " + n +
           ", 'person 1', 'r.pdf', max(id) FROM artifact;"
           "INSERT OR REPLACE INTO meta(key, value) VALUES ('note', '" +
           n + "');";
}

Status someChanges(Database& db, int round) {
    std::vector<market::Holding> holdings;
    for (int i = 0; i < 150; ++i)
        holdings.push_back({"S" + std::to_string(i),
                            Quantity::fromRaw((i % 7 == round % 7 ? 1000 : 500) * (i + round)),
                            std::nullopt});
    QD_CHECK(PortfolioStore(db).setHoldings(holdings));
    std::vector<SecurityRecord> securities;
    for (int i = round; i < 200; i += 5)
        securities.push_back({"S" + std::to_string(i), "Name " + std::to_string(round), "Sector"});
    QD_CHECK(PortfolioStore(db).putSecurities(securities));
    for (const auto* key : {"limit.single", "limit.sector", "rule.cash", "large"}) {
        QD_CHECK(KeyValueStore(db, KeyValueStore::Table::Setting)
                     .set(key, std::string(static_cast<std::size_t>(100 + 400 * round),
                                           static_cast<char>('a' + round))));
    }
    QD_CHECK(DatasetStore(db).add({}, randomPanel(static_cast<std::uint64_t>(round), 60, 40, 0.1)));
    Rng rng(static_cast<std::uint64_t>(round));
    std::string bytes;
    for (int i = 0; i < 9000; ++i)
        bytes.push_back(static_cast<char>(rng.below(256)));
    QD_CHECK(ArtifactStore(db).add(bytes));
    if (round == 4)
        QD_CHECK(db.run("DELETE FROM panel_block WHERE dataset_id = 2; DELETE FROM dataset WHERE id = 2"));
    return db.run(otherTables(round));
}

class PageAttackTest : public ::testing::Test {
protected:
    /// Eight sessions; what the file was after each of them is what an attacker may have kept.
    void SetUp() override {
        KeyFile keyFile;
        for (int round = 0; round < 8; ++round) {
            {
                auto workspace = RawWorkspace::open(path, files, clock, keyFile).value();
                for (int step = 0; step < 40; ++step) {
                    const auto done = workspace->transact(
                        [&](Database& db) -> Status {
                            if (step == 0) QD_CHECK(someChanges(db, round));
                            return Ok{};
                        },
                        draft("round " + std::to_string(round)));
                    ASSERT_TRUE(done.ok()) << wordsOf(done);
                }
                workspace->evidence.closing();
                keyFile = workspace->state.file.keyFile;
                whole = theDump(workspace->db());
            }
            versions.push_back(readFile(path));
        }
        outside = keyFile;
        ASSERT_TRUE(outside.anchor.has_value());
        ASSERT_EQ(use(versions.back()), "ok");
    }

    /// Every row of every table, as text.
    static std::string theDump(Database& db) {
        std::string out;
        auto tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").value();
        for (;;) {
            const auto more = tables.step();
            if (!more.ok() || !*more) break;
            auto rows = db.prepare("SELECT * FROM \"" + tables.text(0) + "\" ORDER BY 1, 2");
            if (!rows.ok()) return wordsOf(rows);
            out += tables.text(0) + "\n";
            for (;;) {
                const auto row = rows->step();
                if (!row.ok()) return wordsOf(row);
                if (!*row) break;
                for (int column = 0; column < rows->columns(); ++column)
                    out += rows->text(column) + "|";
                out += "\n";
            }
        }
        return out;
    }

    /// What opening and verifying say of these bytes.
    std::string use(const std::string& bytes) {
        for (const auto* suffix : {"-wal", "-shm"}) {
            if (files.exists(path + suffix)) static_cast<void>(files.remove(path + suffix));
        }
        writeFile(path, bytes);
        const auto used = [&]() -> Status {
            if (bytes.empty() || bytes.size() % kPage != 0) return Error{ErrorCode::Integrity, "cut"};
            QD_TRY(auto workspace, RawWorkspace::open(path, files, clock, outside));
            QD_CHECK(workspace->evidence.lookForRollback());
            QD_CHECK(workspace->evidence.refuseWhenRolledBack());
            QD_CHECK(checkStorage(files, path, workspace->db()));
            QD_CHECK(workspace->evidence.verifyContents());
            dump = theDump(workspace->db());
            return Ok{};
        };
        const auto outcome = used();
        if (codeOf(outcome) != "ok" && codeOf(outcome) != "integrity") words = wordsOf(outcome);
        return codeOf(outcome);
    }

    void expectAllFound(const char* name, const std::function<std::string()>& attack) {
        const int tries = attacks();
        int all = 0;
        int harmless = 0;
        for (int i = 0; i < tries; ++i) {
            const auto damaged = attack();
            const auto outcome = use(damaged);
            if (outcome == "integrity")
                ++all;
            else if (outcome == "ok" && dump == whole)
                ++harmless;
            else
                ADD_FAILURE() << name << " " << i << " " << last << ": " << outcome << " " << words;
        }
        EXPECT_EQ(all + harmless, tries);
        std::cout << "attack on the file: " << name << ": " << all << " of " << tries << " found, "
                  << harmless << " change nothing that the workspace holds\n";
    }
    std::size_t any(std::size_t size) { return static_cast<std::size_t>(rng.below(size)); }
    std::size_t pages() const { return versions.back().size() / kPage; }

    ScratchFolder folder;
    ReadingFiles files;
    TickingClock clock;
    std::string path = folder.file("book.qdw");
    std::vector<std::string> versions;
    KeyFile outside;
    std::string whole, dump, words, last;
    Rng rng{77};
};

TEST_F(PageAttackTest, FlippedBitsAreFound) {
    expectAllFound("bit flip", [&] {
        auto bytes = versions.back();
        auto& byte = bytes[any(bytes.size())];
        byte = static_cast<char>(byte ^ (1U << any(8)));
        return bytes;
    });
}

TEST_F(PageAttackTest, CutFilesAreFound) {
    expectAllFound("truncation", [&] {
        const auto size = any(2) == 0 ? any(versions.back().size()) : any(pages()) * kPage;
        return versions.back().substr(0, size);
    });
}

TEST_F(PageAttackTest, SwappedPagesAreFound) {
    expectAllFound("page swap", [&] {
        auto bytes = versions.back();
        const auto a = any(pages());
        const auto b = (a + 1 + any(pages() - 1)) % pages();
        std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(a * kPage),
                         bytes.begin() + static_cast<std::ptrdiff_t>((a + 1) * kPage),
                         bytes.begin() + static_cast<std::ptrdiff_t>(b * kPage));
        return bytes;
    });
}

TEST_F(PageAttackTest, PagesThatAreSetBackAreFound) {
    std::set<std::pair<std::size_t, std::size_t>> other;
    for (std::size_t version = 0; version + 1 < versions.size(); ++version) {
        for (std::size_t page = 0; page < versions[version].size() / kPage && page < pages(); ++page) {
            if (versions[version].compare(page * kPage, kPage, versions.back(), page * kPage, kPage) != 0)
                other.emplace(version, page);
        }
    }
    ASSERT_GT(other.size(), 100U);
    const std::vector<std::pair<std::size_t, std::size_t>> candidates(other.begin(), other.end());
    expectAllFound("replay", [&] {
        auto bytes = versions.back();
        const std::size_t count = 1 + (any(4) == 0 ? any(5) : 0);  // mostly one page, sometimes some
        last.clear();
        for (std::size_t i = 0; i < count; ++i) {
            const auto [version, page] = candidates[any(candidates.size())];
            bytes.replace(page * kPage, kPage, versions[version], page * kPage, kPage);
            last += "page " + std::to_string(page + 1) + " of version " + std::to_string(version) + " ";
        }
        return bytes;
    });
}

TEST_F(PageAttackTest, AnOlderFileIsFoundAndIsOpenForReadingOnly) {
    for (std::size_t version = 0; version + 1 < versions.size(); ++version)
        EXPECT_EQ(use(versions[version]), "integrity") << version;
}

}  // namespace
}  // namespace qd::vault::test
