// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/ctl/context.h"
#include "app/ctl/sweep_request.h"
#include "core/backtest/search.h"
#include "core/backtest/signal_prices.h"

namespace qd::ctl {

/// A search that is kept in a file: goes on from it where it is there, writes it from time to time and at the
/// end, whatever that is. Error BadInput when the file is of another search or none; Cancelled, with the file
/// as it stands named in the hint.
Result<backtest::SearchRecord> searchWithState(Context& context, const SweepRequest& request,
                                               const backtest::SignalPrices& prices, const std::string& path,
                                               const jobs::JobContext& job);
/// The same without a file.
Result<backtest::SearchRecord> searchAll(Context& context, const SweepRequest& request,
                                         const backtest::SignalPrices& prices, const jobs::JobContext& job);

}  // namespace qd::ctl
