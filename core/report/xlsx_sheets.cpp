// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_sheets.h"

#include <algorithm>

#include <xlsxwriter.h>

#include "core/report/block_shape.h"
#include "core/report/palette.h"

namespace qd::report {

namespace {

/// Rows 0 … 2 of a sheet of data: title, empty, header.
constexpr std::uint32_t kTitleGap = 2;

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

void XlsxSheet::widen(std::uint16_t column, std::size_t count) {
    if (m_widths.size() <= column) m_widths.resize(column + 1U, 0);
    m_widths[column] = std::max(m_widths[column], count);
}

void XlsxSheet::text(std::uint16_t column, const std::string& words, CellStyle style) {
    m_book.writeText(m_sheet, m_row, column, words, style);
    const bool flowsOver = style == CellStyle::Title || style == CellStyle::Heading ||
                           style == CellStyle::BlockTitle || style == CellStyle::Note;
    if (!flowsOver) widen(column, characters(words));
}

void XlsxSheet::cell(std::uint16_t column, const Cell& value, Format format, CellStyle style) {
    m_book.writeCell(m_sheet, m_row, column, value, format, style);
    widen(column, characters(displayText(value, format)));
}

void XlsxSheet::header(const std::vector<Column>& columns) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
        text(static_cast<std::uint16_t>(c), columns[c].title,
             isNumeric(columns[c].format) ? CellStyle::HeaderRight : CellStyle::Header);
    }
    nextRow();
}

void XlsxSheet::freezeRows(std::uint32_t rows) {
    worksheet_freeze_panes(m_sheet, rows, 0);
}

void XlsxSheet::freezeAbove() {
    freezeRows(m_row);
}

void XlsxSheet::finish(const Report& report) {
    for (std::size_t c = 0; c < m_widths.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        const double width = std::clamp(static_cast<double>(m_widths[c]) * 1.05 + 3.0, 9.0, 60.0);
        m_book.note(worksheet_set_column(m_sheet, column, column, width, nullptr));
    }
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_paper(m_sheet, 9);  // A4
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    // An ampersand starts a code in a footer, so a label's own is doubled.
    std::string label;
    for (const char c : report.label.substr(0, 60))
        label += c == '&' ? std::string("&&") : std::string(1, c);
    m_book.note(worksheet_set_footer(m_sheet, ("&L" + label + "&RPage &P of &N").c_str()));
}

void writeSummary(XlsxSheet& sheet, const Report& report) {
    sheet.text(0, report.title, CellStyle::Title);
    sheet.nextRow();
    sheet.text(0, report.subtitle, CellStyle::Note);
    sheet.nextRow(2);
    const auto fact = [&](const char* name, const Cell& value, Format format) {
        sheet.text(0, name, CellStyle::Body);
        sheet.cell(1, value, format);
        sheet.nextRow();
    };
    fact("Label", {report.label}, Format::Text);
    fact("As of", {report.asOf}, Format::IsoDate);
    fact("Workspace", {report.workspace}, Format::Text);
    fact("Currency", {report.currency}, Format::Text);
    fact("Prepared by", {report.generatedBy}, Format::Text);
    fact("Prepared at", {report.generatedAt.iso()}, Format::Text);
    sheet.nextRow();
    sheet.header({{"Figure", Format::Text}, {"Value", Format::Number2}, {"Context", Format::Text}});
    sheet.freezeAbove();
    for (const Tile& tile : report.tiles) {
        sheet.text(0, tile.label, CellStyle::Body);
        sheet.cell(1, tile.value, tile.format);
        sheet.text(2, tile.context, CellStyle::Body);
        sheet.nextRow();
    }
    sheet.nextRow();
    sheet.text(0, report.disclaimer, CellStyle::Note);
    if (!report.treeHead) return;
    sheet.nextRow();
    sheet.text(0, treeHeadText(report), CellStyle::Note);
}

void writeTable(XlsxSheet& sheet, const Table& table) {
    sheet.text(0, table.title, CellStyle::BlockTitle);
    sheet.nextRow();
    std::vector<Column> columns = table.columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (isNumericColumn(table, c) && !isNumeric(columns[c].format)) columns[c].format = Format::Number2;
    }
    sheet.header(columns);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            sheet.cell(static_cast<std::uint16_t>(c), cellAt(table, r, c), formatAt(table, r, c));
        sheet.nextRow();
    }
    sheet.text(0, table.note, CellStyle::Note);
    sheet.nextRow(2);
}

void writeHeatmap(XlsxSheet& sheet, const MonthlyHeatmap& heatmap) {
    sheet.text(0, heatmap.title, CellStyle::BlockTitle);
    sheet.nextRow();
    std::vector<Column> columns{{"Year", Format::Text}};
    for (const char* month : kMonthNames)
        columns.push_back({month, Format::Percent2});
    columns.push_back({"Total", Format::Percent2});
    sheet.header(columns);
    const std::uint32_t first = sheet.row();
    for (const HeatmapRow& row : heatmapRows(heatmap)) {
        sheet.text(0, std::to_string(row.year), CellStyle::Body);
        for (std::size_t m = 0; m < 12; ++m)
            sheet.cell(static_cast<std::uint16_t>(m + 1), optionalCell(row.months[m]), Format::Percent2);
        sheet.cell(13, optionalCell(row.total), Format::Percent2, CellStyle::Body);
        sheet.nextRow();
    }
    if (sheet.row() > first) {
        const std::uint32_t ground = colourOf(Ink::Surface, Theme::Light);
        lxw_conditional_format tint{};
        tint.type = LXW_CONDITIONAL_3_COLOR_SCALE;
        tint.mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        tint.mid_value = 0.0;
        tint.min_color = blend(colourOf(Ink::Loss, Theme::Light), ground, tintShare(kTintSteps));
        tint.mid_color = ground;
        tint.max_color = blend(colourOf(Ink::Gain, Theme::Light), ground, tintShare(kTintSteps));
        sheet.book().note(
            worksheet_conditional_format_range(sheet.raw(), first, 1, sheet.row() - 1, 12, &tint));
    }
    sheet.nextRow(2);
}

void writeProvenance(XlsxSheet& sheet, const Report& report) {
    sheet.header({{"Provenance", Format::Text}, {"Value", Format::Text}});
    sheet.freezeAbove();
    for (const auto& [name, value] : report.provenance) {
        sheet.text(0, name, CellStyle::Body);
        sheet.text(1, value, CellStyle::Mono);
        sheet.nextRow();
    }
}

void writeSeries(XlsxSheet& sheet, const std::string& title, const std::vector<Date>& dates,
                 const std::vector<LineSeries>& series, Format format) {
    sheet.text(0, title, CellStyle::BlockTitle);
    sheet.nextRow(kTitleGap);
    std::vector<Column> columns{{"Date", Format::IsoDate}};
    for (const LineSeries& s : series)
        columns.push_back({s.name, format});
    sheet.header(columns);
    sheet.freezeAbove();
    for (std::size_t i = 0; i < dates.size(); ++i) {
        sheet.cell(0, {dates[i]}, Format::IsoDate);
        for (std::size_t s = 0; s < series.size(); ++s) {
            if (i < series[s].values.size())
                sheet.cell(static_cast<std::uint16_t>(s + 1), {series[s].values[i]}, format);
        }
        sheet.nextRow();
    }
}

}  // namespace qd::report
