// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel is laid out.
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/charts/chart_toolbar.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/searches/search_panel.h"

namespace qd::ui::pages::searches {

namespace {
constexpr int kHeading = 20;
constexpr int kMapHeight = 360;
constexpr int kViewHeight = 300;
constexpr int kLeastWords = 20;
constexpr int kLeastChoice = 112;  // in a narrow window
constexpr int kMostChoice = 240;

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    return column;
}

void prepare(QComboBox* combo, const QString& name, const char* objectName) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kLeastWords);
    combo->setMinimumWidth(kLeastChoice);
    combo->setMaximumWidth(kMostChoice);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setObjectName(QString::fromLatin1(objectName));
}
}  // namespace

SearchPanel::SearchPanel(const Theme& theme, JobBridge& jobs, QWidget* parent)
    : QWidget(parent),
      m_name(new ElidedLabel(TextRole::Strong, {}, this)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_line(new ElidedLabel(TextRole::Secondary, {}, this)),
      m_tiles(new TileStrip(theme, this)),
      m_verdict(makeParagraph(TextRole::Body, {}, this)),
      m_across(new QComboBox(this)),
      m_down(new QComboBox(this)),
      m_cells(new SegmentedButtons({tr("Best"), tr("Mean")}, this)),
      m_map(new charts::HeatmapChart(theme, this)),
      m_plateau(makeParagraph(TextRole::Secondary, {}, this)),
      m_views(new SegmentedButtons({tr("Trials"), tr("Growth"), tr("Round trips")}, this)),
      m_stack(new QStackedWidget(this)),
      m_trials(new models::BlotterView(theme)),
      m_growth(new charts::TimeSeriesChart(theme, this)),
      m_trips(new models::BlotterView(theme)) {
    m_trials->setJobs(&jobs);
    m_trips->setJobs(&jobs);
    layOut(theme);
    wire();
    setView(m_view);
}

void SearchPanel::layOut(const Theme& theme) {
    m_surfaceCard = makeSurfaceCard();
    m_verdict->setObjectName(QStringLiteral("verdict"));
    QVBoxLayout* column = columnOf(this);
    column->addWidget(makeHeading());
    column->addWidget(m_tiles);
    column->addWidget(m_verdict);
    column->addWidget(m_surfaceCard, 3);
    column->addWidget(makeViews(theme), 2);
    setTabOrder(m_tiles, m_across);
    setTabOrder(m_across, m_down);
    setTabOrder(m_down, m_cells);
    setTabOrder(m_cells, m_map);
    setTabOrder(m_map, m_views);
    setTabOrder(m_views, m_stack);
}

QWidget* SearchPanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    heading->setMinimumHeight(kHeading);
    row->addWidget(m_name);
    row->addWidget(m_synthetic);
    row->addStretch(1);
    row->addWidget(m_line);
    return heading;
}

Card* SearchPanel::makeSurfaceCard() {
    auto* card = new Card(tr("Parameter surface"), this);
    prepare(m_across, tr("Parameter across the map"), "across");
    prepare(m_down, tr("Parameter down the map"), "down");
    m_cells->setAccessibleName(tr("What a cell shows of its trials"));
    m_cells->setObjectName(QStringLiteral("cells"));
    m_map->setMinimumHeight(kMapHeight);
    m_map->setEmptyText(tr("The map fills as trials come in."));
    for (QWidget* action :
         {static_cast<QWidget*>(m_cells), static_cast<QWidget*>(m_across), static_cast<QWidget*>(m_down)})
        card->addAction(action);
    auto* body = new QWidget(card);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, space::kStep);
    column->setSpacing(space::kTight);
    column->addWidget(m_map, 1);
    m_plateau->setContentsMargins(space::kCardPadding, 0, space::kCardPadding, 0);
    column->addWidget(m_plateau);
    card->setBody(body, false);
    return card;
}

QWidget* SearchPanel::makeViews(const Theme& theme) {
    m_views->setAccessibleName(tr("What stands below the map"));
    m_views->setObjectName(QStringLiteral("views"));
    m_trials->setObjectName(QStringLiteral("trials"));
    m_trials->table()->setAccessibleName(tr("Trials"));
    m_trials->setFrozenColumns(1);
    m_trials->setTotalsVisible(false);
    m_trials->setEmptyText(tr("No trial has been made yet."));
    m_trips->setObjectName(QStringLiteral("trips"));
    m_trips->table()->setAccessibleName(tr("Round trips of the chosen trial"));
    m_trips->setEmptyText(tr("Choose a trial on the map or in the table."));
    m_growth->setEmptyText(tr("Choose a trial on the map or in the table."));
    m_growthCard = new Card(tr("Growth of 100"), this);
    m_growthCard->addAction(new charts::ChartToolbar(theme, m_growth, m_growthCard));
    m_growthCard->setBody(m_growth, false);
    auto* trials = new Card({}, this);
    trials->setBody(m_trials, false);
    auto* trips = new Card({}, this);
    trips->setBody(m_trips, false);
    for (QWidget* view :
         {static_cast<QWidget*>(trials), static_cast<QWidget*>(m_growthCard), static_cast<QWidget*>(trips)})
        m_stack->addWidget(view);
    m_stack->setMinimumHeight(kViewHeight);
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addWidget(m_views, 0, Qt::AlignLeading);
    column->addWidget(m_stack, 1);
    return part;
}

}  // namespace qd::ui::pages::searches
