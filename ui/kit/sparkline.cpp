// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sparkline.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace qd::ui {
namespace {

/// tr() for what is no QObject.
struct SparklineText {
    Q_DECLARE_TR_FUNCTIONS(SparklineText)
};

constexpr double kLargest = 1e300;  ///< differences of larger values would not be finite
constexpr double kMark = 2.25;

double bounded(double value) {
    return std::clamp(value, -kLargest / 4.0, kLargest / 4.0);
}

/// Range and places of the finite values.
struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    std::size_t lowAt = 0;
    std::size_t highAt = 0;
    std::size_t lastAt = 0;
    std::size_t finite = 0;
};

Extent extentOf(std::span<const double> values) {
    Extent out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) continue;
        const double value = bounded(values[i]);
        if (value < out.low) {
            out.low = value;
            out.lowAt = i;
        }
        if (value > out.high) {
            out.high = value;
            out.highAt = i;
        }
        out.lastAt = i;
        ++out.finite;
    }
    return out;
}

/// Maps index and value into a rectangle.
struct Scale {
    QRectF box;
    double low;
    double high;
    double step;
    bool mirrored;

    [[nodiscard]] QPointF at(std::size_t index, double value) const {
        const double along = step * static_cast<double>(index);
        const double share = high > low ? (bounded(value) - low) / (high - low) : 0.5;
        return {mirrored ? box.right() - along : box.left() + along, box.bottom() - share * box.height()};
    }
};

/// Appends one px column: first, lowest, highest and last, in the order of their places.
void appendColumn(QPolygonF& line, const Scale& scale, std::span<const double> values, std::size_t from,
                  std::size_t to) {
    std::array<std::size_t, 4> keep{from, from, from, to - 1};
    for (std::size_t i = from; i < to; ++i) {
        if (values[i] < values[keep[1]]) keep[1] = i;
        if (values[i] > values[keep[2]]) keep[2] = i;
    }
    std::sort(keep.begin(), keep.end());
    for (std::size_t k = 0; k < keep.size(); ++k)
        if (k == 0 || keep[k] != keep[k - 1]) line.append(scale.at(keep[k], values[keep[k]]));
}

void drawLine(QPainter& painter, QPolygonF& line, const Scale& scale, std::span<const double> values) {
    const auto flush = [&] {
        if (line.size() > 1) painter.drawPolyline(line);
        // Not clear(): that would give the buffer back.
        line.resize(0);
    };
    flush();
    const auto each =
        static_cast<std::size_t>(std::max(1.0, std::floor(scale.step > 0.0 ? 1.0 / scale.step : 1.0)));
    for (std::size_t i = 0; i < values.size();) {
        if (!std::isfinite(values[i])) {
            flush();
            ++i;
            continue;
        }
        std::size_t to = i + 1;
        while (to < values.size() && to < i + each && std::isfinite(values[to]))
            ++to;
        appendColumn(line, scale, values, i, to);
        i = to;
    }
    flush();
}

}  // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const double> values,
                    const QColor& colour) {
    const Extent extent = extentOf(values);
    if (extent.finite < 2 || rect.width() <= 2.0 || rect.height() <= 2.0) return;
    const QRectF box = rect.adjusted(0.0, 1.0, 0.0, -1.0);
    const Scale scale{box, extent.low, extent.high, box.width() / static_cast<double>(values.size() - 1),
                      false};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.25, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    drawLine(painter, line, scale, values);
    painter.restore();
}

QString sparklineWords(std::span<const double> values, QString (*text)(double)) {
    const Extent extent = extentOf(values);
    if (extent.finite == 0) return SparklineText::tr("no values");
    return SparklineText::tr("%1 values, lowest %2, highest %3, last %4")
        .arg(extent.finite)
        .arg(text(values[extent.lowAt]), text(values[extent.highAt]), text(values[extent.lastAt]));
}

void SparklinePainter::paint(QPainter& painter, const QRectF& cell, std::span<const double> values,
                             const Palette& palette, const SparklineMarks& marks) {
    draw(painter, cell, values, palette, marks, false);
}

void SparklinePainter::paintMirrored(QPainter& painter, const QRectF& cell, std::span<const double> values,
                                     const Palette& palette, const SparklineMarks& marks) {
    draw(painter, cell, values, palette, marks, true);
}

void SparklinePainter::draw(QPainter& painter, const QRectF& cell, std::span<const double> values,
                            const Palette& p, const SparklineMarks& marks, bool mirrored) {
    Extent extent = extentOf(values);
    // Marks stay inside the cell.
    const QRectF box = cell.adjusted(kMark + 1.0, kMark + 1.0, -kMark - 1.0, -kMark - 1.0);
    if (extent.finite < 2 || box.width() <= 2.0 || box.height() <= 2.0) return;
    const bool based = std::isfinite(marks.baseline);
    Scale scale{box, extent.low, extent.high, box.width() / static_cast<double>(values.size() - 1), mirrored};
    if (based) {
        scale.low = std::min(scale.low, bounded(marks.baseline));
        scale.high = std::max(scale.high, bounded(marks.baseline));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (based) {
        const double y = std::round(scale.at(0, marks.baseline).y()) + 0.5;
        painter.setPen(QPen(p.control, 1.0, Qt::DotLine));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
    painter.setPen(QPen(p.muted, 1.25, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    painter.setBrush(Qt::NoBrush);
    drawLine(painter, m_line, scale, values);
    const bool flat = !(extent.high > extent.low);
    if (marks.lowest && !flat) {
        painter.setPen(QPen(p.text, 1.0));
        painter.setBrush(p.surface);
        painter.drawEllipse(scale.at(extent.lowAt, extent.low), kMark, kMark);
    }
    painter.setPen(Qt::NoPen);
    if (marks.highest && !flat) {
        const QPointF at = scale.at(extent.highAt, extent.high);
        painter.setBrush(p.text);
        painter.drawRect(QRectF(at.x() - kMark * 0.9, at.y() - kMark * 0.9, kMark * 1.8, kMark * 1.8));
    }
    if (marks.last) {
        painter.setBrush(p.accent);
        painter.drawEllipse(scale.at(extent.lastAt, values[extent.lastAt]), kMark, kMark);
    }
    painter.restore();
}

}  // namespace qd::ui
