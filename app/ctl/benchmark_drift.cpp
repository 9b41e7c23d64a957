// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/ctl/benchmark.h"
#include "core/base/random.h"
#include "core/drift/degradation.h"
#include "core/drift/joint_test.h"
#include "core/drift/ks_distribution.h"
#include "core/drift/marginal.h"
#include "core/drift/scan.h"
#include "core/jobs/parallel.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kFeatures = 50;
constexpr std::size_t kReferenceRows = 10'000;
constexpr std::size_t kCurrentRows = 1000;

using Columns = std::vector<std::vector<double>>;

/// Features that share a factor and have fat tails: sizes of the peers' workload, contents made up.
Columns features(Rng& rng, std::size_t rows, double drift) {
    Columns out(kFeatures, std::vector<double>(rows));
    for (std::size_t i = 0; i < rows; ++i) {
        const double common = rng.normal();
        for (std::size_t f = 0; f < kFeatures; ++f)
            out[f][i] = 0.5 * common + 0.9 * rng.studentT(5) + drift * static_cast<double>(f) / kFeatures;
    }
    return out;
}

drift::JointInput inputOf(const Columns& reference, const Columns& current) {
    drift::JointInput input;
    input.reference.assign(reference.begin(), reference.end());
    input.current.assign(current.begin(), current.end());
    return input;
}

drift::DriftSample sampleOf(const Columns& columns) {
    std::vector<std::string> names;
    for (std::size_t f = 0; f < columns.size(); ++f)
        names.push_back("f" + std::to_string(f));
    return drift::DriftSample::create(std::move(names), columns).value();
}

Result<Figure> marginalFigure(const Bench& bench, const Columns& reference, const Columns& current) {
    QD_TRY(auto figure,
           measure(bench, "drift_psi_ks_w1", "PSI, KS with p-value, Wasserstein-1 of 50 features, 1 thread",
                   21, [&]() -> Status {
                       drift::SortScratch scratch;
                       drift::PooledOrder pooled;
                       double sum = 0.0;
                       for (std::size_t f = 0; f < kFeatures; ++f) {
                           drift::sortPooled(reference[f], current[f], scratch, pooled);
                           const auto found = drift::marginalOf(pooled, kReferenceRows);
                           sum += found.psi + drift::ksP(found.ks, kReferenceRows, kCurrentRows);
                       }
                       QD_ENSURE(sum > 0.0);
                       return Ok{};
                   }));
    figure.goal = "at most 20 ms";
    return figure;
}

Result<Figure> jointFigure(const Bench& bench, const Columns& reference, const Columns& current,
                           std::size_t permutations, std::string goal) {
    const drift::BlockPermutation blocks(std::vector<std::size_t>(kReferenceRows + kCurrentRows, 1),
                                         kCurrentRows, 1, 1);
    const jobs::JobContext job({}, {}, bench.clock);
    const auto input = inputOf(reference, current);
    QD_TRY(auto figure,
           measure(bench, "drift_mmd_" + std::to_string(permutations),
                   "MMD2 of 50 features with " + std::to_string(permutations) + " permutations, 1 thread", 7,
                   [&]() -> Status {
                       drift::JointOptions options;
                       options.permutations = permutations;
                       QD_TRY(const auto found, drift::jointTest(input, blocks, options, job));
                       QD_ENSURE(found.sigma2 > 0.0);
                       return Ok{};
                   }));
    figure.goal = std::move(goal);
    return figure;
}

Result<Figure> scanFigure(const Bench& bench, const Columns& reference, const Columns& current) {
    const auto before = sampleOf(reference);
    const auto now = sampleOf(current);
    const jobs::JobContext job({}, {}, bench.clock);
    const std::size_t threads = std::min<std::size_t>(2, jobs::machineThreads());
    QD_TRY(auto figure, measure(bench, "drift_scan",
                                "a whole scan: 5999 permutations of each feature, 999 of all together, " +
                                    std::to_string(threads) + (threads == 1 ? " thread" : " threads"),
                                3, [&]() -> Status {
                                    drift::ScanOptions options;
                                    options.threads = threads;
                                    QD_TRY(const auto report, drift::scan(before, now, options, job));
                                    QD_ENSURE(report.features.size() == kFeatures);
                                    return Ok{};
                                }));
    figure.goal = "at most 5 s";
    return figure;
}

Result<Figure> degradationFigure(const Bench& bench) {
    Rng rng(3);
    std::vector<double> days(3020);
    for (double& day : days)
        day = 0.0004 + 0.01 * rng.studentT(5);
    const std::span<const double> all(days);
    return measure(bench, "degradation_500", "500 live days against 2520 of backtest", 21, [&]() -> Status {
        QD_TRY(const auto watched, drift::watchDegradation(all.first(2520), all.subspan(2520), {}));
        QD_ENSURE(watched.days.size() == 500);
        return Ok{};
    });
}

}  // namespace

Result<std::vector<Figure>> benchmarkDrift(const Bench& bench) {
    Rng rng(29);
    const auto reference = features(rng, kReferenceRows, 0.0);
    const auto current = features(rng, kCurrentRows, 0.3);
    std::vector<Figure> figures;
    for (const auto& make : std::vector<std::function<Result<Figure>()>>{
             [&] { return marginalFigure(bench, reference, current); },
             [&] { return jointFigure(bench, reference, current, 0, "at most 150 ms"); },
             [&] { return jointFigure(bench, reference, current, 100, "at most 2 s"); },
             [&] { return scanFigure(bench, reference, current); },
             [&] { return degradationFigure(bench); }}) {
        QD_TRY(auto figure, make());
        figures.push_back(std::move(figure));
    }
    return figures;
}

}  // namespace qd::ctl
