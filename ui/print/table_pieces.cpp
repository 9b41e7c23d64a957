// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "core/report/block_shape.h"
#include "ui/print/column_widths.h"
#include "ui/print/pieces.h"

namespace qd::print {

using report::Ink;

namespace {

constexpr double kGap = 12.0;      // between columns
constexpr double kTurnGap = 22.0;  // between numbers, set right, and words, set left
constexpr double kLeading = 10.0;  // between the lines of a cell
constexpr double kRowPadding = 5.0;

/// A table made ready: texts, widths and edges.
struct LaidTable {
    Face face = kTableText;
    std::vector<bool> numeric;
    std::vector<bool> dates;  // set left, but on equal advances
    std::vector<std::vector<QString>> texts;
    std::vector<double> lefts;
    std::vector<double> widths;
    double left = 0.0;
    double right = 0.0;
};

double widestWord(const QString& text, const Face& face, const TextMeasure& measure) {
    double widest = 0.0;
    for (const QString& word : text.split(QLatin1Char(' ')))
        widest = std::max(widest, measure.width(word, face));
    return widest;
}

ColumnWish wishOf(const report::Table& table, const LaidTable& laid, std::size_t c,
                  const TextMeasure& measure) {
    const QString title = qtText(table.columns[c].title);
    ColumnWish wish{table.columns[c].widthShare, measure.width(title, kLabel),
                    widestWord(title, kLabel, measure)};
    const bool fixed = laid.numeric[c] || laid.dates[c];
    for (const auto& row : laid.texts) {
        const double width =
            fixed ? measure.numberWidth(row[c], laid.face) : measure.width(row[c], laid.face);
        wish.natural = std::max(wish.natural, width);
        wish.least = std::max(wish.least, fixed ? width : widestWord(row[c], laid.face, measure));
    }
    // A single endless word (a hash, a path) is broken rather than given the whole page.
    if (!laid.numeric[c]) wish.least = std::min(wish.least, 110.0);
    wish.natural += 0.5;
    wish.least += 0.5;
    return wish;
}

LaidTable layOutTable(const report::Table& table, const TextMeasure& measure, const Sheet& sheet) {
    LaidTable laid;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        laid.numeric.push_back(report::isNumericColumn(table, c));
        laid.dates.push_back(table.columns[c].format == report::Format::IsoDate);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        laid.texts.emplace_back();
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            laid.texts.back().push_back(
                qtText(report::displayText(report::cellAt(table, r, c), report::formatAt(table, r, c))));
    }
    std::vector<double> gaps;
    double room = sheet.contentWidth();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const bool last = c + 1 == table.columns.size();
        gaps.push_back(last ? 0.0 : laid.numeric[c] && !laid.numeric[c + 1] ? kTurnGap : kGap);
        room -= gaps.back();
    }
    std::vector<ColumnWish> wishes;
    double least = 0.0;
    double natural = 0.0;
    // A table that is too wide is set smaller, down to what can still be read.
    for (laid.face.size = kTableText.size; laid.face.size >= 5.8; laid.face.size -= 0.4) {
        wishes.clear();
        least = natural = 0.0;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            wishes.push_back(wishOf(table, laid, c, measure));
            least += wishes.back().least;
            natural += wishes.back().natural;
        }
        if (least <= room) break;
    }
    laid.face.size = std::max(laid.face.size, 5.8);
    // A few narrow columns are not torn across the sheet: the eye would lose the row.
    if (table.columns.size() <= 3) room = std::clamp(natural * 1.5, room * 0.55, room);
    laid.widths = columnWidths(wishes, room);
    laid.left = sheet.left;
    double x = sheet.left;
    for (std::size_t c = 0; c < laid.widths.size(); ++c) {
        laid.lefts.push_back(x);
        x += laid.widths[c] + gaps[c];
    }
    laid.right = x;
    return laid;
}

