// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::drift {

/// What to do about the live figures of a model.
enum class DegradationAction : std::uint8_t {
    Continue,  ///< nothing speaks against the backtest
    Watch,     ///< evidence gathers: look at drift, costs, data
    Retrain    ///< worse than the backtest at the stated false-alarm rate: retrain and validate, or take out
};
/// "continue", "watch", "retrain".
[[nodiscard]] std::string_view actionName(DegradationAction action) noexcept;

struct DegradationOptions {
    double alpha =
        0.05;  ///< chance of ever a false alarm, 0.001 … 0.2; half of it is the backtest's own error
    double haircut = 0.0;  ///< share of the backtest's mean that is given up beforehand, 0 … 1
    double clip = 4.0;     ///< values count up to so many standard deviations of the backtest, 2 … 10
    /// Every so-maniest live value is tested, 1 … 60: as many days as a value looks ahead, since values that
    /// overlap tell the same story twice.
    std::size_t spacing = 1;
};

/// One day of the watch.
struct DegradationDay {
    double mean = 0.0;  ///< live mean so far, of clipped values
    double low = 0.0;   ///< 1 − alpha confidence sequence of it: covers at all days at once
    double high = 0.0;
    double evidence =
        1.0;  ///< e-value against "as good as the backtest"; a false alarm once above 1/x has chance x
};

struct Degradation {
    DegradationAction action = DegradationAction::Continue;
    double expected = 0.0;       ///< the backtest's mean after the haircut (clipped values)
    double expectedFloor = 0.0;  ///< lower bound of it at alpha / 2: what live figures are held against
    double evidence = 1.0;       ///< highest so far
    double watchAt = 0.0;        ///< evidence at which to watch
    double alarmAt = 0.0;        ///< and to retrain: 2 / alpha
    std::size_t alarmDay = 0;    ///< from 1; 0: none
    std::vector<DegradationDay> days;
};

/// Whether live figures (daily returns, or the information coefficient of each day) are worse than those of
/// the backtest, looked at every day without inflating false alarms: an e-process by betting (Waudby-Smith &
/// Ramdas 2024) on values in units of the backtest's deviation, mixed over stakes, with Ville's inequality;
/// no distribution is assumed but that each day's conditional mean is at least the backtest's. Error
/// BadInput: fewer than 60 days of backtest, values not finite or that do not vary, options out of range.
Result<Degradation> watchDegradation(std::span<const double> backtest, std::span<const double> live,
                                     const DegradationOptions& options);

}  // namespace qd::drift
