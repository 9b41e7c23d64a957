// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/file_system.h"
#include "core/jobs/job.h"
#include "core/market/calendar.h"
#include "core/market/import.h"
#include "core/market/quality.h"

namespace qd::desk {

/// The calendar that the dates of a panel suggest. 24/7 markets trade on weekends; an exchange does not: more
/// than one date in ten on a weekend tells them apart.
[[nodiscard]] market::TradingCalendar calendarFor(const market::PricePanel& panel);

struct CheckPricesRequest {
    std::string prices;                               ///< file to judge
    std::string second;                               ///< file of another vendor; empty: none
    std::optional<market::TradingCalendar> calendar;  ///< nothing: calendarFor()
};

struct CheckPricesOutcome {
    std::vector<market::QualityFinding> findings;  ///< by date, then symbol
    std::vector<market::ImportIssue> issues;       ///< of both files
    std::string calendar;                          ///< that was used: "NYSE" or "24/7"
    std::size_t symbols = 0;
    std::size_t sessions = 0;
    std::size_t compared = 0;  ///< symbols that both files have
};

/// File → panel → findings, with a second file for comparison if there is one. Needs no workspace and stores
/// nothing. Error BadInput when the files have no symbol in common.
Result<CheckPricesOutcome> checkPrices(const FileSystem& files, const CheckPricesRequest& request,
                                       const jobs::JobContext& job);

}  // namespace qd::desk
