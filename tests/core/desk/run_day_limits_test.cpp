// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/desk/run_backtest.h"
#include "core/desk/run_day.h"
#include "core/portfolio/allocation.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::smallConfig;
using State = DayLimit::State;

class RunDayLimitsTest : public test::DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        store(test::smallMarket(), "IDX");
        std::vector<vault::SecurityRecord> securities;
        for (const char* symbol : {"AAA", "BBB", "CCC", "DDD"})
            securities.push_back({symbol, "", "Energy"});
        for (const char* symbol : {"EEE", "FFF", "GGG", "HHH"})
            securities.push_back({symbol, "", "Utilities"});
        know(securities);
    }
    std::shared_ptr<const RunDays> days(const config::BacktestConfig& config) {
        const auto record = runBacktest(*session, {{}, config}, job());
        EXPECT_TRUE(record.ok()) << record.error().describe();
        auto out = loadRunDays(*session, loadRun(*session, record->id).value());
        EXPECT_TRUE(out.ok()) << out.error().describe();
        return std::move(out).value();
    }
    static const DayLimit* find(const RunDay& day, rules::RuleKind kind) {
        const auto it = std::find_if(day.limits.begin(), day.limits.end(),
                                     [&](const DayLimit& limit) { return limit.kind == kind; });
        return it == day.limits.end() ? nullptr : &*it;
    }
    static std::size_t sessionOf(const RunDays& all, Date date) {
        return all.panel.dateIndex(date).value() - all.positions.row(0);
    }
};

TEST_F(RunDayLimitsTest, ARunWithoutLimitsHasNone) {
    const auto all = days(smallConfig());
    const auto day = runDay(*all, all->run->result.dates.size() - 1).value();
    EXPECT_TRUE(day->limits.empty());
    EXPECT_FALSE(day->limitsUnknown.has_value());
}

TEST_F(RunDayLimitsTest, TheCapIsKeptByTheTargetsAndDriftIsToldApart) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.maxWeight = 0.2;
    const auto all = days(config);
    std::size_t drifted = 0;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < all->run->result.dates.size(); ++at) {
        const auto day = runDay(*all, at).value();
        const DayLimit* cap = find(*day, rules::RuleKind::MaxWeight);
        if (!day->fill) {
            EXPECT_EQ(cap, nullptr) << "nothing is held";
            continue;
        }
        ASSERT_NE(cap, nullptr);
        EXPECT_EQ(cap->label.text, "max weight 20 %");
        double largest = 0.0;
        double target = 0.0;
        for (const auto& position : day->positions) {
            largest = std::max(largest, position.weight);
            target = std::max(target, *position.target);
        }
        EXPECT_NEAR(cap->today.value(), largest, 1e-15);
        EXPECT_NEAR(cap->slack.value(), 0.2 - largest, 1e-15);
        EXPECT_NEAR(cap->atTarget.value(), target, 1e-15);
        EXPECT_LE(*cap->atTarget, 0.2 + 1e-9);
        EXPECT_NE(cap->state, State::Exceeded);
        if (largest > 0.2 + 1e-9) {
            EXPECT_EQ(cap->state, State::Drifted);
            EXPECT_FALSE(cap->names.empty());
            ++drifted;
        } else {
            ++kept;
        }
    }
    EXPECT_GT(drifted, 10U);
    EXPECT_EQ(find(*runDay(*all, all->run->result.dates.size() - 1).value(), rules::RuleKind::Cash), nullptr)
        << "the configuration says nothing of cash";
}

TEST_F(RunDayLimitsTest, SectorCapsAddUpTheirMembers) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.sectorCaps = {{"Energy", 0.4}};
    const auto all = days(config);
    const auto day = runDay(*all, all->run->result.dates.size() - 1).value();
    const DayLimit* cap = find(*day, rules::RuleKind::GroupCap);
    ASSERT_NE(cap, nullptr);
    EXPECT_EQ(cap->label.text, "Energy cap 40 %");
    for (const auto& sector : day->sectors)
        if (sector.sector == "Energy") {
            EXPECT_NEAR(cap->today.value(), sector.weight, 1e-12);
            EXPECT_NEAR(cap->atTarget.value(), sector.target.value(), 1e-12);
        }
}

TEST_F(RunDayLimitsTest, TurnoverIsThatOfTheRebalanceAndTheFirstHasNoCap) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.maxTurnover = 0.05;
    const auto all = days(config);
    const auto& rebalances = all->run->result.rebalances;
    ASSERT_GE(rebalances.size(), 3U);
    const auto first = runDay(*all, sessionOf(*all, rebalances[0].fill)).value();
    EXPECT_EQ(find(*first, rules::RuleKind::Turnover), nullptr);
    const auto later = runDay(*all, sessionOf(*all, rebalances[2].fill) + 3).value();
    const DayLimit* cap = find(*later, rules::RuleKind::Turnover);
    ASSERT_NE(cap, nullptr);
    double traded = 0.0;
    for (std::size_t i = 0; i < rebalances[2].weights.size(); ++i)
        traded += 0.5 * std::abs(rebalances[2].weights[i] - rebalances[2].before[i]);
    EXPECT_NEAR(cap->today.value(), traded, 1e-12);
    EXPECT_NEAR(cap->limit.value(), 0.05, 1e-15);
    EXPECT_NEAR(cap->today.value(), 0.05, 0.01) << "kept at the signal; a session of drift lies between";
}

