// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/report/xlsx_book.h"

namespace qd::report {

/// A section's sheet, filled from the top; columns grow with what is written.
class XlsxSheet {
public:
    XlsxSheet(XlsxBook& book, lxw_worksheet* sheet) : m_book(book), m_sheet(sheet) {}

    void text(std::uint16_t column, const std::string& words, CellStyle style);
    void cell(std::uint16_t column, const Cell& value, Format format, CellStyle style = CellStyle::Body);
    /// Header cells; numbers' headings right-aligned.
    void header(const std::vector<Column>& columns);
    void nextRow(std::uint32_t rows = 1) { m_row += rows; }
    /// Freezes the first rows.
    void freezeRows(std::uint32_t rows);
    /// Freezes all rows above the next one.
    void freezeAbove();
    /// Column widths from what was written, gridlines off, page set-up for print.
    void finish(const Report& report);

    [[nodiscard]] std::uint32_t row() const { return m_row; }
    [[nodiscard]] lxw_worksheet* raw() const { return m_sheet; }
    [[nodiscard]] XlsxBook& book() const { return m_book; }

private:
    void widen(std::uint16_t column, std::size_t characters);

    XlsxBook& m_book;
    lxw_worksheet* m_sheet;
    std::uint32_t m_row = 0;
    std::vector<std::size_t> m_widths;
};

void writeSummary(XlsxSheet& sheet, const Report& report);
void writeTable(XlsxSheet& sheet, const Table& table);
void writeHeatmap(XlsxSheet& sheet, const MonthlyHeatmap& heatmap);
void writeProvenance(XlsxSheet& sheet, const Report& report);

/// Dates and series as columns on a sheet of their own, header frozen.
void writeSeries(XlsxSheet& sheet, const std::string& title, const std::vector<Date>& dates,
                 const std::vector<LineSeries>& series, Format format);

/// A native chart over a data sheet written by writeSeries, placed at the sheet's next row; moves below it.
void placeLineChart(XlsxSheet& sheet, const LineChart& chart, const std::string& dataSheet);
void placeAreaChart(XlsxSheet& sheet, const StackedArea& chart, const std::string& dataSheet);

}  // namespace qd::report
