// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/jobs/job.h"
#include "core/vault/vault.h"

namespace qd::ctl {

/// One figure of a benchmark: seconds a run of `work`, over `repeats` runs after one that is not counted.
struct Figure {
    std::string name;
    std::string workload;
    double medianSeconds = 0.0;
    double minSeconds = 0.0;
    double maxSeconds = 0.0;
    int repeats = 0;
    double megabytes = 0.0;   ///< of input, where a rate in MB/s means something
    double p99Seconds = 0.0;  ///< 99th percentile of a run's samples, the worst of the runs; 0: not told
    std::string unit = "s";  ///< of median, min, max and p99: "s"; "MB", "count", "ratio" for what is no time
    std::string goal = {};   ///< what it should be, in words
};

/// What a suite measures with: it stops between two runs when the job is cancelled.
struct Bench {
    const Clock& clock;
    const jobs::JobContext& job;
    const std::string& folder;  ///< for its files
};

/// Error: whatever `work` fails with, or Cancelled.
Result<Figure> measure(const Bench& bench, std::string name, std::string workload, int repeats,
                       const std::function<Status()>& work);

Result<std::vector<Figure>> benchmarkEngine(const Bench& bench);
/// Parts of benchmarkEngine(): optimal and risk-parity weights.
Result<std::vector<Figure>> benchmarkPortfolio(const Bench& bench);
/// A part of benchmarkEngine(): both engines, and a run with its weights.
Result<std::vector<Figure>> benchmarkBacktest(const Bench& bench);
/// A part of benchmarkEngine(): portfolios with constraints.
Result<std::vector<Figure>> benchmarkConvex(const Bench& bench);
/// A part of benchmarkEngine(): significance, overfitting, regimes.
Result<std::vector<Figure>> benchmarkStatistics(const Bench& bench);
/// A part of it, too: sweeps of strategies.
Result<std::vector<Figure>> benchmarkSearch(const Bench& bench);
/// A part of it, too: a dragged weight and a dragged limit of a what-if.
Result<std::vector<Figure>> benchmarkWhatIf(const Bench& bench);
/// The peak of `qdctl sweep` with the same workload, as a program of its own: file in, file out, deflated
/// statistics. To be called before this program has grown: the system counts what it had at the start of the
/// other.
Result<Figure> benchmarkSweepMemory(const Bench& bench);
Result<std::vector<Figure>> benchmarkVault(const Bench& bench);
/// A part of benchmarkVault(): a log of a million entries.
Result<std::vector<Figure>> benchmarkAudit(const Bench& bench);
/// Parts of it, too: what a person waits for with a key of full cost, and with a backup of `vault`, which
/// `passphrase` opens.
Result<std::vector<Figure>> benchmarkKeys(const Bench& bench);
Result<std::vector<Figure>> benchmarkBackups(const Bench& bench, vault::Vault& vault,
                                             const crypto::Secret& passphrase);
/// Whether the worker lies beside this program: a build without LibTorch has none.
[[nodiscard]] bool workerIsThere();
/// Training steps beside LibTorch's own, on 1 and 2 threads: starts the worker, which has to lie beside this
/// program.
Result<std::vector<Figure>> benchmarkLearn(const Bench& bench);
/// Drift of 50 features, 10,000 rows against 1000, and the watch over live figures.
Result<std::vector<Figure>> benchmarkDrift(const Bench& bench);
/// Whether the window lies beside this program: a build without Qt has none.
[[nodiscard]] bool windowIsThere();
/// Starts the window, which has to lie beside this program.
Result<std::vector<Figure>> benchmarkUi(const Bench& bench);

}  // namespace qd::ctl
