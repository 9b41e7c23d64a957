// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sqlite_error.h"

#include <cerrno>

#include <fcntl.h>
#include <sqlite3.h>

#include "core/base/system_reason.h"
#include "core/vault/database.h"
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

TEST(SqliteError, AFileThatCannotBeMadeSaysWhyNotThatItIsMissing) {
    // No file can be made there, whoever asks: the kernel refuses it before SQLite tries to open it only.
    const std::string path = "/sys/book.qdw";
    ASSERT_LT(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600), 0);
    const auto cause = systemReason(errno);
    ASSERT_NE(cause.text, systemReason(ENOENT).text);
    const auto made = Database::open(path, databaseKey(), Database::Mode::Create);
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, ErrorCode::Io);
    EXPECT_EQ(made.error().message, "the workspace file: " + cause.text);
}

TEST(SqliteError, AFileThatIsMissingIsMissing) {
    const ScratchFolder folder;
    const auto none = Database::open(folder.file("none.qdw"), databaseKey(), Database::Mode::Existing);
    ASSERT_FALSE(none.ok());
    EXPECT_NE(none.error().message.find(systemReason(ENOENT).text), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "asking why leaves nothing";
}

TEST(SqliteError, ACheckThatFoundNoMemoryHasFoundNoFault) {
    EXPECT_TRUE(lacksMemory("Tree 28 page 28: unable to get the page. error code=7"));
    EXPECT_FALSE(lacksMemory("Tree 28 page 28: unable to get the page. error code=11"));
    EXPECT_FALSE(lacksMemory("wrong # of entries in index seven"));
}

}  // namespace
}  // namespace qd::vault::test
