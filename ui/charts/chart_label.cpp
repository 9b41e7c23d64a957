// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_label.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

constexpr double kStripe = 5.0;

/// Lines at 45° through the box: rising to the right, or falling.
void stripes(QPainter& painter, const QRectF& box, bool rising) {
    const double h = box.height();
    // Along x + y or x − y from a common origin: the stripes of neighbours go on through each other.
    const double from = std::floor((box.left() - h) / kStripe) * kStripe;
    for (double x = from; x < box.right() + h; x += kStripe) {
        if (rising)
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + h, box.top()));
        else
            painter.drawLine(QPointF(x, box.top()), QPointF(x + h, box.bottom()));
    }
}

void dots(QPainter& painter, const QRectF& box, const QColor& ink) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    int line = 0;
    for (double y = box.top() + 2.5; y < box.bottom(); y += kStripe, ++line)
        for (double x = box.left() + (line % 2 == 0 ? 2.5 : 5.0); x < box.right(); x += kStripe)
            painter.drawEllipse(QPointF(x, y), 0.9, 0.9);
}

}  // namespace

Qt::Alignment leading(bool mirrored) {
    return mirrored ? Qt::AlignRight : Qt::AlignLeft;
}
Qt::Alignment trailing(bool mirrored) {
    return mirrored ? Qt::AlignLeft : Qt::AlignRight;
}

double wordsWidth(const QFont& font, const QString& text) {
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1.0;
}

void drawWords(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text) {
    if (text.isEmpty() || box.width() <= 0.0) return;
    const QFontMetricsF metrics(painter.font());
    const bool fits = metrics.horizontalAdvance(text) <= box.width();
    painter.drawText(box, static_cast<int>(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine,
                     fits ? text : metrics.elidedText(text, Qt::ElideRight, box.width()));
}

void drawWordsUpwards(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text) {
    painter.save();
    painter.translate(box.left(), box.bottom());
    painter.rotate(-90.0);
    drawWords(painter, QRectF(0.0, 0.0, box.height(), box.width()), alignment, text);
    painter.restore();
}

void paintRing(QPainter& painter, const QRectF& box, const QColor& ink, const QColor& ground) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ground, 3.0));
    painter.drawRoundedRect(box, 2.0, 2.0);
    painter.setPen(QPen(ink, 1.5));
    painter.drawRoundedRect(box, 2.0, 2.0);
    painter.restore();
}

QString signedText(double value, ValueKind kind, int decimals) {
    if (kind == ValueKind::Percent) return format::percent(value, decimals, QLocale(), format::Sign::Always);
    if (kind == ValueKind::Number) return format::number(value, decimals, QLocale(), format::Sign::Always);
    const QString text = valueText(value, kind, QLocale());
    return value > 0.0 ? QLatin1Char('+') + text : text;
}

Pattern patternOf(int index) {
    static constexpr std::array kOrder{Pattern::Plain,   Pattern::Rising, Pattern::Dots,
                                       Pattern::Falling, Pattern::Level,  Pattern::Cross};
    return kOrder[static_cast<std::size_t>(std::max(0, index)) % kOrder.size()];
}

void fillPattern(QPainter& painter, const QRectF& box, Pattern pattern, const QColor& ground,
                 const QColor& ink) {
    painter.fillRect(box, ground);
    if (pattern == Pattern::Plain || box.width() < 2.0 || box.height() < 2.0) return;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(ink, 1.0));
    if (pattern == Pattern::Rising || pattern == Pattern::Cross) stripes(painter, box, true);
    if (pattern == Pattern::Falling || pattern == Pattern::Cross) stripes(painter, box, false);
    if (pattern == Pattern::Level)
        for (double y = box.top() + 2.5; y < box.bottom(); y += kStripe)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    if (pattern == Pattern::Dots) dots(painter, box, ink);
    painter.restore();
}

void fillMissing(QPainter& painter, const QRectF& box, const Palette& palette) {
    fillPattern(painter, box, Pattern::Rising, blend(palette.track, palette.surface, 0.4),
                blend(palette.control, palette.surface, 0.5));
}

}  // namespace qd::ui::charts
