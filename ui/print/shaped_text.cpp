// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/shaped_text.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextLayout>
#include <algorithm>

#include "ui/print/tabular_glyphs.h"

namespace qd::print {

namespace {

/// Kerned places of the characters and the width of the whole. False when Qt set it in more than one font or
/// joined characters.
bool kernedPlaces(const QString& text, const QFont& font, QList<QPointF>& places, double& advance) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid()) return false;
    const auto runs = layout.glyphRuns();
    if (runs.size() != 1 || runs.first().glyphIndexes().size() != text.size()) return false;
    places = runs.first().positions();
    for (QPointF& place : places)
        place.setY(0.0);
    advance = line.cursorToX(static_cast<int>(text.size()));
    return true;
}

void placeByAdvance(ShapedRun& run) {
    const auto advances = run.font.advancesForGlyphIndexes(run.glyphs);
    run.advance = 0.0;
    run.places.clear();
    for (const QPointF& advance : advances) {
        run.places.append(QPointF(run.advance, 0.0));
        run.advance += advance.x();
    }
}

/// Digits without tabular glyphs: each in the middle of a cell as wide as the widest.
void centreDigits(ShapedRun& run, const QString& text) {
    const auto digits = run.font.glyphIndexesForString(QStringLiteral("0123456789"));
    double cell = 0.0;
    for (const QPointF& advance : run.font.advancesForGlyphIndexes(digits))
        cell = std::max(cell, advance.x());
    const auto advances = run.font.advancesForGlyphIndexes(run.glyphs);
    run.advance = 0.0;
    run.places.clear();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const double own = advances[i].x();
        const double taken = text[i].isDigit() ? cell : own;
        run.places.append(QPointF(run.advance + (taken - own) / 2.0, 0.0));
        run.advance += taken;
    }
}

ShapedRun plainRun(const QString& text, const QFont& font, const QRawFont& raw) {
    ShapedRun run;
    run.font = raw;
    run.glyphs = raw.glyphIndexesForString(text);
    if (!kernedPlaces(text, font, run.places, run.advance)) placeByAdvance(run);
    return run;
}

ShapedRun numberRun(const QString& text, const QRawFont& raw, const QHash<quint32, quint32>& twins) {
    ShapedRun run;
    run.font = raw;
    run.glyphs = raw.glyphIndexesForString(text);
    if (twins.isEmpty()) {
        centreDigits(run, text);
        return run;
    }
    for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
        const auto twin = twins.constFind(run.glyphs[i]);
        if (twin == twins.cend() || !text[i].isDigit()) continue;
        run.glyphs[i] = *twin;
        run.tabular.append({*twin, text[i]});
    }
    placeByAdvance(run);
    return run;
}

/// Splits the text where the font's own characters end, and shapes each part with `shape`.
template <class Shape>
QList<ShapedRun> shapeParts(const QString& text, const QFont& font, const QRawFont& raw, Shape shape) {
    QList<ShapedRun> runs;
    double left = 0.0;
    for (qsizetype from = 0; from < text.size();) {
        const auto own = [&](qsizetype i) {
            return !text[i].isSurrogate() && raw.supportsCharacter(text[i]);
        };
        qsizetype to = from + 1;
        while (to < text.size() && own(to) == own(from))
            ++to;
        const QString part = text.mid(from, to - from);
        ShapedRun run;
        if (own(from)) {
            run = shape(part);
        } else {
            run.words = part;
            run.advance = QFontMetricsF(font).horizontalAdvance(part);
        }
        run.left = left;
        left += run.advance;
        runs.append(run);
        from = to;
    }
    return runs;
}

}  // namespace

QList<ShapedRun> shapeWords(const QString& text, const QFont& font) {
    const QRawFont raw = QRawFont::fromFont(font);
    return shapeParts(text, font, raw, [&](const QString& part) { return plainRun(part, font, raw); });
}

QList<ShapedRun> shapeNumber(const QString& text, const QFont& font) {
    const QRawFont raw = QRawFont::fromFont(font);
    const auto twins = tabularGlyphs(raw.fontTable("GSUB"));
    return shapeParts(text, font, raw, [&](const QString& part) { return numberRun(part, raw, twins); });
}

double advanceOf(const QList<ShapedRun>& runs) {
    return runs.isEmpty() ? 0.0 : runs.last().left + runs.last().advance;
}

}  // namespace qd::print
