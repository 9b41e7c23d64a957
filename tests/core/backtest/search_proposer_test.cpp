// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_proposer.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

std::vector<std::vector<double>> all(Proposer& proposer, std::size_t most) {
    std::vector<std::vector<double>> points;
    while (points.size() < most) {
        const auto more = proposer.propose(most - points.size());
        if (more.empty()) break;
        std::vector<Tried> outcomes;
        for (const auto& point : more)
            outcomes.push_back({point, -point[0]});
        proposer.learn(outcomes);
        points.insert(points.end(), more.begin(), more.end());
    }
    return points;
}

TEST(Proposers, GridGoesThroughTheGridInOrder) {
    const auto space = test::spaceOf(SignalKind::MovingAverage, {"fast=2:20:1", "slow=3:30:1"});
    const auto proposer = makeProposer(SearchMethod::Grid, space, 0).value();
    EXPECT_EQ(all(*proposer, 100'000), gridPoints(space).value());
}

TEST(Proposers, ProposeTheSameToWhoTellsTheSame) {
    const auto space = test::spaceOf(SignalKind::MeanReversion, {"window=5:60", "entry=0.5:3", "exit=0:2"});
    for (const auto method : {SearchMethod::Random, SearchMethod::Bayes, SearchMethod::Evolution}) {
        const auto first = all(*makeProposer(method, space, 7).value(), 60);
        EXPECT_EQ(first.size(), 60U) << name(method);
        EXPECT_EQ(all(*makeProposer(method, space, 7).value(), 60), first) << name(method);
        EXPECT_NE(all(*makeProposer(method, space, 8).value(), 60), first) << name(method);
        EXPECT_EQ(std::set(first.begin(), first.end()).size(), first.size()) << name(method);
    }
}

TEST(Proposers, RefuseASpaceThatIsNone) {
    for (const auto method :
         {SearchMethod::Grid, SearchMethod::Random, SearchMethod::Bayes, SearchMethod::Evolution})
        EXPECT_FALSE(makeProposer(method, {}, 0).ok());
    EXPECT_FALSE(makeProposer(SearchMethod::Grid, {{{"x", 0, 1, 0}}, {}}, 0).ok());
}

TEST(SearchMethod, NamesAreReadBack) {
    for (const auto v :
         {SearchMethod::Grid, SearchMethod::Random, SearchMethod::Bayes, SearchMethod::Evolution})
        EXPECT_EQ(parseSearchMethod(name(v)), v);
    EXPECT_EQ(parseSearchMethod("annealing"), std::nullopt);
}

}  // namespace
}  // namespace qd::backtest
