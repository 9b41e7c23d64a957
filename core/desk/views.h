// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/run_view.h"
#include "core/desk/session.h"
#include "core/market/quality.h"

namespace qd::desk {

struct PositionRow {
    std::string symbol;
    std::string name;
    std::string sector;
    double quantity = 0.0;
    std::optional<double> price;  ///< last close of the last 60 sessions; nothing when there is none
    std::optional<double> value;
    std::optional<double> weight;     ///< share of the total value
    std::optional<double> dayChange;  ///< simple return of the last session
    std::optional<double> cost;
    std::optional<double> unrealised;         ///< value − cost
    std::vector<double> recent;               ///< last closes, oldest first, up to 60
    std::vector<Date> recentDates = {};       ///< of `recent`
    std::optional<double> dayGain = {};       ///< money of the last session; there where dayChange is
    std::optional<double> contribution = {};  ///< dayGain as a share of the portfolio's value before it
};

/// What today's holdings gained since a close, as if they had been held unchanged.
struct PeriodGain {
    Date since;                ///< day of the close that it is measured from
    double gain = 0.0;         ///< money
    double change = 0.0;       ///< fraction of the value at `since`
    bool adjusted = false;     ///< by adjusted closes: splits and dividends count
    std::int64_t without = 0;  ///< priced holdings that had no price at `since` and are left out

    bool operator==(const PeriodGain&) const = default;
};

struct PositionsView {
    std::optional<Date> asOf;
    bool synthetic = false;
    double totalValue = 0.0;
    std::optional<double> dayChange;  ///< of the total
    std::vector<PositionRow> rows;    ///< largest value first
    std::int64_t unpriced = 0;
    std::optional<double> dayGain = {};     ///< money; there where dayChange is
    std::optional<PeriodGain> month = {};   ///< since the last close of the month before; nothing without one
    std::optional<PeriodGain> year = {};    ///< since the last close of the year before; nothing without one
    std::optional<double> cost = {};        ///< of the positions with cost and value; nothing without any
    std::optional<double> unrealised = {};  ///< their value − cost
};
/// Holdings valued at the newest data set's last close.
Result<std::shared_ptr<const PositionsView>> loadPositions(Session& session);

struct DatasetView {
    vault::DatasetRecord record;
    std::vector<market::QualityFinding> findings;
};
struct DataView {
    std::vector<DatasetView> datasets;  ///< newest first
};
Result<std::shared_ptr<const DataView>> loadData(Session& session);

/// A sentence that needs a person, and the page on which to act.
struct Attention {
    enum class Severity { Info, Warn, Hard };
    Severity severity = Severity::Info;
    std::string text;
    std::string page;       ///< "data", "backtests" …
    std::string item = {};  ///< of the page, where one is meant; empty: the page itself
};

struct OverviewView {
    std::vector<Attention> attention;
    std::shared_ptr<const PositionsView> positions;
    std::shared_ptr<const RunView> run;  ///< the newest run; null when there is none
    std::optional<vault::DatasetRecord> dataset;
    std::string auditHead;
    std::int64_t auditEntries = 0;
    int sessionsBehind = 0;  ///< how far the prices lag behind their market (core/desk/data_age.h)
};
Result<std::shared_ptr<const OverviewView>> loadOverview(Session& session);

}  // namespace qd::desk
