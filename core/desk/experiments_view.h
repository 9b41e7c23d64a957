// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/model_evaluation.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/model/train_events.h"
#include "core/vault/model_records.h"

namespace qd::desk {

/// A recorded training as the list of experiments shows it, from its summary alone.
struct ExperimentRow {
    vault::RunRecord record;
    std::string kind;       ///< "lstm" …
    std::string objective;  ///< "sharpe", "forecast"
    OutOfSample model;      ///< its Sharpe ratio with its interval
    SharpeDifference overHrp;
    SharpeDifference overEqualWeight;
    std::int64_t epochs = 0;
    std::optional<std::int64_t> seed;
    std::string codeVersion;
    std::vector<std::string> tags;
    vault::ModelId registered;  ///< the model that it became; invalid: none
    std::string stage;          ///< of that model
};
struct ExperimentListing {
    std::vector<ExperimentRow> experiments;      ///< newest first
    std::vector<vault::DatasetRecord> datasets;  ///< newest first
    std::size_t unreadable = 0;                  ///< recorded trainings whose summary is none
};
Result<std::shared_ptr<const ExperimentListing>> listExperiments(Session& session);

/// A key of the configuration that is not the same in all runs.
struct ConfigDifference {
    std::string key;                  ///< "fit.learning_rate"
    std::vector<std::string> values;  ///< one a run; empty: not there
};

/// A figure beside itself.
struct ComparedMetric {
    enum class Unit : std::uint8_t { Ratio, Share, Count };
    std::string key;  ///< "sharpe", "max_drawdown" …
    Message words;
    Unit unit = Unit::Ratio;
    std::vector<std::optional<double>> values;  ///< one a run
    std::vector<std::optional<double>> low;     ///< of 95 % intervals; empty: the figure has none
    std::vector<std::optional<double>> high;
    std::optional<std::size_t> best;  ///< the run with the best value; nothing where none is better
};

/// How far the Sharpe ratio of one run lies above that of the first, on the sessions that both have
/// (Ledoit & Wolf 2008, studentised circular block bootstrap); annual.
struct ComparedSharpe {
    std::size_t run = 0;  ///< place in `runs`
    std::size_t sessions = 0;
    std::optional<double> difference;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> p;
    Message words;  ///< why there is none
};

/// Growth of 1, out of sample and after costs.
struct EquityCurve {
    std::vector<Date> dates;
    std::vector<double> value;  ///< one a date
};

/// How one net of a run learnt.
struct LearningCurve {
    std::size_t run = 0;
    std::string kind;  ///< "lstm", "gat"
    std::vector<model::EpochMetrics> epochs;
};

/// Runs side by side; immutable.
struct ExperimentComparison {
    std::vector<ExperimentRow> runs;            ///< in the order asked for
    bool sameData = true;                       ///< all on the same prices
    std::vector<ConfigDifference> differences;  ///< by key
    std::size_t sameKeys = 0;
    std::vector<ComparedMetric> metrics;
    std::vector<ComparedSharpe> sharpe;  ///< one for each run but the first
    std::vector<EquityCurve> equity;     ///< one a run
    std::optional<EquityCurve> hrp;      ///< the baseline of the first run
    std::vector<LearningCurve> learning;
};
inline constexpr std::size_t kMostCompared = 8;
/// Error BadInput for fewer than two or more than kMostCompared runs, the same one twice, or one that is no
/// training; Integrity when the files of one are damaged.
Result<std::shared_ptr<const ExperimentComparison>> compareExperiments(Session& session,
                                                                       const std::vector<RunId>& runs,
                                                                       const jobs::JobContext& job);

}  // namespace qd::desk
