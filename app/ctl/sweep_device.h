// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/ctl/sweep_request.h"
#include "core/backtest/signal_prices.h"
#include "core/backtest/sweep.h"
#include "core/jobs/job.h"

namespace qd::ctl {

/// Whether `--device` asks for the tensors of qd-worker ("cpu", "cuda", "cuda:1"): "auto" leaves a sweep to
/// the kernels of this program, which a processor is faster with (docs/adr/0013-batches-in-the-worker.md).
[[nodiscard]] bool wantsWorker(const std::string& device) noexcept;

/// A grid of moving averages, worked out by the program qd-worker beside this one on a device. Figures agree
/// with backtest::runSweep() as core/learn/batch_sweep.h says. Errors: Usage for what the worker does not
/// know (another strategy, other bars, a search that is no grid), Io when it cannot be started, Cancelled,
/// and what the worker says.
Result<backtest::Sweep> sweepOnDevice(const SweepRequest& request, const backtest::SignalPrices& prices,
                                      const std::string& device, const jobs::JobContext& job);

}  // namespace qd::ctl
