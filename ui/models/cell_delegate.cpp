// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_delegate.h"

#include <QPainter>
#include <QWidget>
#include <algorithm>
#include <bit>
#include <cmath>

#include "ui/kit/chip.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

namespace {

constexpr double kPadding = 10.0;
constexpr qsizetype kMostDays = 20'000;

QColor numberInk(const Palette& p, const Column& column, double value) {
    if (!std::isfinite(value)) return p.faint;
    if (column.kind != ColumnKind::Change || value == 0.0) return p.text;
    return value > 0.0 ? p.gain : p.loss;
}

}  // namespace

CellDelegate::CellDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_bodyMetrics(QFont()),
      m_strongMetrics(QFont()),
      m_codeMetrics(QFont()) {
    takeFonts();
    connect(&theme, &Theme::changed, this, &CellDelegate::takeFonts);
}

void CellDelegate::takeFonts() {
    m_body = font(FontRole::Body);
    m_medium = font(FontRole::BodyMedium);
    m_strong = font(FontRole::BodyStrong);
    m_code = font(FontRole::Code);
    m_bodyMetrics = QFontMetricsF(m_body);
    m_strongMetrics = QFontMetricsF(m_strong);
    m_codeMetrics = QFontMetricsF(m_code);
    forget();
}

void CellDelegate::forget() {
    m_days.clear();
    m_lines.clear();
    m_pictures.clear();
}

QString CellDelegate::dateText(const QDate& day) const {
    if (m_days.size() > kMostDays) m_days.clear();
    auto text = m_days.find(day.toJulianDay());
    if (text == m_days.end()) text = m_days.insert(day.toJulianDay(), format::date(day));
    return *text;
}

