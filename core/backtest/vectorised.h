// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "core/backtest/accounting.h"
#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// What a search needs of a run. The vectors have one element a session, from row `firstRow` of the panel on.
struct VectorRun {
    std::size_t firstRow = 0;
    std::vector<double> equity;  ///< as BacktestResult's, and so the others
    std::vector<double> cash;
    std::vector<double> costs;
    std::vector<double> turnover;
    double traded = 0.0;  ///< Σ|notional|
    double commission = 0.0;
    double spread = 0.0;
    double impact = 0.0;
    double dividends = 0.0;
    double interest = 0.0;
    double fees = 0.0;
    std::size_t trades = 0;

    /// Simple returns from the second session on.
    [[nodiscard]] std::vector<double> returns() const;
};

/// The vectorised engine: the accounting of runSchedule() (see core/backtest/accounting.h) with no list of
/// trades, notes, lots or orders. It prices, sizes and finances with the same code, so both engines agree to
/// the last digits that the order of summation leaves open. It does not know whole units, partial fills, lots
/// and reinvested dividends: error Refused names what a spec asks for.
class VectorEngine {
public:
    /// Checks the spec against the panel once for many runs; keeps snapshots of both.
    static Result<VectorEngine> create(const market::PricePanel& panel, const BacktestSpec& spec,
                                       const RunInputs& inputs = {});

    /// One run: from the signal of the first target to the end. Safe from many threads at once; gives what
    /// runSchedule() gives or refuses what it refuses. Takes milliseconds, so it has no way to stop in
    /// between.
    [[nodiscard]] Result<VectorRun> run(std::span<const TargetWeights> targets) const;

    [[nodiscard]] const market::PricePanel& panel() const noexcept;
    [[nodiscard]] const BacktestSpec& spec() const noexcept;

private:
    struct Prepared;
    explicit VectorEngine(std::shared_ptr<const Prepared> prepared) : m_prepared(std::move(prepared)) {}
    std::shared_ptr<const Prepared> m_prepared;
};

}  // namespace qd::backtest
