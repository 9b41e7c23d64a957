// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/backtest/search.h"
#include "core/backtest/trial_surface.h"
#include "core/desk/search_subject.h"
#include "core/desk/session.h"
#include "core/desk/sharpe_evidence.h"

namespace qd::desk {

/// A recorded search as a list shows it, from its summary alone.
struct SearchRow {
    vault::RunRecord record;
    std::string strategy;  ///< "ma-cross"
    backtest::SearchMethod method = backtest::SearchMethod::Grid;
    backtest::Objective objective = backtest::Objective::Sharpe;
    backtest::SearchEnd end = backtest::SearchEnd::Unfinished;
    std::size_t trials = 0;
    std::optional<double> best;              ///< the best trial's objective
    std::string bestPoint;                   ///< "fast 20, slow 100"
    std::optional<SharpeEvidence> evidence;  ///< of the best trial's Sharpe ratio
    RunId continues;                         ///< the search that it went on from; invalid: none
    RunId continuedBy;                       ///< the search that went on from it; invalid: none
};
struct SearchListing {
    std::vector<SearchRow> searches;             ///< newest first
    std::vector<vault::DatasetRecord> datasets;  ///< newest first
    std::size_t unreadable = 0;                  ///< recorded searches whose summary is none
};
Result<std::shared_ptr<const SearchListing>> listSearches(Session& session);

/// A search as pages show it, recorded or under way; immutable.
struct SearchView {
    vault::RunRecord record;  ///< its id is invalid while the search is under way
    SearchSubject subject;
    backtest::SearchRecord search;
    std::vector<std::size_t> moving;                ///< places of the parameters that take several values
    std::vector<std::optional<double>> objectives;  ///< one a trial
    std::vector<std::optional<double>> psr;         ///< one a trial; nothing without a Sharpe ratio
    std::vector<std::optional<double>> dsr;         ///< one a trial, over every tracked trial
    std::optional<std::size_t> best;
    std::optional<SharpeEvidence> bestEvidence;
    TrackedTrials tracked;       ///< all that was ever tried on these prices, this search with it
    std::optional<double> luck;  ///< annual Sharpe ratio that the best of the tracked trials shows by luck
    std::optional<SharpeEvidence> held;  ///< of the same symbols bought and kept, which nobody searched for
    RunId continues;
    RunId continuedBy;
};
Result<std::shared_ptr<const SearchView>> loadSearch(Session& session, RunId id);

/// The same for a search that is under way: `record` has its summary so far, `runs` are those recorded.
[[nodiscard]] std::shared_ptr<const SearchView> searchViewOf(vault::RunRecord record,
                                                             const SearchSubject& subject,
                                                             backtest::SearchRecord search,
                                                             std::span<const vault::RunRecord> runs);

/// What a Sharpe ratio's significance is made of; nothing where the trial has none.
[[nodiscard]] std::optional<analytics::SharpeSample> sampleOf(const backtest::TrialStatistics& trial);
[[nodiscard]] std::optional<SharpeEvidence> evidenceOf(const SearchView& view, std::size_t trial);

/// Cells of an axis on a map: every value where a grid has at most kMostCells and another search, which does
/// not come to all of them, at most kMostLooseCells; else about kBins cells that stand for several values.
inline constexpr std::size_t kMostCells = 160;
inline constexpr std::size_t kMostLooseCells = 40;
inline constexpr std::size_t kBins = 32;

/// The objective over two parameters of the search. Its frame is that of the axes from the beginning, so that
/// it fills while trials come.
struct SearchSurface {
    std::size_t x = 0;  ///< places of the parameters in a point
    std::size_t y = 0;
    backtest::CellValue value = backtest::CellValue::Best;
    backtest::TrialSurface surface;                 ///< [y][x]
    std::vector<std::optional<std::size_t>> trial;  ///< a cell's best trial, the first of equals
    std::vector<std::size_t> counts;                ///< trials in each cell
    std::optional<backtest::Plateau> plateau;
    bool binnedX = false;  ///< cells stand for a range of values
    bool binnedY = false;
};
/// How far below the best a plateau reaches, as a share of it.
inline constexpr double kPlateauShare = 0.1;
/// Nothing where the search moves fewer than two parameters, or x and y are not two of them.
[[nodiscard]] std::optional<SearchSurface> searchSurface(const SearchView& view, std::size_t x, std::size_t y,
                                                         backtest::CellValue value);
/// The two parameters with the most values, in the order of the strategy; nothing with fewer than two.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> widestAxes(const SearchView& view);

}  // namespace qd::desk
