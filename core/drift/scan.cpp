// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/scan.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/drift/feature_permutations.h"
#include "core/drift/histogram.h"
#include "core/drift/joint_test.h"
#include "core/drift/ks_distribution.h"
#include "core/drift/marginal.h"
#include "core/drift/sample_pair.h"
#include "core/jobs/parallel.h"

namespace qd::drift {

namespace {

/// Of a feature that nearly every current row lacks, though the reference had it.
constexpr double kGone = 0.1;
constexpr double kThere = 0.5;
/// A feature with more missing values than that would cost the joint test too many rows.
constexpr double kJointMissing = 0.2;

double deviationOf(const PooledOrder& pooled, std::size_t boundary, bool all) {
    double mean = 0.0;
    double squares = 0.0;
    double count = 0.0;
    for (std::size_t k = 0; k < pooled.order.size(); ++k) {
        if (!all && pooled.order[k] >= boundary) continue;
        count += 1.0;
        const double step = pooled.value[k] - mean;
        mean += step / count;
        squares += step * (pooled.value[k] - mean);
    }
    return count > 1.0 ? std::sqrt(squares / (count - 1.0)) : 0.0;
}

Status checkSizes(const DriftSample& reference, const DriftSample& current) {
    const auto check = [](std::size_t found, std::size_t least, const Message& whose) -> Status {
        if (found >= least) return Ok{};
        return Error{ErrorCode::BadInput,
                     say("found %1 rows in %2, expected at least %3", found, whose, least),
                     say("fewer rows cannot tell drift from chance")};
    };
    QD_CHECK(check(reference.rows(), kLeastReference, say("the reference")));
    return check(current.rows(), kLeastCurrent, say("the current sample"));
}

/// Why a feature has no verdict, and how bad that is by itself.
void refuse(const PooledOrder& pooled, std::size_t referenceRows, std::size_t currentRows,
            FeatureDrift& out) {
    if (pooled.referenceRows < kLeastReference) {
        out.untested =
            say("%1 values in the reference, expected at least %2", pooled.referenceRows, kLeastReference);
    } else if (pooled.currentRows < kLeastCurrent) {
        out.untested =
            say("%1 values in the current sample, expected at least %2", pooled.currentRows, kLeastCurrent);
        const auto share = [](std::size_t part, std::size_t whole) {
            return static_cast<double>(part) / static_cast<double>(whole);
        };
        // No test is needed to see that a feature has stopped coming.
        if (share(pooled.referenceRows, referenceRows) >= kThere &&
            share(pooled.currentRows, currentRows) <= kGone)
            out.severity = Severity::High;
    } else if (pooled.value.front() == pooled.value.back()) {
        out.untested = say("all values are equal");
    }
}

/// The part of a scan that looks at one feature at a time.
class FeatureScan {
public:
    FeatureScan(const SamplePair& pair, const ScanOptions& options) : m_pair(pair), m_options(options) {}

    /// Sorts, measures, and says what can be tested.
    void measure(std::vector<FeatureDrift>& out) {
        m_pooled.resize(m_pair.features());
        out.resize(m_pair.features());
        jobs::parallelFor(m_options.threads, m_pair.features(), [&](std::size_t f) {
            SortScratch scratch;
            sortPooled(m_pair.reference(f), m_pair.current(f), scratch, m_pooled[f]);
            measureOne(f, out[f]);
        });
        for (std::size_t f = 0; f < out.size(); ++f) {
            if (out[f].untested.empty()) m_tested.push_back(f);
        }
    }

    Status test(const BlockPermutation& blocks, std::size_t permutations, const jobs::JobContext& job,
                std::vector<FeatureDrift>& out) {
        if (m_tested.empty()) return Ok{};
        std::vector<PooledOrder> pooled;
        for (const std::size_t f : m_tested)
            pooled.push_back(std::move(m_pooled[f]));
        QD_TRY(const auto permuted,
               permuteFeatures(pooled, blocks, {permutations + 1, true, m_options.threads}, job));
        jobs::parallelFor(m_options.threads, m_tested.size(),
                          [&](std::size_t k) { judge(permuted[k], pooled[k], out[m_tested[k]]); });
        std::vector<double> p;
        for (const std::size_t f : m_tested)
            p.push_back(out[f].p);
        const auto adjustedP = adjusted(p, m_options.adjustment);
        for (std::size_t k = 0; k < m_tested.size(); ++k) {
            FeatureDrift& feature = out[m_tested[k]];
            feature.adjustedP = adjustedP[k];
            feature.severity =
                featureSeverity(feature.adjustedP, feature.excessPsi, feature.shift, m_options.rule);
        }
        return Ok{};
    }

private:
    void measureOne(std::size_t f, FeatureDrift& out) {
        const PooledOrder& pooled = m_pooled[f];
        const std::size_t boundary = m_pair.reference(f).size();
        out.name = m_pair.referenceSample().names()[f];
        out.referenceRows = pooled.referenceRows;
        out.currentRows = pooled.currentRows;
        refuse(pooled, boundary, m_pair.current(f).size(), out);
        if (!out.untested.empty()) return;
        const Marginal marginal = marginalOf(pooled, boundary);
        out.psi = marginal.psi;
        out.ks = marginal.ks;
        out.wasserstein = marginal.wasserstein;
        out.jensenShannon = marginal.jensenShannon;
        out.ksP = ksP(std::min(1.0, marginal.ks), pooled.referenceRows, pooled.currentRows);
        out.histogram = histogramOf(pooled, boundary, m_options.histogramBins);
    }

