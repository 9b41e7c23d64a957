// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/portfolio_tree_paint.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_text.h"
#include "ui/shell/portfolio_tree_model.h"

namespace qd::ui::shell {

namespace {

constexpr int kGap = 8;
constexpr int kEnd = 10;
constexpr int kSecondLine = 14;

using Level = PortfolioTreeModel::Level;

/// Paints at the trailing end of `room` and takes its part off.
void takeEnd(QPainter& painter, QRectF& room, bool mirrored, const QString& text, const QColor& ink) {
    if (text.isEmpty()) return;
    const double width = tabularWidth(painter.font(), text);
    QRectF part = room;
    if (mirrored)
        part.setRight(part.left() + width);
    else
        part.setLeft(part.right() - width);
    painter.setPen(ink);
    drawTabular(painter, part, Qt::AlignRight | Qt::AlignVCenter, text);
    if (mirrored)
        room.setLeft(part.right() + kGap);
    else
        room.setRight(part.left() - kGap);
}

void drawWords(QPainter& painter, const QRectF& room, bool mirrored, const QString& words,
               const QColor& ink) {
    painter.setPen(ink);
    painter.drawText(room,
                     (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(room.width())));
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const Palette& p) {
    const bool current = (option.state & QStyle::State_Selected) != 0;
    if (!current && (option.state & QStyle::State_MouseOver) == 0) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.raised);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), space::kControlRadius,
                            space::kControlRadius);
    if (!current || (option.state & QStyle::State_HasFocus) == 0) return;
    painter.setPen(QPen(p.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), space::kControlRadius,
                            space::kControlRadius);
}

}  // namespace

void PortfolioDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const Palette& p = m_theme.palette();
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto level = static_cast<Level>(index.data(PortfolioTreeModel::LevelRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, p);
    QRectF room = QRectF(option.rect).adjusted(mirrored ? kEnd : 2, 0, mirrored ? -2 : -kEnd, 0);
    const QVariant change = index.data(PortfolioTreeModel::ChangeRole);
    painter->setFont(ui::font(FontRole::Secondary));
    if (change.isValid()) {
        QRectF below = room;
        below.setTop(below.bottom() - kSecondLine - 4);
        room.setBottom(below.top() + 2);
        const double fraction = change.toDouble();
        takeEnd(*painter, below, mirrored, format::change(fraction),
                fraction > 0.0   ? p.gain
                : fraction < 0.0 ? p.loss
                                 : p.muted);
        drawWords(*painter, below, mirrored, PortfolioTreeModel::tr("Day change"), p.muted);
    }
    const QString figure = index.data(PortfolioTreeModel::FigureRole).toString();
    takeEnd(*painter, room, mirrored, figure, level == Level::Portfolio ? p.text : p.muted);
    if (level == Level::Sector)
        takeEnd(*painter, room, mirrored, format::integer(index.data(PortfolioTreeModel::CountRole).toInt()),
                p.faint);
    painter->setFont(ui::font(level == Level::Symbol   ? FontRole::Secondary
                              : level == Level::Sector ? FontRole::Body
                                                       : FontRole::BodyMedium));
    drawWords(*painter, room, mirrored, index.data().toString(), p.text);
    painter->restore();
}

QSize PortfolioDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = std::max(m_theme.rowHeight() - 2, option.fontMetrics.height() + 6);
    const bool two = index.data(PortfolioTreeModel::ChangeRole).isValid();
    return {100, two ? line + kSecondLine + 2 : line};
}

}  // namespace qd::ui::shell
