// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gauge_layout.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/charts/axis.h"
#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

/// tr() for what is no QObject.
struct GaugeWords {
    Q_DECLARE_TR_FUNCTIONS(GaugeWords)
};

constexpr double kLabel = 15.0;

std::vector<GaugeTick> ticksOf(const GaugeData& data) {
    std::vector<GaugeTick> ticks;
    if (!(data.limit > 0.0) || !std::isfinite(data.limit)) return ticks;
    const auto text = [&](double value) { return valueText(value, data.kind, QLocale()); };
    if (std::isfinite(data.warn) && data.warn > 0.0 && data.warn < data.limit)
        ticks.push_back({data.warn / data.limit, GaugeWords::tr("warn %1").arg(text(data.warn)), {}, false});
    ticks.push_back({1.0, GaugeWords::tr("limit %1").arg(text(data.limit)), {}, true});
    return ticks;
}

/// The limit's words first; the warning's where they leave room.
void placeLinearWords(GaugeLayout& out) {
    const QFont f = font(FontRole::Label);
    QRectF taken;
    for (auto tick = out.ticks.rbegin(); tick != out.ticks.rend(); ++tick) {
        const double width = tabularWidth(f, tick->text) + 2.0;
        if (width > out.bounds.width()) continue;
        const double x =
            std::clamp(out.at(tick->share).x() - width / 2.0, out.bounds.left(), out.bounds.right() - width);
        const QRectF box(x, out.scale.bottom() + 5.0, width, kLabel);
        if (!taken.isNull() && box.adjusted(-8.0, 0.0, 8.0, 0.0).intersects(taken)) continue;
        if (box.bottom() > out.bounds.bottom() + 0.5) continue;
        tick->words = box;
        taken = box;
    }
}

void placeRoundWords(GaugeLayout& out) {
    const QFont f = font(FontRole::Label);
    const QPointF middle = out.scale.center();
    QRectF taken;
    for (auto tick = out.ticks.rbegin(); tick != out.ticks.rend(); ++tick) {
        const double width = tabularWidth(f, tick->text) + 2.0;
        QPointF away = out.at(tick->share) - middle;
        const double radius = std::hypot(away.x(), away.y());
        if (radius <= 0.0) continue;
        const QPointF edge = middle + away * ((radius + out.thick / 2.0 + 6.0) / radius);
        // The box hangs on the point that faces the arc.
        const double lean = away.x() / radius;
        const QRectF box(edge.x() - width * (1.0 - lean) / 2.0, edge.y() - kLabel, width, kLabel);
        if (!out.bounds.contains(box) ||
            (!taken.isNull() && box.adjusted(-4.0, 0.0, 4.0, 0.0).intersects(taken)))
            continue;
        tick->words = box;
        taken = box;
    }
}

void placeRound(GaugeLayout& out) {
    const QRectF& b = out.bounds;
    const double under = 2.0 * kLabel + 6.0;  // name and word below the middle
    const double over = kLabel + 8.0;
    double radius = std::max(8.0, std::min(b.width() / 2.0 - 4.0, b.height() - under - over));
    // The limit's words stand beside the arc, as long as that leaves enough of it.
    if (!out.ticks.empty()) {
        const double lean = std::fabs(std::cos(std::numbers::pi * (1.0 - 1.0 / out.end)));
        const double words = tabularWidth(font(FontRole::Label), out.ticks.back().text) * (1.0 + lean) / 2.0;
        const double beside = (b.width() / 2.0 - words - 8.0) / lean - 6.0;
        if (beside >= radius * 0.6) radius = std::min(radius, beside);
    }
    out.thick = std::clamp(radius * 0.16, 6.0, 18.0);
    const QPointF middle(b.center().x(), std::min(b.top() + over + radius, b.bottom() - under));
    const double r = radius - out.thick / 2.0;
    out.scale = QRectF(middle.x() - r, middle.y() - r, 2.0 * r, 2.0 * r);
    const double inner = std::max(0.0, r - out.thick / 2.0 - 4.0);
    out.reading = QRectF(middle.x() - inner, middle.y() - 24.0, 2.0 * inner, 24.0);
    out.word = QRectF(b.left(), middle.y() + 4.0, b.width(), kLabel + 1.0);
    out.name = QRectF(b.left(), out.word.bottom(), b.width(), kLabel + 1.0);
    placeRoundWords(out);
}

}  // namespace

double gaugeShare(const GaugeData& data) {
    if (!std::isfinite(data.used) || !std::isfinite(data.limit) || !(data.limit > 0.0))
        return std::numeric_limits<double>::quiet_NaN();
    return data.used / data.limit;
}

Severity gaugeSeverity(const GaugeData& data) {
    const double share = gaugeShare(data);
    if (std::isnan(share)) return Severity::Neutral;
    if (share > 1.0) return Severity::Hard;
    return std::isfinite(data.warn) && data.used >= data.warn ? Severity::Warn : Severity::Ok;
}

QString gaugeWord(const GaugeData& data) {
    if (!std::isfinite(data.used)) return GaugeWords::tr("No value");
    switch (gaugeSeverity(data)) {
        case Severity::Hard:
            return GaugeWords::tr("Over the limit");
        case Severity::Warn:
            return GaugeWords::tr("Close to the limit");
        case Severity::Ok:
            return GaugeWords::tr("Within the limit");
        default:
            return GaugeWords::tr("No limit");
    }
}

QString gaugeReading(const GaugeData& data) {
    const QString used = valueText(data.used, data.kind, QLocale());
    if (std::isnan(gaugeShare(data))) return used;
    return GaugeWords::tr("%1 of %2").arg(used, valueText(data.limit, data.kind, QLocale()));
}

QPointF GaugeLayout::at(double share) const {
    const double along = std::clamp(share / end, 0.0, 1.0);
    if (style == GaugeStyle::Linear) {
        const double x =
            mirrored ? scale.right() - along * scale.width() : scale.left() + along * scale.width();
        return {x, scale.center().y()};
    }
    const double angle = std::numbers::pi * (mirrored ? along : 1.0 - along);
    return scale.center() + QPointF(std::cos(angle), -std::sin(angle)) * (scale.width() / 2.0);
}

GaugeLayout layoutGauge(const GaugeData& data, const QRectF& bounds, GaugeStyle style, bool mirrored) {
    GaugeLayout out;
    out.bounds = bounds;
    out.style = style;
    out.mirrored = mirrored;
    out.ticks = ticksOf(data);
    if (style == GaugeStyle::Semicircle) {
        placeRound(out);
        return out;
    }
    const double reading =
        std::min(tabularWidth(font(FontRole::BodyMedium), gaugeReading(data)) + 2.0, bounds.width() * 0.7);
    const QRectF line(bounds.left(), bounds.top(), bounds.width(), 18.0);
    out.reading = reflected(QRectF(line.right() - reading, line.top(), reading, 18.0), bounds, mirrored);
    out.name = reflected(QRectF(line.left(), line.top(), std::max(0.0, line.width() - reading - 8.0), 18.0),
                         bounds, mirrored);
    out.scale = QRectF(bounds.left() + 1.0, line.bottom() + 6.0, bounds.width() - 2.0, out.thick);
    placeLinearWords(out);
    const QRectF word(bounds.left(), out.scale.bottom() + 5.0 + kLabel, bounds.width(), kLabel + 1.0);
    if (word.bottom() <= bounds.bottom() + 0.5) out.word = word;
    return out;
}

}  // namespace qd::ui::charts
