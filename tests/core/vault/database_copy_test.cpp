// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "tests/core/vault/store_fixture.h"

namespace qd::vault {
namespace {

class DatabaseCopyTest : public test::StoreTest {
protected:
    void fill() {
        tamper(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
            "INSERT INTO setting(key, value) SELECT 'k' || i, hex(randomblob(400)) FROM n");
    }
    std::string to = folder.file("copy.qdw");
};

TEST_F(DatabaseCopyTest, TheCopyHoldsWhatWasThereAndIsEncrypted) {
    fill();
    double last = -1.0;
    int pieces = 0;
    {
        auto target = Database::open(to, test::databaseKey(), Database::Mode::Copy).value();
        ASSERT_TRUE(db.copyTo(target, [&](double done) -> Status {
                          EXPECT_GE(done, last);
                          last = done;
                          ++pieces;
                          return Ok{};
                      }).ok());
    }
    EXPECT_GT(pieces, 5);
    EXPECT_EQ(test::readFile(to).find("SQLite format"), std::string::npos);
    auto copy = Database::open(to, test::databaseKey(), Database::Mode::Existing);
    ASSERT_TRUE(copy.ok()) << test::wordsOf(copy);
    EXPECT_EQ(copy->integer("SELECT count(*) FROM setting").value(), 3000);
    EXPECT_EQ(copy->text("PRAGMA integrity_check").value(), "ok");
}

TEST_F(DatabaseCopyTest, AReaderInATransactionCopiesItsMomentWhileOthersWrite) {
    fill();
    auto reader = Database::open(folder.file("x.qdw"), test::databaseKey(), Database::Mode::Reader);
    ASSERT_TRUE(reader.ok());
    ASSERT_TRUE(reader->run("BEGIN").ok());
    ASSERT_EQ(reader->integer("SELECT count(*) FROM setting").value(), 3000);
    auto target = Database::open(to, test::databaseKey(), Database::Mode::Copy).value();
    int n = 0;
    ASSERT_TRUE(reader
                    ->copyTo(target,
                             [&](double) -> Status {
                                 return db.run("INSERT INTO setting(key, value) VALUES ('new" +
                                               std::to_string(++n) + "', '')");
                             })
                    .ok());
    EXPECT_GT(n, 5);
    EXPECT_EQ(target.integer("SELECT count(*) FROM setting").value(), 3000);
    EXPECT_EQ(db.integer("SELECT count(*) FROM setting").value(), 3000 + n);
}

TEST_F(DatabaseCopyTest, AReaderChangesNothing) {
    auto reader = Database::open(folder.file("x.qdw"), test::databaseKey(), Database::Mode::Reader);
    ASSERT_TRUE(reader.ok());
    EXPECT_FALSE(reader->run("INSERT INTO setting(key, value) VALUES ('a', 'b')").ok());
}

TEST_F(DatabaseCopyTest, TheCopyEndsWithTheErrorOfWhoWatches) {
    fill();
    auto target = Database::open(to, test::databaseKey(), Database::Mode::Copy).value();
    const auto stopped = db.copyTo(target, [](double) -> Status {
        return Error{ErrorCode::Cancelled, "stop"};
    });
    EXPECT_EQ(test::codeOf(stopped), "cancelled");
}

}  // namespace
}  // namespace qd::vault
