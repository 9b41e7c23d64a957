// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace qd::ctl {

/// Words in columns for a terminal: two blanks between columns, numbers to the right, no blanks at line ends.
class TextTable {
public:
    enum class Side { Left, Right };

    /// One side for each column. Rows may be shorter than that.
    explicit TextTable(std::vector<Side> sides) : m_sides(std::move(sides)) {}
    TextTable& row(std::vector<std::string> cells);
    /// Each row on a line of its own.
    [[nodiscard]] std::string text() const;

private:
    std::vector<Side> m_sides;
    std::vector<std::vector<std::string>> m_rows;
};

/// "1,234,567.80": fixed places, thousands apart. Precondition: finite.
[[nodiscard]] std::string groupedText(double value, int places);
/// 0.1234 → "12.34 %". Precondition: finite.
[[nodiscard]] std::string percentText(double share, int places = 2);
/// "a, b, c", and how many more there are after the first `most`.
[[nodiscard]] std::string listText(const std::vector<std::string>& words, std::size_t most);

}  // namespace qd::ctl
