// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "core/backtest/schedule.h"
#include "core/backtest/strategy.h"
#include "core/backtest/universe.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::backtest {

/// What strategy code decides at the signals of a run: the prices it sees (adjusted for the splits up to
/// then), who is eligible, and what it holds.
class DecisionMaker {
public:
    /// Errors: BadInput from inputs that do not fit the panel. Precondition: checkSpec() and checkInputs().
    static Result<DecisionMaker> create(const market::PricePanel& panel, const BacktestSpec& spec,
                                        const RunInputs& inputs);

    /// The panel that strategies see; it lives as long as any copy of this.
    [[nodiscard]] const market::PricePanel& seen() const noexcept { return *m_seen; }

    /// One decision a fill. Errors name the day: Refused for a symbol that is not eligible, or what the
    /// strategy gives; Cancelled.
    [[nodiscard]] Result<std::vector<Decision>> decide(const Strategy& strategy,
                                                       std::span<const PlannedFill> fills,
                                                       const jobs::JobContext& job,
                                                       std::size_t threads) const;

private:
    [[nodiscard]] Result<Decision> at(const Strategy& strategy, std::size_t signalRow,
                                      std::vector<double> held) const;

    std::shared_ptr<const market::PricePanel> m_seen;
    Universe m_universe;
    market::PriceField m_price = market::PriceField::Close;
};

/// The first rebalance that a run can have, by its lookback: the row of its signal at least.
[[nodiscard]] std::size_t firstSignalRow(const BacktestSpec& spec) noexcept;

}  // namespace qd::backtest
