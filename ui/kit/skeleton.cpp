// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/skeleton.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/kit/accessible_role.h"
#include "ui/kit/motion.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

using Shape = SkeletonPart::Shape;

constexpr int kFrameMs = 50;
constexpr double kDeepest = 0.45;  ///< how much of the track is left at the end of a breath
constexpr int kTitleHeight = 44;
constexpr int kTileHeight = 80;
constexpr int kLeastFree = 96;

/// Draws bars on a ground, mirrored where the layout is.
class Bars {
public:
    Bars(QPainter& painter, const QWidget& widget, const QColor& ink)
        : m_painter(painter), m_widget(widget), m_ink(ink) {}

    void bar(int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) return;
        const QRect place =
            QStyle::visualRect(m_widget.layoutDirection(), m_widget.rect(), QRect(x, y, width, height));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_ink);
        m_painter.drawRoundedRect(place, space::kMarkRadius, space::kMarkRadius);
    }

private:
    QPainter& m_painter;
    const QWidget& m_widget;
    QColor m_ink;
};

int share(int whole, int percent) {
    return whole * percent / 100;
}

void drawTiles(Bars& bars, const QRect& area, int count) {
    const int step = area.width() / std::max(1, count);
    for (int i = 0; i < count; ++i) {
        const int x = area.left() + i * step + space::kCardPadding;
        const int room = step - 2 * space::kCardPadding;
        bars.bar(x, area.top() + 14, share(room, 45), 8);
        bars.bar(x, area.top() + 31, share(room, 70), 18);
        bars.bar(x, area.top() + 59, share(room, 55), 8);
    }
}

void drawRows(Bars& bars, const QRect& area, int count, bool columns) {
    // Widths that look like words rather than like a fence; the same at each start.
    constexpr int kWords[] = {62, 48, 70, 40, 55, 66, 45};
    const int left = area.left() + space::kCardPadding;
    const int room = area.width() - 2 * space::kCardPadding;
    const int fit = std::min(count, (area.height() - 8) / space::kRow);
    for (int i = 0; i < fit; ++i) {
        const int y = area.top() + 8 + i * space::kRow + 9;
        const int words = kWords[i % 7];
        if (!columns) {
            bars.bar(left, y, share(room, words), 10);
            continue;
        }
        bars.bar(left, y, share(room, words / 3), 10);
        for (int column = 0; column < 3; ++column) {
            const int end = left + share(room, 58 + column * 21);
            const int width = share(room, 6 + (words + 13 * column) % 5);
            bars.bar(end - width, y, width, 10);
        }
    }
}

void drawChart(Bars& bars, const QRect& area) {
    constexpr int kLevels[] = {30, 38, 34, 46, 52, 44, 58, 66, 60, 72, 78, 70};
    const int room = area.width() - 2 * space::kCardPadding;
    const int step = room / 12;
    const int floor = area.bottom() - space::kCardPadding;
    const int high = area.height() - 2 * space::kCardPadding;
    for (int i = 0; i < 12; ++i) {
        const int tall = share(high, kLevels[i]);
        bars.bar(area.left() + space::kCardPadding + i * step, floor - tall, std::max(1, step - space::kWide),
                 tall);
    }
}

void drawForm(Bars& bars, const QRect& area, int count) {
    const int left = area.left() + space::kCardPadding;
    const int room = std::min(area.width() - 2 * space::kCardPadding, space::kReadingWidth);
    for (int i = 0; i < count; ++i) {
        const int y = area.top() + space::kCardPadding + i * 52;
        if (y + 44 > area.bottom()) return;
        bars.bar(left, y, share(room, 28), 8);
        bars.bar(left, y + 16, room, 24);
    }
}

bool isFixed(const SkeletonPart& part) {
    return part.height > 0 || part.shape == Shape::Title || part.shape == Shape::Tiles;
}

int fixedHeight(const SkeletonPart& part) {
    if (part.height > 0) return part.height;
    return part.shape == Shape::Title ? kTitleHeight : kTileHeight;
}

}  // namespace

Skeleton::Skeleton(const Theme& theme, QList<SkeletonPart> parts, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_parts(std::move(parts)) {
    setAccessibleName(tr("Loading"));
    setAccessibleRole(this, QAccessible::ProgressBar);
    connect(&theme, &Theme::changed, this, &Skeleton::follow);
}

void Skeleton::setParts(QList<SkeletonPart> parts) {
    m_parts = std::move(parts);
    updateGeometry();
    update();
}

QSize Skeleton::sizeHint() const {
    int high = 0;
    for (const SkeletonPart& part : m_parts)
        high += (isFixed(part) ? fixedHeight(part) : kLeastFree) + space::kCardGap;
    return {480, std::max(kLeastFree, high - space::kCardGap)};
}

QList<QRect> Skeleton::partRects() const {
    int fixed = 0;
    int free = 0;
    for (const SkeletonPart& part : m_parts) {
        if (isFixed(part))
            fixed += fixedHeight(part);
        else
            ++free;
    }
    const int gaps = static_cast<int>(std::max<qsizetype>(0, m_parts.size() - 1)) * space::kCardGap;
    const int each = free > 0 ? std::max(kLeastFree, (height() - fixed - gaps) / free) : 0;
    QList<QRect> rects;
    int y = 0;
    for (const SkeletonPart& part : m_parts) {
        const int tall = isFixed(part) ? fixedHeight(part) : each;
        rects.append(QRect(0, y, width(), tall));
        y += tall + space::kCardGap;
    }
    return rects;
}

void Skeleton::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double turn = 2.0 * std::numbers::pi * m_phaseMs / motion::kShimmerMs;
    const double strength = kDeepest + (1.0 - kDeepest) * (0.5 + 0.5 * std::cos(turn));
    Bars bars(painter, *this, blend(p.track, p.surface, strength));
    const QList<QRect> rects = partRects();
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const SkeletonPart& part = m_parts.at(i);
        const QRect& area = rects.at(i);
        if (part.shape == Shape::Title) {
            bars.bar(area.left(), area.top() + 4, share(area.width(), 22), 16);
            bars.bar(area.left(), area.top() + 28, share(area.width(), 44), 10);
            continue;
        }
        painter.setPen(QPen(p.line, space::kLine));
        painter.setBrush(p.surface);
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
        if (part.shape == Shape::Tiles) drawTiles(bars, area, part.count);
        if (part.shape == Shape::Chart) drawChart(bars, area);
        if (part.shape == Shape::Table) drawRows(bars, area, part.count, true);
        if (part.shape == Shape::List) drawRows(bars, area, part.count, false);
        if (part.shape == Shape::Form) drawForm(bars, area, part.count);
    }
}

void Skeleton::follow() {
    const bool move = isVisible() && !m_theme.reducedMotion();
    if (move && !m_breath.isActive()) m_breath.start(kFrameMs, Qt::CoarseTimer, this);
    if (!move) {
        m_breath.stop();
        m_phaseMs = 0;
    }
    update();
}

void Skeleton::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_breath.timerId()) return QWidget::timerEvent(event);
    m_phaseMs = (m_phaseMs + kFrameMs) % motion::kShimmerMs;
    update();
}

void Skeleton::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

void Skeleton::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    follow();
}

}  // namespace qd::ui
