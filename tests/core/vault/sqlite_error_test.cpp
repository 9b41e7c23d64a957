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

TEST(SqliteError, MessageSaysWhatWasDone) {
    const auto error = sqliteError(nullptr, SQLITE_FULL, "testing");
    EXPECT_NE(error.message.find("while testing"), std::string::npos);
    EXPECT_FALSE(error.hint.empty());
}

}  // namespace
}  // namespace qd::vault::test
