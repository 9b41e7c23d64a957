// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/data/data_inspector.h"

namespace qd::ui::pages::data {
namespace {
constexpr int kMostDatasets = 5;  ///< rows of the list before it scrolls
constexpr int kLoadingTiles = 5;
}  // namespace

DataPage::DataPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Data"), {}, this)),
      m_banner(new Banner(context.theme, this)),
      m_empty(
          new EmptyState(context.theme, Icon::Data, tr("No prices yet"),
                         tr("Backtests, positions and reports all read the prices that stand here. Import a "
                            "CSV file of daily closes; it is checked and stored encrypted."),
                         tr("Import prices"), this)),
      m_content(new QWidget(this)),
      m_datasetCard(new Card(tr("Data sets"), m_content)),
      m_datasets(new models::BlotterView(context.theme)),
      m_tiles(new TileStrip(context.theme, m_content)),
      m_findingCard(new Card(tr("Findings"), m_content)),
      m_findings(new models::BlotterView(context.theme)),
      m_save(makeButton(ButtonRole::Quiet, tr("Save as CSV"), m_findingCard)),
      m_inspectorHome(new QWidget(this)),
      m_inspector(new DataInspector(context.theme, m_inspectorHome)) {
    m_inspectorHome->hide();
    addActions();
    compose();
    wire();
    m_empty->hide();
}

void DataPage::addActions() {
    const auto add = [this](ButtonRole role, const QString& verb, const QString& action) {
        QPushButton* button = makeButton(role, verb, this);
        button->setObjectName(action);
        connect(button, &QPushButton::clicked, this, [this, action] { m_context.services.trigger(action); });
        m_header->addAction(button);
        return button;
    };
    add(ButtonRole::Plain, tr("Import sectors"), QStringLiteral("import-sectors"));
    add(ButtonRole::Plain, tr("Import holdings"), QStringLiteral("import-holdings"));
    m_importPrices = add(ButtonRole::Primary, tr("Import prices"), QStringLiteral("import-prices"));
}

void DataPage::compose() {
    m_datasets->table()->setAccessibleName(tr("Data sets"));
    m_datasets->setObjectName(QStringLiteral("datasets"));
    m_datasetCard->setBody(m_datasets, false);
    m_findings->table()->setAccessibleName(tr("Findings of the selected data set"));
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->filterField()->setPlaceholderText(tr("Filter by kind, symbol, date"));
    m_findings->setFilterVisible(true);
    m_findings->setEmptyText(tr("The checks found nothing doubtful in this data set."));
    m_findingCard->addAction(m_findings->filterField());
    m_findingCard->addAction(m_save);
    m_findingCard->setBody(m_findings, false);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::kCardGap);
    content->addWidget(m_datasetCard);
    content->addWidget(m_tiles);
    content->addWidget(m_findingCard, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_content, 1);
    column->addWidget(m_empty, 1);
    column->addStretch(0);  // keeps the header at the top when there is neither
}

void DataPage::wire() {
    connect(m_banner, &Banner::actionTriggered, this, &DataPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_context.services.trigger(QStringLiteral("import-prices")); });
    connect(m_datasets, &models::BlotterView::currentRowChanged, this, [this](int row) {
        if (row < 0 || row == m_presenter.selected()) return;
        m_presenter.select(row);
        showSelectedDataset();
    });
    connect(m_datasets, &models::BlotterView::saveRequested, this, [this](const QByteArray& bytes) {
        m_context.services.saveFile(bytes, QStringLiteral("datasets.csv"));
    });
    const QScrollBar* bar = m_datasets->table()->horizontalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, &DataPage::fitDatasets);
    connect(&m_context.theme, &Theme::changed, this, &DataPage::fitDatasets);
    connect(m_findings, &models::BlotterView::currentRowChanged, this, &DataPage::showSelectedFinding);
    // A filter takes the selection away without a word; queued, because it is put back after the reset.
    connect(m_findings->model(), &QAbstractItemModel::modelReset, this, &DataPage::showSelectedFinding,
            Qt::QueuedConnection);
    connect(m_findings, &models::BlotterView::saveRequested, this, &DataPage::saveFindings);
    connect(m_save, &QPushButton::clicked, this, [this] { saveFindings(m_findings->csv()); });
}

