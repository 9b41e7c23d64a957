// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "core/desk/run_search.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

inline backtest::SearchSpace spaceOf(backtest::SignalKind kind, std::initializer_list<const char*> axes) {
    const auto& strategy = backtest::strategy(kind);
    std::vector<backtest::Axis> given;
    for (const char* text : axes)
        given.push_back(backtest::parseAxis(strategy, text).value());
    return backtest::strategySpace(strategy, given).value();
}

/// A workspace with the small market, in which searches run.
class SearchTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        dataset = store(smallMarket());
    }

    [[nodiscard]] static RunSearchRequest request(
        backtest::SearchMethod method = backtest::SearchMethod::Grid, std::size_t trials = 0) {
        RunSearchRequest out;
        out.subject.costs = {5.0, 2.0};
        out.search.method = method;
        out.search.trials = trials;
        out.search.seed = 7;
        out.search.space = spaceOf(backtest::SignalKind::MovingAverage, {"fast=2:8:1", "slow=5:40:5"});
        return out;
    }
    [[nodiscard]] SearchWatch watch() { return {running}; }
    [[nodiscard]] std::string fileOf(RunId run, const std::string& name) {
        return vault().loadRunFiles(run).value().at(name);
    }
    [[nodiscard]] std::shared_ptr<const SearchView> view(RunId run) {
        return loadSearch(*session, run).value();
    }

    vault::DatasetRecord dataset;
    RunningSearches running;
};

}  // namespace qd::desk::test
