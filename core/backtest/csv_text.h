// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace qd::backtest {

/// Builds the text of a CSV file (RFC 4180, '\n' line ends): fields in quotes only where they must be.
class CsvText {
public:
    explicit CsvText(std::string_view header) : m_text(header) { m_text += '\n'; }

    CsvText& add(std::string_view field);
    CsvText& add(double value);  ///< shortest text that reads back the same; precondition: finite
    CsvText& add(Date date) { return add(std::string_view(date.iso())); }
    CsvText& addEmpty() { return add(std::string_view()); }
    void endRow();
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void separate();
    std::string m_text;
    bool m_rowOpen = false;
};

/// The rows of a CSV file that CsvText wrote, without its header.
class CsvTable {
public:
    /// Error BadInput with file:line when the header is another one, a row has another number of fields, a
    /// quote is not closed or the last line is cut off.
    static Result<CsvTable> parse(std::string_view text, const std::string& file, std::string_view header);

    [[nodiscard]] std::size_t rows() const noexcept { return m_lines.size(); }
    [[nodiscard]] const std::string& text(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool empty(std::size_t row, std::size_t column) const { return text(row, column).empty(); }
    [[nodiscard]] Result<double> number(std::size_t row, std::size_t column) const;
    [[nodiscard]] Result<Date> date(std::size_t row, std::size_t column) const;
    /// Error BadInput at a row: "message".
    [[nodiscard]] Error errorAt(std::size_t row, Message message) const;

private:
    std::string m_file;
    std::vector<std::string> m_columns;
    std::vector<std::string> m_fields;  ///< row-major
    std::vector<std::int64_t> m_lines;  ///< where each row starts
};

}  // namespace qd::backtest
