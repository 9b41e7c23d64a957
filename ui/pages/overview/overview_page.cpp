// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_page.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "ui/charts/chart_toolbar.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/scroll_margin.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/overview/overview_inspector.h"

namespace qd::ui::pages::overview {
namespace {

constexpr int kLowestChart = 230;
constexpr int kTilesWhileLoading = 5;
constexpr int kRoomForSectors = 660;  ///< page width below which the table leaves the sector out

/// A body that shows either the content or what stands there without it.
QWidget* either(QWidget* content, QWidget* empty) {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content);
    column->addWidget(empty);
    empty->hide();
    return body;
}

}  // namespace

OverviewPage::OverviewPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Overview"), {}, this)),
      m_synthetic(new Chip(context.theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_banner(new Banner(context.theme, this)),
      m_inspectorHome(new QWidget(this)),
      m_inspector(new OverviewInspector(context.theme, m_inspectorHome)) {
    m_inspectorHome->hide();
    m_synthetic->hide();
    m_header->addAction(m_synthetic);
    compose();
    wire();
}

void OverviewPage::compose() {
    auto* body = new QWidget;
    body->setProperty("qdScroll", true);
    m_content = new QWidget(body);
    m_tiles = new TileStrip(m_context.theme, m_content);
    composePerformance();
    composePositions();
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::kCardGap);
    content->addWidget(m_tiles);
    content->addWidget(m_performance, 1);
    content->addWidget(m_positions);
    auto* page = new QVBoxLayout(body);
    page->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin, space::kPageMargin);
    page->setSpacing(space::kCardGap);
    page->addWidget(m_header);
    page->addWidget(m_banner);
    page->addWidget(m_content, 1);
    page->addStretch(0);  // keeps the header at the top when there is no content
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    keepRightMargin(scroll, space::kPageMargin);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

void OverviewPage::composePerformance() {
    m_performance = new Card(tr("Latest backtest"), m_content);
    m_chart = new charts::TimeSeriesChart(m_context.theme);
    m_chart->setMinimumHeight(kLowestChart);
    m_toolbar = new charts::ChartToolbar(m_context.theme, m_chart);
    m_noPerformance = new EmptyState(m_context.theme, Icon::Backtests, {}, {});
    m_performance->addAction(m_toolbar);
    connect(m_performance, &Card::actionRoomChanged, m_toolbar, &charts::ChartToolbar::fitTo);
    m_performance->setBody(either(m_chart, m_noPerformance), false);
}

void OverviewPage::composePositions() {
    m_positions = new Card(tr("Largest positions"), m_content);
    m_blotter = new models::BlotterView(m_context.theme);
    m_blotter->table()->setAccessibleName(tr("Largest positions"));
    m_blotter->fitToRows(kLargest);
    m_noPositions = new EmptyState(m_context.theme, Icon::Positions, {}, {});
    m_showAll = makeButton(ButtonRole::Quiet, tr("Show all"), m_positions);
    connect(m_showAll, &QPushButton::clicked, this,
            [this] { m_context.services.openPage(QStringLiteral("positions")); });
    m_positions->addAction(m_showAll);
    QWidget* body = either(m_blotter, m_noPositions);
    qobject_cast<QVBoxLayout*>(body->layout())->addStretch(1);  // a short table stays at the top
    m_positions->setBody(body, false);
}

void OverviewPage::wire() {
    connect(m_banner, &Banner::actionTriggered, this, &OverviewPage::refresh);
    connect(m_noPerformance, &EmptyState::actionTriggered, this,
            [this] { takeStep(m_shown.performanceEmpty.step); });
    connect(m_noPositions, &EmptyState::actionTriggered, this,
            [this] { takeStep(m_shown.positionsEmpty.step); });
    connect(
        m_chart, &charts::TimeSeriesChart::saveRequested, this,
        [this](const QByteArray& bytes, const QString& name) { m_context.services.saveFile(bytes, name); });
    connect(m_blotter, &models::BlotterView::saveRequested, this, [this](const QByteArray& bytes) {
        m_context.services.saveFile(bytes, QStringLiteral("largest-positions.csv"));
    });
    connect(m_blotter, &models::BlotterView::rowActivated, this, [this](int row) {
        if (m_shown.positions && row >= 0)
            m_context.services.openPage(QStringLiteral("positions"), m_shown.positions->key(row));
    });
    connect(m_inspector, &OverviewInspector::pageRequested, this,
            [this](const QString& page, const QString& what) { m_context.services.openPage(page, what); });
}

QWidget* OverviewPage::inspector() {
    return m_inspector;
}

void OverviewPage::refresh() {
    const int turn = ++m_turn;
    if (!m_hasContent) showLoading();
    m_context.jobs.query<View>(
        [session = m_context.session](jobs::JobContext&) { return desk::loadOverview(*session); }, this,
        [this, turn](Result<View> view) {
            if (turn != m_turn) return;
            if (view.ok())
                showView(view.value());
            else
                showError(view.error());
            Q_EMIT loaded();
        });
}

void OverviewPage::showLoading() {
    m_banner->hide();
    m_content->show();
    m_header->setLine(tr("Reading the workspace\u2026"));
    m_tiles->setLoading(kTilesWhileLoading);
    m_chart->setEmptyText(tr("Loading\u2026"));
    m_blotter->setEmptyText(tr("Loading\u2026"));
    m_positions->setMinimumHeight(2 * space::kCardHeader + kLargest * m_context.theme.rowHeight());
    m_inspector->setNotice(tr("Reading the workspace\u2026"));
}

void OverviewPage::showView(const View& view) {
    m_shown = present(view);
    m_banner->hide();
    m_content->show();
    m_header->setLine(m_shown.line);
    m_synthetic->setVisible(!m_shown.synthetic.isEmpty());
    m_synthetic->setToolTip(m_shown.synthetic);
    m_tiles->setTiles(m_shown.tiles);
    m_tiles->setVisible(!m_shown.tiles.isEmpty());
    const EmptyArea& noRun = m_shown.performanceEmpty;
    m_chart->setData(m_shown.performance);
    m_chart->setVisible(m_shown.performance != nullptr);
    m_toolbar->setVisible(m_shown.performance != nullptr);
    m_noPerformance->setTexts(noRun.title, noRun.purpose, noRun.action);
    m_noPerformance->setVisible(m_shown.performance == nullptr);
    const EmptyArea& noHoldings = m_shown.positionsEmpty;
    m_blotter->setSnapshot(m_shown.positions);
    m_blotter->setVisible(m_shown.positions != nullptr);
    if (!m_hasContent) fitColumns();
    m_positions->setNote(m_shown.positionsNote);
    m_positions->setMinimumHeight(0);
    m_showAll->setVisible(m_shown.positions != nullptr);
    m_noPositions->setTexts(noHoldings.title, noHoldings.purpose, noHoldings.action);
    m_noPositions->setVisible(m_shown.positions == nullptr);
    m_inspector->setShown(m_shown);
    m_hasContent = true;
    Q_EMIT badgeChanged(m_shown.badge, m_shown.badgeSeverity);
}

void OverviewPage::fitColumns() {
    m_sectorsShown = width() >= kRoomForSectors;
    m_blotter->setColumnShown(QStringLiteral("sector"), m_sectorsShown);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    // Only when the limit is crossed: what the user chose by hand stays.
    if (m_sectorsShown != (width() >= kRoomForSectors)) fitColumns();
}

void OverviewPage::showError(const Error& error) {
    const QString safe = m_hasContent ? tr("Nothing was changed. Below stands what was read the last time.")
                                      : tr("Nothing was changed: this page only reads.");
    if (!m_hasContent) {
        m_content->hide();
        m_header->setLine(tr("The workspace could not be read"));
        m_inspector->setNotice(tr("The facts behind the numbers stand here once the workspace can be read."));
    }
    m_banner->showError(error, safe, tr("Retry"));
}

void OverviewPage::takeStep(NextStep step) {
    switch (step) {
        case NextStep::ImportPrices:
            m_context.services.trigger(QStringLiteral("import-prices"));
            return;
        case NextStep::ImportHoldings:
            m_context.services.trigger(QStringLiteral("import-holdings"));
            return;
        case NextStep::OpenBacktests:
            m_context.services.openPage(QStringLiteral("backtests"));
            return;
    }
}

}  // namespace qd::ui::pages::overview
