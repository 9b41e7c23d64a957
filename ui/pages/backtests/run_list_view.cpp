// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_list_view.h"

#include <QListView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/pages/backtests/run_list_paint.h"

namespace qd::ui::pages::backtests {

void RunListModel::setRows(std::vector<RunRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RunListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const RunRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return row.name;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return sentence(row);
        default:
            return {};
    }
}

RunListView::RunListView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(new RunListModel(this)), m_list(new QListView(this)) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);  // a narrow list has higher items
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Runs"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new RunListHeads(theme, this));
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_quiet && selected().valid()) Q_EMIT runChosen(selected());
    });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void RunListView::setRows(std::vector<RunRow> rows) {
    const RunId kept = selected();
    m_quiet = true;
    m_model->setRows(std::move(rows));
    m_quiet = false;
    select(kept);
}

bool RunListView::select(RunId id) {
    const int row = rowOf(m_model->rows(), id);
    if (row < 0) return false;
    m_quiet = true;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
    m_quiet = false;
    return true;
}

int RunListView::heightFor(int most) const {
    const int rows = std::clamp(m_model->rowCount(), 1, most);
    return layout()->itemAt(0)->widget()->height() + rows * std::max(0, m_list->sizeHintForRow(0));
}

RunId RunListView::selected() const {
    const QModelIndex at = m_list->currentIndex();
    return at.isValid() ? m_model->rows()[static_cast<std::size_t>(at.row())].id : RunId{};
}

}  // namespace qd::ui::pages::backtests
