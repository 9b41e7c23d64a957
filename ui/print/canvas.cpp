// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/canvas.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainterPath>
#include <QPen>
#include <algorithm>

namespace qd::print {

namespace {

QColor colourOf(report::Ink ink) {
    return QColor(report::colourOf(ink, report::Theme::Light));
}

double shift(double width, Align align) {
    return align == Align::Left ? 0.0 : align == Align::Right ? width : width / 2.0;
}

}  // namespace

QString qtText(const std::string& utf8) {
    QString text = QString::fromStdString(utf8);
    text.remove(QLatin1Char('\r'));
    for (QChar& c : text) {
        if (c == QLatin1Char('\t')) c = QLatin1Char(' ');
        // A control character has no shape; fonts draw whatever they like for it.
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n')) c = QChar::ReplacementCharacter;
    }
    return text;
}

QFont TextMeasure::font(const Face& face) const {
    QFont font(face.mono ? QStringLiteral("JetBrains Mono") : QStringLiteral("Inter"));
    font.setPixelSize(std::max(1, qRound(face.size * kUnits)));
    font.setWeight(static_cast<QFont::Weight>(face.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter is drawn for small sizes: titles sit better a touch tighter.
    if (!face.mono && face.size >= 14.0) font.setLetterSpacing(QFont::PercentageSpacing, 98.5);
    return font;
}

double TextMeasure::width(const QString& text, const Face& face) const {
    return advanceOf(shapeWords(text, font(face))) / kUnits;
}

double TextMeasure::numberWidth(const QString& text, const Face& face) const {
    return advanceOf(shapeNumber(text, font(face))) / kUnits;
}

QStringList TextMeasure::wrap(const QString& text, const Face& face, double width) const {
    QStringList lines;
    const QFontMetricsF metrics(font(face));
    const double room = width * kUnits;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QString line;
        for (QString word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QString joined = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
            if (metrics.horizontalAdvance(joined) <= room) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) lines.append(line);
            while (metrics.horizontalAdvance(word) > room && word.size() > 1) {
                qsizetype fits = 1;
                while (fits < word.size() && metrics.horizontalAdvance(word.left(fits + 1)) <= room)
                    ++fits;
                if (word[fits - 1].isHighSurrogate() && fits > 1) --fits;
                lines.append(word.left(fits));
                word.remove(0, fits);
            }
            line = word;
        }
        lines.append(line);
    }
    return lines;
}

QString TextMeasure::fitted(const QString& text, const Face& face, double width) const {
    return QFontMetricsF(font(face)).elidedText(text, Qt::ElideRight, width * kUnits);
}

void Canvas::draw(double x, double baseline, const QList<ShapedRun>& runs, const QFont& font, report::Ink ink,
                  Align align) {
    m_painter.setPen(colourOf(ink));
    const QPointF origin(x * kUnits - shift(advanceOf(runs), align), baseline * kUnits);
    for (const ShapedRun& run : runs) {
        const QPointF at = origin + QPointF(run.left, 0.0);
        if (!run.words.isEmpty()) {
            m_painter.setFont(font);
            m_painter.drawText(at, run.words);
            continue;
        }
        auto& used = m_tabularUse[run.font.familyName() + QLatin1Char('-') +
                                  run.font.styleName().remove(QLatin1Char(' '))];
        for (const auto& glyph : run.tabular) {
            if (!used.contains(glyph)) used.append(glyph);
        }
        QGlyphRun glyphs;
        glyphs.setRawFont(run.font);
        glyphs.setGlyphIndexes(run.glyphs);
        glyphs.setPositions(run.places);
        m_painter.drawGlyphRun(at, glyphs);
    }
}

void Canvas::text(double x, double baseline, const QString& words, const Face& face, report::Ink ink,
                  Align align) {
    const QFont font = m_measure.font(face);
    draw(x, baseline, shapeWords(words, font), font, ink, align);
}

void Canvas::number(double x, double baseline, const QString& digits, const Face& face, report::Ink ink,
                    Align align) {
    const QFont font = m_measure.font(face);
    draw(x, baseline, shapeNumber(digits, font), font, ink, align);
}

void Canvas::line(double x1, double y1, double x2, double y2, report::Ink ink, double width) {
    m_painter.setPen(QPen(colourOf(ink), width * kUnits, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(x1, y1) * kUnits, QPointF(x2, y2) * kUnits);
}

void Canvas::fill(double x, double y, double width, double height, std::uint32_t colour) {
    m_painter.fillRect(QRectF(x * kUnits, y * kUnits, width * kUnits, height * kUnits), QColor(colour));
}

void Canvas::outline(double x, double y, double width, double height, double radius, report::Ink ink,
                     double lineWidth) {
    m_painter.setPen(QPen(colourOf(ink), lineWidth * kUnits));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(QRectF(x * kUnits, y * kUnits, width * kUnits, height * kUnits),
                              radius * kUnits, radius * kUnits);
}

void Canvas::path(const QPolygonF& points, std::uint32_t colour, double lineWidth) {
    if (points.size() < 2) return;
    QPainterPath shape;
    // Whole units of a twelve-hundredth of an inch: finer than print, and half the file.
    const auto whole = [](QPointF at) { return QPointF((at * kUnits).toPoint()); };
    shape.moveTo(whole(points.first()));
    for (qsizetype i = 1; i < points.size(); ++i)
        shape.lineTo(whole(points[i]));
    if (lineWidth > 0.0) {
        const QPen pen(QColor(colour), lineWidth * kUnits, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        m_painter.strokePath(shape, pen);
    } else {
        shape.closeSubpath();
        m_painter.fillPath(shape, QColor(colour));
    }
}

}  // namespace qd::print
