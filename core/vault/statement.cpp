// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/statement.h"

#include <utility>

#include <sqlite3.h>

#include "core/base/contracts.h"
#include "core/vault/sqlite_error.h"

namespace qd::vault {

namespace {
void keepFirst(int& kept, int rc) {
    if (kept == SQLITE_OK) kept = rc;
}
// SQLite tells an empty text from NULL by the pointer.
const char* pointerOf(std::string_view text) {
    return text.data() == nullptr ? "" : text.data();
}
}  // namespace

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_next(other.m_next),
      m_failed(other.m_failed) {}

Statement::~Statement() {
    sqlite3_finalize(m_handle);
}

Statement& Statement::bind(std::int64_t value) {
    keepFirst(m_failed, sqlite3_bind_int64(m_handle, m_next++, value));
    return *this;
}

Statement& Statement::bind(double value) {
    keepFirst(m_failed, sqlite3_bind_double(m_handle, m_next++, value));
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    const auto copied =
        reinterpret_cast<sqlite3_destructor_type>(-1);  // SQLITE_TRANSIENT without the old cast
    keepFirst(m_failed,
              sqlite3_bind_text64(m_handle, m_next++, pointerOf(text), text.size(), copied, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindBlob(std::string_view bytes) {
    keepFirst(m_failed, sqlite3_bind_blob64(m_handle, m_next++, pointerOf(bytes), bytes.size(), nullptr));
    return *this;
}

Statement& Statement::bindNull() {
    keepFirst(m_failed, sqlite3_bind_null(m_handle, m_next++));
    return *this;
}

Result<bool> Statement::step() {
    if (m_failed != SQLITE_OK) return sqliteError(m_db, m_failed, "preparing a statement");
    const int rc = sqlite3_step(m_handle);
    if (rc == SQLITE_ROW) return true;
    if (rc == SQLITE_DONE) return false;
    return sqliteError(m_db, rc, sqlite3_stmt_readonly(m_handle) != 0 ? "reading" : "writing");
}

Status Statement::run() {
    QD_TRY(const bool row, step());
    QD_ENSURE(!row);
    return Ok{};
}

void Statement::rewind() {
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_next = 1;
    m_failed = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_handle, column);
}

std::string Statement::text(int column) const {
    return std::string(blob(column));
}

std::string_view Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(m_handle, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column));
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

Statement::Kind Statement::kind(int column) const {
    switch (sqlite3_column_type(m_handle, column)) {
        case SQLITE_INTEGER:
            return Kind::Integer;
        case SQLITE_FLOAT:
            return Kind::Real;
        case SQLITE_TEXT:
            return Kind::Text;
        case SQLITE_BLOB:
            return Kind::Blob;
        default:
            return Kind::Null;
    }
}

int Statement::columns() const {
    return sqlite3_column_count(m_handle);
}

}  // namespace qd::vault
