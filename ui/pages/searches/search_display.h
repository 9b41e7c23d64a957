// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/desk/search_trial.h"
#include "core/desk/search_view.h"
#include "ui/charts/heatmap_data.h"
#include "ui/charts/time_series.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::searches {

/// What the surface shows: the places of two parameters in a point, and what a cell shows of several trials.
struct SurfaceChoice {
    int x = -1;  ///< −1: the two parameters with most values
    int y = -1;
    backtest::CellValue value = backtest::CellValue::Best;
    bool operator==(const SurfaceChoice&) const = default;
};

/// A parameter that the search moves.
struct MovingAxis {
    int place = 0;
    QString name;
};

/// A search as the page shows it; made off the GUI thread, immutable.
struct SearchDisplay {
    std::shared_ptr<const desk::SearchView> view;
    RunId id;  ///< invalid while it is under way
    QString name;
    QString line;  ///< "Moving averages · grid · 264 trials · done"
    bool synthetic = false;
    bool running = false;
    bool resumable = false;
    QList<Tile> tiles;
    QString verdict;  ///< in plain words, what the best is worth after all trials are counted
    QString plateau;  ///< in plain words, where to stand
    QList<MovingAxis> axes;
    SurfaceChoice choice;  ///< as it holds
    std::optional<desk::SearchSurface> surface;
    charts::HeatmapPtr map;  ///< null without a surface
    models::TableSnapshotPtr trials;
    QList<KeyValue> setup;
};
[[nodiscard]] std::shared_ptr<const SearchDisplay> searchDisplay(std::shared_ptr<const desk::SearchView> view,
                                                                 const SurfaceChoice& choice);
/// The trial that a cell of the map opens; nothing where none stands.
[[nodiscard]] std::optional<std::size_t> trialAt(const SearchDisplay& display, int cell);
/// The cell of a trial; −1 where the map does not show it.
[[nodiscard]] int cellOf(const SearchDisplay& display, std::size_t trial);
/// The trial to show first: that of the recommended cell, else the best.
[[nodiscard]] std::optional<std::size_t> trialToShow(const SearchDisplay& display);

/// One trial, walked again.
struct TrialDisplay {
    std::size_t trial = 0;
    QString title;  ///< "Trial 47: fast 20, slow 100"
    charts::TimeSeriesPtr equity;
    models::TableSnapshotPtr trips;
    QList<KeyValue> parameters;
    QList<KeyValue> figures;
    QList<KeyValue> significance;
    QString words;  ///< what the figures are worth; empty where they have no Sharpe ratio
    bool reproduced = true;
};
[[nodiscard]] std::shared_ptr<const TrialDisplay> trialDisplay(
    const desk::SearchView& view, std::shared_ptr<const desk::SearchTrial> trial);

/// "0.82 (95 %: 0.21 to 1.43)".
[[nodiscard]] QString sharpeText(const desk::SharpeEvidence& evidence);
/// "fast 20, slow 100" in the words of the window.
[[nodiscard]] QString pointWords(const desk::SearchView& view, const std::vector<double>& point);

}  // namespace qd::ui::pages::searches
