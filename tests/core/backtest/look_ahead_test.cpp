// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/look_ahead.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

using market::PriceField;

/// All in the symbol for which `score` is greatest.
template <class Score>
Strategy bestOf(Score score) {
    return {[score](const Situation& now) -> Result<Decision> {
        std::size_t best = 0;
        for (std::size_t i = 1; i < now.past.width(); ++i) {
            if (score(now, i) > score(now, best)) best = i;
        }
        return Decision{{best}, {1.0}, {}};
    }};
}

double close(const AsOfPanel& past, std::size_t row, std::size_t symbol) {
    return past.at(PriceField::Close, row, symbol).value_or(0.0);
}

double momentum(const Situation& now, std::size_t symbol) {
    const std::size_t last = now.past.rows() - 1;
    return close(now.past, last, symbol) / close(now.past, last - 10, symbol);
}

Status checked(const StrategyFactory& factory, const RunInputs& inputs = {}, bool members = false) {
    const auto panel = test::panelOf(test::walks(160, 6, 3));
    auto spec = test::plainSpec();
    spec.schedule = Schedule::Weekly;
    spec.allocation.lookback = 20;
    spec.members = members;
    return checkNoLookAhead(panel, spec, inputs, factory, 1, test::job());
}

void expectCaught(const Status& status) {
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Refused);
    EXPECT_NE(status.error().message.find("look-ahead"), std::string::npos) << status.error().describe();
}

TEST(LookAhead, AnHonestStrategyPasses) {
    const auto status = checked([](const market::PricePanel&) { return bestOf(momentum); });
    EXPECT_TRUE(status.ok()) << status.error().describe();
}

TEST(LookAhead, EveryMethodOfWeightsPasses) {
    for (const auto method :
         {portfolio::Method::Equal, portfolio::Method::InverseVolatility, portfolio::Method::Hrp}) {
        portfolio::AllocationSpec spec;
        spec.method = method;
        spec.lookback = 20;
        const auto status = checked([spec](const market::PricePanel&) { return allocationStrategy(spec); });
        EXPECT_TRUE(status.ok()) << status.error().describe();
    }
}

TEST(LookAhead, APeekAtTheFillIsCaught) {
    expectCaught(checked([](const market::PricePanel& panel) {
        return bestOf([panel](const Situation& now, std::size_t symbol) {
            return panel.at(PriceField::Close, now.past.rows(), symbol).value_or(0.0) /
                   close(now.past, now.past.rows() - 1, symbol);
        });
    }));
}

/// The usual accident: scores are scaled by moments of the whole sample.
TEST(LookAhead, NormalisingOverTheWholeSampleIsCaught) {
    expectCaught(checked([](const market::PricePanel& panel) {
        std::vector<double> mean(panel.width(), 0.0);
        for (std::size_t row = 0; row < panel.rows(); ++row) {
            for (std::size_t i = 0; i < panel.width(); ++i)
                mean[i] += panel.at(PriceField::Close, row, i).value_or(0.0) / 160.0;
        }
        return bestOf([mean](const Situation& now, std::size_t symbol) {
            return close(now.past, now.past.rows() - 1, symbol) / mean[symbol];
        });
    }));
}

TEST(LookAhead, KnowingWhoWillSurviveIsCaught) {
    expectCaught(checked([](const market::PricePanel& panel) -> Result<Strategy> {
        std::vector<std::size_t> survivors;
        for (std::size_t i = 0; i < panel.width(); ++i) {
            if (panel.at(PriceField::Close, panel.rows() - 1, i).value_or(0.0) > 100.0)
                survivors.push_back(i);
        }
        return Strategy{[survivors](const Situation&) -> Result<Decision> {
            Decision decision;
            decision.symbols = survivors;
            decision.weights.assign(survivors.size(), 1.0 / static_cast<double>(survivors.size()));
            return decision;
        }};
    }));
}

TEST(LookAhead, LeavingMembersAreNotKnownBefore) {
    const auto dates = test::weekdays(Date::parse("2024-01-01").value(), 160);
    RunInputs inputs;
    inputs.membership.emplace();
    for (const char* symbol : {"S0", "S1", "S2", "S3", "S4"})
        inputs.membership->spells.push_back({symbol, dates[0], std::nullopt});
    inputs.membership->spells[1].to = dates[90];
    inputs.membership->spells.push_back({"S5", dates[70], std::nullopt});
    portfolio::AllocationSpec equal;
    equal.method = portfolio::Method::Equal;
    equal.lookback = 20;
    const auto status =
        checked([equal](const market::PricePanel&) { return allocationStrategy(equal); }, inputs, true);
    EXPECT_TRUE(status.ok()) << status.error().describe();
    // Held weights are handed on without a leak, too.
    auto turning = equal;
    turning.method = portfolio::Method::MinVariance;
    turning.rules.maxTurnover = 0.9;
    const auto limited =
        checked([turning](const market::PricePanel&) { return allocationStrategy(turning); }, {});
    EXPECT_TRUE(limited.ok()) << limited.error().describe();
}

TEST(LookAhead, SaysWhatItCannotCheck) {
    const auto panel = test::panelOf(test::walks(10, 2, 3));
    auto spec = test::plainSpec();
    const StrategyFactory honest = [](const market::PricePanel&) { return bestOf(momentum); };
    EXPECT_EQ(checkNoLookAhead(panel, spec, {}, honest, 1, test::job()).error().code, ErrorCode::BadInput);
    std::stop_source stop;
    stop.request_stop();
    spec.schedule = Schedule::Daily;
    EXPECT_EQ(checkNoLookAhead(panel, spec, {}, honest, 1, test::job(stop.get_token())).error().code,
              ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::backtest
