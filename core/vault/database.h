// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
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
    /// Copy: a new file that only copyTo() fills, without a log of its own; it counts once it was synced.
    /// Reader: a second connection that changes nothing.
    enum class Mode { Create, Existing, Copy, Reader };
    /// `key` has 32 bytes and is given to SQLCipher as it is, without a derivation. Errors as sqliteError();
    /// a key that does not fit is Integrity.
    static Result<Database> open(const std::string& path, const crypto::Secret& key, Mode mode);

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;  ///< what was open goes with `other`
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
    /// Copies every page, as this connection sees them now, into `target`, a new database of Mode::Copy,
    /// piece by piece; `onPiece` gets the share done and ends the copy by an error.
    Status copyTo(Database& target, const std::function<Status(double)>& onPiece) const;
    /// While it is set, a statement that runs long ends with an error as soon as `asked(context)` gives
    /// something else than 0. Null takes it away.
    void interruptWhen(int (*asked)(void* context), void* context);
    /// Error Io when the system could not read or write a page of this connection: a fault that was found
    /// since then is that, and no damage.
    [[nodiscard]] Status fileStatus() const;
    /// What SQLite's own check finds first; empty when nothing. A page that could not be looked at, because
    /// the disk did not give it or memory ran out, is no finding but an error.
    [[nodiscard]] Result<std::string> integrityFault() const;
    /// Moves the write-ahead log into the file.
    Status checkpoint();
    /// Checkpoints and closes; the one way to hear that closing failed.
    Status close();

private:
    explicit Database(sqlite3* handle) noexcept : m_handle(handle) {}
    friend class Transaction;
    void rollBack() noexcept;
    Status setKey(const crypto::Secret& key);
    Status configure(Mode mode);
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
