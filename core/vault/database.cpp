// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/database.h"

#include <utility>

#include <sqlite3.h>

#include "core/base/contracts.h"
#include "core/vault/sqlite_error.h"

namespace qd::vault {

namespace {

constexpr std::size_t kKeyBytes = 32;

/// SQLCipher's notation of a raw key: x'…' with 64 hex digits. Written into a Secret: the text is as good as
/// the key.
crypto::Secret rawKeyText(const crypto::Secret& key) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    crypto::Secret text(kKeyBytes * 2 + 3);
    auto* out = text.bytes().data();
    *out++ = 'x';
    *out++ = '\'';
    for (const auto byte : key.bytes()) {
        *out++ = static_cast<std::uint8_t>(kDigits[byte >> 4U]);
        *out++ = static_cast<std::uint8_t>(kDigits[byte & 15U]);
    }
    *out = '\'';
    return text;
}

/// A rotation that could not open the file again leaves no connection.
Error closedError() {
    return Error{ErrorCode::Io, say("the workspace file is closed"),
                 say("close the workspace and open it again")};
}

}  // namespace

Result<Database> Database::open(const std::string& path, const crypto::Secret& key, Mode mode) {
    QD_REQUIRE(key.size() == kKeyBytes);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::Create || mode == Mode::Copy) flags |= SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int rc = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    Database db(handle);
    if (rc != SQLITE_OK) return sqliteError(handle, rc, "opening '" + path + "'", path);
    // What cannot be opened for writing SQLite opens for reading, without a word.
    if (sqlite3_db_readonly(handle, "main") == 1)
        return sqliteError(handle, SQLITE_READONLY, "opening '" + path + "'");
    QD_CHECK(db.setKey(key));
    QD_CHECK(db.configure(mode));
    return db;
}

Database::Database(Database&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

Status Database::setKey(const crypto::Secret& key) {
    // SQLCipher reports on stderr by itself; errors are values here, and logs hold nothing of the workspace.
    QD_CHECK(run("PRAGMA cipher_log_level = NONE"));
    const auto text = rawKeyText(key);
    const int rc =
        sqlite3_key_v2(m_handle, "main", text.bytes().data(), static_cast<int>(text.bytes().size()));
    if (rc != SQLITE_OK) return sqliteError(m_handle, rc, "setting the key");
    QD_TRY(const auto cipher, this->text("PRAGMA cipher_version"));
    // A plain SQLite would pass over the key and write plaintext.
    if (cipher.empty()) {
        return Error{ErrorCode::Internal,
                     say("the database library cannot encrypt, or there is not enough memory")};
    }
    return Ok{};
}

Status Database::configure(Mode mode) {
    int set = 0;
    if (sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &set) != SQLITE_OK || set != 1)
        return Error{ErrorCode::Internal, say("the database library has no defensive mode")};
    sqlite3_busy_timeout(m_handle, 0);
    // cipher_memory_security stays off: it locks and wipes every allocation of SQLite, which costs more than
    // the pages' encryption and overruns the lock limit of an ordinary account. Keys are wiped either way.
    QD_CHECK(
        run("PRAGMA cipher_memory_security = OFF;"
            "PRAGMA trusted_schema = OFF;"
            "PRAGMA temp_store = MEMORY;"
            "PRAGMA mmap_size = 0;"
            "PRAGMA foreign_keys = ON;"
            "PRAGMA secure_delete = ON;"
            "PRAGMA recursive_triggers = ON;"
            "PRAGMA cache_size = -32768;"));
    // The first look into the file: a wrong key and a file that is no workspace come out here.
    QD_CHECK(integer("SELECT count(*) FROM sqlite_schema"));
    // Defensive mode forbids to do without a journal: this one has no file.
    if (mode == Mode::Copy) return run("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
    if (mode == Mode::Reader) return run("PRAGMA query_only = ON;");
    QD_TRY(const auto journal, text("PRAGMA journal_mode = WAL"));
    if (journal != "wal")
        return Error{ErrorCode::Io, say("the folder of the workspace allows no write-ahead log")};
    return run("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216;");
}

Result<Statement> Database::prepare(std::string_view sql) const {
    if (m_handle == nullptr) return closedError();
    sqlite3_stmt* statement = nullptr;
    const int rc =
        sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (rc != SQLITE_OK) return sqliteError(m_handle, rc, "reading the tables");
    return Statement(m_handle, statement);
}

Status Database::run(const std::string& sql) {
    if (m_handle == nullptr) return closedError();
    const int rc = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) return sqliteError(m_handle, rc, "running '" + sql.substr(0, 40) + "'");
    return Ok{};
}

Result<std::int64_t> Database::integer(std::string_view sql) const {
    QD_TRY(auto statement, prepare(sql));
    QD_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<std::string> Database::text(std::string_view sql) const {
    QD_TRY(auto statement, prepare(sql));
    QD_TRY(const bool row, statement.step());
    return row ? statement.text(0) : std::string();
}

void Database::rollBack() noexcept {
    // The outcome is of no use: SQLite has already rolled back by itself after the graver errors. No memory
    // is asked for: it may be what has run out.
    static_cast<void>(sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr));
}

std::int64_t Database::lastRowId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

Status Database::fileStatus() const {
    if (unreadableFile(m_handle) == 0) return Ok{};
    return sqliteError(m_handle, SQLITE_CORRUPT, "checking the file");
}

Result<std::string> Database::integrityFault() const {
    QD_TRY(auto verdict, text("PRAGMA integrity_check(1)"));
    if (verdict == "ok") return std::string();
    QD_CHECK(fileStatus());
    if (lacksMemory(verdict)) return sqliteError(m_handle, SQLITE_NOMEM, "checking the file");
    return verdict;
}

Status Database::checkpoint() {
    if (m_handle == nullptr) return closedError();
    const int rc = sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (rc != SQLITE_OK) return sqliteError(m_handle, rc, "moving the log into the file");
    return Ok{};
}

Status Database::close() {
    QD_CHECK(checkpoint());
    const int rc = sqlite3_close(m_handle);
    if (rc != SQLITE_OK) return sqliteError(m_handle, rc, "closing");
    m_handle = nullptr;
    return Ok{};
}

Result<Transaction> Transaction::begin(Database& db) {
    QD_CHECK(db.run("BEGIN IMMEDIATE"));
    return Transaction(db);
}

Transaction::Transaction(Transaction&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}

Transaction::~Transaction() {
    if (m_db != nullptr) m_db->rollBack();
}

Status Transaction::commit() {
    QD_CHECK(m_db->run("COMMIT"));
    m_db = nullptr;
    return Ok{};
}

}  // namespace qd::vault
