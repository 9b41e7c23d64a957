// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pieces.h"

namespace qd::print {

namespace {

struct BlockPieces {
    Pieces& out;
    const TextMeasure& measure;
    const Sheet& sheet;

    void operator()(const report::Paragraph& p) const { addParagraph(out, qtText(p.text), measure, sheet); }
    void operator()(const report::Table& table) const { addTable(out, table, measure, sheet); }
    void operator()(const report::LineChart& chart) const { addLineChart(out, chart, measure, sheet); }
    void operator()(const report::StackedArea& chart) const { addStackedArea(out, chart, measure, sheet); }
    void operator()(const report::MonthlyHeatmap& map) const { addHeatmap(out, map, measure, sheet); }
};

}  // namespace

Pieces layOut(const report::Report& report, const TextMeasure& measure, const Sheet& sheet) {
    Pieces out;
    addMasthead(out, report, measure, sheet);
    addTiles(out, report, measure, sheet);
    for (const report::Section& section : report.sections) {
        if (!section.heading.empty() || section.startsPage)
            addHeading(out, qtText(section.heading), section.startsPage, measure, sheet);
        for (const report::Block& block : section.blocks)
            std::visit(BlockPieces{out, measure, sheet}, block);
    }
    addProvenance(out, report, measure, sheet);
    return out;
}

}  // namespace qd::print
