// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_list_paint.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/chip.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/sharpe_words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr double kPadding = 14.0;
constexpr double kLine = 20.0;
constexpr double kTop = 6.0;
constexpr int kItem = 70;
constexpr int kNarrowItem = 90;
constexpr int kRoomForTwoLines = 264;  ///< below it numbers take a line of their own
constexpr int kHeads = 26;
constexpr double kTagGap = 4.0;
constexpr double kNoteGap = 2.0;     ///< beside "+2" and the interval
constexpr double kTagsLeast = 28.0;  ///< beside the first tag, for "+2"
/// Widths of the numbers from the right: drawdown, Sharpe, CAGR.
constexpr std::array<double, 3> kColumns{66.0, 50.0, 62.0};
constexpr auto kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;

/// The side at which a line of the list begins or ends in the painter's layout.
Qt::Alignment side(const QPainter& painter, Qt::Alignment leftToRight) {
    return QStyle::visualAlignment(painter.layoutDirection(), leftToRight);
}

/// `box` is a part of `line` as it lies from left to right.
QRectF placed(const QPainter& painter, const QRectF& line, const QRectF& box) {
    if (painter.layoutDirection() != Qt::RightToLeft) return box;
    return {line.left() + line.right() - box.right(), box.top(), box.width(), box.height()};
}

/// Three texts in the columns, from the trailing edge, and one in the room that is left.
void paintColumns(QPainter& painter, const QRectF& line, const QString& first,
                  const std::array<QString, 3>& fromEnd) {
    double right = line.right();
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const QRectF cell(right - kColumns[i], line.top(), kColumns[i], line.height());
        drawTabular(painter, placed(painter, line, cell), side(painter, kRight), fromEnd[i]);
        right -= kColumns[i];
    }
    const QRectF rest(line.left(), line.top(), right - line.left(), line.height());
    drawTabular(painter, placed(painter, line, rest), side(painter, kLeft), first);
}

void paintName(QPainter& painter, const QRectF& line, const Palette& p, const QString& name) {
    const QFont strong = ui::font(FontRole::BodyMedium);
    painter.setFont(strong);
    painter.setPen(p.text);
    painter.drawText(line, static_cast<int>(side(painter, kLeft)) | Qt::TextSingleLine,
                     QFontMetricsF(strong).elidedText(name, Qt::ElideRight, line.width()));
}

void paintNumbers(QPainter& painter, const QRectF& line, const Palette& p, const RunRow& run) {
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(p.text);
    paintColumns(painter, line, {},
                 {format::percent(run.maxDrawdown), format::number(run.sharpe.value_or(std::nan("")), 2),
                  format::percent(run.cagr)});
}

void paintMade(QPainter& painter, const QRectF& line, Qt::Alignment alignment, const Palette& p,
               const RunRow& run) {
    painter.setFont(ui::font(FontRole::Label));
    painter.setPen(p.muted);
    drawTabular(painter, line, side(painter, alignment), run.made);
}

/// Tags at the leading side as far as they fit, the interval of the Sharpe ratio at the trailing one.
void paintEvidence(QPainter& painter, const QRectF& line, const Palette& p, const RunRow& run) {
    const QFont small = ui::font(FontRole::Label);
    painter.setFont(small);
    painter.setPen(p.muted);
    QString note = evidenceNote(run.evidence);
    const double first = run.tags.isEmpty() ? 0.0 : chipWidth(Severity::Neutral, run.tags.front());
    if (first > 0.0 && tabularWidth(small, note) + first + kTagsLeast > line.width())
        note = evidenceNote(run.evidence, true);
    drawTabular(painter, line, side(painter, kRight), note);
    double room = line.width() - tabularWidth(small, note) - kNoteGap;
    double left = line.left();
    for (qsizetype i = 0; i < run.tags.size(); ++i) {
        const QString& tag = run.tags.at(i);
        const bool last = i + 1 == run.tags.size();
        const QString more = QStringLiteral("+%1").arg(run.tags.size() - i);
        const double wide = chipWidth(Severity::Neutral, tag);
        const double rest = last ? 0.0 : kNoteGap + QFontMetricsF(small).horizontalAdvance(more);
        const bool fits = wide + rest <= room;
        const QRectF box(left, line.top(), fits ? wide : std::max(0.0, room), line.height());
        if (!fits) {
            painter.setFont(small);
            painter.setPen(p.muted);
            if (room > rest) drawTabular(painter, placed(painter, line, box), side(painter, kLeft), more);
            return;
        }
        paintChip(painter, placed(painter, line, box), side(painter, kLeft), p, Severity::Neutral, tag);
        left += wide + kTagGap;
        room -= wide + kTagGap;
    }
}

