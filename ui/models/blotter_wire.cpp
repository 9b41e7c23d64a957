// SPDX-License-Identifier: GPL-3.0-or-later
// The keys and the wiring of BlotterView.
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>

#include "ui/models/blotter_header.h"
#include "ui/models/blotter_view.h"
#include "ui/models/filter_row.h"
#include "ui/models/row_selection.h"

namespace qd::ui::models {

namespace {
constexpr int kFilterPauseMs = 90;
}

void BlotterView::wire() {
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    m_filter->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(rowMenu(), m_table->viewport()->mapToGlobal(at)); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& at) {
        if (const int row = m_model->snapshotRow(at.row()); row >= 0) Q_EMIT rowActivated(row);
    });
    connect(m_table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &BlotterView::fitHeight);
    connect(&m_theme, &Theme::changed, this, &BlotterView::applyTheme);
    m_table->setEmptyText([this] { return emptyText(); });
    wireModel();
    wireHeader();
    wireFilters();
}

void BlotterView::wireHeader() {
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const QPoint inTable(at.x(), 0);
        int column = m_header->logicalIndexAt(at);
        for (const int shown : m_table->shownColumns())
            if (m_table->isFrozen(shown) && inTable.x() >= m_table->columnLeft(shown) &&
                inTable.x() < m_table->columnLeft(shown) + m_table->columnWidth(shown))
                column = shown;
        showMenu(columnMenu(column), m_header->mapToGlobal(at));
    });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        followColumns();
        if (m_stretching || width <= 0) return;
        m_widths.insert(column, width);
        m_chosen.insert(column);
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (m_stretching) return;
        followColumns();
        Q_EMIT columnsChanged();
    });
    connect(m_header, &BlotterHeader::sortRequested, this,
            [this](const std::vector<SortKey>& sorting) { m_model->setSort(sorting); });
    connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &BlotterView::followColumns);
}

void BlotterView::wireFilters() {
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kFilterPauseMs);
    connect(m_filter, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &BlotterView::applyFilter);
    connect(m_filterRow, &FilterRow::filtersChanged, this, &BlotterView::applyFilters);
    connect(m_filterRow, &FilterRow::heightChanged, this, [this] {
        m_header->layBelow();
        fitHeight();
    });
    connect(m_filterRow, &FilterRow::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    const auto shortcut = [this](const QKeySequence& keys, auto run) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] {
        setFilterRowVisible(!filterRowVisible());
        const int column = m_table->currentIndex().column();
        const std::vector<int> columns = m_table->shownColumns();
        if (!filterRowVisible() || columns.empty()) {
            m_table->setFocus(Qt::ShortcutFocusReason);
            return;
        }
        const int at = column >= 0 ? column : columns.front();
        if (QLineEdit* field = m_filterRow->field(m_model->column(at).id))
            field->setFocus(Qt::ShortcutFocusReason);
    });
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { showColumnChooser(); });
}

void BlotterView::focusFilter() {
    m_filter->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

/// Sorts by the column of the cell that has the keyboard.
bool BlotterView::sortByKey(const QKeyEvent& event) {
    const bool up = event.key() == Qt::Key_Up;
    const int column = m_table->currentIndex().column();
    if (!(event.modifiers() & Qt::AltModifier) || (!up && event.key() != Qt::Key_Down) || column < 0)
        return false;
    const SortKey wanted{m_model->column(column).id, up ? Qt::AscendingOrder : Qt::DescendingOrder};
    std::vector<SortKey> sorting;
    if (event.modifiers() & Qt::ShiftModifier) sorting = m_model->sorting();
    std::erase_if(sorting, [&](const SortKey& key) { return key.column == wanted.column; });
    sorting.push_back(wanted);
    m_model->setSort(sorting);
    return true;
}

bool BlotterView::keyPressed(const QKeyEvent& event) {
    const int column = m_table->currentIndex().column();
    if (event.matches(QKeySequence::Copy)) {
        copy({});
        return true;
    }
    const bool control = event.modifiers() & Qt::ControlModifier;
    if (control && (event.modifiers() & Qt::ShiftModifier) && event.key() == Qt::Key_C) {
        copy({TextKind::Tsv, CellForm::Raw, true});
        return true;
    }
    if (control && event.key() == Qt::Key_G && column >= 0) {
        QStringList groups = m_model->groups();
        const QString id = m_model->column(column).id;
        if (groups.removeAll(id) == 0) groups.append(id);
        m_model->setGroups(groups);
        return true;
    }
    if (sortByKey(event)) return true;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (const int row = selectedRow(); row >= 0) {
            Q_EMIT rowActivated(row);
            return true;
        }
    }
    if (event.key() == Qt::Key_Menu ||
        (event.key() == Qt::Key_F10 && (event.modifiers() & Qt::ShiftModifier))) {
        const QRect cell = m_table->visualRect(m_table->currentIndex());
        showMenu(rowMenu(), m_table->viewport()->mapToGlobal(cell.bottomLeft()));
        return true;
    }
    return false;
}

bool BlotterView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport()) {
        if (event->type() == QEvent::Resize) stretchColumns();
    } else if (watched == m_table && event->type() == QEvent::KeyPress) {
        if (keyPressed(*static_cast<QKeyEvent*>(event))) return true;
    } else if (watched == m_filter &&
               (event->type() == QEvent::Show || event->type() == QEvent::FontChange)) {
        fitFilter();
    } else if (watched == m_filter && event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qd::ui::models
