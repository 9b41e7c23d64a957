// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/vectorised.h"

#include <functional>

#include <gtest/gtest.h>

#include "core/jobs/parallel.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using test::kNone;

void expectSame(const VectorRun& vector, const BacktestResult& event, double cents) {
    ASSERT_EQ(vector.equity.size(), event.equity.size());
    for (std::size_t i = 0; i < event.equity.size(); ++i) {
        ASSERT_NEAR(vector.equity[i], event.equity[i], cents) << i;
        ASSERT_NEAR(vector.cash[i], event.cash[i], cents) << i;
        ASSERT_NEAR(vector.costs[i], event.costs[i], cents) << i;
        ASSERT_NEAR(vector.turnover[i], event.turnover[i], 1e-9) << i;
    }
    EXPECT_EQ(vector.trades, event.trades.size());
    double commission = 0.0;
    double impact = 0.0;
    for (const auto& trade : event.trades) {
        commission += trade.commission;
        impact += trade.impact;
    }
    EXPECT_NEAR(vector.commission, commission, cents);
    EXPECT_NEAR(vector.impact, impact, cents);
    double dividends = 0.0;
    double interest = 0.0;
    double fees = 0.0;
    for (std::size_t i = 0; i < event.equity.size(); ++i) {
        dividends += event.dividends[i];
        interest += event.interest[i];
        fees += event.fees[i];
    }
    EXPECT_NEAR(vector.dividends, dividends, cents);
    EXPECT_NEAR(vector.interest, interest, cents);
    EXPECT_NEAR(vector.fees, fees, cents);
    EXPECT_EQ(vector.returns().size() + 1, vector.equity.size());
}

/// Random markets with gaps and delistings, all costs, fills, exposures, schedules, dividends and splits:
/// both engines agree to a thousandth of a cent on every session of an account of a million.
TEST(VectorEngine, AgreesWithTheEventAccurateEngine) {
    constexpr double kCents = 1e-5;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Rng rng(seed);
        const std::size_t width = 1 + rng.below(12);
        auto closes = test::walks(160, width, seed);
        for (std::size_t row = 0; row < closes.size(); ++row) {
            for (std::size_t i = 0; i < width; ++i) {
                const bool ended = i % 5 == 4 && row > 110;
                if (seed % 2 == 0 && (rng.uniform() < 0.05 || ended)) closes[row][i] = kNone;
            }
        }
        const auto panel = test::barsOf(closes);
        auto spec = test::plainSpec();
        spec.initialCash = 1e6;
        spec.fill = static_cast<FillAt>(seed % 3);
        spec.exposure = static_cast<Exposure>(seed / 3 % 3);
        spec.costs = {10.0 * rng.uniform(), 20.0 * rng.uniform()};
        if (seed % 4 < 2) spec.costs = {3.0, 2.0, 0.01, 1.0, 1.5, 400.0, 1.0, 2 + rng.below(40)};
        spec.cashRateAnnual = 0.03;
        spec.marginRateAnnual = 0.07;
        spec.borrowFeeAnnual = 0.02;
        spec.delistingRecovery = rng.uniform();
        if (seed % 7 == 0) spec.to = panel.dates()[150];
        if (seed % 5 == 0 && width > 1) spec.benchmark = "S" + std::to_string(width - 1);
        RunInputs inputs;
        for (int i = 0; i < 10; ++i) {
            const auto symbol = "S" + std::to_string(rng.below(width));
            const Date date = panel.dates()[rng.below(160)];
            inputs.dividends.dividends.push_back({symbol, date, rng.uniform() + 0.01});
            if (i < 3) inputs.splits.splits.push_back({symbol, date, 0.5 + rng.uniform()});
        }
        const auto targets = test::randomTargets(145, spec.benchmark ? width - 1 : width, spec.exposure, rng);
        const auto event = runSchedule(panel, spec, inputs, targets, test::job());
        ASSERT_TRUE(event.ok()) << event.error().describe();
        const auto engine = VectorEngine::create(panel, spec, inputs);
        ASSERT_TRUE(engine.ok()) << engine.error().describe();
        const auto vector = engine->run(targets);
        ASSERT_TRUE(vector.ok()) << vector.error().describe();
        EXPECT_EQ(panel.dates()[vector->firstRow], event->dates.front());
        expectSame(*vector, *event, kCents);
    }
}

TEST(VectorEngine, OneEngineServesManyThreads) {
    const auto panel = test::panelOf(test::walks(300, 8, 3));
    auto spec = test::plainSpec();
    spec.costs = {5.0, 5.0};
    spec.exposure = Exposure::LongCash;
    const auto engine = VectorEngine::create(panel, spec).value();
    std::vector<std::vector<TargetWeights>> all;
    for (std::uint64_t seed = 0; seed < 24; ++seed) {
        Rng rng(seed);
        all.push_back(test::randomTargets(300, 8, Exposure::LongCash, rng));
    }
    std::vector<double> ends(all.size(), 0.0);
    jobs::parallelFor(3, all.size(),
                      [&](std::size_t i) { ends[i] = engine.run(all[i]).value().equity.back(); });
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_EQ(ends[i], engine.run(all[i]).value().equity.back());
    EXPECT_EQ(engine.panel().width(), 8U);
    EXPECT_EQ(engine.spec().exposure, Exposure::LongCash);
}

TEST(VectorEngine, RefusesWhatItDoesNotKnowAndWhatIsWrong) {
    const auto panel = test::barsOf(test::walks(30, 2, 3));
    const std::vector<std::pair<const char*, std::function<void(BacktestSpec&)>>> unknown{
        {"whole units", [](auto& s) { s.wholeUnits = true; }},
        {"partial fills", [](auto& s) { s.partialFills = PartialFills{}; }},
        {"lots", [](auto& s) { s.lots = LotRule::Fifo; }},
        {"reinvested", [](auto& s) { s.dividends = DividendUse::Reinvest; }}};
    for (const auto& [part, ask] : unknown) {
        auto spec = test::plainSpec();
        ask(spec);
        const auto made = VectorEngine::create(panel, spec);
        ASSERT_FALSE(made.ok()) << part;
        EXPECT_EQ(made.error().code, ErrorCode::Refused);
        EXPECT_NE(made.error().message.find(part), std::string::npos);
    }
    auto spec = test::plainSpec();
    const auto engine = VectorEngine::create(panel, spec).value();
    EXPECT_EQ(engine.run({}).error().code, ErrorCode::BadInput);
    spec.costs.commissionBps = -1.0;
    EXPECT_EQ(VectorEngine::create(panel, spec).error().code, ErrorCode::BadInput);
    const auto ruin = test::panelOf({{10.0}, {10.0}, {35.0}});
    spec = test::plainSpec();
    spec.exposure = Exposure::LongShort;
    const auto refused =
        VectorEngine::create(ruin, spec).value().run(std::vector<TargetWeights>{{0, 1, {0}, {-0.5}, {}}});
    EXPECT_NE(refused.error().message.find("no longer positive"), std::string::npos);
}

}  // namespace
}  // namespace qd::backtest
