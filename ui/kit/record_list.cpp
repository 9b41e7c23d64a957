// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/record_list.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/search_field.h"
#include "ui/kit/space.h"

namespace qd::ui {

namespace {

bool matches(const ListedRecord& row, const QString& filter) {
    const QString text = sentence(row);
    const auto words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive) || row.key == word;
    });
}

}  // namespace

QString sentence(const ListedRecord& row) {
    QStringList parts{row.name, row.chip, row.kind, row.count, row.figures};
    if (!row.made.isEmpty()) parts.append(RecordList::tr("made %1").arg(row.made));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void RecordListModel::setRows(std::vector<ListedRecord> rows) {
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const auto& a, const auto& b) { return a.key == b.key; });
    if (same) {  // one grows: its line changes, the choice stays
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == m_rows[i]) continue;
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RecordListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ListedRecord& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return row.name;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return sentence(row);
    return {};
}

RecordList::RecordList(const Theme& theme, const QString& name, const QString& filter, QWidget* parent)
    : QWidget(parent),
      m_model(new RecordListModel(this)),
      m_filter(new SearchField(theme, filter, this)),
      m_list(new QListView(this)) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecordDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(name);
    auto* search = new QHBoxLayout;
    search->setContentsMargins(space::kStep, space::kStep, space::kStep, space::kTight);
    search->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(search);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_filter, &SearchField::searched, this, &RecordList::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_quiet && selected() != nullptr) Q_EMIT chosen();
    });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void RecordList::setRows(std::vector<ListedRecord> rows) {
    m_all = std::move(rows);
    m_filter->setVisible(m_all.size() > 1);
    applyFilter();
}

void RecordList::applyFilter() {
    const auto* now = selected();
    const QString key = now != nullptr ? now->key : QString();
    std::vector<ListedRecord> shown;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown),
                 [this](const ListedRecord& row) { return matches(row, m_filter->text()); });
    m_filter->setResultNote(tr("%1 of %2").arg(shown.size()).arg(m_all.size()));
    m_quiet = true;
    m_model->setRows(std::move(shown));
    m_quiet = false;
    if (!key.isEmpty()) select(key);
}

bool RecordList::select(const QString& key) {
    const auto& rows = m_model->rows();
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [&](const auto& row) { return !key.isEmpty() && row.key == key; });
    if (at == rows.end()) return false;
    m_quiet = true;
    m_list->setCurrentIndex(m_model->index(static_cast<int>(at - rows.begin())));
    m_quiet = false;
    return true;
}

const ListedRecord* RecordList::selected() const {
    const QModelIndex at = m_list->currentIndex();
    return at.isValid() ? &m_model->rows()[static_cast<std::size_t>(at.row())] : nullptr;
}

int RecordList::heightFor(int rows) const {
    const int heads = m_filter->isVisibleTo(this) ? m_filter->sizeHint().height() + 2 * space::kStep : 0;
    return heads + rows * std::max(0, m_list->sizeHintForRow(0));
}

}  // namespace qd::ui
