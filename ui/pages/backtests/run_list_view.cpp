// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_list_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/labels.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/search_field.h"
#include "ui/kit/space.h"
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
    : QWidget(parent),
      m_model(new RunListModel(this)),
      m_filter(new SearchField(theme, tr("Filter runs"), this)),
      m_tags(new MenuButton(
          theme, tr("Tags"), [this](QMenu& menu) { fillTagMenu(menu); }, this)),
      m_list(new QListView(this)),
      m_none(makeParagraph(TextRole::Secondary, tr("No run matches the filter."), this)) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setResizeMode(QListView::Adjust);  // a narrow list has higher items
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Runs"));
    m_none->setContentsMargins(space::kCardPadding, space::kStep, space::kCardPadding, space::kStep);
    m_none->hide();
    auto* search = new QHBoxLayout;
    search->setContentsMargins(space::kStep, space::kStep, space::kStep, space::kTight);
    search->setSpacing(space::kTight);
    search->addWidget(m_filter, 1);
    search->addWidget(m_tags);
    m_tags->setAccessibleName(tr("Filter runs by tag"));
    m_tags->setObjectName(QStringLiteral("tags"));
    m_tags->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(search);
    column->addWidget(new RunListHeads(theme, this));
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    connect(m_filter, &SearchField::searched, this, &RunListView::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_quiet && selected().valid()) Q_EMIT runChosen(selected());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunListView::followSelection);
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void RunListView::setRows(std::vector<RunRow> rows) {
    m_all = std::move(rows);
    m_filter->setVisible(m_all.size() > 1);
    m_tags->setVisible(m_all.size() > 1 && !tagsOf(m_all).isEmpty());
    applyFilter();
}

void RunListView::fillTagMenu(QMenu& menu) {
    const QString now = m_filter->text();
    const auto add = [&](const QString& words, const QString& filter) {
        QAction* action = menu.addAction(words);
        action->setCheckable(true);
        action->setChecked(now == filter);
        connect(action, &QAction::triggered, this, [this, filter] {
            m_filter->setText(filter);
            applyFilter();
        });
    };
    add(tr("All runs"), {});
    menu.addSeparator();
    for (const QString& tag : tagsOf(m_all))
        add(tag, filterWord(tag));
}

/// Shows what the filter leaves; what was chosen stays chosen where it is still shown.
void RunListView::applyFilter() {
    const RunId kept = selected();
    const QList<RunId> chosen = m_chosen;
    m_quiet = true;
    m_model->setRows(matching(m_all, m_filter->text()));
    m_none->setVisible(m_model->rowCount() == 0 && !m_all.empty());
    m_filter->setResultNote(tr("%1 of %2").arg(m_model->rowCount()).arg(m_all.size()));
    QItemSelection selection;
    for (const RunId id : chosen)
        if (const QModelIndex at = indexOf(id); at.isValid()) selection.select(at, at);
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const QModelIndex at = indexOf(kept); at.isValid())
        m_list->selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    m_quiet = false;
    followSelection();
}

QModelIndex RunListView::indexOf(RunId id) const {
    const int row = id.valid() ? rowOf(m_model->rows(), id) : -1;
    return row < 0 ? QModelIndex() : m_model->index(row);
}

bool RunListView::select(RunId id) {
    if (!id.valid() || rowOf(m_all, id) < 0) return false;
    if (!indexOf(id).isValid()) {
        m_filter->clear();
        applyFilter();
    }
    m_quiet = true;
    m_list->selectionModel()->setCurrentIndex(indexOf(id), QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(indexOf(id));
    m_quiet = false;
    followSelection();
    return true;
}

void RunListView::choose(const QList<RunId>& runs) {
    for (const RunId id : runs) {
        const QModelIndex at = indexOf(id);
        const auto how =
            id == runs.front() ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select;
        if (at.isValid()) m_list->selectionModel()->setCurrentIndex(at, how);
    }
}

/// Keeps the order in which runs were chosen: the first is what the others are compared with.
void RunListView::followSelection() {
    if (m_quiet) return;
    QList<RunId> now;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        now.append(m_model->rows()[static_cast<std::size_t>(index.row())].id);
    QList<RunId> chosen;
    for (const RunId id : std::as_const(m_chosen))
        if (now.contains(id)) chosen.append(id);
    for (const RunId id : std::as_const(now))
        if (!chosen.contains(id)) chosen.append(id);
    if (chosen == m_chosen) return;
    m_chosen = chosen;
    Q_EMIT choiceChanged();
}

int RunListView::heightFor(int most) const {
    const int rows = std::clamp(m_model->rowCount(), 1, most);
    const int heads = m_list->y();
    return heads + rows * std::max(0, m_list->sizeHintForRow(0));
}

RunId RunListView::selected() const {
    const QModelIndex at = m_list->currentIndex();
    return at.isValid() ? m_model->rows()[static_cast<std::size_t>(at.row())].id : RunId{};
}

}  // namespace qd::ui::pages::backtests
