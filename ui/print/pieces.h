// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/report/report.h"
#include "ui/print/canvas.h"
#include "ui/print/paginate.h"

namespace qd::print {

/// The sheet, in points: A4 with the margins of a letter.
struct Sheet {
    double width = 595.276;
    double height = 841.89;
    double left = 52.0;
    double right = 543.276;
    double top = 72.0;
    double bottom = 770.0;

    [[nodiscard]] double contentWidth() const { return right - left; }
    [[nodiscard]] double contentHeight() const { return bottom - top; }
};

inline constexpr Face kBody{8.6, QFont::Normal, false};
inline constexpr Face kTableText{7.8, QFont::Normal, false};
inline constexpr Face kTableStrong{7.8, QFont::Medium, false};
inline constexpr Face kLabel{6.8, QFont::Normal, false};
inline constexpr Face kBlockTitle{9.0, QFont::DemiBold, false};
inline constexpr Face kSectionTitle{14.0, QFont::DemiBold, false};
inline constexpr Face kMono{7.4, QFont::Normal, true};

using Pieces = std::vector<Piece>;

/// The whole report as pieces, in reading order.
[[nodiscard]] Pieces layOut(const report::Report& report, const TextMeasure& measure, const Sheet& sheet);

void addMasthead(Pieces& out, const report::Report& report, const TextMeasure& measure, const Sheet& sheet);
void addTiles(Pieces& out, const report::Report& report, const TextMeasure& measure, const Sheet& sheet);
void addHeading(Pieces& out, const QString& heading, bool startsPage, const TextMeasure& measure,
                const Sheet& sheet);
void addBlockTitle(Pieces& out, const QString& title, const TextMeasure& measure, const Sheet& sheet);
void addParagraph(Pieces& out, const QString& text, const TextMeasure& measure, const Sheet& sheet);
void addNote(Pieces& out, const QString& text, const TextMeasure& measure, const Sheet& sheet);
void addProvenance(Pieces& out, const report::Report& report, const TextMeasure& measure, const Sheet& sheet);
void addTable(Pieces& out, const report::Table& table, const TextMeasure& measure, const Sheet& sheet);
void addHeatmap(Pieces& out, const report::MonthlyHeatmap& heatmap, const TextMeasure& measure,
                const Sheet& sheet);
void addLineChart(Pieces& out, const report::LineChart& chart, const TextMeasure& measure,
                  const Sheet& sheet);
void addStackedArea(Pieces& out, const report::StackedArea& chart, const TextMeasure& measure,
                    const Sheet& sheet);

}  // namespace qd::print
