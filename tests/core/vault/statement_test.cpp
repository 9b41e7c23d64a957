// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/statement.h"

#include <limits>

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

class StatementTest : public ::testing::Test {
protected:
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
};

TEST_F(StatementTest, ValuesComeBack) {
    ASSERT_TRUE(db.run("CREATE TABLE t(i INTEGER, r REAL, s TEXT, b BLOB, n INTEGER) STRICT").ok());
    auto insert = db.prepare("INSERT INTO t VALUES (?, ?, ?, ?, ?)").value();
    const std::string withZero("a\0b", 3);
    insert.bind(std::numeric_limits<std::int64_t>::min())
        .bind(0.1)
        .bind(withZero)
        .bindBlob(withZero)
        .bindNull();
    ASSERT_TRUE(insert.run().ok());
    insert.rewind();
    ASSERT_TRUE(insert.bind(true).bind(-1e300).bind("").bindBlob({}).bind(std::int64_t{5}).run().ok());

    auto rows = db.prepare("SELECT * FROM t").value();
    ASSERT_TRUE(rows.step().value());
    EXPECT_EQ(rows.integer(0), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(rows.real(1), 0.1);
    EXPECT_EQ(rows.text(2), withZero);
    EXPECT_EQ(rows.blob(3), withZero);
    EXPECT_TRUE(rows.isNull(4));
    EXPECT_EQ(rows.integer(4), 0);
    ASSERT_TRUE(rows.step().value());
    EXPECT_TRUE(rows.flag(0));
    EXPECT_FALSE(rows.isNull(2));  // an empty text is not NULL
    EXPECT_FALSE(rows.isNull(3));
    EXPECT_EQ(rows.text(2), "");
    EXPECT_FALSE(rows.step().value());
}

TEST_F(StatementTest, FailedBindComesOutOfTheStep) {
    auto select = db.prepare("SELECT ?").value();
    select.bind(std::int64_t{1}).bind(std::int64_t{2});
    EXPECT_FALSE(select.step().ok());
    select.rewind();
    EXPECT_TRUE(select.bind(std::int64_t{1}).step().ok());
}

TEST_F(StatementTest, TellsHowEachValueIsStored) {
    auto row = db.prepare("SELECT NULL, 1, 1.5, 'a', x'00'").value();
    EXPECT_EQ(row.columns(), 5);
    ASSERT_TRUE(row.step().value());
    using enum Statement::Kind;
    int column = 0;
    for (const auto kind : {Null, Integer, Real, Text, Blob})
        EXPECT_EQ(row.kind(column++), kind);
}

TEST_F(StatementTest, UnknownTableIsIntegrity) {
    EXPECT_EQ(codeOf(db.prepare("SELECT * FROM not_there")), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
