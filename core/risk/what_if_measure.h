// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/backtest/costs.h"
#include "core/base/result.h"
#include "core/risk/what_if.h"
#include "core/rules/evaluate.h"

namespace qd::risk {

/// What a draft of weights is, by the model: risk, distance, cost, limits. Shares are of the portfolio's
/// value before the trades.
struct WhatIfNumbers {
    double invested = 0.0;        ///< Σw
    double cash = 0.0;            ///< 1 − Σw
    std::size_t names = 0;        ///< with a weight other than 0
    double effectiveNames = 0.0;  ///< (Σw)² / Σw²; 0 without holdings

    double volatility = 0.0;  ///< annual, √(w'Σw)
    /// Of one day, as negative returns: today's draft over the window's returns. 5th percentile (linear
    /// interpolation) and the mean of the ⌊0.05·(T − 1)⌋ + 1 lowest, as the catalogue of metrics has them.
    double valueAtRisk = 0.0;
    double expectedShortfall = 0.0;
    double trackingStart = 0.0;  ///< annual, √(d'Σd), d = w − start
    /// Annual. Where the benchmark's weights are known √((w − b)'Σ(w − b)), else deviation (ddof 1) × √252 of
    /// the daily differences between today's draft and the benchmark over the window; nothing without one.
    std::optional<double> trackingBenchmark;
    std::vector<double> riskShare;     ///< N, w_i (Σw)_i / w'Σw, Σ = 1; zeros where there is no risk
    std::vector<double> sectorWeight;  ///< one a sector
    std::vector<double> sectorRisk;    ///< Σ of riskShare

    double turnover = 0.0;                   ///< ½Σ|w − start|
    double traded = 0.0;                     ///< Σ|w − start| × value, account currency
    std::vector<backtest::TradeCost> costs;  ///< N, account currency
    backtest::TradeCost cost;                ///< their sums

    std::vector<rules::Outcome> limits;  ///< every limit with its slack (rules::evaluate)
    std::size_t broken = 0;              ///< how many of them are exceeded
};

/// Error BadInput for a draft of another size or with a weight that is not finite, for limits that
/// rules::validate() refuses, and where a number overflows.
[[nodiscard]] Result<WhatIfNumbers> measureWhatIf(const WhatIfModel& model, const WhatIfDraft& draft);

}  // namespace qd::risk
