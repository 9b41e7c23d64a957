// SPDX-License-Identifier: GPL-3.0-or-later
// How often a scan is wrong where nothing drifts: docs/drift.md has the tables of the full simulation.
#include <gtest/gtest.h>

#include "core/drift/scan.h"
#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

constexpr int kScans = 120;

struct Wrong {
    int any = 0;
    int high = 0;
};

/// Scans of a stretch of the same process, right after the reference.
Wrong scansOf(double phi, std::size_t block) {
    Wrong wrong;
    for (int round = 0; round < kScans; ++round) {
        Rng rng(static_cast<std::uint64_t>(1000 + round));
        testing::Columns reference;
        testing::Columns current;
        for (int f = 0; f < 5; ++f) {
            const auto series = testing::autoregression(rng, 600, phi);
            reference.emplace_back(series.begin(), series.begin() + 500);
            current.emplace_back(series.begin() + 500, series.end());
        }
        ScanOptions options;
        options.permutations = 599;
        options.jointPermutations = 199;
        options.histogramBins = 0;
        options.block = block;
        options.rule.mediumPsi = options.rule.highPsi =
            0.0;  // the effect shall not help the test to be right
        options.rule.mediumJoint = options.rule.highJoint = 0.0;
        const auto report =
            scan(testing::sample(reference), testing::sample(current), options, testing::Job());
        wrong.any += report.value().severity > Severity::None ? 1 : 0;
        wrong.high += report.value().severity == Severity::High ? 1 : 0;
    }
    return wrong;
}

TEST(ScanSimulation, IndependentRowsAreSeldomCalledHigh) {
    const Wrong wrong = scansOf(0.0, 0);
    // By certainty alone: 1 % of features and 1 % of all together, so 2 % of scans; 5 of 120 is 4.2 %.
    EXPECT_LE(wrong.high, 6);
    EXPECT_LE(wrong.any, 20);  // 10 % of scans, and three standard errors
}

TEST(ScanSimulation, NorAreRowsThatDependOnEachOther) {
    const Wrong wrong = scansOf(0.7, 0);
    EXPECT_LE(wrong.high, 8);
}

TEST(ScanSimulation, NorAreRowsThatDependOnEachOtherForLong) {
    // Five or so independent observations in a hundred rows.
    EXPECT_LE(scansOf(0.9, 0).high, 6);
}

TEST(ScanSimulation, WithoutBlocksTheyWouldBe) {
    EXPECT_GE(scansOf(0.7, 1).high, 40);
}

}  // namespace
}  // namespace qd::drift
