// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/session.h"
#include "core/market/quality.h"

namespace qd::desk {

/// The closes of one symbol in one data set, with what the checks found about it.
struct PriceSeries {
    DatasetId dataset;
    std::string symbol;
    std::vector<Date> dates;                       ///< sessions from its first close to its last
    std::vector<std::optional<double>> closes;     ///< one a date; nothing where the session has none
    std::vector<market::QualityFinding> findings;  ///< of this symbol, by date
};
/// Error BadInput for a data set or symbol that is not there.
Result<std::shared_ptr<const PriceSeries>> loadPriceSeries(Session& session, DatasetId dataset,
                                                           const std::string& symbol);

/// Which share of its sessions each symbol lacks a close in, month by month.
struct PriceCoverage {
    struct Month {
        int year = 0;
        unsigned month = 0;
        int sessions = 0;  ///< of the data set
        bool operator==(const Month&) const = default;
    };
    DatasetId dataset;
    std::vector<Month> months;
    std::vector<std::string> symbols;  ///< the one that lacks most first, then by name
    /// symbols × months, row after row, 0 … 1; nothing in months outside the life of the symbol, which goes
    /// from its first close to its last.
    std::vector<std::optional<double>> missing;
    std::vector<int> missingSessions;  ///< a symbol, within its life
};
/// Error BadInput for a data set that is not there.
Result<std::shared_ptr<const PriceCoverage>> loadPriceCoverage(Session& session, DatasetId dataset);

/// What was made of a data set: its backtests, newest first, and whether the positions are valued at it.
struct DatasetUses {
    DatasetId dataset;
    std::vector<vault::RunRecord> runs;
    bool valuesPositions = false;
};
Result<std::shared_ptr<const DatasetUses>> loadDatasetUses(Session& session, DatasetId dataset);

}  // namespace qd::desk
