// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_list_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <array>
#include <cmath>

#include "ui/kit/chip.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"
#include "ui/pages/backtests/run_list_view.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr double kPadding = 14.0;
constexpr double kLine = 20.0;
constexpr int kItem = 52;
constexpr int kHeads = 26;
/// Widths of the numbers from the right: drawdown, Sharpe, CAGR.
constexpr std::array<double, 3> kColumns{66.0, 50.0, 62.0};
constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;

/// Three texts in the columns, from the right, and one in the room that is left.
void paintColumns(QPainter& painter, const QRectF& line, const QString& first,
                  const std::array<QString, 3>& fromRight) {
    double right = line.right();
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        drawTabular(painter, QRectF(right - kColumns[i], line.top(), kColumns[i], line.height()), kRight,
                    fromRight[i]);
        right -= kColumns[i];
    }
    drawTabular(painter, QRectF(line.left(), line.top(), right - line.left(), line.height()), kLeft, first);
}

void paintRun(QPainter& painter, const QRectF& box, const Palette& p, const RunRow& run) {
    const QRectF top(box.left(), box.top() + 6.0, box.width(), kLine);
    double room = top.width();
    if (run.synthetic) {
        const QString chip = RunListView::tr("SYNTHETIC");
        paintChip(painter, top, kRight, p, Severity::Neutral, chip);
        room -= chipWidth(Severity::Neutral, chip) + 8.0;
    }
    const QFont strong = ui::font(FontRole::BodyMedium);
    painter.setFont(strong);
    painter.setPen(p.text);
    painter.drawText(QRectF(top.left(), top.top(), room, kLine), static_cast<int>(kLeft) | Qt::TextSingleLine,
                     QFontMetricsF(strong).elidedText(run.name, Qt::ElideRight, room));
    const QRectF below = top.translated(0.0, kLine);
    painter.setFont(ui::font(FontRole::Label));
    painter.setPen(p.muted);
    paintColumns(painter, below, run.made, {});
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(p.text);
    paintColumns(painter, below, {},
                 {format::percent(run.maxDrawdown), format::number(run.sharpe.value_or(std::nan("")), 2),
                  format::percent(run.cagr)});
}

}  // namespace

RunListHeads::RunListHeads(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedHeight(kHeads);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RunListHeads::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.palette();
    painter.setFont(ui::font(FontRole::LabelStrong));
    painter.setPen(p.muted);
    paintColumns(painter, QRectF(rect()).adjusted(kPadding, 0.0, -kPadding, -1.0), tr("Made"),
                 {tr("Drawdown"), tr("Sharpe"), tr("CAGR")});
    painter.fillRect(QRect(0, height() - 1, width(), 1), p.line);
}

RunDelegate::RunDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const auto* model = qobject_cast<const RunListModel*>(index.model());
    if (model == nullptr) return;
    const Palette& p = m_theme.palette();
    const QRect& cell = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen)
        painter->fillRect(cell, p.raised);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, blend(p.raised, p.surface, 0.6));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), blend(p.line, p.surface, 0.7));
    if (chosen) painter->fillRect(QRect(cell.left(), cell.top(), 2, cell.height() - 1), p.accent);
    paintRun(*painter, QRectF(cell).adjusted(kPadding, 0.0, -kPadding, 0.0), p,
             model->rows()[static_cast<std::size_t>(index.row())]);
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, kItem};
}

}  // namespace qd::ui::pages::backtests
