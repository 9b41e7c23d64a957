// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

#include "core/analytics/metrics.h"
#include "ui/pages/backtests/run_display.h"

namespace qd::ui::pages::backtests {

inline constexpr int kMostCompared = 6;  ///< as many as lines stay distinguishable

/// One number of a run beside that of the first run.
struct ComparedValue {
    QString text;
    QString difference;  ///< to the first run, signed; empty for the first and where either is missing
    QString judgement;   ///< "better", "worse"; empty where neither holds
    bool better = false;
    bool worse = false;
    MetricFacts facts;
    double raw = std::numeric_limits<double>::quiet_NaN();            ///< for files
    double rawDifference = std::numeric_limits<double>::quiet_NaN();  ///< for files
};
/// A metric with a value a run.
struct ComparedMetric {
    QString label;
    std::vector<ComparedValue> values;
};
/// Runs beside each other over the sessions that all of them have, worked out off the GUI thread. Immutable.
struct CompareDisplay {
    QList<RunId> runs;             ///< the first is what the others are compared with
    QStringList names;             ///< each once
    QString period;                ///< "4 Jan 2021 – 29 Dec 2023"
    bool cut = false;              ///< some run is longer than the common period
    charts::TimeSeriesPtr growth;  ///< 100 at the first common session
    std::vector<ComparedMetric> metrics;
};

/// Error BadInput for fewer than two runs, more than kMostCompared, or without two common sessions.
Result<std::shared_ptr<const CompareDisplay>> compare(
    const std::vector<std::shared_ptr<const desk::RunView>>& runs);
/// Reads the runs; not on the GUI thread.
Result<std::shared_ptr<const CompareDisplay>> loadComparison(desk::Session& session,
                                                             const QList<RunId>& runs);
/// "+1.20 pp", "−0.08", "+12 d": `value` less `reference`.
[[nodiscard]] QString differenceText(analytics::MetricUnit unit, double value, double reference);

}  // namespace qd::ui::pages::backtests
