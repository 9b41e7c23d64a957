// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_delegate.h"

#include <QFontMetricsF>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <cmath>

#include "ui/kit/chip.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/sparkline.h"
#include "ui/kit/tabular_text.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {
namespace {

constexpr double kPadding = 10.0;

void paintWords(QPainter& painter, const QRectF& box, const QFont& font, const QString& text) {
    painter.setFont(font);
    painter.drawText(box, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
}

QColor numberInk(const Palette& p, const Column& column, double value) {
    if (!std::isfinite(value)) return p.faint;
    if (column.kind != ColumnKind::Change || value == 0.0) return p.text;
    return value > 0.0 ? p.gain : p.loss;
}

void paintValue(QPainter& painter, const QRectF& box, const Palette& p, const Column& column, int row) {
    if (isNumeric(column.kind)) {
        const double value = column.number ? column.number(row) : std::nan("");
        painter.setFont(font(FontRole::Body));
        painter.setPen(numberInk(p, column, value));
        drawTabular(painter, box, alignmentOf(column.kind), numberText(column, value));
        return;
    }
    painter.setPen(p.text);
    switch (column.kind) {
        case ColumnKind::Sparkline:
            if (column.series)
                paintSparkline(painter, box.adjusted(0.0, 5.0, 0.0, -5.0), column.series(row), p.muted);
            return;
        case ColumnKind::Chip:
            if (column.chip) {
                const ChipCell chip = column.chip(row);
                paintChip(painter, box, Qt::AlignLeft | Qt::AlignVCenter, p, chip.severity, chip.text);
            }
            return;
        case ColumnKind::Date:
            painter.setFont(font(FontRole::Body));
            if (column.date && column.date(row).isValid())
                drawTabular(painter, box, Qt::AlignLeft | Qt::AlignVCenter, format::date(column.date(row)));
            return;
        case ColumnKind::Strong:
            paintWords(painter, box, font(FontRole::BodyStrong),
                       column.words ? column.words(row) : QString());
            return;
        case ColumnKind::Code:
            painter.setPen(p.muted);
            paintWords(painter, box, font(FontRole::Code), column.words ? column.words(row) : QString());
            return;
        default:
            paintWords(painter, box, font(FontRole::Body), column.words ? column.words(row) : QString());
    }
}

}  // namespace

CellDelegate::CellDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void CellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const Palette& p = m_theme.palette();
    const QRect& cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(cell, p.raised);
    else if (index.row() == m_hovered)
        painter.fillRect(cell, blend(p.raised, p.surface, 0.6));
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), blend(p.line, p.surface, 0.7));
    // The selected row is marked by more than a shade.
    if (selected && cell.left() <= 0)
        painter.fillRect(QRect(cell.left(), cell.top(), 2, cell.height() - 1), p.accent);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const auto* model = qobject_cast<const SnapshotTableModel*>(index.model());
    if (model == nullptr) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintGround(*painter, option, index);
    const QRectF box = QRectF(option.rect).adjusted(kPadding, 0.0, -kPadding, -1.0);
    paintValue(*painter, box, m_theme.palette(), model->column(index.column()),
               model->snapshotRow(index.row()));
    paintFocus(*painter, option, index);
    painter->restore();
}

void CellDelegate::paintFocus(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (table == nullptr || !table->hasFocus() || table->currentIndex().row() != index.row()) return;
    const QRect& cell = option.rect;
    paintRowFocus(
        painter, cell, m_theme.palette(), cell.left() <= 0,
        cell.right() >= table->horizontalHeader()->length() - table->horizontalHeader()->offset() - 1);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto* model = qobject_cast<const SnapshotTableModel*>(index.model());
    if (model == nullptr) return {100, m_theme.rowHeight()};
    const Column& column = model->column(index.column());
    double width = column.width;
    const int row = model->snapshotRow(index.row());
    if (column.kind == ColumnKind::Chip && column.chip)
        width = chipWidth(column.chip(row).severity, column.chip(row).text) + 2.0 * kPadding;
    else if (column.kind != ColumnKind::Sparkline)
        width = tabularWidth(font(FontRole::BodyStrong), model->cellText(index.row(), index.column())) +
                2.0 * kPadding;
    return {static_cast<int>(std::ceil(width)), m_theme.rowHeight()};
}

}  // namespace qd::ui::models
