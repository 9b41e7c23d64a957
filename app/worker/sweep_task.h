// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::worker {

/// A sweep of moving-average crosses as it comes through the pipe: a line of JSON
///   {"rows":T,"assets":N,"fast":[…],"slow":[…],"short":false,"fees_bps":1,"slippage_bps":0,"device":"auto","memory_mib":256}
/// and after its line feed T·N doubles, little endian, one asset after the other. The answer is
///   {"device":"cpu","total_return":[…],"sharpe":[…,null],"max_drawdown":[…],"trades":[…],
///    "mean":[…],"deviation":[…],"skew":[…],"kurtosis":[…]}
/// with one figure a pair of windows. Error BadInput for anything else, and as learn::batchSweep().
Result<Json> runSweepTask(std::string_view input, const jobs::JobContext& job);

}  // namespace qd::worker