    void judge(const PermutedFeature& permuted, const PooledOrder& pooled, FeatureDrift& out) const {
        const std::size_t boundary = m_pair.referenceSample().rows();
        const Chance chance = chanceOf(permuted, 1, m_options.rule.level);
        out.thresholds = chance.thresholds;
        out.p = worstOfThreeP(permuted);
        out.excessPsi = std::max(0.0, out.psi - chance.usual.psi);
        double deviation = deviationOf(pooled, boundary, false);
        // What never varied before has no unit of its own.
        if (deviation <= 0.0) deviation = deviationOf(pooled, boundary, true);
        out.shift = std::max(0.0, out.wasserstein - chance.usual.wasserstein) / deviation;
    }

    const SamplePair& m_pair;
    const ScanOptions& m_options;
    std::vector<PooledOrder> m_pooled;
    std::vector<std::size_t> m_tested;
};

/// The features that the joint test takes: tested ones that are nearly complete.
JointInput jointInput(const SamplePair& pair, const std::vector<FeatureDrift>& features) {
    JointInput input;
    const auto complete = [](std::size_t found, std::size_t rows) {
        return static_cast<double>(found) >= (1.0 - kJointMissing) * static_cast<double>(rows);
    };
    for (std::size_t f = 0; f < features.size(); ++f) {
        if (!features[f].untested.empty() || !complete(features[f].referenceRows, pair.reference(f).size()) ||
            !complete(features[f].currentRows, pair.current(f).size()))
            continue;
        input.reference.push_back(pair.reference(f));
        input.current.push_back(pair.current(f));
    }
    const auto& periods = pair.referenceSample().periodRows();
    input.panel = std::any_of(periods.begin(), periods.end(), [](std::size_t rows) { return rows > 1; });
    return input;
}

/// p-values that may be too small say no more than that something may have changed. What needs no
/// p-value (a feature that stopped coming) stays as it is.
void keepFromHigh(DriftReport& report) {
    for (auto& feature : report.features) {
        if (feature.untested.empty()) feature.severity = std::min(feature.severity, Severity::Medium);
    }
    report.multivariate.severity = std::min(report.multivariate.severity, Severity::Medium);
}

}  // namespace

Result<DriftReport> scan(const DriftSample& reference, const DriftSample& current, const ScanOptions& options,
                         const jobs::JobContext& job) {
    QD_CHECK(checkOptions(options));
    QD_TRY(const SamplePair pair, SamplePair::create(reference, current));
    QD_CHECK(checkSizes(reference, current));
    std::vector<std::size_t> periods = reference.periodRows();
    periods.insert(periods.end(), current.periodRows().begin(), current.periodRows().end());
    QD_CHECK(job.checkpoint("Measuring features", 0.0));
    QD_TRY(const Blocks blocks, chooseBlocks(reference, periods, current.periodRows().size(), options));
    DriftReport report;
    FeatureScan features(pair, options);
    features.measure(report.features);
    report.referenceRows = reference.rows();
    report.currentRows = current.rows();
    report.referencePeriods = reference.periodRows().size();
    report.currentPeriods = current.periodRows().size();
    report.block = blocks.permutation.block();
    report.permutations = permutationsOf(options, reference.features());
    report.jointPermutations = options.jointPermutations;
    report.seed = options.seed;
    report.caution = blocks.caution;
    const bool joint = options.jointPermutations > 0;
    QD_CHECK(features.test(blocks.permutation, report.permutations, job.slice(0.0, joint ? 0.6 : 1.0),
                           report.features));
    if (joint) {
        QD_TRY(report.multivariate,
               jointTest(jointInput(pair, report.features), blocks.permutation,
                         {options.scaling, options.jointPermutations, options.rule.level, options.threads},
                         job.slice(0.6, 1.0)));
        auto& together = report.multivariate;
        if (together.untested.empty())
            together.severity = jointSeverity(together.p, together.effect, options.rule);
    } else {
        report.multivariate.untested = say("not asked for");
    }
    if (blocks.few) keepFromHigh(report);
    report.severity = report.multivariate.severity;
    for (const auto& feature : report.features)
        report.severity = std::max(report.severity, feature.severity);
    return report;
}

}  // namespace qd::drift
