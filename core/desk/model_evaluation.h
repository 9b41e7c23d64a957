// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::desk {

/// The file of a training run that evidence comes from.
inline constexpr std::string_view kEvaluationFileName = "evaluation.json";

/// What a strategy did out of sample, after costs. What was not measured is absent.
struct OutOfSample {
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<double> sharpe;     ///< annual
    std::optional<double> sharpeLow;  ///< of its 95 % interval
    std::optional<double> sharpeHigh;
    std::optional<double> deflated;  ///< probability that it is not the best of `trials` by luck
    std::optional<double> cagr;
    std::optional<double> volatility;  ///< annual
    std::optional<double> drawdown;    ///< −0.2
    std::optional<double> winRate;     ///< share of the sessions with a gain
    std::optional<double> turnover;    ///< a year, one way
    std::optional<std::int64_t> trades;
    std::optional<std::int64_t> periods;  ///< sessions
    std::int64_t trials = 1;
};

/// The model's Sharpe ratio less a baseline's, with the 95 % interval of the difference.
struct SharpeDifference {
    std::optional<double> difference;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> p;
};

/// What evaluation.json of a training run says.
struct ModelEvaluation {
    OutOfSample model;
    OutOfSample hrp;
    OutOfSample equalWeight;
    SharpeDifference overHrp;
    SharpeDifference overEqualWeight;
    std::optional<Date> trainedFrom;  ///< of the rows that the shipped model was fitted on
    std::optional<Date> trainedTo;
    std::vector<std::string> symbols;
    std::string featureView;
    std::int64_t featureVersion = 0;
    std::vector<std::string> features;
    std::string featureHash;
    std::string dataHash;
    std::string codeVersion;
    std::string kind;  ///< "lstm" …
    std::optional<std::int64_t> seed;
    bool complete = false;
};
/// Error Integrity for what is no evaluation; numbers that are absent or not finite stay absent.
Result<ModelEvaluation> parseEvaluation(std::string_view json);
/// The same from the summary of a run, which holds a part of it.
[[nodiscard]] OutOfSample outOfSampleOf(const Json& parent, std::string_view member);

}  // namespace qd::desk
