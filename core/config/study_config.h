// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/config/backtest_config.h"

namespace qd::config {

/// A way of making weights, and the lookbacks of which each fold chooses one.
struct StudyMethod {
    std::string name;
    BacktestConfig config;                ///< lookback left empty
    std::vector<std::int64_t> lookbacks;  ///< ascending, at least one

    bool operator==(const StudyMethod&) const = default;
};

/// A dividend of the file that is not true.
struct StudyDividend {
    std::string symbol;
    Date date;

    bool operator==(const StudyDividend&) const = default;
};

/// A comparison of methods over real prices as written in YAML (configs/study/*.yaml), validated. All methods
/// are traded in the same way.
struct StudyConfig {
    int version = 1;
    std::string name;
    std::vector<StudyMethod> methods;  ///< 2 … 12, names unique
    std::size_t baseline = 0;          ///< of `methods`: what the others are held against

    std::int64_t trainRows = 252;  ///< sessions on which a fold chooses its lookback
    std::int64_t testRows = 63;
    std::int64_t purgeRows = 21;
    bool anchored = false;

    std::int64_t groups = 12;  ///< of the combinatorial cross-validation
    std::int64_t tested = 3;
    std::int64_t embargoRows = 21;

    std::int64_t resamples = 4999;  ///< of each bootstrap
    std::int64_t seed = 1;          ///< of the bootstraps
    double level = 0.05;

    std::map<std::string, std::string> priceColumns;       ///< column of the file → column of the contract
    std::map<std::string, std::string> membershipColumns;  ///< column of the file → symbol, from, to
    std::vector<StudyDividend> untrueDividends;
    std::vector<std::string> data;     ///< paragraphs on the prices, for the document
    std::vector<std::string> unknown;  ///< what the data cannot tell, for the document

    bool operator==(const StudyConfig&) const = default;
};

/// Reads YAML text; `file` names it in errors. Error BadInput with file:line:column and what was expected.
Result<StudyConfig> parseStudyConfig(std::string_view yaml, const std::string& file);

}  // namespace qd::config
