// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/totals_footer.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {
namespace {
constexpr double kPadding = 10.0;
}

TotalsFooter::TotalsFooter(const Theme& theme, const QTableView* table, const SnapshotTableModel* model,
                           QWidget* parent)
    : QWidget(parent), m_theme(theme), m_table(table), m_model(model) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = [this] { update(); };
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(model, &SnapshotTableModel::totalsChanged, this, repaint);
    connect(model, &QAbstractItemModel::modelReset, this, repaint);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(table->horizontalHeader(), &QHeaderView::sectionMoved, this, repaint);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
}

QSize TotalsFooter::sizeHint() const {
    return {200, m_theme.rowHeight()};
}

void TotalsFooter::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), p.line);
    if (!m_model->snapshot()) return;
    const QHeaderView* header = m_table->horizontalHeader();
    double firstTotal = width();
    painter.setFont(ui::font(FontRole::BodyMedium));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (header->isSectionHidden(column)) continue;
        const QString text = m_model->totalText(column);
        if (text.isEmpty()) continue;
        const QRectF cell(header->sectionViewportPosition(column), 0.0, header->sectionSize(column),
                          height());
        // A total may be wider than its column: it grows to the left, where words stand.
        const double needed = tabularWidth(painter.font(), text) + 1.0;
        const double room = std::max(needed, cell.width() - 2.0 * kPadding);
        const QRectF box(cell.right() - kPadding - room, 1.0, room, height() - 1.0);
        const Column& c = m_model->column(column);
        const double value = m_model->total(column);
        const bool change = c.kind == ColumnKind::Change && value != 0.0;
        painter.setPen(!change ? p.text : value > 0.0 ? p.gain : p.loss);
        drawTabular(painter, box, alignmentOf(c.kind), text);
        firstTotal = std::min(firstTotal, box.right() - needed);
    }
    const int all = m_model->snapshot()->rows;
    const int shown = m_model->rowCount();
    const QString count = shown == all
                              ? tr("Rows: %1").arg(format::integer(all))
                              : tr("Rows: %1 of %2").arg(format::integer(shown), format::integer(all));
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(p.muted);
    drawTabular(painter, QRectF(kPadding, 1.0, std::max(0.0, firstTotal - 2.0 * kPadding), height() - 1.0),
                Qt::AlignLeft | Qt::AlignVCenter, count);
}

}  // namespace qd::ui::models
