// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/coverage_card.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/heatmap_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/state_view.h"
#include "ui/pages/data/price_charts.h"

namespace qd::ui::pages::data {
namespace {
constexpr int kLeastRow = 7;  ///< px of a symbol: a missing month can be seen
constexpr int kAround = 100;  ///< px of titles and legend
constexpr int kMostHeight = 6000;
}  // namespace

CoverageCard::CoverageCard(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_card(new Card(tr("Missing closes"), this)),
      m_chart(new charts::HeatmapChart(context.theme)),
      m_scroll(new QScrollArea),
      m_states(new StateView(context.theme, m_scroll, m_card)) {
    m_chart->setObjectName(QStringLiteral("coverage"));
    m_chart->setEmptyText(tr("The data set has no prices."));
    m_scroll->setWidget(m_chart);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);  // the map has the keyboard and scrolls along
    m_scroll->setAccessibleName(tr("Missing closes"));
    m_card->setBody(m_states, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(
        m_chart, &charts::ItemChart::saveRequested, this,
        [this](const QByteArray& bytes, const QString& name) { m_context.services.saveFile(bytes, name); });
    connect(m_chart, &charts::ItemChart::activated, this, [this](int point) {
        const auto& map = m_chart->data();
        if (map && point >= 0) Q_EMIT symbolChosen(map->rows.value(point / map->columnCount()));
    });
    connect(m_chart, &charts::ItemChart::currentChanged, this, [this](int point) {
        if (point < 0) return;
        const QPoint at = m_chart->pointRect(point).center().toPoint();
        m_scroll->ensureVisible(at.x(), at.y());
    });
    connect(m_states, &StateView::actionTriggered, this, [this] { load(); });
}

void CoverageCard::showDataset(DatasetId dataset) {
    m_wanted = dataset;
    if (isVisible() && m_there != m_wanted) load();
}

void CoverageCard::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_there != m_wanted) load();
}

void CoverageCard::load() {
    if (!m_wanted.valid() || m_loading == m_wanted) return;
    m_loading = m_wanted;
    m_card->setNote({});
    m_states->showLoading({{SkeletonPart::Shape::Table, 12}});
    m_context.jobs.query<CoveragePtr>(
        [session = m_context.session, dataset = m_wanted](jobs::JobContext&) {
            return desk::loadPriceCoverage(*session, dataset);
        },
        this, [this, dataset = m_wanted](const Result<CoveragePtr>& coverage) { take(dataset, coverage); });
}

void CoverageCard::take(DatasetId dataset, const Result<CoveragePtr>& coverage) {
    if (dataset != m_wanted) return;
    m_loading = {};
    if (coverage.ok()) {
        m_there = dataset;
        m_card->setNote(coverageNote(*coverage.value()));
        const int rows = static_cast<int>(coverage.value()->symbols.size());
        m_chart->setMinimumHeight(std::min(kAround + rows * kLeastRow, kMostHeight));
        m_chart->setData(coverageMap(*coverage.value()));
        m_states->showContent();
    } else {
        m_there = {};
        m_states->showError(
            failureOf(coverage.error(), tr("Nothing was changed: the map only reads."), tr("Try again")));
    }
    Q_EMIT shown();
}

}  // namespace qd::ui::pages::data
