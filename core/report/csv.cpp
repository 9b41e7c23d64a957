// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/report/block_shape.h"
#include "core/report/escape.h"
#include "core/report/render.h"

namespace qd::report {

namespace {

using Record = std::vector<std::string>;  // fields, escaped already

std::string csvCell(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) return csvText(*text);
    return fullValue(cell);
}

std::string line(const Record& record) {
    std::string out;
    for (std::size_t i = 0; i < record.size(); ++i) {
        if (i > 0) out += ',';
        out += record[i];
    }
    return out + "\r\n";
}

/// The record that opens every block: `block`, its kind, section and title.
std::string opening(const char* kind, const std::string& section, const std::string& title) {
    return line({"block", kind, csvText(section), csvText(title)});
}

std::string pair(const char* name, const std::string& text) {
    return line({name, csvText(text)});
}

std::string seriesBlock(const char* kind, const std::string& section, const std::string& title,
                        const std::vector<Date>& dates, const std::vector<LineSeries>& series) {
    std::string out = opening(kind, section, title);
    Record header{"date"};
    for (const LineSeries& s : series)
        header.push_back(csvText(s.name));
    out += line(header);
    for (std::size_t i = 0; i < dates.size(); ++i) {
        Record record{dates[i].iso()};
        for (const LineSeries& s : series)
            record.push_back(i < s.values.size() ? fullValue({s.values[i]}) : std::string());
        out += line(record);
    }
    return out;
}

struct BlockRecords {
    const std::string& section;

    std::string operator()(const Paragraph& p) const {
        return opening("paragraph", section, "") + line({csvText(p.text)});
    }
    std::string operator()(const Table& table) const {
        std::string out = opening("table", section, table.title);
        Record header;
        for (const Column& column : table.columns)
            header.push_back(csvText(column.title));
        out += line(header);
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            Record record;
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                record.push_back(csvCell(cellAt(table, r, c)));
            out += line(record);
        }
        return out;
    }
    std::string operator()(const LineChart& chart) const {
        return seriesBlock("lines", section, chart.title, chart.dates, chart.series);
    }
    std::string operator()(const StackedArea& chart) const {
        return seriesBlock("area", section, chart.title, chart.dates, chart.series);
    }
    std::string operator()(const MonthlyHeatmap& heatmap) const {
        std::string out = opening("heatmap", section, heatmap.title);
        Record header{"Year"};
        for (const char* month : kMonthNames)
            header.emplace_back(month);
        header.emplace_back("Total");
        out += line(header);
        for (const HeatmapRow& row : heatmapRows(heatmap)) {
            Record record{std::to_string(row.year)};
            for (const auto& month : row.months)
                record.push_back(fullValue(optionalCell(month)));
            record.push_back(fullValue(optionalCell(row.total)));
            out += line(record);
        }
        return out;
    }
};

}  // namespace

std::string renderCsv(const Report& report) {
    std::string out = opening("report", "", report.title);
    out += pair("subtitle", report.subtitle) + pair("workspace", report.workspace) +
           pair("label", report.label) + pair("as_of", report.asOf.iso()) +
           pair("currency", report.currency) + pair("generated_at", report.generatedAt.iso()) +
           pair("generated_by", report.generatedBy);
    if (report.treeHead) out += pair("tree_head", treeHeadText(report));
    out += "\r\n" + opening("tiles", "", "Summary") + line({"label", "value", "context"});
    for (const Tile& tile : report.tiles)
        out += line({csvText(tile.label), csvCell(tile.value), csvText(tile.context)});
    for (const Section& section : report.sections) {
        for (const Block& block : section.blocks)
            out += "\r\n" + std::visit(BlockRecords{section.heading}, block);
    }
    out += "\r\n" + opening("provenance", "", "Provenance");
    for (const auto& [name, text] : report.provenance)
        out += line({csvText(name), csvText(text)});
    return out;
}

}  // namespace qd::report
