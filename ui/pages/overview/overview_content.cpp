// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_content.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_toolbar.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/overview/overview_bars.h"
#include "ui/pages/overview/overview_board.h"

namespace qd::ui::pages::overview {
namespace {
constexpr int kLowestChart = 230;
constexpr int kFewMovers = 3;  ///< of either sign, in the short cards of a narrow page
constexpr int kManyMovers = 12;
}  // namespace

OverviewContent::OverviewContent(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_board(new OverviewBoard(this)),
      m_tiles(new TileStrip(theme, m_board)),
      m_runTiles(nullptr),
      m_movers(new charts::BarChart(theme)),
      m_sectors(new charts::BarChart(theme)),
      m_chart(new charts::TimeSeriesChart(theme)),
      m_blotter(new models::BlotterView(theme)) {
    m_tiles->setObjectName(QStringLiteral("tiles"));
    m_tiles->setAccessibleName(tr("Portfolio in numbers"));
    composeBars();
    m_runTiles = new TileStrip(theme, m_board);
    m_runTiles->setObjectName(QStringLiteral("runTiles"));
    m_runTiles->setAccessibleName(tr("Latest backtest in numbers"));
    composePerformance();
    composePositions();
    m_board->setParts({m_tiles, m_moversArea.card, m_sectorsArea.card, m_runTiles, m_performanceArea.card,
                       m_positionsArea.card});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_board);
    wire();
    wireBars();
}

OverviewContent::Area OverviewContent::makeArea(const QString& title, QWidget* content) {
    Area area;
    area.card = new Card(title, m_board);
    area.body = new StateView(m_theme, content, area.card);
    area.card->setBody(area.body, false);
    return area;
}

void OverviewContent::composeBars() {
    m_movers->setObjectName(QStringLiteral("movers"));
    m_sectors->setObjectName(QStringLiteral("sectors"));
    for (charts::BarChart* chart : {m_movers, m_sectors}) {
        chart->setOrientation(charts::BarOrientation::Horizontal);
        chart->setReadoutVisible(false);
    }
    m_moversArea = makeArea(tr("Gains and losses of the day"), m_movers);
    m_sectorsArea = makeArea(tr("Sectors"), m_sectors);
}

void OverviewContent::composePerformance() {
    m_chart->setMinimumHeight(kLowestChart);
    m_performanceArea = makeArea(tr("Latest backtest"), m_chart);
    m_toolbar = new charts::ChartToolbar(m_theme, m_chart);
    m_performanceArea.card->addAction(m_toolbar);
    connect(m_performanceArea.card, &Card::actionRoomChanged, m_toolbar, &charts::ChartToolbar::fitTo);
}

void OverviewContent::composePositions() {
    m_blotter->table()->setAccessibleName(tr("Largest positions"));
    m_blotter->table()->installEventFilter(this);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_blotter);
    column->addStretch(1);  // a short table stays at the top
    m_positionsArea = makeArea(tr("Largest positions"), content);
    m_showAll = makeButton(ButtonRole::Quiet, tr("Show all"), m_positionsArea.card);
    m_positionsArea.card->addAction(m_showAll);
}

void OverviewContent::wire() {
    for (Area* area : {&m_moversArea, &m_sectorsArea, &m_performanceArea, &m_positionsArea})
        connect(area->body, &StateView::actionTriggered, this,
                [this, area] { Q_EMIT stepRequested(area->empty.step); });
    for (TileStrip* strip : {m_tiles, m_runTiles}) {
        connect(strip, &TileStrip::explainRequested, this, &OverviewContent::explainRequested);
        connect(strip, &TileStrip::guideRequested, this, &OverviewContent::guideRequested);
    }
    connect(m_chart, &charts::TimeSeriesChart::saveRequested, this, &OverviewContent::saveRequested);
    connect(m_blotter, &models::BlotterView::saveRequested, this, [this](const QByteArray& bytes) {
        Q_EMIT saveRequested(bytes, QStringLiteral("largest-positions.csv"));
    });
    connect(m_showAll, &QPushButton::clicked, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("positions"), {}); });
    const auto keyOf = [this](int row) {
        const models::TableSnapshotPtr& table = m_blotter->model()->snapshot();
        return table && row >= 0 && row < table->rows ? table->key(row) : QString();
    };
    connect(m_blotter, &models::BlotterView::rowActivated, this, [this, keyOf](int row) {
        if (const QString symbol = keyOf(row); !symbol.isEmpty())
            Q_EMIT pageRequested(QStringLiteral("positions"), symbol);
    });
    connect(m_blotter, &models::BlotterView::currentRowChanged, this,
            [this, keyOf](int row) { choose(QStringLiteral("symbol"), keyOf(row)); });
}

