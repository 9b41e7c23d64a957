// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/fonts.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui {
namespace {

constexpr double kHeight = 18.0;
constexpr double kPadding = 8.0;
constexpr double kMark = 8.0;
constexpr double kMarkGap = 4.0;

bool hasMark(Severity severity) {
    return severity != Severity::Neutral;
}

/// The mark tells severities apart without colour: ■ hard, ▲ warn, ● ok, ○ info.
void paintMark(QPainter& painter, const QRectF& box, Severity severity, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (severity == Severity::Hard) {
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    } else if (severity == Severity::Warn) {
        QPainterPath path;
        path.moveTo(box.center().x(), box.top() + 0.2);
        path.lineTo(box.right() + 0.3, box.bottom() - 0.3);
        path.lineTo(box.left() - 0.3, box.bottom() - 0.3);
        path.closeSubpath();
        painter.drawPath(path);
    } else if (severity == Severity::Ok) {
        painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75));
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.5));
        painter.drawEllipse(box.adjusted(1.25, 1.25, -1.25, -1.25));
    }
}

}  // namespace

double chipWidth(Severity severity, const QString& text) {
    return std::ceil(tabularWidth(font(FontRole::LabelStrong), text) + 2.0 * kPadding +
                     (hasMark(severity) ? kMark + kMarkGap : 0.0));
}

void paintChip(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const Palette& palette,
               Severity severity, const QString& text) {
    if (text.isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::min(chipWidth(severity, text), rect.width());
    double left = rect.left();
    if (alignment & Qt::AlignRight) left = rect.right() - width;
    if (alignment & Qt::AlignHCenter) left = rect.center().x() - width / 2.0;
    const QRectF box(std::round(left), std::round(rect.center().y() - kHeight / 2.0), width, kHeight);
    const QColor colour = severityColour(palette, severity);
    const bool filled = severity == Severity::Hard;
    const double stroke = palette.highContrast ? 2.0 : 1.0;
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(colour, stroke));
    painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    const double inset = filled ? 0.0 : stroke / 2.0;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), space::kChipRadius,
                            space::kChipRadius);
    const QColor ink = filled ? palette.onHard : colour;
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    QRectF words = box.adjusted(kPadding, 0.0, 0.5 - kPadding, 0.0);
    if (hasMark(severity)) {
        const double x = mirrored ? box.right() - kPadding - kMark : words.left();
        paintMark(painter, QRectF(x, box.center().y() - kMark / 2.0, kMark, kMark), severity, ink);
        if (mirrored)
            words.setRight(words.right() - kMark - kMarkGap);
        else
            words.setLeft(words.left() + kMark + kMarkGap);
    }
    painter.setPen(ink);
    painter.setFont(font(FontRole::LabelStrong));
    drawTabular(painter, words, Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.restore();
}

void paintBadge(QPainter& painter, const QRectF& rect, const Palette& palette, Severity severity,
                const QString& text) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool quiet = severity != Severity::Warn && severity != Severity::Hard;
    painter.setBrush(quiet ? palette.track : severityColour(palette, severity));
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    QColor ink = palette.muted;
    if (severity == Severity::Hard) ink = palette.onHard;
    if (severity == Severity::Warn) ink = palette.onWarn;
    painter.setPen(ink);
    painter.setFont(font(FontRole::LabelStrong));
    drawTabular(painter, rect, Qt::AlignCenter, text);
    painter.restore();
}

Chip::Chip(const Theme& theme, Severity severity, const QString& text, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_severity(severity), m_text(text) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    set(severity, text);
}

void Chip::set(Severity severity, const QString& text) {
    m_severity = severity;
    m_text = text;
    setAccessibleName(severity == Severity::Neutral ? text
                                                    : severityWord(severity) + QStringLiteral(": ") + text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    return {static_cast<int>(chipWidth(m_severity, m_text)), 20};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChip(painter, QRectF(rect()),
              (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
              m_theme.palette(), m_severity, m_text);
}

Badge::Badge(const Theme& theme, Severity severity, int count, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_severity(severity) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setCount(count);
}

void Badge::setCount(int count) {
    m_count = count;
    setAccessibleName(QString::number(count));
    setVisible(count > 0);
    updateGeometry();
    update();
}

void Badge::setSeverity(Severity severity) {
    m_severity = severity;
    update();
}

QSize Badge::sizeHint() const {
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const double width = tabularWidth(ui::font(FontRole::LabelStrong), text) + 12.0;
    return {std::max(20, static_cast<int>(std::ceil(width))), 16};
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    paintBadge(painter, QRectF(rect()), m_theme.palette(), m_severity, text);
}

}  // namespace qd::ui
