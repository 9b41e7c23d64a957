// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/what_if_load.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "core/desk/views.h"
#include "core/risk/what_if_measure.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::holding;
using test::smallConfig;
using test::smallMarket;

class WhatIfLoad : public test::DeskTest {
protected:
    [[nodiscard]] Result<WhatIfOffer> load(WhatIfFrom from = WhatIfFrom::Best, RunId run = {}) {
        return loadWhatIf(*session, {from, run, {}}, job());
    }
    RunId addRun(const config::BacktestConfig& config = smallConfig()) {
        return runBacktest(*session, {{}, config}, job()).value().id;
    }
};

TEST_F(WhatIfLoad, OfAnEmptyWorkspaceHasNothingToStartFrom) {
    const auto offer = load().value();
    EXPECT_EQ(offer.model, nullptr);
    EXPECT_FALSE(offer.prices);
    EXPECT_FALSE(offer.positions);
    EXPECT_EQ(codeOf(load(WhatIfFrom::Positions)), "bad_input");
    EXPECT_EQ(codeOf(load(WhatIfFrom::Run, RunId{7})), "bad_input");
}

TEST_F(WhatIfLoad, StartsFromThePositionsAtTheirLastClose) {
    store(smallMarket(), "IDX", true);
    hold({holding("AAA", "100"), holding("BBB", "50"), holding("NOPE", "10")});
    know({{"AAA", "Alpha", "Energy"}, {"BBB", "Beta", "Technology"}});
    const auto offer = load().value();
    ASSERT_NE(offer.model, nullptr);
    const auto view = loadPositions(*session).value();
    const risk::WhatIfModel& model = *offer.model;
    EXPECT_NEAR(model.value, view->totalValue, 1e-6 * view->totalValue);
    EXPECT_EQ(model.size(), 8U) << "every name with prices can be given weight";
    for (const auto& row : view->rows) {
        for (std::size_t i = 0; i < model.size(); ++i)
            if (model.assets[i].symbol == row.symbol) {
                EXPECT_NEAR(model.start[i], *row.weight, 1e-12);
            }
    }
    EXPECT_EQ(model.leftOut.size(), 1U);
    EXPECT_EQ(model.benchmark, "IDX");
    EXPECT_TRUE(model.origin.synthetic);
    EXPECT_EQ(model.sectors, (std::vector<std::string>{"Energy", "Technology", ""}));
    EXPECT_FALSE(model.origin.limitsRun.valid());
}

TEST_F(WhatIfLoad, StartsFromTheLastTargetsOfARunWithItsLimitsAndCosts) {
    store(smallMarket(), "IDX");
    auto config = smallConfig();
    config.limits.maxWeight = 0.25;
    const RunId id = addRun(config);
    const auto run = loadRun(*session, id).value();
    const auto offer = load(WhatIfFrom::Run, id).value();
    const risk::WhatIfModel& model = *offer.model;
    EXPECT_EQ(model.origin.run, id);
    EXPECT_EQ(model.limits.maxWeight, 0.25);
    EXPECT_EQ(model.costs.commissionBps, config.commissionBps);
    EXPECT_NEAR(model.value, run->result.equity.back(), 1e-6);
    const auto& last = run->result.rebalances.back();
    for (std::size_t k = 0; k < last.symbols.size(); ++k) {
        for (std::size_t i = 0; i < model.size(); ++i)
            if (model.assets[i].symbol == run->result.symbols[last.symbols[k]]) {
                EXPECT_NEAR(model.start[i], last.weights[k], 1e-12);
            }
    }
    EXPECT_NEAR(std::accumulate(model.start.begin(), model.start.end(), 0.0), 1.0, 1e-9);
    EXPECT_EQ(risk::measureWhatIf(model, risk::startingDraft(model)).value().broken, 0U)
        << "a run keeps its own limits";
}

TEST_F(WhatIfLoad, TheTargetsOfARunAreThoseThatAWhatIfOfItStartsFrom) {
    store(smallMarket(), "IDX");
    const RunId id = addRun();
    const auto targets = loadRunTargets(*session, id).value();
    const auto model = load(WhatIfFrom::Run, id).value().model;
    const auto draft = risk::withTarget(*model, risk::startingDraft(*model), targets);
    for (std::size_t i = 0; i < model->size(); ++i)
        EXPECT_NEAR(draft.weights[i], model->start[i], 1e-12);
    EXPECT_EQ(codeOf(loadRunTargets(*session, RunId{99})), "bad_input");
}

TEST_F(WhatIfLoad, PrefersPositionsAndTakesTheNewestRunWithoutThem) {
    store(smallMarket(), "IDX");
    addRun();
    const RunId newest = addRun();
    EXPECT_EQ(load().value().model->origin.run, newest);
    hold({holding("CCC", "10")});
    const auto offer = load().value();
    EXPECT_FALSE(offer.model->origin.run.valid());
    EXPECT_EQ(offer.model->origin.limitsRun, newest);
    EXPECT_EQ(offer.runs.size(), 2U);
    EXPECT_TRUE(offer.positions);
}

TEST_F(WhatIfLoad, PositionsWithoutAnyPriceAreNoStart) {
    store(smallMarket());
    hold({holding("NOPE", "10")});
    EXPECT_EQ(codeOf(load(WhatIfFrom::Positions)), "bad_input");
    EXPECT_EQ(load().value().model, nullptr);
}

TEST_F(WhatIfLoad, ChangesNothingAndStopsWhenAsked) {
    store(smallMarket());
    hold({holding("AAA", "10")});
    const auto before = counts();
    ASSERT_TRUE(load().ok());
    EXPECT_EQ(counts(), before);
    test::CancelAt cancel(1);
    EXPECT_EQ(codeOf(loadWhatIf(*session, {}, cancel.context(clock))), "cancelled");
}

}  // namespace
}  // namespace qd::desk
