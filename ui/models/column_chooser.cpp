// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column_chooser.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::models {

ColumnChooser::ColumnChooser(const Theme&, BlotterView& view)
    : QDialog(&view),
      m_view(view),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_up(makeButton(ButtonRole::Plain, tr("Move up"), this)),
      m_down(makeButton(ButtonRole::Plain, tr("Move down"), this)),
      m_frozen(new QSpinBox(this)) {
    setWindowTitle(tr("Columns"));
    m_search->setPlaceholderText(tr("Search columns"));
    m_search->setAccessibleName(tr("Search columns"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Columns"));
    m_list->installEventFilter(this);
    m_frozen->setAccessibleName(tr("Frozen columns"));
    auto* frozenLabel = makeLabel(TextRole::Body, tr("Frozen columns"), this);
    frozenLabel->setBuddy(m_frozen);
    auto* reset = makeButton(ButtonRole::Plain, tr("Reset"), this);
    reset->setToolTip(tr("Columns as at first"));
    auto* close = makeButton(ButtonRole::Primary, tr("Close"), this);
    for (QPushButton* button : {m_up, m_down, reset})
        button->setAutoDefault(false);
    auto* moves = new QHBoxLayout;
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch(1);
    moves->addWidget(frozenLabel);
    moves->addWidget(m_frozen);
    auto* ends = new QHBoxLayout;
    ends->addWidget(reset);
    ends->addStretch(1);
    ends->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(moves);
    column->addLayout(ends);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::search);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { take(*item); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_frozen, &QSpinBox::valueChanged, this, [this](int count) {
        if (!m_filling) m_view.setFrozenColumns(count);
    });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_view.setFrozenColumns(0);
        m_view.resetColumns();
        fill();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&view, &BlotterView::columnsChanged, this, &ColumnChooser::fill);
    fill();
    m_list->setCurrentRow(0);
    resize(380, 460);
}

void ColumnChooser::fill() {
    if (m_filling) return;
    m_filling = true;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const QString& id : m_view.columnOrder()) {
        auto* item = new QListWidgetItem(m_view.model()->column(m_view.model()->columnOf(id)).title, m_list);
        item->setData(Qt::UserRole, id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_view.columnShown(id) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_frozen->setRange(0, std::max(0, m_list->count() - 1));
    m_frozen->setValue(m_view.frozenColumns());
    m_filling = false;
    search(m_search->text());
}

void ColumnChooser::search(const QString& text) {
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text.trimmed(), Qt::CaseInsensitive));
}

void ColumnChooser::take(const QListWidgetItem& item) {
    if (m_filling) return;
    m_filling = true;
    m_view.setColumnShown(item.data(Qt::UserRole).toString(), item.checkState() == Qt::Checked);
    m_filling = false;
    fill();  // the last column that is shown stays
}

void ColumnChooser::move(int by) {
    const QListWidgetItem* item = m_list->currentItem();
    const int place = m_list->currentRow() + by;
    if (item == nullptr || place < 0 || place >= m_list->count()) return;
    m_filling = true;
    m_view.moveColumn(item->data(Qt::UserRole).toString(), place);
    m_filling = false;
    fill();
    m_list->setCurrentRow(place);
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves = key->modifiers() & Qt::AltModifier;
        if (moves && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace qd::ui::models