/// Name and chip, then day and numbers, then tags and interval.
void paintWide(QPainter& painter, const QRectF& box, const Palette& p, const RunRow& run) {
    const QRectF top(box.left(), box.top() + kTop, box.width(), kLine);
    double room = top.width();
    if (run.synthetic) {
        const QString chip = RunListView::tr("SYNTHETIC");
        paintChip(painter, top, side(painter, kRight), p, Severity::Neutral, chip);
        room -= chipWidth(Severity::Neutral, chip) + 8.0;
    }
    paintName(painter, placed(painter, top, QRectF(top.left(), top.top(), room, kLine)), p, run.name);
    const QRectF below = top.translated(0.0, kLine);
    paintMade(painter, below, kLeft, p, run);
    paintNumbers(painter, below, p, run);
    paintEvidence(painter, below.translated(0.0, kLine - 1.0), p, run);
}

/// Name, then chip and day, then numbers, then tags and interval.
void paintNarrow(QPainter& painter, const QRectF& box, const Palette& p, const RunRow& run) {
    const QRectF top(box.left(), box.top() + kTop, box.width(), kLine);
    paintName(painter, top, p, run.name);
    const QRectF middle = top.translated(0.0, kLine);
    if (run.synthetic)
        paintChip(painter, middle, side(painter, kLeft), p, Severity::Neutral, RunListView::tr("SYNTHETIC"));
    paintMade(painter, middle, run.synthetic ? kRight : kLeft, p, run);
    paintNumbers(painter, middle.translated(0.0, kLine), p, run);
    paintEvidence(painter, middle.translated(0.0, 2.0 * kLine - 1.0), p, run);
}

bool isNarrow(int width) {
    return width < kRoomForTwoLines;
}

}  // namespace

RunListHeads::RunListHeads(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedHeight(kHeads);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RunListHeads::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Palette& p = m_theme.palette();
    painter.setFont(ui::font(FontRole::LabelStrong));
    painter.setPen(p.muted);
    paintColumns(painter, QRectF(rect()).adjusted(kPadding, 0.0, -kPadding, -1.0),
                 isNarrow(width()) ? QString() : tr("Made"), {tr("Drawdown"), tr("Sharpe"), tr("CAGR")});
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
    painter->setLayoutDirection(option.direction);
    if (chosen)
        painter->fillRect(cell, p.raised);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, blend(p.raised, p.surface, 0.6));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), blend(p.line, p.surface, 0.7));
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view != nullptr && view->currentIndex() == index)
        painter->fillRect(
            QStyle::visualRect(option.direction, cell, QRect(cell.left(), cell.top(), 2, cell.height() - 1)),
            p.accent);
    const QRectF inner = QRectF(cell).adjusted(kPadding, 0.0, -kPadding, 0.0);
    const RunRow& run = model->rows()[static_cast<std::size_t>(index.row())];
    if (isNarrow(cell.width()))
        paintNarrow(*painter, inner, p, run);
    else
        paintWide(*painter, inner, p, run);
    if (option.state & QStyle::State_HasFocus) paintRowFocus(*painter, cell, p);
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool narrow = view != nullptr && isNarrow(view->viewport()->width());
    return {160, narrow ? kNarrowItem : kItem};
}

}  // namespace qd::ui::pages::backtests
