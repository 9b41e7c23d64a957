// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/report/block_shape.h"
#include "ui/print/pieces.h"

namespace qd::print {

using report::Ink;

namespace {

constexpr double kPadding = 11.0;
constexpr Face kContext{6.8, QFont::Normal, false};

struct TileText {
    QString label;
    QString value;
    QStringList context;
};

/// Tiles a row: as even as the count lets.
std::size_t perRow(std::size_t count) {
    if (count <= 5) return count;
    if (count == 6 || count == 9) return 3;
    return count % 5 == 0 ? 5 : 4;
}

/// The largest size, up to the design's, at which every value fits its tile: one size for all of them.
double valueSize(const report::Report& report, const TextMeasure& measure, double room) {
    double size = 16.0;
    for (const auto& tile : report.tiles) {
        const QString value = qtText(report::displayText(tile.value, tile.format));
        const double width = measure.width(value, {16.0, QFont::DemiBold, false});
        size = std::min(size, 16.0 * room / std::max(width, 1.0));
    }
    return std::max(size, 8.0);
}

TileText textOf(const report::Tile& tile, const report::Report& report, const TextMeasure& measure,
                double room) {
    std::string label = tile.label;
    if (report::isMoney(tile.format) && !report.currency.empty()) label += ", " + report.currency;
    TileText text{qtText(label), qtText(report::displayText(tile.value, tile.format)),
                  measure.wrap(qtText(tile.context), kContext, room)};
    if (text.context.size() > 2) {
        const QString rest = text.context.mid(1).join(QLatin1Char(' '));
        text.context = {text.context.first(), measure.fitted(rest, kContext, room)};
    }
    return text;
}

}  // namespace

void addTiles(Pieces& out, const report::Report& report, const TextMeasure& measure, const Sheet& sheet) {
    if (report.tiles.empty()) return;
    const std::size_t columns = perRow(report.tiles.size());
    const double width = sheet.contentWidth() / static_cast<double>(columns);
    const double room = width - 2.0 * kPadding;
    const Face valueFace{valueSize(report, measure, room), QFont::DemiBold, false};
    for (std::size_t first = 0; first < report.tiles.size(); first += columns) {
        std::vector<TileText> row;
        qsizetype contextLines = 1;
        for (std::size_t i = first; i < std::min(first + columns, report.tiles.size()); ++i) {
            row.push_back(textOf(report.tiles[i], report, measure, room));
            contextLines = std::max(contextLines, row.back().context.size());
        }
        Piece piece;
        piece.spaceBefore = first == 0 ? 20.0 : 0.0;
        piece.height = 46.0 + 9.0 * static_cast<double>(contextLines);
        piece.paint = [=, height = piece.height](Canvas& canvas, double y) {
            // Hairlines, not boxes: one above each row, one below the last.
            canvas.line(sheet.left, y, sheet.right, y, Ink::Line, 0.6);
            if (first + columns >= report.tiles.size())
                canvas.line(sheet.left, y + height, sheet.right, y + height, Ink::Line, 0.6);
            for (std::size_t i = 0; i < row.size(); ++i) {
                const double x = sheet.left + width * static_cast<double>(i) + (i == 0 ? 0.0 : kPadding);
                if (i > 0) canvas.line(x - kPadding, y + 9.0, x - kPadding, y + height - 9.0, Ink::Line, 0.6);
                canvas.text(x, y + 15.0, canvas.measure().fitted(row[i].label, kLabel, room + 6.0), kLabel,
                            Ink::Muted);
                canvas.text(x, y + 33.5, row[i].value, valueFace, Ink::Text);
                for (qsizetype l = 0; l < row[i].context.size(); ++l)
                    canvas.text(x, y + 46.5 + 9.0 * static_cast<double>(l), row[i].context[l], kContext,
                                Ink::Muted);
            }
        };
        out.push_back(std::move(piece));
    }
}

}  // namespace qd::print
