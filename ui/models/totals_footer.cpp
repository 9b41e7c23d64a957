// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/totals_footer.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"
#include "ui/models/blotter_table.h"
#include "ui/models/row_selection.h"
#include "ui/models/row_totals.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

namespace {
constexpr double kPadding = 10.0;
constexpr double kBetween = 14.0;  ///< between two totals
}  // namespace

TotalsFooter::TotalsFooter(const Theme& theme, BlotterTable* table, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_table(table), m_rowHeight(theme.rowHeight()) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = [this] { update(); };
    connect(&theme, &Theme::changed, this, repaint);
    const SnapshotTableModel* model = table->blotterModel();
    connect(model, &SnapshotTableModel::totalsChanged, this, &TotalsFooter::selectionChanged);
    connect(model, &QAbstractItemModel::modelReset, this, repaint);
    connect(&table->rowSelection(), &RowSelection::changed, this, &TotalsFooter::selectionChanged);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(table->horizontalHeader(), &QHeaderView::sectionMoved, this, repaint);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
}

void TotalsFooter::setRowHeight(int height) {
    m_rowHeight = height;
    updateGeometry();
    update();
}

void TotalsFooter::selectionChanged() {
    m_stale = true;
    updateGeometry();
    update();
}

QSize TotalsFooter::sizeHint() const {
    return {200, m_rowHeight * (m_table->rowSelection().count() > 1 ? 2 : 1)};
}

QString TotalsFooter::countText() const {
    const SnapshotTableModel* model = m_table->blotterModel();
    if (!model->snapshot()) return {};
    const int all = model->snapshot()->rows;
    const int shown = model->matchingRows();
    return shown == all ? tr("Rows: %1").arg(format::integer(all))
                        : tr("Rows: %1 of %2").arg(format::integer(shown), format::integer(all));
}

QString TotalsFooter::selectionText() const {
    const int count = m_table->rowSelection().count();
    return count > 1 ? tr("Selected: %1").arg(format::integer(count)) : QString();
}

void TotalsFooter::workOut() const {
    if (!m_stale) return;
    m_stale = false;
    const SnapshotTableModel* model = m_table->blotterModel();
    const RowSelection& selection = m_table->rowSelection();
    m_selected.clear();
    if (!model->snapshot() || selection.count() < 2) return;
    const ArrangementPtr& all = model->arrangement();
    const std::vector<int> rows = selection.rows();
    const bool everyRow =
        all && rows.size() == all->rows.size() &&
        std::all_of(all->rows.begin(), all->rows.end(), [&](int row) { return selection.contains(row); });
    m_selected = everyRow ? all->totals : totalsOf(*model->snapshot(), rows);
}

double TotalsFooter::selectedTotal(int column) const {
    workOut();
    const auto at = static_cast<std::size_t>(column);
    return at < m_selected.size() ? m_selected[at] : std::numeric_limits<double>::quiet_NaN();
}

/// In full, or in k, M, B where the room does not hold it.
QString TotalsFooter::fitting(int column, double value, double room) const {
    const SnapshotTableModel* model = m_table->blotterModel();
    const QString full = model->totalText(column, value);
    const QFont face = ui::font(FontRole::BodyMedium);
    if (full.isEmpty() || tabularWidth(face, full) <= room) return full;
    const ColumnKind kind = model->column(column).kind;
    if (kind != ColumnKind::Money && kind != ColumnKind::Number) return full;
    return format::moneyCompact(value, QString());
}

void TotalsFooter::paintPart(QPainter& painter, int top, const std::vector<double>& totals, bool frozenOnes,
                             double& firstLeft) const {
    const Palette& p = m_theme.palette();
    const SnapshotTableModel* model = m_table->blotterModel();
    std::vector<int> columns = m_table->shownColumns();
    std::sort(columns.begin(), columns.end(),
              [&](int a, int b) { return m_table->columnLeft(a) < m_table->columnLeft(b); });
    double taken = m_table->isRightToLeft() ? 0.0 : -1e9;
    for (const int column : columns) {
        const auto at = static_cast<std::size_t>(column);
        if (m_table->isFrozen(column) != frozenOnes || at >= totals.size()) continue;
        const double value = totals[at];
        if (!std::isfinite(value)) continue;
        const double right = m_table->columnLeft(column) + m_table->columnWidth(column) - kPadding;
        // A total may be wider than its column: it grows to the left, where words stand.
        const QString text = fitting(column, value, right - std::max(taken + kBetween, 0.0));
        if (text.isEmpty()) continue;
        const double needed = tabularWidth(painter.font(), text) + 1.0;
        const double left = std::max(right - needed, taken + kBetween);
        const Column& c = model->column(column);
        const bool change = c.kind == ColumnKind::Change && value != 0.0;
        painter.setPen(!change ? p.text : value > 0.0 ? p.gain : p.loss);
        drawTabular(painter, QRectF(left, top + 1.0, right - left, m_rowHeight - 1.0),
                    Qt::AlignRight | Qt::AlignVCenter, text);
        taken = right;
        firstLeft = std::min(firstLeft, left);
    }
}

void TotalsFooter::paintLine(QPainter& painter, int top, const QString& label,
                             const std::vector<double>& totals) const {
    const Palette& p = m_theme.palette();
    painter.fillRect(QRect(-width(), top, 3 * width(), 1), p.line);
    const bool mirrored = m_table->isRightToLeft();
    double scrolledLeft = width();
    double stillLeft = width();
    painter.setFont(ui::font(FontRole::BodyMedium));
    QRect area = m_table->scrolledArea();
    area.setTop(0);
    area.setBottom(height());
    painter.setClipRect(area);
    paintPart(painter, top, totals, false, scrolledLeft);
    painter.setClipping(false);
    paintPart(painter, top, totals, true, stillLeft);
    const int still = m_table->frozenWidth();
    if (still > 0)
        painter.fillRect(
            QRect(mirrored ? m_table->viewport()->width() - still : still - 1, top, 1, m_rowHeight), p.line);
    // With frozen columns the words stay among them, else they end before the first total.
    double end = std::min(stillLeft, std::max(scrolledLeft, static_cast<double>(still)));
    if (mirrored) end = width();
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(p.muted);
    const double room = std::max(0.0, end - 2.0 * kPadding);
    const QRectF box = mirrored ? QRectF(m_table->viewport()->width() - kPadding - 160.0, top + 1.0, 160.0,
                                         m_rowHeight - 1.0)
                                : QRectF(kPadding, top + 1.0, room, m_rowHeight - 1.0);
    drawTabular(painter, box, (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, label);
}

void TotalsFooter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const SnapshotTableModel* model = m_table->blotterModel();
    if (!model->snapshot() || !model->arrangement()) return;
    painter.translate(m_table->viewport()->x(), 0);  // right to left the scroll bar stands in front
    paintLine(painter, 0, countText(), model->arrangement()->totals);
    if (selectionText().isEmpty()) return;
    workOut();
    paintLine(painter, m_rowHeight, selectionText(), m_selected);
}

}  // namespace qd::ui::models
