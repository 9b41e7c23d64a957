// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace qd::vault {

/// A prepared statement. Parameters count from 1 in the order of their question marks, columns from 0. A
/// failed bind is kept and comes out of the next step.
class Statement {
public:
    /// Takes over `handle`.
    Statement(sqlite3* db, sqlite3_stmt* handle) noexcept : m_db(db), m_handle(handle) {}
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(std::int64_t value);
    Statement& bind(double value);
    Statement& bind(bool value) { return bind(static_cast<std::int64_t>(value)); }
    /// The text is copied.
    Statement& bind(std::string_view text);
    Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
    Statement& bind(const char* text) { return bind(std::string_view(text)); }
    /// Not copied: `bytes` outlives the next step.
    Statement& bindBlob(std::string_view bytes);
    Statement& bindNull();

    /// The next row; false at the end.
    Result<bool> step();
    /// Runs a statement that gives no row.
    Status run();
    /// Ready for the same statement with other parameters.
    void rewind();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// How SQLite stores the value of this row.
    enum class Kind : std::uint8_t { Null, Integer, Real, Text, Blob };
    [[nodiscard]] Kind kind(int column) const;
    [[nodiscard]] int columns() const;

private:
    sqlite3* m_db;
    sqlite3_stmt* m_handle;
    int m_next = 1;
    int m_failed = 0;  ///< first code of a failed bind
};

}  // namespace qd::vault