TEST_F(RunDayLimitsTest, TrackingErrorIsThatOfTheDaysCovariance) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.maxTrackingError = 0.03;
    for (const char* symbol : {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"})
        config.limits.benchmarkWeights[symbol] = 0.125;
    const auto all = days(config);
    const std::size_t at = all->run->result.dates.size() - 1;
    const auto day = runDay(*all, at).value();
    const DayLimit* cap = find(*day, rules::RuleKind::TrackingError);
    ASSERT_NE(cap, nullptr);
    ASSERT_TRUE(cap->today.has_value());
    // By hand: the deviation of the active returns over the window, weights held.
    const std::size_t row = all->positions.row(at);
    const std::size_t window = static_cast<std::size_t>(*config.lookback);
    std::vector<double> active;
    for (std::size_t t = row - window + 1; t <= row; ++t) {
        double sum = 0.0;
        for (const auto& position : day->positions) {
            const auto column = all->panel.symbolIndex(position.name).value();
            const double change = all->panel.at(market::PriceField::Close, t, column).value() /
                                      all->panel.at(market::PriceField::Close, t - 1, column).value() -
                                  1.0;
            sum += (position.weight - 0.125) * change;
        }
        active.push_back(sum);
    }
    double mean = 0.0;
    for (const double value : active)
        mean += value / static_cast<double>(active.size());
    double square = 0.0;
    for (const double value : active)
        square += (value - mean) * (value - mean);
    const double expected = std::sqrt(252.0 * square / static_cast<double>(active.size() - 1));
    EXPECT_NEAR(cap->today.value(), expected, 1e-9);
    EXPECT_LE(cap->atTarget.value(), 0.03 + 1e-9) << "by what was known at the signal";
}

TEST_F(RunDayLimitsTest, TheWorstComesFirst) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.maxWeight = 0.2;
    config.limits.sectorCap = 0.55;
    const auto all = days(config);
    for (std::size_t at = 0; at < all->run->result.dates.size(); ++at) {
        const auto day = runDay(*all, at).value();
        bool kept = false;
        double room = -1.0;
        for (const auto& limit : day->limits) {
            const bool over = limit.state == State::Drifted || limit.state == State::Exceeded;
            EXPECT_FALSE(over && kept) << "below one that is kept";
            kept = kept || !over;
            if (limit.state != State::Kept || limit.kind == rules::RuleKind::MinWeight) continue;
            EXPECT_GE(limit.slack.value(), room);
            room = *limit.slack;
        }
    }
}

TEST_F(RunDayLimitsTest, CashIsALimitWhereTheConfigurationSaysSo) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.minCash = 0.05;
    config.limits.maxCash = 0.1;
    const auto all = days(config);
    const auto day = runDay(*all, all->run->result.dates.size() - 1).value();
    const DayLimit* cash = find(*day, rules::RuleKind::Cash);
    ASSERT_NE(cash, nullptr);
    EXPECT_NEAR(cash->today.value(), day->cashWeight, 1e-9);
    EXPECT_EQ(cash->label.text, "cash 5 % to 10 %");
}

TEST_F(RunDayLimitsTest, ANumberOfNamesIsACount) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.maxNames = 3;
    const auto all = days(config);
    const auto day = runDay(*all, all->run->result.dates.size() - 1).value();
    const DayLimit* names = find(*day, rules::RuleKind::MaxNames);
    ASSERT_NE(names, nullptr);
    EXPECT_FALSE(names->share);
    EXPECT_LE(names->today.value(), 3.0);
    EXPECT_EQ(names->limit.value(), 3.0);
}

TEST_F(RunDayLimitsTest, SectorsThatAreGoneAreSaidAndTheRestIsShown) {
    auto config = smallConfig();
    config.method = "min-variance";
    config.limits.sectorCaps = {{"Energy", 0.6}};
    const auto record = runBacktest(*session, {{}, config}, job());
    ASSERT_TRUE(record.ok()) << record.error().describe();
    const auto view = loadRun(*session, record->id).value();
    const auto panel = vault().loadPanel(view->record.dataset).value();
    const auto all = runDaysOf(view, panel, {}).value();
    EXPECT_FALSE(all->sectorsOfTheRun);
    const auto day = runDay(*all, view->result.dates.size() - 1).value();
    EXPECT_TRUE(day->limits.empty());
    ASSERT_TRUE(day->limitsUnknown.has_value());
    EXPECT_EQ(day->limitsUnknown->message, "there is a limit for sector Energy, but no symbol is in it");
    EXPECT_FALSE(day->positions.empty());
}

}  // namespace
}  // namespace qd::desk
