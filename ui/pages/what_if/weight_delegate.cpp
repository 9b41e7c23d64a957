// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/weight_delegate.h"

#include <QFontMetricsF>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <algorithm>

#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_label.h"
#include "ui/kit/tabular_text.h"
#include "ui/pages/what_if/weight_model.h"

namespace qd::ui::pages::what_if {

namespace {

constexpr double kPad = 10.0;
constexpr double kBar = 6.0;
constexpr double kHandle = 6.0;  ///< radius
constexpr int kWordPad = 8;

const WeightModel& modelOf(const QModelIndex& index) {
    return *static_cast<const WeightModel*>(index.model());
}

QColor inkOf(const Palette& p, const QModelIndex& index, const QString& text) {
    switch (index.column()) {
        case WeightModel::Name:
        case WeightModel::Sector:
        case WeightModel::Start:
            return p.muted;
        case WeightModel::Change:
            return text.startsWith(QChar(0x2212)) ? p.loss : p.gain;
        default:
            return p.text;
    }
}

}  // namespace

BarScale::BarScale(const QRectF& cell, double scale, bool mirrored)
    : m_track(cell.left() + kPad, cell.center().y() - kBar / 2.0, std::max(1.0, cell.width() - 2.0 * kPad),
              kBar),
      m_scale(scale),
      m_mirrored(mirrored) {}

double BarScale::at(double weight) const {
    const double share = std::clamp(weight / m_scale, 0.0, 1.0) * m_track.width();
    return m_mirrored ? m_track.right() - share : m_track.left() + share;
}

double BarScale::weight(double x) const {
    return (m_mirrored ? m_track.right() - x : x - m_track.left()) / m_track.width() * m_scale;
}

WeightDelegate::WeightDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void WeightDelegate::setHeld(int row, double weight) {
    m_held = row;
    m_heldWeight = weight;
}

QSize WeightDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {60, m_theme.rowHeight()};
}

void WeightDelegate::paintBar(QPainter& painter, const QRectF& cell, const QModelIndex& index) const {
    const Palette& p = m_theme.palette();
    const Display& d = *modelOf(index).display();
    const std::size_t asset = modelOf(index).assetAt(index.row());
    const BarScale scale(cell, d.scales.weight, painter.layoutDirection() == Qt::RightToLeft);
    const bool locked = d.draft->locked[asset] != 0;
    const bool held = index.row() == m_held;
    const double weight = held ? m_heldWeight : d.draft->weights[asset];
    const auto span = [&](double from, double to) {
        const double a = scale.at(from);
        const double b = scale.at(to);
        return QRectF(std::min(a, b), scale.track().top(), std::abs(b - a), kBar);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.track);
    painter.drawRoundedRect(scale.track(), kBar / 2.0, kBar / 2.0);
    painter.setBrush(locked ? p.muted : p.accent);
    if (weight > 0.0) painter.drawRoundedRect(span(0.0, weight), kBar / 2.0, kBar / 2.0);
    const double start = scale.at(d.model->start[asset]);
    painter.fillRect(QRectF(start - 1.0, scale.track().top() - 4.0, 2.0, kBar + 8.0), p.muted);
    const double cap = d.draft->limits.maxWeight;
    if (cap < 1.0 && cap <= d.scales.weight)
        painter.fillRect(QRectF(scale.at(cap) - 0.5, scale.track().top() - 5.0, 1.0, kBar + 10.0), p.text);
    if (!locked) {
        const bool near = held || index.row() == m_hovered;
        painter.setPen(QPen(near ? p.text : p.surface, 1.5));
        painter.setBrush(weight > cap + rules::kTolerance ? p.hard : p.accent);
        const double radius = near ? kHandle : kHandle - 1.0;
        painter.drawEllipse(QPointF(scale.at(weight), scale.track().center().y()), radius, radius);
    }
    painter.restore();
}

void WeightDelegate::paintText(QPainter& painter, const QRect& cell, const QModelIndex& index) const {
    const QString text = index.data().toString();
    if (text.isEmpty()) return;
    const Palette& p = m_theme.palette();
    const int column = index.column();
    const QRectF room = QRectF(cell).adjusted(kWordPad, 0, -kWordPad, 0);
    painter.setFont(ui::font(column == WeightModel::Symbol   ? FontRole::BodyStrong
                             : column == WeightModel::Weight ? FontRole::BodyMedium
                                                             : FontRole::Body));
    painter.setPen(inkOf(p, index, text));
    const auto alignment = QStyle::visualAlignment(painter.layoutDirection(),
                                                   Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    if (column >= WeightModel::Start) {
        drawTabular(painter, room, alignment, text);
        return;
    }
    painter.drawText(room, static_cast<int>(alignment) | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, room.width()));
}

void WeightDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Palette& p = m_theme.palette();
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    painter->fillRect(option.rect, selected || index.row() == m_hovered ? p.raised : p.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), p.line);
    if (index.column() == WeightModel::Bar) {
        paintBar(*painter, QRectF(option.rect), index);
    } else if (index.column() == WeightModel::Lock) {
        const bool locked = modelOf(index).lockedAt(index.row());
        if (locked || selected || index.row() == m_hovered) {
            const QPixmap icon = iconPixmap(locked ? Icon::Lock : Icon::Unlock, locked ? p.text : p.faint,
                                            space::kIcon, painter->device()->devicePixelRatioF());
            painter->drawPixmap(QRect(option.rect.center() - QPoint(space::kIcon / 2, space::kIcon / 2),
                                      QSize(space::kIcon, space::kIcon)),
                                icon);
        }
    } else {
        paintText(*painter, option.rect, index);
    }
    if (option.widget != nullptr && option.widget->hasFocus() && selected) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const bool first = index.column() == WeightModel::Lock;
        const bool last = index.column() == WeightModel::kColumns - 1;
        paintRowFocus(*painter, option.rect, p, mirrored ? last : first, mirrored ? first : last);
    }
}

}  // namespace qd::ui::pages::what_if
