// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/backtest/search_proposer.h"
#include "core/backtest/search_space.h"
#include "core/backtest/signal_path.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::backtest {

/// What a search makes great.
enum class Objective : std::uint8_t { Sharpe, TotalReturn, Calmar };
[[nodiscard]] std::string_view name(Objective v) noexcept;  ///< "sharpe", "total-return", "calmar"
[[nodiscard]] std::optional<Objective> parseObjective(std::string_view text) noexcept;
/// Nothing where it is not defined: returns that do not vary, for Calmar (annual growth of 252 periods over
/// the deepest fall) no fall or a total loss.
[[nodiscard]] std::optional<double> objectiveOf(Objective objective, const TrialStatistics& trial) noexcept;

struct SearchSpec {
    SearchMethod method = SearchMethod::Grid;
    Objective objective = Objective::Sharpe;
    SearchSpace space;
    std::size_t trials = 100;  ///< at most; a grid is searched whole: 0
    std::size_t patience = 0;  ///< stop after so many trials without a better one; 0: never
    std::uint64_t seed = 0;    ///< below 2^63
    Json subject = {};         ///< what is searched (strategy, costs, hash of the prices): part of the record
};

struct Trial {
    std::vector<double> point;
    TrialStatistics statistics;
    bool operator==(const Trial&) const = default;
};

enum class SearchEnd : std::uint8_t { Unfinished, Done, Patience, Exhausted };
[[nodiscard]] std::string_view name(SearchEnd v) noexcept;  ///< "unfinished", "done", "patience", "exhausted"

/// A search as far as it has come: what was asked, and every trial that was made, in order. Nothing is ever
/// taken out. It holds all that resuming needs, because proposers follow from seed and trials.
struct SearchRecord {
    SearchSpec spec;
    std::vector<Trial> trials;
    SearchEnd end = SearchEnd::Unfinished;

    /// The first of the trials with the best objective; nothing when none is defined.
    [[nodiscard]] std::optional<std::size_t> best() const noexcept;
};
[[nodiscard]] Json toJson(const SearchRecord& record);
/// `spec.space.allowed` is the caller's to put back. Error BadInput for what toJson() did not write.
Result<SearchRecord> searchRecordFromJson(const Json& json);

/// The figures of a point; called from several threads at once.
using Evaluate = std::function<Result<TrialStatistics>(std::span<const double> point)>;
using TrialSink = std::function<void(const Trial& trial)>;

/// Makes the trials that are still to be made and appends each to the record, in an order that does not
/// depend on threads. Cancelled at any trial it leaves those that stand without a gap; called again (or with
/// the record read back from JSON) it goes on, and ends with the same bytes as a search that was never
/// stopped. `sink` (may be empty) is told each new trial in order, from the calling thread. Errors: BadInput
/// for a spec that makes no sense or a record whose trials are not those of its spec; Cancelled; what
/// `evaluate` gives.
Status runSearch(SearchRecord& record, const Evaluate& evaluate, std::size_t threads,
                 const jobs::JobContext& job, const TrialSink& sink = {});

[[nodiscard]] Json toJson(const TrialStatistics& trial);
Result<TrialStatistics> trialStatisticsFromJson(const Json& json);

}  // namespace qd::backtest
