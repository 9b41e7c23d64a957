// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tabular_text.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>
#include <algorithm>
#include <vector>

#include "ui/kit/fonts.h"
#include "ui/kit/tnum_table.h"

namespace qd::ui {
namespace {

using Figures = QHash<quint32, quint32>;

QString faceKey(const QRawFont& raw) {
    return raw.familyName() + QLatin1Char('/') + raw.styleName() + QLatin1Char('/') +
           QString::number(raw.weight());
}

/// The faces of the type scale: nearly all that is ever drawn.
QHash<QString, Figures> scaleFigures() {
    QHash<QString, Figures> figures;
    for (const auto role : {FontRole::Body, FontRole::BodyMedium, FontRole::BodyStrong, FontRole::Code}) {
        const QRawFont raw = QRawFont::fromFont(font(role));
        figures.insert(faceKey(raw), tnumSubstitutions(raw.fontTable("GSUB")));
    }
    return figures;
}

/// The figures of one face: substitutions by `tnum`. Those of the type scale are read once, because reading
/// the font's table for every cell would cost more than drawing it.
Figures figuresOf(const QRawFont& raw) {
    static const QHash<QString, Figures> scale = scaleFigures();
    const auto found = scale.constFind(faceKey(raw));
    return found != scale.constEnd() ? *found : tnumSubstitutions(raw.fontTable("GSUB"));
}

struct Shaped {
    QList<quint32> glyphs;
    std::vector<double> advances;
    std::vector<double> shifts;    ///< of a digit centred on the widest
    std::vector<QChar> fallbacks;  ///< null where the face has the glyph
    double width = 0.0;
};

/// Without `tnum`: every digit on the advance of the widest.
void evenOutDigits(const QRawFont& raw, const QString& text, Shaped& out) {
    const QList<quint32> digits = raw.glyphIndexesForString(QStringLiteral("0123456789"));
    double widest = 0.0;
    for (const QPointF& advance : raw.advancesForGlyphIndexes(digits))
        widest = std::max(widest, advance.x());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isDigit()) continue;
        const auto at = static_cast<std::size_t>(i);
        out.shifts[at] = (widest - out.advances[at]) / 2.0;
        out.advances[at] = widest;
    }
}

Shaped shape(const QFont& font, const QRawFont& raw, const QString& text) {
    Shaped out;
    out.glyphs = raw.glyphIndexesForString(text);
    if (out.glyphs.size() != text.size()) return out;  // surrogates: not a number
    const Figures figures = figuresOf(raw);
    for (quint32& glyph : out.glyphs)
        glyph = figures.value(glyph, glyph);
    const QList<QPointF> advances = raw.advancesForGlyphIndexes(out.glyphs);
    const auto n = static_cast<std::size_t>(text.size());
    out.shifts.assign(n, 0.0);
    out.fallbacks.assign(n, QChar());
    out.advances.reserve(n);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool missing = out.glyphs.at(i) == 0;
        if (missing) out.fallbacks[static_cast<std::size_t>(i)] = text.at(i);
        out.advances.push_back(missing ? QFontMetricsF(font).horizontalAdvance(text.at(i))
                                       : advances.at(i).x());
    }
    if (figures.isEmpty()) evenOutDigits(raw, text, out);
    for (const double advance : out.advances)
        out.width += advance;
    return out;
}

void drawShaped(QPainter& painter, const QRawFont& raw, const Shaped& shaped, QPointF baseline) {
    QList<quint32> glyphs;
    QList<QPointF> positions;
    double x = 0.0;
    for (std::size_t i = 0; i < shaped.advances.size(); ++i) {
        if (shaped.fallbacks[i].isNull()) {
            glyphs.append(shaped.glyphs.at(static_cast<qsizetype>(i)));
            positions.append(QPointF(x + shaped.shifts[i], 0.0));
        } else if (!shaped.fallbacks[i].isSpace()) {
            painter.drawText(baseline + QPointF(x, 0.0), QString(shaped.fallbacks[i]));
        }
        x += shaped.advances[i];
    }
    QGlyphRun run;
    run.setRawFont(raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    painter.drawGlyphRun(baseline, run);
}

QString elided(const QFont& font, const QRawFont& raw, const QString& text, double width) {
    const QString dots = QStringLiteral("\u2026");
    for (qsizetype keep = text.size() - 1; keep > 0; --keep) {
        const QString cut = text.left(keep).trimmed() + dots;
        if (shape(font, raw, cut).width <= width) return cut;
    }
    return dots;
}

}  // namespace

double tabularWidth(const QFont& font, const QString& text) {
    const QRawFont raw = QRawFont::fromFont(font);
    const Shaped shaped = shape(font, raw, text);
    if (shaped.advances.empty()) return QFontMetricsF(font).horizontalAdvance(text);
    return shaped.width;
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text) {
    if (text.isEmpty() || rect.width() <= 0.0) return;
    const QFont font = painter.font();
    const QRawFont raw = QRawFont::fromFont(font);
    Shaped shaped = shape(font, raw, text);
    if (shaped.advances.empty()) {
        painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, text);
        return;
    }
    if (shaped.width > rect.width() + 0.5) shaped = shape(font, raw, elided(font, raw, text, rect.width()));
    const QFontMetricsF metrics(font);
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - shaped.width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - shaped.width / 2.0;
    double y = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        y = rect.bottom() - metrics.descent();
    else if (!(alignment & Qt::AlignTop))
        y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2.0;
    drawShaped(painter, raw, shaped, QPointF(x, y));
}

}  // namespace qd::ui
