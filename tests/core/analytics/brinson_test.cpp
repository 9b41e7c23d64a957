// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/brinson.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using Periods = std::vector<std::vector<SectorPeriod>>;

const std::vector<std::string> kTwo{"Equity", "Bonds"};

// One period by hand: portfolio 0.7·10 % + 0.3·2 % = 7.6 %, benchmark 0.6·8 % + 0.4·3 % = 6 %.
TEST(Brinson, OnePeriodIsTheFormulaOfThePaper) {
    const auto got = brinsonAttribution(kTwo, {{{0.7, 0.6, 0.10, 0.08}, {0.3, 0.4, 0.02, 0.03}}}).value();
    EXPECT_NEAR(got.activeReturn, 0.016, 1e-15);
    EXPECT_NEAR(got.effects[0].allocation, 0.1 * (0.08 - 0.06), 1e-15);
    EXPECT_NEAR(got.effects[0].selection, 0.6 * 0.02, 1e-15);
    EXPECT_NEAR(got.effects[0].interaction, 0.1 * 0.02, 1e-15);
    EXPECT_NEAR(got.effects[1].allocation, -0.1 * (0.03 - 0.06), 1e-15);
    EXPECT_NEAR(got.effects[1].selection, 0.4 * -0.01, 1e-15);
    EXPECT_NEAR(got.effects[1].interaction, -0.1 * -0.01, 1e-15);
    EXPECT_NEAR(got.total.total(), 0.016, 1e-15);
}

TEST(Brinson, LinkedEffectsAddUpToTheActiveReturnWhateverThePeriods) {
    Rng rng(5);
    for (int round = 0; round < 50; ++round) {
        Periods periods;
        for (int t = 0; t < 1 + round; ++t) {
            std::vector<SectorPeriod> period(5);
            double own = 0.0;
            double base = 0.0;
            for (SectorPeriod& s : period) {
                s = {rng.uniform() - 0.1, rng.uniform(), 0.1 * rng.normal(), 0.1 * rng.normal()};
                own += s.weight;
                base += s.benchmarkWeight;
            }
            for (SectorPeriod& s : period) {
                s.weight /= own;
                s.benchmarkWeight /= base;
                if (round % 7 == 0) s.sectorReturn = s.benchmarkReturn;
            }
            if (round % 11 == 0) {
                for (SectorPeriod& s : period)
                    s.weight = s.benchmarkWeight;
            }
            periods.push_back(period);
        }
        const auto got = brinsonAttribution({"A", "B", "C", "D", "E"}, periods);
        if (!got.ok()) continue;  // a period lost more than all
        double sum = 0.0;
        for (const BrinsonEffect& e : got->effects)
            sum += e.total();
        const double scale = 1.0 + std::abs(got->portfolioReturn) + std::abs(got->benchmarkReturn);
        EXPECT_NEAR(sum, got->activeReturn, 1e-12 * scale) << round;
        EXPECT_NEAR(got->portfolioReturn - got->benchmarkReturn, got->activeReturn, 1e-14 * scale);
        if (round % 77 == 0) {
            EXPECT_NEAR(got->activeReturn, 0.0, 1e-14);
        }
    }
}

// Carino (1999): two periods, linked by (ln(1+p) − ln(1+b))/(p − b) over that of the whole.
TEST(Brinson, LinksPeriodsByCarinosCoefficients) {
    const Periods periods{{{1.0, 1.0, 0.10, 0.05}}, {{1.0, 1.0, 0.02, 0.04}}};
    const auto got = brinsonAttribution({"All"}, periods).value();
    const double first = (std::log(1.10) - std::log(1.05)) / 0.05;
    const double second = (std::log(1.02) - std::log(1.04)) / -0.02;
    const double whole = (std::log(1.122) - std::log(1.092)) / 0.03;
    EXPECT_NEAR(got.effects[0].selection, 0.05 * first / whole - 0.02 * second / whole, 1e-13);
    EXPECT_NEAR(got.effects[0].selection, 0.03, 1e-13);
    EXPECT_NEAR(got.effects[0].allocation, 0.0, 1e-15);
}

TEST(Brinson, RefusesWhatDoesNotAddUp) {
    const SectorPeriod whole{1.0, 1.0, 0.1, 0.1};
    const auto refused = [](const std::vector<std::string>& sectors, const Periods& periods) {
        const auto got = brinsonAttribution(sectors, periods);
        return !got.ok() && got.error().code == ErrorCode::BadInput;
    };
    EXPECT_TRUE(refused({}, {{}}));
    EXPECT_TRUE(refused({"A"}, {}));
    EXPECT_TRUE(refused({"A"}, {{whole, whole}}));
    EXPECT_TRUE(refused({"A"}, {{{0.9, 1.0, 0.1, 0.1}}}));
    EXPECT_TRUE(refused({"A"}, {{{1.0, 1.1, 0.1, 0.1}}}));
    EXPECT_TRUE(refused({"A"}, {{{1.0, 1.0, test::kNan, 0.1}}}));
    EXPECT_TRUE(refused({"A"}, {{{test::kNan, 1.0, 0.1, 0.1}}}));
    EXPECT_TRUE(refused({"A"}, {{{1.0, 1.0, -1.0, 0.1}}}));
    EXPECT_TRUE(refused({"A"}, {{{1.0, 1.0, 0.1, -1.5}}}));
    EXPECT_TRUE(refused({"A"}, Periods(100, {{1.0, 1.0, 1e12, 1e12}})));
    EXPECT_TRUE(brinsonAttribution({"A"}, {{{1.0, 1.0, 1e9, -0.999999}}}).ok());
}

}  // namespace
}  // namespace qd::analytics
