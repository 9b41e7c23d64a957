// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

#include "ui/kit/chip.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/record_list.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui {

namespace {

constexpr double kPadding = 14.0;
constexpr double kLine = 20.0;
constexpr double kTop = 6.0;
constexpr int kItem = 93;
constexpr double kGap = 8.0;

Qt::Alignment side(const QPainter& painter, Qt::Alignment leftToRight) {
    return QStyle::visualAlignment(painter.layoutDirection(), leftToRight);
}

/// A line of words that gives way at its end.
void paintWords(QPainter& painter, const QRectF& line, FontRole role, const QColor& ink,
                const QString& words) {
    painter.setFont(font(role));
    painter.setPen(ink);
    const auto elided = QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, line.width());
    drawTabular(painter, line, side(painter, Qt::AlignLeft | Qt::AlignVCenter), elided);
}

/// The part of `line` that is left beside `taken` px at its end.
QRectF beside(const QPainter& painter, const QRectF& line, double taken) {
    return painter.layoutDirection() == Qt::RightToLeft ? line.adjusted(taken, 0.0, 0.0, 0.0)
                                                        : line.adjusted(0.0, 0.0, -taken, 0.0);
}

void paintLines(QPainter& painter, const QRectF& box, const Palette& p, const ListedRecord& row) {
    QRectF line(box.left(), box.top() + kTop, box.width(), kLine);
    const auto atEnd = [&](const QString& words) {
        painter.setFont(font(FontRole::Label));
        painter.setPen(p.muted);
        drawTabular(painter, line, side(painter, Qt::AlignRight | Qt::AlignVCenter), words);
        return words.isEmpty() ? 0.0 : QFontMetricsF(painter.font()).horizontalAdvance(words) + kGap;
    };
    paintWords(painter, line, FontRole::BodyMedium, p.text, row.name);
    line.translate(0.0, kLine);
    atEnd(row.made);
    if (!row.chip.isEmpty())
        paintChip(painter, line, side(painter, Qt::AlignLeft | Qt::AlignVCenter), p, row.severity, row.chip);
    line.translate(0.0, kLine);
    const double count = atEnd(row.count);
    paintWords(painter, beside(painter, line, count), FontRole::Label, p.muted, row.kind);
    line.translate(0.0, kLine);
    paintWords(painter, line, FontRole::Secondary, p.text, row.figures);
}

}  // namespace

RecordDelegate::RecordDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto* model = qobject_cast<const RecordListModel*>(index.model());
    if (model == nullptr) return;
    const Palette& p = m_theme.palette();
    const QRect& cell = option.rect;
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(cell, p.raised);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, blend(p.raised, p.surface, 0.6));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), blend(p.line, p.surface, 0.7));
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view != nullptr && view->currentIndex() == index)
        painter->fillRect(
            QStyle::visualRect(option.direction, cell, QRect(cell.left(), cell.top(), 2, cell.height() - 1)),
            p.accent);
    paintLines(*painter, QRectF(cell).adjusted(kPadding, 0.0, -kPadding, 0.0), p,
               model->rows()[static_cast<std::size_t>(index.row())]);
    if (option.state & QStyle::State_HasFocus) paintRowFocus(*painter, cell, p);
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {160, kItem};
}

}  // namespace qd::ui
