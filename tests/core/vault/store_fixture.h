// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/migrations.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {

/// A database with the schema and nothing in it.
class StoreTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(migrate(db, schemaMigrations()).ok()); }
    /// Changes rows behind the store's back.
    void tamper(const std::string& sql) {
        const auto done = db.run(sql);
        ASSERT_TRUE(done.ok()) << wordsOf(done);
    }
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
};

}  // namespace qd::vault::test
