// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/date.h"

namespace qd::report {

/// How a number is shown. The value itself is kept in full; a renderer only formats it.
enum class Format {
    Text,
    Integer,
    Number2,  ///< two places: ratios
    Number4,
    Percent2,  ///< value 0.1234 shown as 12.34 %
    Money0,    ///< account currency, no places
    Money2,
    IsoDate
};

/// The last alternative of a variant, and never held. Without it the library of GCC 12 takes the variant for
/// one that always holds something, and destroys what is not there when copying into it runs out of memory.
struct NeverHeld {
    NeverHeld() = delete;
    NeverHeld(const NeverHeld&) {}
    NeverHeld& operator=(const NeverHeld&) = default;
    bool operator==(const NeverHeld&) const = default;
};

/// A table's or tile's cell: nothing (shown as an en dash), text, a number, or a date.
struct Cell {
    std::variant<std::monostate, std::string, double, Date, NeverHeld> value;
    bool operator==(const Cell&) const = default;
};

struct Column {
    std::string title;
    Format format = Format::Text;
    double widthShare = 1.0;  ///< relative width
};

struct Table {
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< each of columns.size()
    std::string note;                     ///< below the table; may be empty
    /// Where rows mix units (a list of measures): the format of the numbers of each row, in place of the
    /// columns'. Empty, or one a row.
    std::vector<Format> rowFormats = {};
};

/// A number that stands for itself on the first page.
struct Tile {
    std::string label;
    Cell value;
    Format format = Format::Percent2;
    std::string context;  ///< "benchmark 8.1 %"
};

struct LineSeries {
    std::string name;
    std::vector<double> values;  ///< one a date of the chart
    bool reference = false;      ///< benchmark: drawn muted
};

/// Lines over dates; with `drawdown` the share below the running maximum is drawn below on the same axis.
struct LineChart {
    std::string title;
    std::vector<Date> dates;
    std::vector<LineSeries> series;
    bool drawdown = false;
    std::string note;
};

/// Months × years, values as fractions; nothing where there is no month.
struct MonthlyHeatmap {
    std::string title;
    std::vector<int> years;
    std::vector<std::vector<std::optional<double>>> months;  ///< years.size() rows of 12
    std::vector<std::optional<double>> yearTotals;
};

/// Shares that add up to 1 over time (weights by sector).
struct StackedArea {
    std::string title;
    std::vector<Date> dates;
    std::vector<LineSeries> series;
    std::string note;
};

struct Paragraph {
    std::string text;
};

using Block = std::variant<Paragraph, Table, LineChart, MonthlyHeatmap, StackedArea>;

struct Section {
    std::string heading;
    std::vector<Block> blocks;
    bool startsPage = false;
};

/// The newest signed tree head of the audit log, as it was when the report was made: each copy of the report
/// keeps it outside of the workspace.
struct TreeHead {
    std::int64_t size = 0;  ///< entries of the log
    std::string root;       ///< 64 hex digits
    Timestamp at;
};

/// What a report says, once: every renderer shows the same numbers.
struct Report {
    std::string title;     ///< "Executive report"
    std::string subtitle;  ///< strategy and period
    std::string workspace;
    std::string label;  ///< "SYNTHETIC" or empty: shown on every page
    Timestamp generatedAt;
    std::string generatedBy;
    Date asOf;
    std::string currency;  ///< "USD"
    std::vector<Tile> tiles;
    std::vector<Section> sections;
    std::vector<std::pair<std::string, std::string>>
        provenance;  ///< data hash, run id, program, audit head …
    /// At the foot of every page; empty: the line is left out.
    std::string disclaimer =
        "Past performance is no guide to future results. For the named recipient; neither an offer nor "
        "investment advice.";
    std::optional<TreeHead> treeHead = {};  ///< at the foot of every page, below the disclaimer
};

/// What stands at the foot for the tree head: "Audit log at 2026-11-21T09:14:05.123Z: tree head 1234:<64 hex
/// digits>", in the form that qd-verify takes as --head. Empty when there is none.
[[nodiscard]] std::string treeHeadText(const Report& report);

/// The text that HTML, CSV and PDF show for a cell: "12.34 %", "1,234,567", "−0.52", "–" for nothing.
[[nodiscard]] std::string displayText(const Cell& cell, Format format);

}  // namespace qd::report
