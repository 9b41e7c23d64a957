// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "core/report/block_shape.h"
#include "core/report/display_text.h"
#include "core/report/scene.h"
#include "ui/print/pieces.h"

namespace qd::print {

using report::Ink;

namespace {

constexpr double kCellHeight = 16.0;

void paintScene(Canvas& canvas, const report::Scene& scene, double left, double top) {
    const std::uint32_t paper = report::colourOf(Ink::Surface, report::Theme::Light);
    for (const report::ScenePath& path : scene.paths) {
        QPolygonF points;
        for (const report::Point& point : path.points)
            points.append(QPointF(left + point.x, top + point.y));
        const std::uint32_t ink = report::colourOf(path.ink, report::Theme::Light, path.series);
        canvas.path(points, report::blend(ink, paper, path.inkShare), path.filled ? 0.0 : path.width);
    }
    for (const report::SceneText& text : scene.texts) {
        const Align align = text.anchor == report::Anchor::Start ? Align::Left
                            : text.anchor == report::Anchor::End ? Align::Right
                                                                 : Align::Centre;
        const Face face{scene.textSize, text.strong ? QFont::DemiBold : QFont::Normal, false};
        const QString words = qtText(text.text);
        if (align == Align::Right)
            canvas.number(left + text.at.x, top + text.at.y, words, face, text.ink, align);
        else
            canvas.text(left + text.at.x, top + text.at.y, words, face, text.ink, align);
    }
}

void addScene(Pieces& out, report::Scene scene, const Sheet& sheet) {
    Piece piece;
    piece.height = scene.height;
    piece.paint = [shared = std::make_shared<const report::Scene>(std::move(scene)), sheet](
                      Canvas& canvas, double y) { paintScene(canvas, *shared, sheet.left, y); };
    out.push_back(std::move(piece));
}

/// Year, twelve months, total: the months share what the other two leave.
struct HeatmapGrid {
    double left;
    double yearWidth = 34.0;
    double totalWidth = 46.0;
    double monthWidth;

    explicit HeatmapGrid(const Sheet& sheet)
        : left(sheet.left), monthWidth((sheet.contentWidth() - yearWidth - totalWidth) / 12.0) {}
    [[nodiscard]] double month(std::size_t m) const {
        return left + yearWidth + monthWidth * static_cast<double>(m);
    }
    [[nodiscard]] double right() const { return month(12) + totalWidth; }
};

constexpr Face kHeatText{6.6, QFont::Normal, false};
constexpr Face kHeatStrong{6.9, QFont::DemiBold, false};

Piece heatmapHeader(const HeatmapGrid& grid) {
    Piece piece;
    piece.height = 14.0;
    piece.keepWithNext = true;
    piece.paint = [grid](Canvas& canvas, double y) {
        for (std::size_t m = 0; m < 12; ++m)
            canvas.text(grid.month(m + 1) - 5.0, y + 9.0, QString::fromUtf8(report::kMonthNames[m]), kLabel,
                        Ink::Muted, Align::Right);
        canvas.text(grid.right(), y + 9.0, QStringLiteral("Total"), kLabel, Ink::Muted, Align::Right);
    };
    return piece;
}

Piece heatmapPiece(const HeatmapGrid& grid, const report::HeatmapRow& row, double scale) {
    Piece piece;
    piece.height = kCellHeight;
    piece.paint = [=](Canvas& canvas, double y) {
        const double baseline = y + kCellHeight * 0.5 + 2.4;
        canvas.number(grid.left, baseline, QString::number(row.year), kTableStrong, Ink::Text, Align::Left);
        for (std::size_t m = 0; m < 12; ++m) {
            if (!row.months[m]) continue;
            const int step = report::tintStep(*row.months[m], scale);
            const std::uint32_t paper = report::colourOf(Ink::Surface, report::Theme::Light);
            const std::uint32_t ink =
                report::colourOf(step < 0 ? Ink::Loss : Ink::Gain, report::Theme::Light);
            if (step != 0)
                canvas.fill(grid.month(m) + 0.5, y + 0.5, grid.monthWidth - 1.0, kCellHeight - 1.0,
                            report::blend(ink, paper, report::tintShare(std::abs(step))));
            canvas.number(grid.month(m + 1) - 4.0, baseline,
                          qtText(report::signedPercentText(*row.months[m], 1)), kHeatText, Ink::Text);
        }
        if (row.total)
            canvas.number(grid.right(), baseline, qtText(report::signedPercentText(*row.total, 2)),
                          kHeatStrong, Ink::Text);
    };
    return piece;
}

}  // namespace

void addLineChart(Pieces& out, const report::LineChart& chart, const TextMeasure& measure,
                  const Sheet& sheet) {
    addBlockTitle(out, qtText(chart.title), measure, sheet);
    const double height = chart.drawdown ? 232.0 : 180.0;
    addScene(out, report::lineChartScene(chart, {sheet.contentWidth(), height, 7.0}), sheet);
    addNote(out, qtText(chart.note), measure, sheet);
}

void addStackedArea(Pieces& out, const report::StackedArea& chart, const TextMeasure& measure,
                    const Sheet& sheet) {
    addBlockTitle(out, qtText(chart.title), measure, sheet);
    addScene(out, report::stackedAreaScene(chart, {sheet.contentWidth(), 190.0, 7.0}), sheet);
    addNote(out, qtText(chart.note), measure, sheet);
}

void addHeatmap(Pieces& out, const report::MonthlyHeatmap& heatmap, const TextMeasure& measure,
                const Sheet& sheet) {
    addBlockTitle(out, qtText(heatmap.title), measure, sheet);
    const HeatmapGrid grid(sheet);
    const auto rows = report::heatmapRows(heatmap);
    const double scale = report::heatmapScale(rows);
    const Piece header = heatmapHeader(grid);
    const auto repeated = std::make_shared<const Piece>(header);
    out.push_back(header);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        out.push_back(heatmapPiece(grid, rows[r], scale));
        out.back().repeated = repeated;
        // Up to a quarter of a century stays on one page.
        out.back().keepWithNext =
            r + 1 < rows.size() && (rows.size() <= 25 || r == 0 || r + 2 == rows.size());
    }
}

}  // namespace qd::print
