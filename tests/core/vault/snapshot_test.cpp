// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/snapshot.h"

#include "core/vault/backup_proof.h"
#include "core/vault/migrations.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault {
namespace {

using SnapshotTest = test::StoreTest;

TEST_F(SnapshotTest, ADatabaseSaysWhatItHolds) {
    tamper("INSERT INTO setting(key, value) VALUES ('a', '1'), ('b', '2')");
    tamper("INSERT INTO meta(key, value) VALUES ('backup_generation', '41')");
    const auto manifest = describeDatabase(db, "w", Timestamp::fromMillis(5));
    ASSERT_TRUE(manifest.ok()) << test::wordsOf(manifest);
    EXPECT_EQ(manifest->generation, 42);
    EXPECT_EQ(manifest->schema, schemaMigrations().back().version);
    EXPECT_EQ(manifest->rows.at("setting"), 2);
    EXPECT_EQ(manifest->entries, 0);
    EXPECT_EQ(manifest->auditHead, std::string(64, '0'));
    EXPECT_EQ(manifest->head.size, 0);
}

TEST_F(SnapshotTest, AStatementThatRunsLongEndsWhenItsJobIsCancelled) {
    const test::TickingClock clock;
    std::stop_source stop;
    const jobs::JobContext job(stop.get_token(), {}, clock);
    const char* forever =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    stop.request_stop();
    {
        const StopsWith stops(db, job);
        EXPECT_FALSE(db.integer(forever).ok());
    }
    EXPECT_TRUE(db.integer("SELECT count(*) FROM setting").ok()) << "only while it lives";
}

TEST_F(SnapshotTest, ADatabaseMadeInPassingGoesWithItsLog) {
    PosixFileSystem files;
    const auto path = folder.file("copy");
    for (const auto* part : {"", "-wal", "-shm", "-journal"})
        test::writeFile(path + part, "left by a crash");
    {
        const PassingDatabase copy(files, path);
        EXPECT_FALSE(files.exists(path)) << "what was left before goes first";
        test::writeFile(path, "x");
        test::writeFile(path + "-wal", "x");
    }
    EXPECT_FALSE(files.exists(path));
    EXPECT_FALSE(files.exists(path + "-wal"));
}

}  // namespace
}  // namespace qd::vault
