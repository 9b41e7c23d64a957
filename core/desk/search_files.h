// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/backtest/search.h"
#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/vault/records.h"

namespace qd::desk {

/// What a recorded search knows besides its trials.
struct SearchSetting {
    std::string name;
    DatasetId dataset;
    bool synthetic = false;
    std::int64_t sessions = 0;
    std::int64_t symbols = 0;  ///< with a price on every session
    std::int64_t excluded = 0;
    Date from;
    Date to;
    RunId continues;  ///< the recorded search that this one went on from; invalid: none
    /// The same symbols bought on the first session and kept: what every trial stands beside.
    std::optional<backtest::TrialStatistics> held = {};
};

/// search.json: backtest::toJson() of the record, written trial by trial, so that a million trials do not
/// become a tree in memory. The same record gives the same bytes.
[[nodiscard]] std::string searchJsonText(const backtest::SearchRecord& record);
/// Reads what searchJsonText() or backtest::toJson() wrote. Error BadInput as
/// backtest::searchRecordFromJson().
Result<backtest::SearchRecord> readSearchJson(std::string_view text);

/// trials.csv: one row a trial in the order in which they were made: number, parameters, objective and
/// figures.
[[nodiscard]] std::string trialsCsv(const backtest::SearchRecord& record);

/// summary.json: what was asked, how far it came, the spread of the trials' Sharpe ratios per period, and the
/// best trial.
[[nodiscard]] Json searchSummary(const backtest::SearchRecord& record, const SearchSetting& setting);
/// "fast 20, slow 100": the best trial as a summary tells it; empty where it does not.
[[nodiscard]] std::string bestPointText(const Json& summary);
/// The spec alone, as the run's configuration: YAML that is JSON.
[[nodiscard]] std::string searchConfig(const backtest::SearchRecord& record);

/// The three files of a recorded search.
[[nodiscard]] vault::RunFiles searchFiles(const backtest::SearchRecord& record, const SearchSetting& setting);

[[nodiscard]] Json toJson(const SearchSetting& setting);
Result<SearchSetting> searchSettingFromJson(const Json& json);

}  // namespace qd::desk
