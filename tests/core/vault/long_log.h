// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/crypto/merkle.h"
#include "core/vault/audit_log.h"
#include "core/vault/audit_row_reader.h"
#include "core/vault/audit_tree.h"
#include "core/vault/migrations.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {

/// A log of any length, with the hashes of its leaves beside it.
class LongLogTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(db.run("PRAGMA synchronous = OFF").ok());
        ASSERT_TRUE(migrate(db, schemaMigrations()).ok());
    }
    void fill(std::int64_t entries) {
        auto transaction = Transaction::begin(db).value();
        for (std::int64_t i = 1; i <= entries; ++i)
            ASSERT_TRUE(log.append(draft("step"), Timestamp::fromMillis(1000 * i)).ok());
        ASSERT_TRUE(transaction.commit().ok());
        std::string bytes;
        for (const auto& entry : log.entries(1, entries).value()) {
            crypto::auditRowBytes(auditRowOf(entry), bytes);
            leaves.push_back(crypto::leafHash(bytes));
        }
    }
    [[nodiscard]] crypto::Digest plainRoot(std::int64_t size) const {
        return crypto::rootOf(std::span(leaves).first(static_cast<std::size_t>(size)));
    }
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
    AuditLog log{db, crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 3))};
    AuditTree tree{db};
    std::vector<crypto::Digest> leaves;
};

}  // namespace qd::vault::test
