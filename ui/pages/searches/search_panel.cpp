// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel shows. How it is laid out stands in search_panel_layout.cpp.
#include "ui/pages/searches/search_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <utility>

#include "ui/charts/heatmap_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::pages::searches {

namespace {

constexpr int kBest = 0;
constexpr int kMean = 1;

int placeOf(const QComboBox* combo) {
    return combo->currentData().toInt();
}

}  // namespace

QString SearchPanel::verdict() const {
    return m_verdict->text();
}

void SearchPanel::wire() {
    connect(m_across, &QComboBox::currentIndexChanged, this, [this] { wantSurface(true); });
    connect(m_down, &QComboBox::currentIndexChanged, this, [this] { wantSurface(false); });
    connect(m_cells, &SegmentedButtons::chosen, this, [this] { wantSurface(true); });
    connect(m_map, &charts::ItemChart::currentChanged, this, &SearchPanel::openCell);
    connect(m_map, &charts::ItemChart::activated, this, [this](int cell) {
        openCell(cell);
        if (m_view == View::Trials) setView(View::Growth);
    });
    connect(m_trials, &models::BlotterView::currentRowChanged, this, [this](int row) {
        if (m_quiet || row < 0) return;
        chooseTrial(static_cast<std::size_t>(row));
        Q_EMIT trialChosen(static_cast<std::size_t>(row));
    });
    // Large tables come when their order is worked out.
    connect(m_trials->model(), &models::SnapshotTableModel::shown, this, &SearchPanel::markRow);
    connect(m_trials, &models::BlotterView::rowActivated, this, [this](int) { setView(View::Growth); });
    connect(m_views, &SegmentedButtons::chosen, this, [this](int view) { setView(static_cast<View>(view)); });
    for (auto* chart : {m_map})
        connect(chart, &charts::ItemChart::saveRequested, this, &SearchPanel::saveRequested);
    connect(m_growth, &charts::TimeSeriesChart::saveRequested, this, &SearchPanel::saveRequested);
    for (auto* table : {m_trials, m_trips})
        connect(table, &models::BlotterView::saveRequested, this, &SearchPanel::saveRequested);
}

void SearchPanel::openCell(int cell) {
    if (m_quiet || !m_search) return;
    const auto trial = trialAt(*m_search, cell);
    if (!trial) return;
    chooseTrial(trial);
    Q_EMIT trialChosen(*trial);
}

void SearchPanel::showSearch(std::shared_ptr<const SearchDisplay> search) {
    const QScopedValueRollback quiet(m_quiet, true);
    m_search = std::move(search);
    m_name->setWords(m_search->name);
    m_synthetic->setVisible(m_search->synthetic);
    m_line->setWords(m_search->line);
    m_tiles->setTiles(m_search->tiles);
    m_verdict->setText(m_search->verdict);
    showAxes();
    m_map->setVisible(m_search->map != nullptr);
    m_plateau->setText(m_search->map != nullptr
                           ? m_search->plateau
                           : tr("This search moves fewer than two parameters: its trials "
                                "stand in the table."));
    if (m_search->map != nullptr) m_map->setData(m_search->map);
    m_trials->setSnapshot(m_search->trials);
    if (m_chosen && *m_chosen >= m_search->view->search.trials.size()) m_chosen.reset();
    m_map->setCurrent(m_chosen ? cellOf(*m_search, *m_chosen) : -1);
    markRow();
}

void SearchPanel::showAxes() {
    for (auto* combo : {m_across, m_down}) {
        combo->clear();
        for (const MovingAxis& axis : m_search->axes)
            combo->addItem(axis.name, axis.place);
    }
    m_across->setCurrentIndex(m_across->findData(m_search->choice.x));
    m_down->setCurrentIndex(m_down->findData(m_search->choice.y));
    m_cells->setCurrent(m_search->choice.value == backtest::CellValue::Best ? kBest : kMean);
    const bool surface = m_search->surface.has_value();
    m_across->setEnabled(surface);
    m_down->setEnabled(surface);
    m_cells->setVisible(m_search->axes.size() > 2);
}

void SearchPanel::wantSurface(bool acrossChanged) {
    if (m_quiet || !m_search || !m_search->surface) return;
    SurfaceChoice choice{placeOf(m_across), placeOf(m_down),
                         m_cells->current() == kMean ? backtest::CellValue::Mean : backtest::CellValue::Best};
    // The parameter that is taken twice gives way to the one that was there.
    if (choice.x == choice.y)
        (acrossChanged ? choice.y : choice.x) = acrossChanged ? m_search->choice.x : m_search->choice.y;
    if (choice == m_search->choice) return;
    Q_EMIT surfaceWanted(choice);
}

/// The chosen trial's row has the keyboard; the table stays where the user scrolled to.
void SearchPanel::markRow() {
    if (!m_chosen || m_trials->selectedRow() == static_cast<int>(*m_chosen)) return;
    const QScopedValueRollback quiet(m_quiet, true);
    auto* bar = m_trials->table()->verticalScrollBar();
    const int place = bar->value();
    m_trials->selectRow(static_cast<int>(*m_chosen));
    bar->setValue(place);
}

void SearchPanel::chooseTrial(std::optional<std::size_t> trial) {
    const QScopedValueRollback quiet(m_quiet, true);
    m_chosen = trial;
    if (m_trial && m_trial->trial != trial) showTrial(nullptr);
    if (!m_search) return;
    m_map->setCurrent(trial ? cellOf(*m_search, *trial) : -1);
    if (trial) m_trials->selectRow(static_cast<int>(*trial));
}

void SearchPanel::showTrial(std::shared_ptr<const TrialDisplay> trial) {
    m_trial = std::move(trial);
    m_growthCard->setTitle(m_trial ? m_trial->title : tr("Growth of 100"));
    m_growth->setData(m_trial ? m_trial->equity : nullptr);
    m_trips->setSnapshot(m_trial ? m_trial->trips : std::make_shared<models::TableSnapshot>());
}

void SearchPanel::forget() {
    m_search.reset();
    m_chosen.reset();
    showTrial(nullptr);
}

void SearchPanel::setView(View view) {
    const bool other = m_view != view;
    m_view = view;
    m_views->setCurrent(static_cast<int>(view));
    m_stack->setCurrentIndex(static_cast<int>(view));
    if (other) Q_EMIT viewChanged(view);
}

}  // namespace qd::ui::pages::searches
