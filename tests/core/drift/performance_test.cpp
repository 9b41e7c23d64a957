// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/performance.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

PerformanceDrift drift(const std::vector<double>& a, const std::vector<double>& b, Better better) {
    PerformanceOptions options;
    options.better = better;
    options.permutations = 1999;
    return performanceDrift(a, b, options).value();
}

TEST(Performance, SeesAnInformationCoefficientFall) {
    Rng rng(1);
    const auto reference = testing::normals(rng, 1000, 0.05, 0.1);
    const auto out = drift(reference, testing::normals(rng, 250, -0.01, 0.1), Better::Higher);
    EXPECT_NEAR(out.change, -0.06, 0.015);
    EXPECT_NEAR(out.effect, -0.6, 0.15);
    EXPECT_LE(out.p, 0.001);
    EXPECT_EQ(out.severity, Severity::High);
}

TEST(Performance, AnErrorThatFallsIsNoDrift) {
    Rng rng(2);
    const auto reference = testing::normals(rng, 500, 1.0, 0.2);
    const auto better = testing::normals(rng, 100, 0.8, 0.2);
    const auto out = drift(reference, better, Better::Lower);
    EXPECT_GT(out.p, 0.99);
    EXPECT_GT(out.effect, 0.5);
    EXPECT_EQ(out.severity, Severity::None);
    EXPECT_EQ(drift(better, reference, Better::Lower).severity, Severity::High);
}

TEST(Performance, IsRightByChanceAsOftenAsItSays) {
    for (const double phi : {0.0, 0.6}) {
        int small = 0;
        constexpr int kRounds = 300;
        for (int round = 0; round < kRounds; ++round) {
            Rng rng(static_cast<std::uint64_t>(round));
            const auto all = testing::autoregression(rng, 700, phi);
            PerformanceOptions options;
            options.permutations = 199;
            const std::span<const double> whole(all);
            small += performanceDrift(whole.first(550), whole.subspan(550), options)->p <= 0.05 ? 1 : 0;
        }
        // 5 % and three standard errors; blocks leave a little more under dependence.
        EXPECT_LE(small, phi > 0.0 ? 36 : 27) << phi;
    }
}

TEST(Performance, FiguresThatDoNotVaryHaveNoEffectButMayBeWorse) {
    const auto out = drift(std::vector<double>(200, 1.0), std::vector<double>(50, 2.0), Better::Lower);
    EXPECT_EQ(out.effect, 0.0);
    EXPECT_EQ(out.severity, Severity::High);
    EXPECT_EQ(drift(std::vector<double>(200, 1.0), std::vector<double>(50, 1.0), Better::Lower).p, 1.0);
}

TEST(Performance, RefusesWhatCannotBeTested) {
    const std::vector<double> good(200, 1.0);
    const auto refused = [](const std::vector<double>& a, const std::vector<double>& b, auto change) {
        PerformanceOptions options;
        change(options);
        const auto out = performanceDrift(a, b, options);
        return !out.ok() && out.error().code == ErrorCode::BadInput;
    };
    const auto nothing = [](auto&) {};
    EXPECT_TRUE(refused(std::vector<double>(99, 1.0), good, nothing));
    EXPECT_TRUE(refused(good, std::vector<double>(29, 1.0), nothing));
    auto holes = good;
    holes[3] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(refused(holes, good, nothing));
    EXPECT_TRUE(refused(good, holes, nothing));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.permutations = 10; }));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.level = 0.001; }));
    EXPECT_TRUE(refused(good, good, [](auto& o) { o.block = 21; }));
    EXPECT_FALSE(refused(good, good, [](auto& o) { o.block = 20; }));
}

}  // namespace
}  // namespace qd::drift