void OverviewContent::wireBars() {
    connect(m_movers, &charts::BarChart::currentChanged, this,
            [this](int point) { choose(QStringLiteral("symbol"), moverAt(point)); });
    connect(m_movers, &charts::BarChart::activated, this, [this](int point) {
        if (const QString symbol = moverAt(point); !symbol.isEmpty())
            Q_EMIT pageRequested(QStringLiteral("positions"), symbol);
    });
    const auto sectorAt = [this](int point) {
        return m_sectorWeights && m_sectors->data()
                   ? sectorOf(*m_sectorWeights, m_sectors->data()->categories.value(point))
                   : QString();
    };
    connect(m_sectors, &charts::BarChart::currentChanged, this,
            [this, sectorAt](int point) { choose(QStringLiteral("sector"), sectorAt(point)); });
    connect(m_sectors, &charts::BarChart::activated, this, [this, sectorAt](int point) {
        if (const QString sector = sectorAt(point); !sector.isEmpty())
            Q_EMIT pageRequested(QStringLiteral("positions"), sector);
    });
    for (charts::BarChart* chart : {m_movers, m_sectors})
        connect(chart, &charts::BarChart::saveRequested, this, &OverviewContent::saveRequested);
}

QString OverviewContent::moverAt(int category) const {
    return m_movers->data() ? m_movers->data()->categories.value(category) : QString();
}

void OverviewContent::choose(const QString& kind, const QString& id) {
    if (!m_quiet && !id.isEmpty()) Q_EMIT selected({kind, id});
}

void OverviewContent::fill(Area& area, bool any, Icon icon, const EmptyArea& empty) {
    area.empty = empty;
    if (any)
        area.body->showContent();
    else
        area.body->showEmpty({icon, empty.title, empty.purpose, empty.action});
}

void OverviewContent::setShown(const OverviewShown& shown) {
    m_quiet = true;
    m_tiles->setTiles(shown.tiles);
    m_tiles->setVisible(!shown.tiles.isEmpty());
    m_runTiles->setTiles(shown.runTiles);
    m_runTiles->setVisible(!shown.runTiles.isEmpty());
    m_chart->setData(shown.performance);
    m_toolbar->setVisible(shown.performance != nullptr);
    m_positions = shown.positions;
    m_sectorWeights = shown.sectors;
    const bool held = m_positions && !m_positions->rows.empty();
    m_board->setMoney(held);
    showBars();
    fill(m_moversArea, m_movers->data() != nullptr, Icon::BarChart, shown.moversEmpty);
    fill(m_sectorsArea, shown.sectors != nullptr, Icon::Sector, shown.sectorsEmpty);
    // Without holdings the card of the positions alone says what is next.
    m_moversArea.card->setVisible(held);
    m_sectorsArea.card->setVisible(held);
    fill(m_performanceArea, shown.performance != nullptr, Icon::Backtests, shown.performanceEmpty);
    fill(m_positionsArea, held, Icon::Positions, shown.positionsEmpty);
    m_showAll->setVisible(held);
    showPositions();
    m_quiet = false;
}

void OverviewContent::showBars() {
    using Shape = OverviewBoard::Shape;
    const Shape shape = m_board->shape();
    m_shape = static_cast<int>(shape);
    const int movers = shape == Shape::Narrow ? kFewMovers : shape == Shape::Wide ? kMovers : kManyMovers;
    m_movers->setData(m_positions ? moversOf(*m_positions, movers) : nullptr);
    m_sectors->setMost(shape == Shape::Narrow ? 2 * kFewMovers : 0);
    m_sectors->setData(m_sectorWeights);
}

void OverviewContent::showPositions() {
    m_rows = m_board->positionRows(m_theme.rowHeight());
    const LargestPositions largest = largestOf(m_positions, m_rows);
    m_blotter->fitToRows(m_rows);
    m_blotter->setSnapshot(largest.table);
    m_positionsArea.card->setNote(largest.note);
}

}  // namespace qd::ui::pages::overview
