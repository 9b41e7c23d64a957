// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_header.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/kit/fonts.h"

namespace qd::ui::models {
namespace {

constexpr double kPadding = 10.0;
constexpr double kArrow = 7.0;
constexpr double kArrowGap = 4.0;

void paintArrow(QPainter& painter, double x, double middle, Qt::SortOrder order, const QColor& colour) {
    const double direction = order == Qt::AscendingOrder ? -1.0 : 1.0;
    QPainterPath path;
    path.moveTo(x, middle - direction * 2.0);
    path.lineTo(x + kArrow, middle - direction * 2.0);
    path.lineTo(x + kArrow / 2.0, middle + direction * 2.5);
    path.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, colour);
}

}  // namespace

BlotterHeader::BlotterHeader(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setMinimumSectionSize(36);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize BlotterHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), 26};
}

void BlotterHeader::paintEvent(QPaintEvent* event) {
    const Palette& p = m_theme.palette();
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), p.surface);
        painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), p.line);
    }
    QHeaderView::paintEvent(event);
}

void BlotterHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    if (!rect.isValid() || model() == nullptr) return;
    const Palette& p = m_theme.palette();
    painter->save();
    painter->fillRect(rect, p.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), p.line);
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const auto alignment =
        model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QFont f = ui::font(FontRole::LabelStrong);
    const QFontMetricsF metrics(f);
    const QRectF box = QRectF(rect).adjusted(kPadding, 0.0, -kPadding, -1.0);
    // The arrow may stand in the padding: sorting does not cut the title short.
    const double room = box.width() - (sorted ? kArrow + kArrowGap - kPadding + 1.0 : 0.0);
    const QString shown = metrics.elidedText(title, Qt::ElideRight, std::max(0.0, room));
    const double width = metrics.horizontalAdvance(shown);
    const bool right = alignment & Qt::AlignRight;
    const double left = right ? box.right() - width : box.left();
    painter->setFont(f);
    painter->setPen(sorted ? p.text : p.muted);
    painter->drawText(QRectF(left, box.top(), width + 1.0, box.height()),
                      static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), shown);
    if (sorted) {
        const double x = right ? left - kArrowGap - kArrow : left + width + kArrowGap;
        paintArrow(*painter, x, box.center().y() + 0.5, sortIndicatorOrder(), p.text);
    }
    painter->restore();
}

}  // namespace qd::ui::models
