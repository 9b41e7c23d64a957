// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/vault/statement.h"

namespace qd::vault {

/// One connection to an encrypted SQLite file (SQLCipher 4: AES-256-CBC and HMAC-SHA-512 a page of 4096
/// bytes). Write-ahead log with full synchronisation, foreign keys, secure deletion, defensive mode; nothing
/// in temporary files and nothing memory-mapped. Closed when it goes.
class Database {
public:
    enum class Mode { Create, Existing };
    /// `key` has 32 bytes and is given to SQLCipher as it is, without a derivation. Errors as sqliteError();
    /// a key that does not fit is Integrity.
    static Result<Database> open(const std::string& path, const crypto::Secret& key, Mode mode);

    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    /// One or more statements, whose rows are passed over.
    Status run(const std::string& sql);
    /// First column of the only row.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql) const;
    [[nodiscard]] Result<std::string> text(std::string_view sql) const;
    [[nodiscard]] std::int64_t lastRowId() const;
    /// Moves the write-ahead log into the file.
    Status checkpoint();
    /// Checkpoints and closes; the one way to hear that closing failed.
    Status close();

private:
    explicit Database(sqlite3* handle) noexcept : m_handle(handle) {}
    Status setKey(const crypto::Secret& key);
    Status configure();
    sqlite3* m_handle;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back when it goes without commit().
class Transaction {
public:
    static Result<Transaction> begin(Database& db);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    /// On an error everything is rolled back.
    Status commit();

private:
    explicit Transaction(Database& db) noexcept : m_db(&db) {}
    Database* m_db;
};

}  // namespace qd::vault
