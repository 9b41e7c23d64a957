// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_list.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/format.h"
#include "ui/kit/search_field.h"
#include "ui/kit/space.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

namespace {

QString trialsText(std::size_t count) {
    return SearchListView::tr("%n trial(s)", nullptr, static_cast<int>(count));
}

QString kindText(backtest::SignalKind kind, backtest::SearchMethod method) {
    return SearchListView::tr("%1, %2").arg(strategyName(kind), methodName(method));
}

QString sharpeOf(const std::optional<desk::SharpeEvidence>& evidence) {
    if (!evidence) return {};
    return SearchListView::tr("Sharpe %1 (%2 to %3)")
        .arg(format::number(evidence->sharpe, 2), format::number(evidence->low, 2),
             format::number(evidence->high, 2));
}

bool matches(const ListedSearch& row, const QString& filter) {
    const QString text = sentence(row);
    const auto words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive) || QString::number(row.id.value) == word;
    });
}

}  // namespace

ListedSearch listed(const desk::SearchRow& row) {
    ListedSearch out;
    out.id = row.record.id;
    out.name = format::text(row.record.name);
    const bool unfinished = row.end == backtest::SearchEnd::Unfinished && !row.continuedBy.valid();
    if (unfinished) {
        out.chip = SearchListView::tr("UNFINISHED");
        out.severity = Severity::Warn;
    } else if (row.record.synthetic) {
        out.chip = SearchListView::tr("SYNTHETIC");
    }
    const auto* strategy = backtest::findStrategy(row.strategy);
    out.kind = strategy != nullptr ? kindText(strategy->kind, row.method) : format::text(row.strategy);
    out.made = format::date(format::toQDateTime(row.record.createdAt).date());
    out.figures = sharpeOf(row.evidence);
    out.trials = trialsText(row.trials);
    return out;
}

ListedSearch listed(const desk::SearchView& view, qint64 job) {
    ListedSearch out;
    out.job = job;
    out.name = format::text(view.record.name);
    out.chip = SearchListView::tr("RUNNING");
    out.severity = Severity::Info;
    out.kind = kindText(view.subject.kind, view.search.spec.method);
    out.figures = sharpeOf(view.bestEvidence);
    out.trials = trialsText(view.search.trials.size());
    return out;
}

QString sentence(const ListedSearch& row) {
    QStringList parts{row.name, row.chip, row.kind, row.trials, row.figures};
    if (!row.made.isEmpty()) parts.append(SearchListView::tr("made %1").arg(row.made));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void SearchListModel::setRows(std::vector<ListedSearch> rows) {
    if (rows.size() == m_rows.size()) {  // a search grows: its line changes, the choice stays
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

int SearchListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ListedSearch& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return row.name;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return sentence(row);
    return {};
}

SearchListView::SearchListView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_model(new SearchListModel(this)),
      m_filter(new SearchField(theme, tr("Filter searches"), this)),
      m_list(new QListView(this)) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Searches"));
    auto* search = new QHBoxLayout;
    search->setContentsMargins(space::kStep, space::kStep, space::kStep, space::kTight);
    search->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(search);
    column->addWidget(m_list, 1);
    connect(m_filter, &SearchField::searched, this, &SearchListView::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_quiet && selected() != nullptr) Q_EMIT chosen();
    });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void SearchListView::setRows(std::vector<ListedSearch> rows) {
    m_all = std::move(rows);
    m_filter->setVisible(m_all.size() > 1);
    applyFilter();
}

void SearchListView::applyFilter() {
    const auto* now = selected();
    const RunId id = now != nullptr ? now->id : RunId{};
    const qint64 job = now != nullptr ? now->job : 0;
    std::vector<ListedSearch> shown;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown),
                 [this](const ListedSearch& row) { return matches(row, m_filter->text()); });
    m_filter->setResultNote(tr("%1 of %2").arg(shown.size()).arg(m_all.size()));
    m_quiet = true;
    m_model->setRows(std::move(shown));
    m_quiet = false;
    if (id.valid())
        select(id);
    else if (job != 0)
        selectJob(job);
}

bool SearchListView::selectRow(int row) {
    if (row < 0) return false;
    m_quiet = true;
    m_list->setCurrentIndex(m_model->index(row));
    m_quiet = false;
    return true;
}

bool SearchListView::select(RunId id) {
    const auto& rows = m_model->rows();
    const auto at =
        std::find_if(rows.begin(), rows.end(), [id](const auto& row) { return id.valid() && row.id == id; });
    return selectRow(at == rows.end() ? -1 : static_cast<int>(at - rows.begin()));
}

bool SearchListView::selectJob(qint64 job) {
    const auto& rows = m_model->rows();
    const auto at =
        std::find_if(rows.begin(), rows.end(), [job](const auto& row) { return job != 0 && row.job == job; });
    return selectRow(at == rows.end() ? -1 : static_cast<int>(at - rows.begin()));
}

const ListedSearch* SearchListView::selected() const {
    const QModelIndex at = m_list->currentIndex();
    return at.isValid() ? &m_model->rows()[static_cast<std::size_t>(at.row())] : nullptr;
}

int SearchListView::heightFor(int rows) const {
    const int heads = m_filter->isVisibleTo(this) ? m_filter->sizeHint().height() + 2 * space::kStep : 0;
    return heads + rows * std::max(0, m_list->sizeHintForRow(0));
}

}  // namespace qd::ui::pages::searches