/// As high as its rows, with the horizontal scroll bar below them where the columns do not fit.
void DataPage::fitDatasets() {
    const QTableView* table = m_datasets->table();
    const int rows = std::clamp(m_datasets->model()->rowCount(), 1, kMostDatasets);
    const QScrollBar* bar = table->horizontalScrollBar();
    const int below = bar->maximum() > 0 ? bar->sizeHint().height() : 0;
    m_datasets->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                               rows * m_context.theme.rowHeight() + below);
}

QWidget* DataPage::inspector() {
    return m_inspector;
}

void DataPage::refresh() {
    const int turn = ++m_turn;
    if (!m_presenter.loaded()) showLoading();
    m_context.jobs.query<DataPresenter::ViewPtr>(
        [session = m_context.session](jobs::JobContext&) { return desk::loadData(*session); }, this,
        [this, turn](Result<DataPresenter::ViewPtr> view) {
            if (turn != m_turn) return;
            if (view.ok())
                showView(std::move(view).value());
            else
                showError(view.error());
            Q_EMIT loaded();
        });
}

void DataPage::showLoading() {
    m_banner->hide();
    m_empty->hide();
    m_content->show();
    m_header->setLine(tr("Reading the workspace\u2026"));
    m_datasets->setEmptyText(tr("Loading\u2026"));
    m_tiles->setLoading(kLoadingTiles);
    m_inspector->setNotice(tr("Reading the workspace\u2026"));
}

void DataPage::showView(DataPresenter::ViewPtr view) {
    m_presenter.setView(std::move(view));
    const bool any = !m_presenter.empty();
    m_banner->hide();
    m_content->setVisible(any);
    m_empty->setVisible(!any);
    m_importPrices->setVisible(any);  // the empty page offers it in its middle
    m_header->setLine(m_presenter.line());
    Q_EMIT badgeChanged(m_presenter.badgeCount(), m_presenter.badgeSeverity());
    if (!any) {
        m_inspector->setNotice(tr(
            "Here stand the facts of a data set: where it came from, its content hash, and what the checks "
            "found."));
        return;
    }
    m_datasets->setSnapshot(m_presenter.datasets());
    fitDatasets();
    m_datasets->selectRow(m_presenter.selected());
    showSelectedDataset();
    selectWanted();
}

void DataPage::showError(const Error& error) {
    const bool kept = m_presenter.loaded();
    if (!kept) {
        m_content->hide();
        m_header->setLine(tr("The data sets could not be read"));
        m_inspector->setNotice(tr("The selected data set stands here once the workspace can be read."));
    }
    m_banner->showError(error,
                        kept ? tr("Nothing was changed. Below stands what was read the last time.")
                             : tr("Nothing was changed: this page only reads."),
                        tr("Retry"));
}

void DataPage::showSelectedDataset() {
    const desk::DatasetView* shown = m_presenter.dataset();
    if (shown == nullptr) return;
    m_tiles->setTiles(m_presenter.tiles());
    m_findingCard->setTitle(tr("Findings in %1").arg(format::text(shown->record.name)));
    m_findings->setSnapshot(m_presenter.findings());
    m_save->setEnabled(!shown->findings.empty());
    if (m_findings->model()->sortColumn() < 0)
        m_findings->sortBy(QStringLiteral("severity"), Qt::DescendingOrder);
    if (m_findings->model()->rowCount() > 0) m_findings->selectRow(m_findings->model()->snapshotRow(0));
    m_inspector->showDataset(m_presenter);
    showSelectedFinding();
}

void DataPage::showSelectedFinding() {
    m_inspector->showFinding(m_presenter, m_findings->selectedRow());
}

void DataPage::openItem(const QString& what) {
    m_wanted = what;
    if (m_presenter.loaded()) selectWanted();
}

void DataPage::selectWanted() {
    if (m_wanted.isEmpty()) return;
    if (m_presenter.selectId(DatasetId{m_wanted.toLongLong()})) {
        m_datasets->selectRow(m_presenter.selected());
        showSelectedDataset();
    }
    m_wanted.clear();
}

void DataPage::saveFindings(const QByteArray& bytes) {
    m_context.services.saveFile(bytes, m_presenter.fileName());
}

}  // namespace qd::ui::pages::data
