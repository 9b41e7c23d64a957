// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/charts/curve_chart.h"
#include "ui/charts/gauge.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/kit/stepper.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::pages::training {

namespace {
constexpr int kHeading = 20;
constexpr int kCurvesHeight = 300;
constexpr int kFoldsHeight = 220;
constexpr int kGaugeHeight = 84;
}  // namespace

TrainingPanel::TrainingPanel(const Theme& theme, JobBridge& jobs, QWidget* parent)
    : QWidget(parent),
      m_name(new ElidedLabel(TextRole::Strong, {}, this)),
      m_chip(new Chip(theme, Severity::Neutral, {}, this)),
      m_line(new ElidedLabel(TextRole::Secondary, {}, this)),
      m_stages(new Stepper(theme, this)),
      m_tiles(new TileStrip(theme, this)),
      m_words(makeParagraph(TextRole::Body, {}, this)),
      m_views(new SegmentedButtons({tr("Loss"), tr("Sharpe ratio"), tr("Throughput"), tr("Out of sample")},
                                   this)),
      m_stack(new QStackedWidget(this)),
      m_loss(new charts::CurveChart(theme)),
      m_sharpe(new charts::CurveChart(theme)),
      m_speed(new charts::CurveChart(theme)),
      m_growth(new charts::TimeSeriesChart(theme)),
      m_memory(new charts::Gauge(theme, charts::GaugeStyle::Linear, this)),
      m_memoryWords(makeParagraph(TextRole::Secondary, {}, this)),
      m_folds(new models::BlotterView(theme)) {
    m_folds->setJobs(&jobs);
    layOut();
    wire();
    setView(m_view);
}

void TrainingPanel::layOut() {
    m_words->setObjectName(QStringLiteral("words"));
    m_foldsCard = new Card(tr("Folds"), this);
    m_foldsCard->setNote(tr("each is tested on sessions that its weights did not see"));
    m_folds->setObjectName(QStringLiteral("folds"));
    m_folds->table()->setAccessibleName(tr("Folds of the walk-forward"));
    m_folds->setTotalsVisible(false);
    m_folds->setMinimumHeight(kFoldsHeight);
    m_foldsCard->setBody(m_folds, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(makeHeading());
    column->addWidget(m_stages);
    column->addWidget(m_tiles);
    column->addWidget(m_words);
    column->addWidget(makeCurvesCard(), 3);
    column->addWidget(makeMemoryCard());
    column->addWidget(m_foldsCard, 2);
    setTabOrder(m_stages, m_tiles);
    setTabOrder(m_tiles, m_views);
    setTabOrder(m_views, m_stack);
    setTabOrder(m_stack, m_memory);
    setTabOrder(m_memory, m_folds);
}

QWidget* TrainingPanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    heading->setMinimumHeight(kHeading);
    row->addWidget(m_name);
    row->addWidget(m_chip);
    row->addStretch(1);
    row->addWidget(m_line);
    return heading;
}

Card* TrainingPanel::makeCurvesCard() {
    auto* card = new Card(tr("Curves"), this);
    m_views->setAccessibleName(tr("What the curves show"));
    m_views->setObjectName(QStringLiteral("views"));
    card->addAction(m_views);
    m_loss->setEmptyText(tr("The first epoch is under way."));
    m_sharpe->setEmptyText(tr("The first epoch is under way."));
    m_speed->setEmptyText(tr("Throughput is read while the worker trains, and is not kept."));
    m_growth->setEmptyText(tr("It is tested when every fold has learned."));
    for (QWidget* view : {static_cast<QWidget*>(m_loss), static_cast<QWidget*>(m_sharpe),
                          static_cast<QWidget*>(m_speed), static_cast<QWidget*>(m_growth)})
        m_stack->addWidget(view);
    m_stack->setMinimumHeight(kCurvesHeight);
    card->setBody(m_stack, false);
    return card;
}

Card* TrainingPanel::makeMemoryCard() {
    m_memoryCard = new Card(tr("Memory"), this);
    m_memory->setReadoutVisible(false);
    m_memory->setMinimumHeight(kGaugeHeight);
    auto* body = new QWidget(m_memoryCard);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::kCardPadding, space::kTight, space::kCardPadding, space::kStep);
    column->setSpacing(space::kTight);
    column->addWidget(m_memory);
    column->addWidget(m_memoryWords);
    m_memoryCard->setBody(body, false);
    return m_memoryCard;
}

void TrainingPanel::wire() {
    connect(m_views, &SegmentedButtons::chosen, this, [this](int view) { setView(static_cast<View>(view)); });
    for (auto* chart : {m_loss, m_sharpe, m_speed})
        connect(chart, &charts::ItemChart::saveRequested, this, &TrainingPanel::saveRequested);
    connect(m_memory, &charts::ItemChart::saveRequested, this, &TrainingPanel::saveRequested);
    connect(m_growth, &charts::TimeSeriesChart::saveRequested, this, &TrainingPanel::saveRequested);
    connect(m_folds, &models::BlotterView::saveRequested, this, &TrainingPanel::saveRequested);
}

void TrainingPanel::show(std::shared_ptr<const TrainingDisplay> training) {
    const bool other = m_training == nullptr || m_training->key != training->key;
    m_training = std::move(training);
    m_name->setWords(m_training->name);
    m_chip->setVisible(!m_training->chip.isEmpty());
    m_chip->set(m_training->severity, m_training->chip);
    m_line->setWords(m_training->line);
    m_stages->setSteps(m_training->steps);
    m_tiles->setTiles(m_training->tiles);
    QString words = m_training->words;
    if (!m_training->again.isEmpty()) words = m_training->again + QLatin1Char(' ') + words;
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_loss->setData(m_training->loss);
    m_sharpe->setData(m_training->sharpe);
    m_speed->setData(m_training->speed);
    m_growth->setData(m_training->growth);
    m_memoryCard->setVisible(m_training->memory != nullptr);
    if (m_training->memory != nullptr) m_memory->setData(m_training->memory);
    m_memoryWords->setText(m_training->memoryWords);
    const bool done = m_training->growth != nullptr;
    m_foldsCard->setVisible(done);
    if (done) m_folds->setSnapshot(m_training->folds);
    if (other && done != (m_view == View::Growth)) setView(done ? View::Growth : View::Loss);
}

void TrainingPanel::setView(View view) {
    m_view = view;
    m_views->setCurrent(static_cast<int>(view));
    m_stack->setCurrentIndex(static_cast<int>(view));
}

charts::CurveChart* TrainingPanel::curves(View view) const {
    if (view == View::Sharpe) return m_sharpe;
    return view == View::Speed ? m_speed : m_loss;
}

QString TrainingPanel::words() const {
    return m_words->text();
}

}  // namespace qd::ui::pages::training
