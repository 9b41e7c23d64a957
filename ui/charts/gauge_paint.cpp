// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/gauge_layout.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

/// Calm until it matters: full colour only for a warning or a breach.
QColor inkOf(const GaugeData& data, const Palette& p) {
    const Severity severity = gaugeSeverity(data);
    return severity == Severity::Warn || severity == Severity::Hard ? severityColour(p, severity) : p.muted;
}

void paintScale(QPainter& painter, const GaugeData& data, const GaugeLayout& l, const Palette& p) {
    const double share = gaugeShare(data);
    const double done = std::isfinite(share) ? std::clamp(share / l.end, 0.0, 1.0) : 0.0;
    if (l.style == GaugeStyle::Linear) {
        const double half = l.thick / 2.0;
        painter.setPen(p.highContrast ? QPen(p.control, 1.0) : QPen(Qt::NoPen));
        painter.setBrush(p.track);
        painter.drawRoundedRect(l.scale, half, half);
        if (done <= 0.0) return;
        painter.setPen(Qt::NoPen);
        QRectF bar = l.scale;
        bar.setWidth(std::max(l.thick, l.scale.width() * done));
        if (l.mirrored) bar.moveRight(l.scale.right());
        painter.setBrush(inkOf(data, p));
        painter.drawRoundedRect(bar, half, half);
        return;
    }
    constexpr int kHalfCircle = 180 * 16;
    painter.setBrush(Qt::NoBrush);
    if (p.highContrast) {
        painter.setPen(QPen(p.control, l.thick + 2.0, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(l.scale, 0, kHalfCircle);
    }
    painter.setPen(QPen(p.track, l.thick, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(l.scale, 0, kHalfCircle);
    if (done <= 0.0) return;
    painter.setPen(QPen(inkOf(data, p), l.thick, Qt::SolidLine, Qt::FlatCap));
    const int span = static_cast<int>(std::lround(kHalfCircle * done));
    painter.drawArc(l.scale, l.mirrored ? 0 : kHalfCircle, l.mirrored ? span : -span);
}

void paintTick(QPainter& painter, const GaugeTick& tick, const GaugeLayout& l, const Palette& p) {
    const QPointF at = l.at(tick.share);
    QPointF across(0.0, 1.0);
    if (l.style == GaugeStyle::Semicircle) {
        const QPointF away = at - l.scale.center();
        across = away / std::max(1.0, std::hypot(away.x(), away.y()));
    }
    const double half = l.thick / 2.0 + 3.0;
    painter.setPen(QPen(p.surface, tick.limit ? 5.0 : 4.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(at - across * half, at + across * half);
    QPen pen(tick.limit ? p.text : p.muted, tick.limit ? 2.5 : 1.5, Qt::SolidLine, Qt::FlatCap);
    if (!tick.limit) pen.setDashPattern({2.0, 1.5});
    painter.setPen(pen);
    painter.drawLine(at - across * half, at + across * half);
    if (tick.words.isEmpty()) return;
    painter.setFont(font(FontRole::Label));
    painter.setPen(tick.limit ? p.text : p.muted);
    drawTabular(painter, tick.words, Qt::AlignCenter, tick.text);
}

void paintWord(QPainter& painter, const GaugeData& data, const GaugeLayout& l, const Palette& p) {
    if (l.word.isEmpty()) return;
    const Severity severity = gaugeSeverity(data);
    const bool shown = severity != Severity::Neutral;
    const QColor ink = shown ? severityColour(p, severity) : p.faint;
    painter.setFont(font(FontRole::LabelStrong));
    const QString word = gaugeWord(data);
    const double icon = shown ? 16.0 : 0.0;
    const double width = std::min(wordsWidth(painter.font(), word) + icon, l.word.width());
    double left = l.word.left();
    if (l.style == GaugeStyle::Semicircle)
        left = l.word.center().x() - width / 2.0;
    else if (l.mirrored)
        left = l.word.right() - width;
    const double scale = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    if (shown)
        painter.drawPixmap(QPointF(l.mirrored ? left + width - 13.0 : left, l.word.center().y() - 6.5),
                           iconPixmap(severityIcon(severity), ink, 13, scale));
    painter.setPen(ink);
    drawWords(painter, QRectF(l.mirrored ? left : left + icon, l.word.top(), width - icon, l.word.height()),
              leading(l.mirrored) | Qt::AlignVCenter, word);
}

}  // namespace

void paintGauge(QPainter& painter, const GaugeData& data, const GaugeLayout& l, const Palette& p) {
    paintScale(painter, data, l, p);
    for (const GaugeTick& tick : l.ticks)
        paintTick(painter, tick, l, p);
    const bool round = l.style == GaugeStyle::Semicircle;
    painter.setPen(p.text);
    painter.setFont(font(FontRole::BodyMedium));
    QString reading = gaugeReading(data);
    if (round) {
        reading = valueText(data.used, data.kind, QLocale());
        painter.setFont(font(FontRole::Value));
        if (tabularWidth(painter.font(), reading) > l.reading.width())
            painter.setFont(font(FontRole::BodyStrong));
    }
    drawTabular(painter, l.reading, round ? Qt::AlignCenter : trailing(l.mirrored) | Qt::AlignVCenter,
                reading);
    painter.setFont(font(FontRole::Secondary));
    painter.setPen(round ? p.muted : p.text);
    drawWords(painter, l.name, round ? Qt::AlignCenter : leading(l.mirrored) | Qt::AlignVCenter, data.name);
    paintWord(painter, data, l, p);
}

}  // namespace qd::ui::charts
