// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_header.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/kit/fonts.h"
#include "ui/models/blotter_table.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

namespace {

constexpr double kPadding = 10.0;
constexpr double kMarkGap = 4.0;
constexpr int kTitleHeight = 26;

}  // namespace

BlotterHeader::BlotterHeader(const Theme& theme, BlotterTable* table)
    : QHeaderView(Qt::Horizontal, table), m_theme(theme), m_table(table) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(36);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        if (column < 0 || column >= m_table->blotterModel()->columnCount()) return;
        Q_EMIT sortRequested(clicked(m_sorting, m_table->blotterModel()->column(column).id, m_joining));
    });
}

std::vector<SortKey> BlotterHeader::clicked(std::vector<SortKey> sorting, const QString& column, bool join) {
    const auto at = std::find_if(sorting.begin(), sorting.end(),
                                 [&](const SortKey& key) { return key.column == column; });
    const bool sorts = at != sorting.end();
    if (!join) {
        if (!sorts) return {{column, Qt::AscendingOrder}};
        const bool alone = sorting.size() == 1;
        if (at->order == Qt::AscendingOrder) return {{column, Qt::DescendingOrder}};
        return alone ? std::vector<SortKey>{} : std::vector<SortKey>{{column, Qt::AscendingOrder}};
    }
    if (!sorts)
        sorting.push_back({column, Qt::AscendingOrder});
    else if (at->order == Qt::AscendingOrder)
        at->order = Qt::DescendingOrder;
    else
        sorting.erase(at);
    return sorting;
}

int BlotterHeader::titleHeight() const {
    const QFontMetricsF metrics(ui::font(FontRole::LabelStrong));
    return std::max(kTitleHeight, static_cast<int>(std::ceil(metrics.height())) + 8);
}

QSize BlotterHeader::sizeHint() const {
    const bool below = m_below != nullptr && !m_below->isHidden();
    return {QHeaderView::sizeHint().width(), titleHeight() + (below ? m_below->sizeHint().height() : 0)};
}

void BlotterHeader::setBelow(QWidget* below) {
    m_below = below;
    below->setParent(this);  // not the viewport: that is scrolled as a picture, with all in it
    below->raise();
    layBelow();
}

void BlotterHeader::layBelow() {
    if (m_below == nullptr) return;
    m_below->setGeometry(0, titleHeight(), viewport()->width(), m_below->sizeHint().height());
    updateGeometry();
    Q_EMIT geometriesChanged();
}

void BlotterHeader::resizeEvent(QResizeEvent* event) {
    QHeaderView::resizeEvent(event);
    if (m_below != nullptr)
        m_below->setGeometry(0, titleHeight(), viewport()->width(), m_below->sizeHint().height());
}

void BlotterHeader::setSorting(std::vector<SortKey> sorting) {
    m_sorting = std::move(sorting);
    viewport()->update();
}

void BlotterHeader::setFiltered(const QSet<QString>& columns) {
    m_filtered = columns;
    viewport()->update();
}

int BlotterHeader::titleWidth(const QString& title) const {
    const QFontMetricsF metrics(ui::font(FontRole::LabelStrong));
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(title) + 2.0 * kPadding));
}

/// "▲", with its rank where it is not the only one.
QString BlotterHeader::sortMark(int column) const {
    const QString& id = m_table->blotterModel()->column(column).id;
    for (std::size_t i = 0; i < m_sorting.size(); ++i) {
        if (m_sorting[i].column != id) continue;
        const QString arrow =
            m_sorting[i].order == Qt::AscendingOrder ? QStringLiteral("\u25B2") : QStringLiteral("\u25BC");
        return m_sorting.size() > 1 ? arrow + locale().toString(static_cast<int>(i) + 1) : arrow;
    }
    return {};
}

