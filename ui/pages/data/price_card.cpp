// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/price_card.h"

#include <QVBoxLayout>

#include "ui/charts/chart_toolbar.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/state_view.h"
#include "ui/pages/data/price_charts.h"

namespace qd::ui::pages::data {

PriceCard::PriceCard(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_card(new Card(tr("Prices"), this)),
      m_chart(new charts::TimeSeriesChart(context.theme)),
      m_states(new StateView(context.theme, m_chart, m_card)) {
    m_chart->setObjectName(QStringLiteral("prices"));
    m_chart->setAccessibleName(tr("Closes of the selected symbol"));
    m_chart->setDrawdownVisible(false);
    m_chart->setEmptyText(tr("The data set has no close of this symbol."));
    auto* toolbar = new charts::ChartToolbar(context.theme, m_chart, m_card);
    m_card->addAction(toolbar);
    m_card->setBody(m_states, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_card, &Card::actionRoomChanged, toolbar, &charts::ChartToolbar::fitTo);
    connect(
        m_chart, &charts::TimeSeriesChart::saveRequested, this,
        [this](const QByteArray& bytes, const QString& name) { m_context.services.saveFile(bytes, name); });
    connect(m_states, &StateView::actionTriggered, this, [this] { load(); });
    clear(tr("Select a finding to see the prices of its symbol."));
}

void PriceCard::clear(const QString& words) {
    m_wanted = {};
    m_there = {};
    m_mark.reset();
    m_card->setTitle(tr("Prices"));
    m_card->setNote({});
    m_states->showEmpty({Icon::LineChart, tr("No symbol is selected"), words});
}

void PriceCard::showSymbol(DatasetId dataset, const QString& symbol) {
    const Wanted what{dataset, symbol};
    if (what == m_wanted) return;
    m_wanted = what;
    m_mark.reset();
    if (!m_loading) load();
}

void PriceCard::load() {
    if (m_wanted.symbol.isEmpty()) return;
    m_loading = true;
    m_card->setTitle(tr("Closes of %1").arg(m_wanted.symbol));
    m_card->setNote({});
    if (!m_states->showsContent() || m_there.symbol.isEmpty())
        m_states->showLoading({{SkeletonPart::Shape::Chart}});
    m_context.jobs.query<SeriesPtr>(
        [session = m_context.session, what = m_wanted](jobs::JobContext&) {
            return desk::loadPriceSeries(*session, what.dataset, format::utf8(what.symbol));
        },
        this, [this, what = m_wanted](const Result<SeriesPtr>& series) { take(what, series); });
}

void PriceCard::take(const Wanted& what, const Result<SeriesPtr>& series) {
    m_loading = false;
    if (what != m_wanted) return load();
    if (series.ok()) {
        m_there = what;
        showSeries(*series.value());
    } else {
        m_there = {};
        m_states->showError(
            failureOf(series.error(), tr("Nothing was changed: the chart only reads."), tr("Try again")));
    }
    Q_EMIT shown();
}

void PriceCard::showSeries(const desk::PriceSeries& series) {
    m_card->setNote(priceNote(series));
    m_chart->setData(priceLine(series));
    m_chart->setAnnotations(findingNotes(series));
    m_chart->showAll();
    m_states->showContent();
    applyMark();
}

void PriceCard::mark(const std::optional<market::QualityFinding>& finding) {
    m_mark = finding;
    if (m_there == m_wanted) applyMark();
}

void PriceCard::applyMark() {
    if (!m_mark) {
        m_chart->setCrosshair({});
        m_chart->setReferenceLines({});
        return;
    }
    m_chart->setCrosshair(format::toQDate(m_mark->date));
    std::vector<charts::ReferenceLine> lines;
    if (m_mark->expected) lines.push_back({*m_mark->expected, tr("Expected")});
    m_chart->setReferenceLines(std::move(lines));
}

}  // namespace qd::ui::pages::data
