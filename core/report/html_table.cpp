// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/block_shape.h"
#include "core/report/display_text.h"
#include "core/report/escape.h"
#include "core/report/html_parts.h"

namespace qd::report {

namespace {

std::string heatCell(const std::optional<double>& value, double scale, bool tinted) {
    const Cell cell = optionalCell(value);
    if (!value) return "<td></td>";
    const int step = tinted ? tintStep(*value, scale) : 0;
    std::string tint;
    if (step != 0)
        tint = std::string(" class=\"") + (step > 0 ? "g" : "l") + std::to_string(std::abs(step)) + "\"";
    return "<td" + tint + dataValue(cell) + ">" + signedPercentText(*value, tinted ? 1 : 2) + "</td>";
}

}  // namespace

std::string dataValue(const Cell& cell) {
    const std::string full = fullValue(cell);
    return full.empty() ? "" : " data-value=\"" + full + "\"";
}

std::string htmlTable(const Table& table) {
    std::string out = "<div class=\"scroll\"><table data-kind=\"table\"><caption>" + escapeHtml(table.title) +
                      "</caption>\n<thead><tr>";
    std::vector<std::string> alignment;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        alignment.emplace_back(isNumericColumn(table, c) ? " class=\"n\"" : "");
        out += "<th scope=\"col\"" + alignment[c] + ">" + escapeHtml(table.columns[c].title) + "</th>";
    }
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        out += "<tr>";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Cell& cell = cellAt(table, r, c);
            const Format format = formatAt(table, r, c);
            // The first column names the row, when it holds words.
            const bool names = c == 0 && std::holds_alternative<std::string>(cell.value);
            out += names ? "<th scope=\"row\"" : "<td";
            out += alignment[c] + dataValue(cell) + ">" + escapeHtml(displayText(cell, format));
            out += names ? "</th>" : "</td>";
        }
        out += "</tr>\n";
    }
    out += "</tbody></table></div>\n";
    if (!table.note.empty()) out += "<p class=\"note\">" + escapeHtml(table.note) + "</p>\n";
    return out;
}

std::string htmlHeatmap(const MonthlyHeatmap& heatmap) {
    const auto rows = heatmapRows(heatmap);
    const double scale = heatmapScale(rows);
    std::string out = "<div class=\"scroll\"><table class=\"heat\" data-kind=\"heatmap\"><caption>" +
                      escapeHtml(heatmap.title) + "</caption>\n<thead><tr><th scope=\"col\">Year</th>";
    for (const char* month : kMonthNames)
        out += std::string("<th scope=\"col\">") + month + "</th>";
    out += "<th scope=\"col\">Total</th></tr></thead>\n<tbody>\n";
    for (const HeatmapRow& row : rows) {
        out += "<tr><th scope=\"row\">" + std::to_string(row.year) + "</th>";
        for (const auto& month : row.months)
            out += heatCell(month, scale, true);
        out += heatCell(row.total, scale, false) + "</tr>\n";
    }
    return out + "</tbody></table></div>\n";
}

}  // namespace qd::report