void BlotterHeader::paintEvent(QPaintEvent* event) {
    const Palette& p = m_theme.palette();
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), p.surface);
        painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), p.line);
    }
    QHeaderView::paintEvent(event);
    const int width = m_table->frozenWidth();
    if (width == 0) return;
    QPainter painter(viewport());
    for (const int column : m_table->shownColumns()) {
        if (!m_table->isFrozen(column)) break;
        paintSection(&painter,
                     QRect(m_table->columnLeft(column), 0, sectionSize(column), viewport()->height()),
                     column);
    }
    painter.fillRect(QRect(isRightToLeft() ? viewport()->width() - width : width - 1, 0, 1, titleHeight()),
                     offset() != 0 ? p.control : p.line);
}

void BlotterHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    if (!rect.isValid() || model() == nullptr || logicalIndex >= m_table->blotterModel()->columnCount())
        return;
    const Palette& p = m_theme.palette();
    painter->save();
    painter->fillRect(rect, p.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), p.line);
    const Column& column = m_table->blotterModel()->column(logicalIndex);
    const QString mark = sortMark(logicalIndex);
    const QFont face = ui::font(FontRole::LabelStrong);
    const QFontMetricsF metrics(face);
    const double markWidth = mark.isEmpty() ? 0.0 : metrics.horizontalAdvance(mark);
    QRectF box = QRectF(rect).adjusted(kPadding, 0.0, -kPadding, 0.0);
    box.setHeight(titleHeight() - 1.0);
    // The mark may stand in the padding: sorting does not cut the title short.
    const double room = box.width() - (mark.isEmpty() ? 0.0 : markWidth + kMarkGap - kPadding + 2.0);
    const QString shown = metrics.elidedText(column.title, Qt::ElideRight, std::max(0.0, room));
    const double width = metrics.horizontalAdvance(shown);
    const bool words = !(alignmentOf(column.kind) & Qt::AlignRight);
    const bool right = !words || isRightToLeft();
    const double left = right ? box.right() - width : box.left();
    painter->setFont(face);
    painter->setPen(mark.isEmpty() ? p.muted : p.text);
    constexpr auto kFlags = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute);
    painter->drawText(QRectF(left, box.top(), width + 1.0, box.height()), kFlags, shown);
    if (!mark.isEmpty()) {
        const double x = right ? left - kMarkGap - markWidth : left + width + kMarkGap;
        painter->drawText(QRectF(x, box.top(), markWidth + 1.0, box.height()), kFlags, mark);
    }
    if (m_filtered.contains(column.id))  // a line under the title, as the field may be out of sight
        painter->fillRect(QRectF(left, box.bottom() - 4.0, width, 2.0), p.accent);
    painter->restore();
}

/// A frozen title lies where the content would have scrolled away: Qt's header is told where that is.
QMouseEvent BlotterHeader::inContent(const QMouseEvent& event) const {
    const QPointF shift(m_inFrozen ? (isRightToLeft() ? offset() : -offset()) : 0, 0.0);
    return {event.type(),   event.position() + shift, event.scenePosition(), event.globalPosition(),
            event.button(), event.buttons(),          event.modifiers(),     event.source()};
}

void BlotterHeader::mousePressEvent(QMouseEvent* event) {
    m_joining = event->modifiers() & Qt::ShiftModifier;
    const int width = m_table->frozenWidth();
    const double x = isRightToLeft() ? viewport()->width() - event->position().x() : event->position().x();
    m_inFrozen = width > 0 && x < width;
    QMouseEvent moved = inContent(*event);
    QHeaderView::mousePressEvent(&moved);
}

void BlotterHeader::mouseMoveEvent(QMouseEvent* event) {
    QMouseEvent moved = inContent(*event);
    QHeaderView::mouseMoveEvent(&moved);
}

void BlotterHeader::mouseReleaseEvent(QMouseEvent* event) {
    m_joining = event->modifiers() & Qt::ShiftModifier;
    QMouseEvent moved = inContent(*event);
    QHeaderView::mouseReleaseEvent(&moved);
    m_inFrozen = false;
}

void BlotterHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    QMouseEvent moved = inContent(*event);
    QHeaderView::mouseDoubleClickEvent(&moved);
}

}  // namespace qd::ui::models
