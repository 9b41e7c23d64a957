// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/render.h"
#include "core/report/xlsx_sheets.h"

namespace qd::report {

namespace {

/// The data sheets' names, in the order of the charts in the report.
std::vector<std::string> dataSheetTitles(const Report& report) {
    std::vector<std::string> titles;
    for (const Section& section : report.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* lines = std::get_if<LineChart>(&block)) titles.push_back(lines->title);
            if (const auto* area = std::get_if<StackedArea>(&block)) titles.push_back(area->title);
        }
    }
    for (std::size_t i = 0; i < titles.size(); ++i)
        titles[i] = "Data " + std::to_string(i + 1) + " " + titles[i];
    return titles;
}

struct BlockWriter {
    XlsxSheet& sheet;
    std::vector<XlsxSheet>& dataSheets;
    std::size_t& nextData;

    void operator()(const Paragraph& p) const {
        sheet.text(0, p.text, CellStyle::Note);
        sheet.nextRow(2);
    }
    void operator()(const Table& table) const { writeTable(sheet, table); }
    void operator()(const MonthlyHeatmap& heatmap) const { writeHeatmap(sheet, heatmap); }
    void operator()(const LineChart& chart) const {
        XlsxSheet& data = dataSheets[nextData++];
        writeSeries(data, chart.title, chart.dates, chart.series, Format::Number4);
        placeLineChart(sheet, chart, sheet.book().nameOf(data.raw()));
    }
    void operator()(const StackedArea& chart) const {
        XlsxSheet& data = dataSheets[nextData++];
        writeSeries(data, chart.title, chart.dates, chart.series, Format::Percent2);
        placeAreaChart(sheet, chart, sheet.book().nameOf(data.raw()));
    }
};

void writeSection(XlsxSheet& sheet, const Section& section, std::vector<XlsxSheet>& dataSheets,
                  std::size_t& nextData) {
    const bool tableOnly = section.blocks.size() == 1 && std::holds_alternative<Table>(section.blocks[0]);
    if (!tableOnly) {
        sheet.text(0, section.heading, CellStyle::Heading);
        sheet.nextRow();
        sheet.freezeAbove();
        sheet.nextRow();
    }
    for (const Block& block : section.blocks)
        std::visit(BlockWriter{sheet, dataSheets, nextData}, block);
    if (tableOnly) sheet.freezeRows(2);
}

}  // namespace

Result<std::string> renderXlsx(const Report& report) {
    QD_TRY(auto book, XlsxBook::create(report));
    XlsxSheet summary(*book, book->addSheet("Summary"));
    writeSummary(summary, report);
    summary.finish(report);
    std::vector<XlsxSheet> sections;
    for (const Section& section : report.sections)
        sections.emplace_back(*book, book->addSheet(section.heading));
    XlsxSheet provenance(*book, book->addSheet("Provenance"));
    writeProvenance(provenance, report);
    provenance.finish(report);
    std::vector<XlsxSheet> dataSheets;
    for (const std::string& title : dataSheetTitles(report))
        dataSheets.emplace_back(*book, book->addSheet(title));
    std::size_t nextData = 0;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        writeSection(sections[i], report.sections[i], dataSheets, nextData);
        sections[i].finish(report);
    }
    for (XlsxSheet& data : dataSheets)
        data.finish(report);
    return book->finish();
}

}  // namespace qd::report
