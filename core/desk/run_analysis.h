// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/analytics/drawdown_table.h"
#include "core/analytics/factor_attribution.h"
#include "core/desk/run_attribution.h"
#include "core/desk/run_day.h"
#include "core/desk/run_regimes.h"

namespace qd::desk {

/// A part of an analysis: what came out, or why there is nothing.
template <class T>
struct Finding {
    std::optional<T> value;
    std::optional<Error> why;
};

/// One fall of a run, with its days.
struct DatedDrawdown {
    analytics::Drawdown fall;
    Date peak;
    Date trough;
    std::optional<Date> recovery;
};

/// What a run did between two of its sessions, and why.
struct RunAnalysis {
    Date from;
    Date to;
    std::size_t returns = 0;
    std::vector<DatedDrawdown> drawdowns;  ///< deepest first, at most ten
    bool regimesOfBenchmark = false;
    Finding<std::vector<RegimeRow>> byRules;   ///< rising, falling, nervous, drawdown
    Finding<std::vector<RegimeRow>> byStates;  ///< calm, volatile
    Finding<SectorAttribution> sectors;
    PaymentPlan plan;
    Finding<analytics::AccountReturns> account;
    /// Neither where no factors were given.
    Finding<analytics::FactorAttribution> factors;
};

/// What an analysis is made of and does not depend on the range.
struct AnalysisInputs {
    std::shared_ptr<const RunDays> days;
    std::shared_ptr<const RunRegimes> regimes;
};
/// Prices and regimes of a run. Errors as loadRunDays(); Cancelled.
Result<AnalysisInputs> loadAnalysisInputs(Session& session, std::shared_ptr<const RunView> run,
                                          const jobs::JobContext& job);

struct AnalysisRequest {
    Date from;  ///< the first session at or after it counts; the return that led to it does not
    Date to;
    PaymentPlan plan;
    std::shared_ptr<const analytics::FactorReturns> factors = nullptr;
};
/// Error BadInput when fewer than two sessions of the run lie in the range. What cannot be said says why in
/// its part.
Result<std::shared_ptr<const RunAnalysis>> runAnalysis(const AnalysisInputs& inputs,
                                                       const AnalysisRequest& request);

/// Factor returns from a file in the form of Fama and French (see analytics::factorReturns()). Errors of the
/// import, with file, line and column.
Result<std::shared_ptr<const analytics::FactorReturns>> readFactors(Session& session,
                                                                    const std::string& path);

}  // namespace qd::desk
