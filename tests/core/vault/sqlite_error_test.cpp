// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sqlite_error.h"

#include <sqlite3.h>

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

TEST(SqliteError, EachCodeHasItsMeaning) {
    const auto code = [](int rc) { return sqliteError(nullptr, rc, "testing").code; };
    EXPECT_EQ(code(SQLITE_CORRUPT), ErrorCode::Integrity);
    EXPECT_EQ(code(SQLITE_CORRUPT_VTAB), ErrorCode::Integrity);
    EXPECT_EQ(code(SQLITE_NOTADB), ErrorCode::Integrity);
    EXPECT_EQ(code(SQLITE_IOERR_SHORT_READ), ErrorCode::Integrity);
    EXPECT_EQ(code(SQLITE_ERROR), ErrorCode::Integrity);
    EXPECT_EQ(code(SQLITE_FULL), ErrorCode::Io);
    EXPECT_EQ(code(SQLITE_IOERR_WRITE), ErrorCode::Io);
    EXPECT_EQ(code(SQLITE_CANTOPEN), ErrorCode::Io);
    EXPECT_EQ(code(SQLITE_READONLY), ErrorCode::Io);
    EXPECT_EQ(code(SQLITE_BUSY), ErrorCode::Busy);
    EXPECT_EQ(code(SQLITE_LOCKED), ErrorCode::Busy);
    EXPECT_EQ(code(SQLITE_TOOBIG), ErrorCode::BadInput);
    EXPECT_EQ(code(SQLITE_CONSTRAINT_FOREIGNKEY), ErrorCode::BadInput);
    EXPECT_EQ(code(SQLITE_CONSTRAINT_TRIGGER), ErrorCode::Refused);
    EXPECT_EQ(code(SQLITE_NOMEM), ErrorCode::Internal);
    EXPECT_EQ(code(SQLITE_MISUSE), ErrorCode::Internal);
}

TEST(SqliteError, TheMessageIsForPeopleAndTheHintEndsWithWhatSupportNeeds) {
    const auto full = sqliteError(nullptr, SQLITE_FULL, "testing");
    EXPECT_EQ(full.message, "the disk is full");
    EXPECT_EQ(full.hint,
              "free some space; nothing was changed; for support: database or disk is full, while testing");
    const auto damaged = sqliteError(nullptr, SQLITE_NOTADB, "running 'PRAGMA cipher_memory'");
    EXPECT_EQ(damaged.message, "the workspace file is damaged, was altered, or does not belong to this key");
    EXPECT_TRUE(damaged.hint.starts_with("restore the workspace from a backup; for support: "));
    EXPECT_TRUE(damaged.hint.ends_with(", while running 'PRAGMA cipher_memory'"));
}

}  // namespace
}  // namespace qd::vault::test