Piece headerPiece(const report::Table& table, const LaidTable& laid, const TextMeasure& measure) {
    std::vector<QStringList> titles;
    qsizetype lines = 1;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        titles.push_back(measure.wrap(qtText(table.columns[c].title), kLabel, laid.widths[c]));
        lines = std::max(lines, titles.back().size());
    }
    Piece piece;
    piece.height = 9.0 * static_cast<double>(lines) + 7.0;
    piece.keepWithNext = true;
    piece.paint = [=, height = piece.height](Canvas& canvas, double y) {
        for (std::size_t c = 0; c < titles.size(); ++c) {
            // Titles stand on the rule: a short one next to one of two lines is at the bottom.
            double baseline = y + height - 6.0 - 9.0 * static_cast<double>(titles[c].size() - 1);
            for (const QString& line : titles[c]) {
                const double x = laid.numeric[c] ? laid.lefts[c] + laid.widths[c] : laid.lefts[c];
                canvas.text(x, baseline, line, kLabel, Ink::Muted,
                            laid.numeric[c] ? Align::Right : Align::Left);
                baseline += 9.0;
            }
        }
        canvas.line(laid.left, y + height - 0.3, laid.right, y + height - 0.3, Ink::Faint, 0.6);
    };
    return piece;
}

/// The header as it stands on the next page, with the table's title.
std::shared_ptr<const Piece> continuedHeader(const report::Table& table, const LaidTable& laid,
                                             const Piece& header) {
    const QString title = qtText(table.title) + QStringLiteral(", continued");
    auto piece = std::make_shared<Piece>();
    const double titleHeight = table.title.empty() ? 0.0 : 16.0;
    piece->height = titleHeight + header.height;
    piece->paint = [=, paint = header.paint](Canvas& canvas, double y) {
        if (titleHeight > 0.0)
            canvas.text(laid.left, y + 9.0, canvas.measure().fitted(title, kTableText, 400.0), kTableText,
                        Ink::Muted);
        paint(canvas, y + titleHeight);
    };
    return piece;
}

Piece rowPiece(const std::shared_ptr<const LaidTable>& laid, std::size_t r, const TextMeasure& measure) {
    std::vector<QStringList> cells;
    qsizetype lines = 1;
    for (std::size_t c = 0; c < laid->widths.size(); ++c) {
        const QString& text = laid->texts[r][c];
        cells.push_back(laid->numeric[c] ? QStringList{text}
                                         : measure.wrap(text, laid->face, laid->widths[c]));
        lines = std::max(lines, cells.back().size());
    }
    Piece piece;
    piece.height = kLeading * static_cast<double>(lines) + kRowPadding;
    piece.paint = [=, height = piece.height](Canvas& canvas, double y) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            double baseline = y + kRowPadding * 0.5 + kLeading * 0.5 + laid->face.size * 0.36;
            if (laid->numeric[c]) {
                canvas.number(laid->lefts[c] + laid->widths[c], baseline, cells[c].first(), laid->face,
                              Ink::Text);
                continue;
            }
            if (laid->dates[c] && cells[c].size() == 1) {
                canvas.number(laid->lefts[c], baseline, cells[c].first(), laid->face, Ink::Text, Align::Left);
                continue;
            }
            Face face = laid->face;
            if (c == 0) face.weight = kTableStrong.weight;
            for (const QString& line : cells[c]) {
                canvas.text(laid->lefts[c], baseline, line, face, Ink::Text);
                baseline += kLeading;
            }
        }
        canvas.line(laid->left, y + height, laid->right, y + height, Ink::Line, 0.4);
    };
    return piece;
}

}  // namespace

void addTable(Pieces& out, const report::Table& table, const TextMeasure& measure, const Sheet& sheet) {
    if (table.columns.empty()) return;
    addBlockTitle(out, qtText(table.title), measure, sheet);
    const auto laid = std::make_shared<const LaidTable>(layOutTable(table, measure, sheet));
    const Piece header = headerPiece(table, *laid, measure);
    const auto repeated = continuedHeader(table, *laid, header);
    out.push_back(header);
    const std::size_t count = table.rows.size();
    for (std::size_t r = 0; r < count; ++r) {
        out.push_back(rowPiece(laid, r, measure));
        out.back().repeated = repeated;
        // At least two rows on either side of a break; a short table stays whole.
        out.back().keepWithNext = r + 1 < count && (count <= 12 || r == 0 || r + 2 == count);
    }
    if (count == 0) out.back().keepWithNext = false;
    addNote(out, qtText(table.note), measure, sheet);
}

}  // namespace qd::print
