// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/meter.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui {
namespace {
constexpr double kLimitEnd = 1.08;  ///< share of the limit at the bar's right end
}

void paintMeter(QPainter& painter, const QRectF& rect, const Palette& palette, double share,
                const QColor& colour, double height) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF bar(rect.left(), rect.center().y() - height / 2.0, rect.width(), height);
    painter.setBrush(palette.track);
    painter.drawRoundedRect(bar, height / 2.0, height / 2.0);
    if (std::isfinite(share) && share > 0.0) {
        QRectF done = bar;
        done.setWidth(std::max(height, bar.width() * std::min(share, 1.0)));
        if (painter.layoutDirection() == Qt::RightToLeft) done.moveRight(bar.right());
        painter.setBrush(colour);
        painter.drawRoundedRect(done, height / 2.0, height / 2.0);
    }
    painter.restore();
}

Meter::Meter(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ProgressBar);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Meter::setShare(double share) {
    m_share = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
    setAccessibleDescription(QStringLiteral("%1 %").arg(std::lround(m_share * 100.0)));
    setAccessibleValue(this, m_share);
    update();
}

QSize Meter::sizeHint() const {
    return {120, 16};
}

void Meter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintMeter(painter, QRectF(rect()), m_theme.palette(), m_share, m_theme.palette().accent);
}

LimitBar::LimitBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ProgressBar);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LimitBar::set(const QString& name, const QString& reading, double used, Severity severity) {
    m_name = name;
    m_reading = reading;
    m_used = used;
    m_severity = severity;
    setAccessibleName(name);
    setAccessibleDescription(severityWord(severity) + QStringLiteral(", ") + reading);
    if (std::isfinite(used)) setAccessibleValue(this, used, 0.0, kLimitEnd);
    updateGeometry();
    update();
}

QSize LimitBar::sizeHint() const {
    return {240, 32};
}
QSize LimitBar::minimumSizeHint() const {
    return {120, 32};
}

void LimitBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.palette();
    const QFont f = ui::font(FontRole::Secondary);
    painter.setFont(f);
    const QRectF words(0.0, 0.0, width(), 18.0);
    const double reading = std::min(tabularWidth(f, m_reading) + 1.0, words.width() * 0.6);
    painter.setPen(p.text);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    drawTabular(painter, words, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, m_reading);
    const int room = static_cast<int>(words.width() - reading - 8.0);
    painter.drawText(QRectF(mirrored ? width() - room : 0.0, 0.0, room, 18.0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(f).elidedText(m_name, Qt::ElideRight, room));
    const QRectF bar(0.0, 20.0, width(), 8.0);
    const bool calm =
        m_severity == Severity::Info || m_severity == Severity::Neutral || m_severity == Severity::Ok;
    paintMeter(painter, bar, p, m_used / kLimitEnd, calm ? p.muted : severityColour(p, m_severity), 6.0);
    // The limit itself: a tick through the bar, legible on its filled and on its empty part.
    const double end = std::round(width() / kLimitEnd);
    const double x = mirrored ? width() - end - 2.0 : end;
    painter.fillRect(QRectF(x - 1.0, bar.top() - 2.0, 4.0, bar.height() + 4.0), p.surface);
    painter.fillRect(QRectF(x, bar.top() - 1.0, 2.0, bar.height() + 2.0), p.text);
}

}  // namespace qd::ui
