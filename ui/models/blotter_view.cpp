// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/fonts.h"
#include "ui/models/blotter_header.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/totals_footer.h"

namespace qd::ui::models {
namespace {
constexpr int kFilterPauseMs = 90;
constexpr int kFilterWidth = 220;
constexpr int kEmptyHeight = 64;
}  // namespace

BlotterView::BlotterView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new SnapshotTableModel(this)),
      m_delegate(new CellDelegate(theme, this)),
      m_filter(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_footer(nullptr),
      m_emptyText(tr("Nothing here yet")) {
    m_table->setModel(m_model);
    m_table->setHorizontalHeader(new BlotterHeader(theme, m_table));
    m_table->setItemDelegate(m_delegate);
    m_footer = new TotalsFooter(theme, m_table, m_model, this);
    m_filter->setProperty("qdVariant", QStringLiteral("search"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(kFilterWidth);
    m_filter->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter, 0, Qt::AlignRight);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_footer->hide();
    wire();
    applyTheme();
}

void BlotterView::wire() {
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setMouseTracking(true);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showRowMenu(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showColumnMenu(m_table->horizontalHeader()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now, const QModelIndex& before) {
                if (now.row() != before.row()) Q_EMIT currentRowChanged(m_model->snapshotRow(now.row()));
            });
    connect(m_table, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT rowActivated(m_model->snapshotRow(at.row())); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) {
                if (m_stretching || width <= 0) return;
                m_widths.insert(column, width);
                m_chosen.insert(column);
            });
    connect(m_table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &BlotterView::fitHeight);
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kFilterPauseMs);
    connect(m_filter, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] { applyFilter(m_filter->text()); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->show();
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(&m_theme, &Theme::changed, this, &BlotterView::applyTheme);
}

void BlotterView::applyTheme() {
    m_table->verticalHeader()->setMinimumSectionSize(m_theme.rowHeight());
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    fitHeight();
    m_table->viewport()->update();
}

void BlotterView::setSnapshot(TableSnapshotPtr snapshot) {
    const QString key = m_model->keyOf(m_table->currentIndex().row());
    const int scroll = m_table->verticalScrollBar()->value();
    m_model->setSnapshot(std::move(snapshot));
    QStringList ids;
    for (int i = 0; i < m_model->columnCount(); ++i)
        ids.append(m_model->column(i).id);
    if (ids != m_columnIds) {
        m_columnIds = ids;
        applyColumns();
    } else if (!m_measured && m_model->rowCount() > 0) {
        measureColumns();
    }
    m_table->verticalScrollBar()->setValue(scroll);
    selectShown(m_model->rowOfKey(key));
    stretchColumns();
    fitHeight();
}

void BlotterView::applyFilter(const QString& text) {
    const QString key = m_model->keyOf(m_table->currentIndex().row());
    m_model->setFilter(text);
    selectShown(m_model->rowOfKey(key));
}

void BlotterView::selectShown(int row) {
    if (row < 0) return;
    const QModelIndex at = m_model->index(row, std::max(0, m_table->horizontalHeader()->logicalIndex(0)));
    m_table->selectionModel()->setCurrentIndex(
        at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(at);
}

void BlotterView::setFilterVisible(bool visible) {
    m_filter->setVisible(visible);
}
void BlotterView::setTotalsVisible(bool visible) {
    m_footer->setVisible(visible);
}

void BlotterView::setEmptyText(const QString& text) {
    m_emptyText = text;
    m_table->viewport()->update();
}

void BlotterView::sortBy(const QString& columnId, Qt::SortOrder order) {
    m_table->sortByColumn(m_model->columnOf(columnId), order);
}

void BlotterView::fitToRows(int most) {
    m_fitRows = most;
    fitHeight();
}

void BlotterView::fitHeight() {
    if (m_fitRows <= 0) return;
    const int rows = std::clamp(m_model->rowCount(), 0, m_fitRows);
    const int body = rows > 0 ? rows * m_theme.rowHeight() : kEmptyHeight;
    const QScrollBar* bar = m_table->horizontalScrollBar();
    const int below = bar->maximum() > 0 ? bar->sizeHint().height() : 0;
    m_table->setVerticalScrollBarPolicy(m_model->rowCount() > m_fitRows ? Qt::ScrollBarAsNeeded
                                                                        : Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + body + below);
}

int BlotterView::selectedRow() const {
    return m_model->snapshotRow(m_table->currentIndex().row());
}
void BlotterView::selectRow(int snapshotRow) {
    selectShown(m_model->shownRow(snapshotRow));
}
void BlotterView::selectKey(const QString& key) {
    selectShown(m_model->rowOfKey(key));
}

void BlotterView::hover(int row) {
    if (row == m_hovered) return;
    m_hovered = row;
    m_delegate->setHoveredRow(row);
    m_table->viewport()->update();
}

void BlotterView::paintEmpty() const {
    if (m_model->rowCount() > 0) return;
    QPainter painter(m_table->viewport());
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(m_theme.palette().faint);
    const QString text = m_model->filter().isEmpty()
                             ? m_emptyText
                             : tr("No row matches \u201C%1\u201D").arg(m_model->filter());
    painter.drawText(m_table->viewport()->rect().adjusted(16, 16, -16, -16),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, text);
}

bool BlotterView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport()) {
        if (event->type() == QEvent::MouseMove)
            hover(m_table->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()).row());
        else if (event->type() == QEvent::Leave)
            hover(-1);
        else if (event->type() == QEvent::Paint && m_model->rowCount() == 0)
            paintEmpty();
        else if (event->type() == QEvent::Resize)
            stretchColumns();
    } else if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copyToClipboard();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && selectedRow() >= 0) {
            Q_EMIT rowActivated(selectedRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BlotterView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    stretchColumns();
}

}  // namespace qd::ui::models