void CellDelegate::paintWords(QPainter& painter, const QRectF& box, const QFont& face,
                              const QFontMetricsF& metrics, const QString& text, bool mirrored) const {
    if (text.isEmpty()) return;
    painter.setFont(face);
    painter.drawText(
        box,
        static_cast<int>((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute) |
            Qt::TextSingleLine,
        metrics.elidedText(text, Qt::ElideRight, box.width()));
}

void CellDelegate::paintValue(QPainter& painter, const QRectF& box, const Column& column, int row,
                              std::optional<Severity> severity) const {
    const Palette& p = m_theme.palette();
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    if (isNumeric(column.kind)) {
        const double value = column.number ? column.number(row) : std::nan("");
        painter.setFont(m_body);
        painter.setPen(severity ? severityColour(p, *severity) : numberInk(p, column, value));
        drawTabular(painter, box, Qt::AlignRight | Qt::AlignVCenter, numberText(column, value));
        return;
    }
    painter.setPen(severity ? severityColour(p, *severity) : p.text);
    switch (column.kind) {
        case ColumnKind::Sparkline:
            if (column.series) paintLine(painter, box.adjusted(0.0, 5.0, 0.0, -5.0), column.series(row));
            return;
        case ColumnKind::Chip:
            if (column.chip) {
                const ChipCell chip = column.chip(row);
                paintChip(painter, box, leading(painter.layoutDirection()), p, chip.severity, chip.text);
            }
            return;
        case ColumnKind::Date:
            painter.setFont(m_body);
            if (column.date && column.date(row).isValid())
                drawTabular(painter, box, leading(painter.layoutDirection()), dateText(column.date(row)));
            return;
        case ColumnKind::Strong:
            paintWords(painter, box, m_strong, m_strongMetrics, column.words ? column.words(row) : QString(),
                       mirrored);
            return;
        case ColumnKind::Code:
            if (!severity) painter.setPen(p.muted);
            paintWords(painter, box, m_code, m_codeMetrics, column.words ? column.words(row) : QString(),
                       mirrored);
            return;
        default:
            paintWords(painter, box, m_body, m_bodyMetrics, column.words ? column.words(row) : QString(),
                       mirrored);
    }
}

QColor CellDelegate::groundOf(const QStyleOptionViewItem& option, int line) const {
    const Palette& p = m_theme.palette();
    if (option.state & QStyle::State_Selected) return p.raised;
    return line == m_hovered ? blend(p.raised, p.surface, 0.6) : p.surface;
}

CellDelegate::Cell CellDelegate::cellOf(const SnapshotTableModel& model, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    const int at = index.column();
    const Column& column = model.column(at);
    Cell cell{column, model.snapshotRow(index.row()), option.rect, groundOf(option, index.row())};
    if (m_marks != nullptr && !m_marks->empty()) cell.mark = m_marks->at(cell.row, at);
    if (m_rules == nullptr || m_rules->empty()) return cell;
    cell.severity = m_rules->severity(column, at, cell.row);
    if (m_rules->hasBar(at) && model.arrangement()) {
        const double most = model.arrangement()->largest[static_cast<std::size_t>(at)];
        if (most > 0.0) cell.bar = cellNumber(column, cell.row) / most;
    }
    return cell;
}

CellLook CellDelegate::lookOf(const Cell& cell, Qt::LayoutDirection direction) const {
    const Column& column = cell.column;
    CellLook look;
    look.kind = column.kind;
    look.decimals = column.decimals;
    look.severity = cell.severity ? static_cast<int>(*cell.severity) : -1;
    look.bar = std::bit_cast<quint64>(cell.bar);
    look.ground = cell.ground.rgba();
    look.mirrored = direction == Qt::RightToLeft;
    if (cell.mark) {
        look.direction = cell.mark->direction;
        look.markAge = cell.mark->age;
        look.still = m_theme.reducedMotion();
    }
    if (isNumeric(column.kind)) {
        look.value = std::bit_cast<quint64>(column.number ? column.number(cell.row) : std::nan(""));
    } else if (column.kind == ColumnKind::Sparkline && column.series) {
        const std::span<const double> values = column.series(cell.row);
        look.value = qHashRange(values.begin(), values.end());
    } else if (column.kind == ColumnKind::Date && column.date) {
        look.value = static_cast<quint64>(column.date(cell.row).toJulianDay());
    } else if (column.kind == ColumnKind::Chip && column.chip) {
        const ChipCell chip = column.chip(cell.row);
        look.chip = chip.severity;
        look.words = chip.text;
    } else if (column.words) {
        look.words = column.words(cell.row);
    }
    return look;
}

void CellDelegate::paintCell(QPainter& painter, const Cell& cell) const {
    const Palette& p = m_theme.palette();
    const QRect& all = cell.rect;
    painter.fillRect(all, cell.ground);
    painter.fillRect(QRect(all.left(), all.bottom(), all.width(), 1), blend(p.line, p.surface, 0.7));
    if (cell.mark) paintChanged(painter, all, *cell.mark);
    QRectF box = QRectF(all).adjusted(kPadding, 0.0, -kPadding, -1.0);
    if (cell.bar != 0.0) paintBar(painter, box, cell.bar);
    const bool number = isNumeric(cell.column.kind);
    if (cell.severity) {
        const double taken = paintSeverity(painter, box, *cell.severity, number);
        // The mark stands in the padding of the leading edge; words begin after it, numbers end far from it.
        if (!number && painter.layoutDirection() == Qt::RightToLeft)
            box.setRight(box.right() - taken);
        else if (!number)
            box.setLeft(box.left() + taken);
    }
    paintValue(painter, box, cell.column, cell.row, cell.severity);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const auto* model = qobject_cast<const SnapshotTableModel*>(index.model());
    if (model == nullptr) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    if (model->snapshotRow(index.row()) < 0) return;
    const Cell cell = cellOf(*model, option, index);
    if (m_pictures.draw(*painter, cell.rect, lookOf(cell, painter->layoutDirection()),
                        [&](QPainter& inner) { paintCell(inner, cell); }))
        return;
    painter->save();
    paintCell(*painter, cell);
    painter->restore();
}

QString CellDelegate::ruleWord(const QModelIndex& index) const {
    const auto* model = qobject_cast<const SnapshotTableModel*>(index.model());
    const int row = model != nullptr ? model->snapshotRow(index.row()) : -1;
    if (row < 0 || m_rules == nullptr || m_rules->empty()) return {};
    const auto severity = m_rules->severity(model->column(index.column()), index.column(), row);
    return severity ? severityWord(*severity) : QString();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto* model = qobject_cast<const SnapshotTableModel*>(index.model());
    if (model == nullptr) return {100, m_rowHeight};
    const Column& column = model->column(index.column());
    const int row = model->snapshotRow(index.row());
    double width = column.width;
    if (row < 0)
        width = tabularWidth(m_medium, model->cellText(index.row(), index.column())) + 2.0 * kPadding;
    else if (column.kind == ColumnKind::Chip && column.chip)
        width = chipWidth(column.chip(row).severity, column.chip(row).text) + 2.0 * kPadding;
    else if (column.kind != ColumnKind::Sparkline)
        width = tabularWidth(m_strong, model->cellText(index.row(), index.column())) + 2.0 * kPadding;
    return {static_cast<int>(std::ceil(width)), m_rowHeight};
}

int CellDelegate::totalWidth(const QString& text) const {
    return text.isEmpty() ? 0 : static_cast<int>(std::ceil(tabularWidth(m_medium, text) + 2.0 * kPadding));
}

}  // namespace qd::ui::models
