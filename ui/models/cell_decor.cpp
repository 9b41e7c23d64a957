// SPDX-License-Identifier: GPL-3.0-or-later
// What CellDelegate paints besides values: changes, bars, severities, the heads of groups, the cursor.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/sparkline.h"
#include "ui/kit/tabular_text.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

namespace {

constexpr double kMark = 10.0;
constexpr double kMarkGap = 3.0;
constexpr double kInPadding = 8.0;  ///< so far the mark stands in the cell's padding
constexpr double kLit = 0.30;       ///< share of the colour in a fresh cell: words stay readable on it

QPolygonF triangle(const QRectF& box, bool up) {
    const double base = up ? box.bottom() : box.top();
    const double tip = up ? box.top() : box.bottom();
    return {{QPointF(box.left(), base), QPointF(box.right(), base), QPointF(box.center().x(), tip)}};
}

}  // namespace

/// A change of direction has the colour of gain or loss and a small triangle in the cell's corner.
void CellDelegate::paintChanged(QPainter& painter, const QRect& cell, const ChangeMarks::Mark& mark) const {
    const Palette& p = m_theme.palette();
    const QColor colour = mark.direction > 0 ? p.gain : mark.direction < 0 ? p.loss : p.accent;
    const double strength = m_marks->strength(mark);
    const QRect inside = cell.adjusted(0, 0, 0, -1);
    if (!m_theme.reducedMotion()) {
        QColor fill = colour;
        fill.setAlphaF(static_cast<float>(kLit * strength));
        painter.fillRect(inside, fill);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor ink = colour;
    ink.setAlphaF(static_cast<float>(std::max(0.4, strength)));
    painter.setBrush(ink);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRectF corner(mirrored ? inside.right() - 5.5 : inside.left() + 1.5, inside.top() + 2.0, 5.0, 4.0);
    if (mark.direction != 0)
        painter.drawPolygon(triangle(corner, mark.direction > 0));
    else
        painter.drawEllipse(corner.adjusted(0.0, 0.0, -1.0, 0.0));
    painter.restore();
}

/// A bar behind the number, from the leading edge; a negative one is outlined only.
void CellDelegate::paintBar(QPainter& painter, const QRectF& box, double share) const {
    if (!std::isfinite(share) || share == 0.0) return;
    const Palette& p = m_theme.palette();
    const double width = std::max(1.0, box.width() * std::min(1.0, std::fabs(share)));
    const double left = painter.layoutDirection() == Qt::RightToLeft ? box.right() - width : box.left();
    const QRectF bar(left, box.top() + 4.0, width, box.height() - 8.0);
    if (share > 0.0) {
        painter.fillRect(bar, blend(p.muted, p.surface, 0.28));
        return;
    }
    painter.setPen(QPen(p.control, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

/// A line of sixty points costs more to draw than all other cells of its row: it is drawn once.
void CellDelegate::paintLine(QPainter& painter, const QRectF& box, std::span<const double> values) const {
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = box.size().toSize();
    if (size.isEmpty()) return;
    const QColor ink = m_theme.palette().muted;
    const size_t key =
        qHashMulti(qHashRange(values.begin(), values.end()), size.width(), size.height(), ratio, ink.rgba());
    QPixmap* picture = m_lines.object(key);
    if (picture == nullptr) {
        picture = new QPixmap(size * ratio);
        picture->setDevicePixelRatio(ratio);
        picture->fill(Qt::transparent);
        QPainter inner(picture);
        paintSparkline(inner, QRectF(QPointF(0.0, 0.0), size), values, ink);
        inner.end();
        m_lines.insert(key, picture);
    }
    painter.drawPixmap(box.topLeft(), *picture);
}

/// The severity's own icon, so that it is told apart without its colour.
double CellDelegate::paintSeverity(QPainter& painter, const QRectF& box, Severity severity,
                                   bool number) const {
    const double ratio = painter.device()->devicePixelRatioF();
    const QPixmap icon = iconPixmap(severityIcon(severity), severityColour(m_theme.palette(), severity),
                                    static_cast<int>(kMark) + 2, ratio);
    // Numbers end at the right whichever way words run: their mark stands at the left.
    const bool mirrored = !number && painter.layoutDirection() == Qt::RightToLeft;
    const double left = mirrored ? box.right() - kMark + kInPadding - 2.0 : box.left() - kInPadding;
    painter.drawPixmap(QPointF(left, box.center().y() - (kMark + 2.0) / 2.0), icon);
    return kMark + kMarkGap - kInPadding;
}

void CellDelegate::paintHeadGround(QPainter& painter, const QRect& line, bool hovered, int level) const {
    const Palette& p = m_theme.palette();
    const double share = (level == 0 ? 0.75 : 0.45) + (hovered ? 0.25 : 0.0);
    painter.fillRect(line, blend(p.raised, p.surface, share));
    painter.fillRect(QRect(line.left(), line.bottom(), line.width(), 1), p.line);
}

void CellDelegate::paintHeadLabel(QPainter& painter, const QRect& box, const SnapshotTableModel& model,
                                  const RowGroup& group, bool mirrored) const {
    const Palette& p = m_theme.palette();
    const int indent = headIndent(group.level);
    QRectF room = QRectF(box).adjusted(mirrored ? 4.0 : indent, 0.0, mirrored ? -indent : -4.0, -1.0);
    if (room.width() < kChevron) return;
    const bool folded = model.isFolded(group.path);
    const Icon chevron = !folded ? Icon::ChevronDown : mirrored ? Icon::ChevronLeft : Icon::ChevronRight;
    const QPixmap icon = iconPixmap(chevron, p.muted, 12, painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(mirrored ? room.right() - 12.0 : room.left(), room.center().y() - 6.0), icon);
    if (mirrored)
        room.setRight(room.right() - kChevron - 2.0);
    else
        room.setLeft(room.left() + kChevron + 2.0);
    const QString count = format::integer(group.end - group.begin);
    const double countWidth = tabularWidth(m_body, count);
    const QString label =
        m_strongMetrics.elidedText(model.groupText(group), Qt::ElideRight, room.width() - countWidth - 8.0);
    painter.setPen(p.text);
    paintWords(painter, room, group.level == 0 ? m_strong : m_medium, m_strongMetrics, label, mirrored);
    const double used = m_strongMetrics.horizontalAdvance(label) + 8.0;
    if (used + countWidth > room.width()) return;
    painter.setFont(m_body);
    painter.setPen(p.muted);
    const double x = mirrored ? room.right() - used - countWidth : room.left() + used;
    drawTabular(painter, QRectF(x, room.top(), countWidth + 1.0, room.height()),
                Qt::AlignLeft | Qt::AlignVCenter, count);
}

void CellDelegate::paintHeadTotal(QPainter& painter, const QRect& cell, const SnapshotTableModel& model,
                                  const RowGroup& group, int column) const {
    const QString text = model.groupTotalText(group, column);
    if (text.isEmpty()) return;
    const Palette& p = m_theme.palette();
    const Column& c = model.column(column);
    const double value = group.totals[static_cast<std::size_t>(column)];
    const bool change = c.kind == ColumnKind::Change && value != 0.0;
    painter.setFont(m_medium);
    painter.setPen(!change ? p.text : value > 0.0 ? p.gain : p.loss);
    drawTabular(painter, QRectF(cell).adjusted(10.0, 0.0, -10.0, -1.0), Qt::AlignRight | Qt::AlignVCenter,
                text);
}

void CellDelegate::paintCursor(QPainter& painter, const QRect& cell) const {
    const Palette& p = m_theme.palette();
    painter.setPen(QPen(p.accent, p.highContrast ? 2.0 : 1.0));
    painter.setBrush(Qt::NoBrush);
    const double inset = p.highContrast ? 1.0 : 0.5;
    painter.drawRect(QRectF(cell).adjusted(inset, inset, -inset, -inset - 1.0));
}

}  // namespace qd::ui::models
