// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/market/calendar.h"
#include "core/market/price_panel.h"

namespace qd::market {

enum class FindingKind {
    WrongClose,        ///< a close off its local level, reverted on the next bar
    UnadjustedAction,  ///< a split or spin-off that the prices were not adjusted for: a lasting level step
    AdjustmentError,   ///< adj_close and close disagree by more than a distribution explains
    StaleRun,          ///< the same close repeated longer than trading explains
    Gap,               ///< sessions missing inside a symbol's life
    PhantomBar,        ///< a bar on a day on which the exchange was closed
    InconsistentBar,   ///< high < low, or open or close outside [low, high]
    CopiedBar  ///< a bar that repeats another day's, as many symbols do on that day; close near its level
};
[[nodiscard]] std::string_view findingName(FindingKind kind) noexcept;  ///< "wrong_close", "gap" …

enum class FindingSeverity { Info, Warning, Error };

/// One doubtful cell or run of a panel, in words that a person can act on.
struct QualityFinding {
    FindingKind kind;
    FindingSeverity severity;
    std::string symbol;
    Date date;
    int sessions = 1;                ///< length of a run or gap
    double published = 0.0;          ///< the value found
    std::optional<double> expected;  ///< the value that the neighbours suggest
    double relError = 0.0;           ///< published / expected − 1, or the size of the step
    std::string explanation;
};

struct QualityOptions {
    double wrongCloseMin = 0.005;  ///< smallest relative error that is looked for
    int staleSessions = 5;         ///< a run this long of one close (with trading elsewhere) is stale
    double adjustmentTolerance = 0.25;
};

/// Checks a panel on its own: no second source needed. Findings come sorted by date, then symbol.
std::vector<QualityFinding> checkQuality(const PricePanel& panel, const TradingCalendar& calendar,
                                         const QualityOptions& options);
/// Checks `panel` against a second vendor's panel of the same symbols.
std::vector<QualityFinding> compareVendors(const PricePanel& panel, const PricePanel& reference,
                                           const QualityOptions& options);
/// Both: the second vendor decides where it has the close, the check of the panel alone stands elsewhere and
/// for what a comparison does not see. A step that both vendors have is an info: a true move, or adjusted by
/// neither.
std::vector<QualityFinding> checkWithSecond(const PricePanel& panel, const PricePanel& reference,
                                            const TradingCalendar& calendar, const QualityOptions& options);

}  // namespace qd::market
