// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analytics/recommendation.h"
#include "core/backtest/backtest.h"
#include "core/desk/sharpe_evidence.h"
#include "core/vault/records.h"

namespace qd::desk {

/// A strategy that was tried, with what is known of it: a recorded backtest, or the best trial of a recorded
/// search.
struct StrategyRecord {
    RunId run;         ///< not valid for a run outside a workspace
    std::string kind;  ///< kBacktestKind or kSearchKind
    std::string name;
    DatasetId dataset;
    std::string inputHash;  ///< of the prices
    bool synthetic = false;
    Timestamp recordedAt;
    std::string from = {};  ///< ISO days; empty where they are not known
    std::string to = {};
    std::size_t repeats = 0;  ///< earlier runs of the same configuration on the same prices
    std::optional<SharpeEvidence> sharpe = {};
    analytics::StrategyEvidence evidence = {};  ///< its `run` says which of the records it is of, from 0
};

/// Share of the rebalances that were not done as asked: a target had no price to trade at, or an order under
/// a participation was cancelled, replaced or left open. Nothing without rebalances.
[[nodiscard]] std::optional<double> unfilledShare(const backtest::BacktestResult& result);

/// The files of a run; nothing where they cannot be read.
using FilesOf = std::function<std::optional<vault::RunFiles>(const vault::RunRecord& run)>;

/// The strategies behind recorded runs, newest first, from their summaries: of runs of one configuration on
/// the same prices (whatever their names) the newest stands for all, a search that another went on from is
/// left out. Deflated over everything that `runs` tried on the same prices and over `furtherTrials` that left
/// no record; where nothing else was tried, the deflated probability is that of a ratio above 0. What a
/// summary does not say is not measured. `filesOf` is asked for runs under a participation alone, whose
/// summary does not tell what stayed unfilled; without it that is not measured.
[[nodiscard]] std::vector<StrategyRecord> strategiesOf(std::span<const vault::RunRecord> runs,
                                                       const FilesOf& filesOf = {},
                                                       std::size_t furtherTrials = 0);

}  // namespace qd::desk
