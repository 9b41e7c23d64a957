// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_view.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/fonts.h"
#include "ui/models/blotter_header.h"
#include "ui/models/blotter_keep.h"
#include "ui/models/blotter_views.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/change_marks.h"
#include "ui/models/filter_row.h"
#include "ui/models/row_selection.h"
#include "ui/models/totals_footer.h"

namespace qd::ui::models {

namespace {
constexpr int kFilterWidth = 220;
constexpr int kFilterMost = 360;
constexpr int kFilterRoom = 72;  ///< icon, clear button and frame beside the hint
constexpr int kTextRoom = 6;     ///< above and below a row's words
constexpr int kEmptyHeight = 64;
}  // namespace

BlotterView::BlotterView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new SnapshotTableModel(this)),
      m_selection(new RowSelection(this)),
      m_marks(new ChangeMarks(theme, this)),
      m_delegate(new CellDelegate(theme, this)),
      m_filter(new QLineEdit(this)),
      m_table(new BlotterTable(theme, m_model, m_delegate, m_selection, this)),
      m_header(new BlotterHeader(theme, m_table)),
      m_filterRow(nullptr),
      m_footer(nullptr),
      m_emptyText(tr("Nothing here yet")) {
    m_table->setHorizontalHeader(m_header);
    m_filterRow = new FilterRow(theme, m_table);
    m_footer = new TotalsFooter(theme, m_table, this);
    m_delegate->setRules(&m_rules);
    m_delegate->setMarks(m_marks);
    compose();
    wire();
    applyTheme();
}

BlotterView::~BlotterView() = default;

void BlotterView::compose() {
    m_filter->setProperty("qdVariant", QStringLiteral("search"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setClearButtonEnabled(true);
    fitFilter();
    m_filter->hide();
    m_table->setAccessibleName(tr("Rows"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_filterRow->hide();
    m_header->setBelow(m_filterRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter, 0, Qt::AlignRight);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    m_footer->hide();
}

int BlotterView::rowHeight() const {
    const int words =
        std::max(QFontMetrics(ui::font(FontRole::Body)).height(), fontMetrics().height()) + kTextRoom;
    if (!m_density) return std::max(m_theme.rowHeight(), words);
    switch (*m_density) {
        case Theme::Density::Compact:
            return std::max(24, words);
        case Theme::Density::Comfortable:
            return std::max(32, words);
        case Theme::Density::Standard:
            break;
    }
    return std::max(28, words);
}

/// Other languages' hints are longer.
void BlotterView::fitFilter() {
    m_filter->ensurePolished();
    const int wanted = m_filter->fontMetrics().horizontalAdvance(m_filter->placeholderText()) + kFilterRoom;
    m_filter->setFixedWidth(std::clamp(wanted, kFilterWidth, kFilterMost));
}

void BlotterView::setFilterHint(const QString& hint) {
    m_filter->setPlaceholderText(hint);
    fitFilter();
}

void BlotterView::applyTheme() {
    m_delegate->setRowHeight(rowHeight());
    m_table->verticalHeader()->setMinimumSectionSize(rowHeight());
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight());
    m_footer->setRowHeight(rowHeight());
    m_header->layBelow();
    fitHeight();
    m_table->viewport()->update();
}

void BlotterView::setDensity(std::optional<Theme::Density> density) {
    m_density = density;
    applyTheme();
}

void BlotterView::setJobs(JobBridge* jobs) {
    m_jobs = jobs;
    m_model->setJobs(jobs);
}

void BlotterView::setSnapshot(TableSnapshotPtr snapshot) {
    m_model->setSnapshot(std::move(snapshot));
}

Status BlotterView::applyPatch(const TablePatch& patch) {
    return m_model->applyPatch(patch);
}

void BlotterView::setFilterVisible(bool visible) {
    m_filter->setVisible(visible);
}

bool BlotterView::filterRowVisible() const {
    return !m_filterRow->isHidden();
}

void BlotterView::setFilterRowVisible(bool visible) {
    if (visible == filterRowVisible()) return;
    m_filterRow->setVisible(visible);
    m_header->layBelow();
    m_filterRow->follow();
    applyFilters();
    fitHeight();
}

void BlotterView::setTotalsVisible(bool visible) {
    m_footer->setVisible(visible);
}

void BlotterView::setEmptyText(const QString& text) {
    m_emptyText = text;
    m_table->viewport()->update();
}

void BlotterView::sortBy(const QString& columnId, Qt::SortOrder order) {
    m_model->sort(m_model->columnOf(columnId), order);
}

void BlotterView::setRules(const std::vector<CellRule>& rules) {
    m_rules.set(rules, m_model->snapshot().get());
    m_table->viewport()->update();
}

void BlotterView::fitToRows(int most) {
    m_fitRows = most;
    fitHeight();
}

void BlotterView::fitHeight() {
    if (m_fitRows <= 0) return;
    const int rows = std::clamp(m_model->rowCount(), 0, m_fitRows);
    const int body = rows > 0 ? rows * rowHeight() : kEmptyHeight;
    const QScrollBar* bar = m_table->horizontalScrollBar();
    const int below = bar->maximum() > 0 ? bar->sizeHint().height() : 0;
    m_table->setVerticalScrollBarPolicy(m_model->rowCount() > m_fitRows ? Qt::ScrollBarAsNeeded
                                                                        : Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(m_header->sizeHint().height() + body + below);
}

int BlotterView::selectedRow() const {
    return m_model->snapshotRow(m_table->currentIndex().row());
}

std::vector<int> BlotterView::selectedRows() const {
    std::vector<int> rows;
    if (!m_model->arrangement()) return rows;
    for (const int row : m_model->arrangement()->rows)
        if (m_selection->contains(row)) rows.push_back(row);
    return rows;
}

void BlotterView::selectRow(int snapshotRow) {
    m_table->selectLine(m_model->shownRow(snapshotRow));
}

void BlotterView::selectKey(const QString& key) {
    m_table->selectLine(m_model->rowOfKey(key));
}

void BlotterView::applyFilter() {
    m_follow = true;
    m_model->setFilter(m_filter->text());
    m_follow = false;
}

void BlotterView::applyFilters() {
    QMap<QString, ColumnFilter> filters;
    if (filterRowVisible()) filters = m_filterRow->filters();
    const QStringList names = filters.keys();
    m_header->setFiltered(QSet<QString>(names.begin(), names.end()));
    m_follow = true;
    m_model->setFilters(filters);
    m_follow = false;
}

QString BlotterView::emptyText() const {
    if (!m_model->filter().isEmpty()) return tr("No row matches \u201C%1\u201D").arg(m_model->filter());
    return m_model->filtered() ? tr("No row matches the filters") : m_emptyText;
}

void BlotterView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    stretchColumns();
}

void BlotterView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        m_header->layBelow();
        followColumns();
    }
    if (event->type() == QEvent::FontChange) applyTheme();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        m_delegate->forget();
}

}  // namespace qd::ui::models
