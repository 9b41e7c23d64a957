// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tile_strip.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/chip.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/metric_trigger.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui {
namespace {
constexpr int kHeight = 80;
constexpr int kSmallestValue = 15;
constexpr int kNarrowest = 112;
constexpr int kFewest = 2;
constexpr int kComfortable = 140;  ///< a narrower tile has narrower margins
}  // namespace

TileStrip::TileStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Key figures"));
    setAccessibleRole(this, QAccessible::List);
    auto* trigger = new MetricTrigger(
        theme, this, [this](const QPoint& position) { return metricAt(position); },
        [this] { return currentMetric(); });
    connect(trigger, &MetricTrigger::explainRequested, this, &TileStrip::explainRequested);
    connect(trigger, &MetricTrigger::guideRequested, this, &TileStrip::guideRequested);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TileStrip::setTiles(const QList<Tile>& tiles) {
    m_tiles = tiles;
    m_loading = 0;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(tiles.size()) - 1));
    const bool any =
        std::any_of(tiles.begin(), tiles.end(), [](const Tile& t) { return !t.metric.isEmpty(); });
    setFocusPolicy(any ? Qt::TabFocus : Qt::NoFocus);
    refreshAccessibleText();
    updateGeometry();
    update();
}

void TileStrip::setLoading(int count) {
    m_loading = count;
    m_tiles.clear();
    setAccessibleDescription(tr("Loading"));
    update();
}

void TileStrip::refreshAccessibleText() {
    QStringList sentences;
    for (const Tile& tile : m_tiles)
        sentences.append(tile.label + QLatin1Char(' ') + tile.value + QStringLiteral(", ") + tile.context);
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
}

QSize TileStrip::sizeHint() const {
    return {static_cast<int>(std::max<qsizetype>(1, m_tiles.size())) * 160, kHeight};
}
QSize TileStrip::minimumSizeHint() const {
    return {kFewest * kNarrowest, kHeight};
}

int TileStrip::shownCount() const {
    const int all = m_loading > 0 ? m_loading : static_cast<int>(m_tiles.size());
    return std::min(all, std::max(kFewest, width() / kNarrowest));
}

QRectF TileStrip::tileRect(int index, int count) const {
    const double step = static_cast<double>(width()) / std::max(1, count);
    const double left = std::round(step * index);
    const double wide = std::round(step * (index + 1)) - left;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    return QRectF(mirrored ? width() - left - wide : left, 0.0, wide, height());
}

std::optional<MetricSpot> TileStrip::spotOf(int index) const {
    const int count = shownCount();
    if (m_loading > 0 || index < 0 || index >= count || m_tiles.at(index).metric.isEmpty())
        return std::nullopt;
    return MetricSpot{m_tiles.at(index).metric, tileRect(index, count).toRect()};
}

std::optional<MetricSpot> TileStrip::metricAt(const QPoint& position) const {
    const int count = m_loading > 0 ? 0 : shownCount();
    for (int i = 0; i < count; ++i)
        if (tileRect(i, count).contains(position)) return spotOf(i);
    return std::nullopt;
}

std::optional<MetricSpot> TileStrip::currentMetric() const {
    return spotOf(m_current);
}

void TileStrip::keyPressEvent(QKeyEvent* event) {
    const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int step = event->key() == Qt::Key_Right ? onward : event->key() == Qt::Key_Left ? -onward : 0;
    if (step == 0 || m_tiles.isEmpty()) return QWidget::keyPressEvent(event);
    m_current = std::clamp(m_current + step, 0, shownCount() - 1);
    refreshAccessibleText();
    update();
}

void TileStrip::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.line, 1.0));
    painter.setBrush(p.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    const int count = shownCount();
    for (int i = 0; i < count; ++i) {
        const QRectF tile = tileRect(i, count);
        const double separator = layoutDirection() == Qt::RightToLeft ? tile.right() : tile.left();
        if (i > 0) painter.fillRect(QRectF(separator, 1.0, 1.0, height() - 2.0), p.line);
        if (m_loading > 0)
            paintLoading(painter, tile);
        else
            paintTile(painter, tile, m_tiles.at(i));
        if (hasFocus() && i == m_current) paintFocusRing(painter, tile.toRect(), p);
    }
}

void TileStrip::paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const {
    const Palette& p = m_theme.palette();
    const bool narrow = rect.width() < kComfortable;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double lead = narrow ? 11.0 : space::kCardPadding;
    const double trail = narrow ? 5.0 : 10.0;
    const QRectF inner = rect.adjusted(mirrored ? trail : lead, 0.0, mirrored ? -lead : -trail, 0.0);
    const auto left = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    double labelRoom = inner.width();
    if (!tile.chip.isEmpty()) {
        const double chip = chipWidth(Severity::Neutral, tile.chip);
        const double x = mirrored ? inner.left() : inner.right() - chip;
        paintChip(painter, QRectF(x, inner.top() + 9.0, chip, 18.0), Qt::AlignRight, p, Severity::Neutral,
                  tile.chip);
        labelRoom -= chip + 6.0;
    }
    const QFont small = ui::font(FontRole::Label);
    painter.setFont(small);
    painter.setPen(p.muted);
    const double labelLeft = mirrored ? inner.right() - labelRoom : inner.left();
    painter.drawText(QRectF(labelLeft, inner.top() + 10.0, labelRoom, 16.0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetricsF(small).elidedText(tile.label, Qt::ElideRight, labelRoom));
    QFont value = ui::font(FontRole::Value);
    while (value.pixelSize() > kSmallestValue && tabularWidth(value, tile.value) > inner.width())
        value.setPixelSize(value.pixelSize() - 1);
    painter.setFont(value);
    painter.setPen(p.text);
    drawTabular(painter, QRectF(inner.left(), inner.top() + 26.0, inner.width(), 28.0), left, tile.value);
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(inkColour(p, tile.contextInk));
    drawTabular(painter, QRectF(inner.left(), inner.top() + 54.0, inner.width(), 18.0), left, tile.context);
}

void TileStrip::paintLoading(QPainter& painter, const QRectF& rect) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().track);
    const double left = rect.left() + space::kCardPadding;
    const double room = rect.width() - 2.0 * space::kCardPadding;
    painter.drawRoundedRect(QRectF(left, 14.0, room * 0.45, 8.0), space::kMarkRadius, space::kMarkRadius);
    painter.drawRoundedRect(QRectF(left, 31.0, room * 0.7, 18.0), space::kMarkRadius, space::kMarkRadius);
    painter.drawRoundedRect(QRectF(left, 59.0, room * 0.55, 8.0), space::kMarkRadius, space::kMarkRadius);
}

bool TileStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int count = m_loading > 0 ? 0 : shownCount();
    for (int i = 0; i < count; ++i) {
        const QRectF tile = tileRect(i, count);
        if (!tile.contains(help->pos())) continue;
        QToolTip::showText(help->globalPos(), m_tiles.at(i).toolTip, this, tile.toRect());
        return true;
    }
    QToolTip::hideText();
    return true;
}

}  // namespace qd::ui
