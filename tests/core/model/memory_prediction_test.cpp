// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/memory_prediction.h"

#include <vector>

#include <gtest/gtest.h>

#include "core/model/net_tensors.h"

namespace qd::model {
namespace {

ModelSpec specOf(Kind kind) {
    ModelSpec spec;
    spec.kind = kind;
    return spec;
}

RunSize sizeOf(std::size_t names) {
    RunSize size;
    size.rows = 2500;
    size.names = names;
    size.features = 14;
    size.batchRows = 16;
    return size;
}

TEST(MemoryPrediction, CountsTheParametersOfTheNet) {
    for (const Kind kind : {Kind::Lstm, Kind::Gat}) {
        for (const std::size_t features : {5, 128}) {
            std::uint64_t count = 0;
            for (const auto& layout : netTensors(specOf(kind), features).value()) {
                std::uint64_t numbers = 1;
                for (const auto side : layout.shape)
                    numbers *= static_cast<std::uint64_t>(side);
                if (layout.name.rfind("feature.", 0) != 0) count += numbers;
            }
            EXPECT_EQ(parameterCount(specOf(kind), features), count);
        }
    }
}

TEST(MemoryPrediction, GrowsWithWhatMemoryGrowsWith) {
    for (const Kind kind : {Kind::Lstm, Kind::Gat}) {
        const ModelSpec spec = specOf(kind);
        const MemoryPlan plan{kind == Kind::Gat ? std::size_t{2} : std::size_t{512}, true, false, false};
        const auto base = predictMemory(spec, sizeOf(500), plan).total();
        EXPECT_GT(predictMemory(spec, sizeOf(1000), plan).total(), base);
        RunSize longer = sizeOf(500);
        longer.batchRows = 32;
        EXPECT_GT(predictMemory(spec, longer, plan).total(), base);
        EXPECT_LT(predictMemory(spec, sizeOf(500), {plan.piece, false, false, false}).total(), base);
        EXPECT_LT(predictMemory(spec, sizeOf(500), {plan.piece, true, true, false}).total(), base);
        const auto gpu = predictMemory(spec, sizeOf(500), {plan.piece, true, false, true});
        EXPECT_EQ(gpu.process, 0U);
        EXPECT_GT(gpu.panel, predictMemory(spec, sizeOf(500), plan).panel);
    }
}

TEST(MemoryPrediction, EachPlanDownTakesLessUntilNoneIsLeft) {
    for (const Kind kind : {Kind::Lstm, Kind::Gat}) {
        const ModelSpec spec = specOf(kind);
        const TrainSpec train;
        const RunSize size = sizeOf(500);
        MemoryPlan plan = fullPlan(spec, train, size, true);
        EXPECT_TRUE(plan.gpu && plan.wholeBatch && !plan.checkpointing);
        std::vector<MemoryPlan> plans{plan};
        while (const auto next = stepDown(spec, train, size, plans.back())) {
            const bool moved = plans.back().gpu != next->gpu;
            if (!moved) {
                EXPECT_LT(predictMemory(spec, size, *next).total(),
                          predictMemory(spec, size, plans.back()).total());
            }
            plans.push_back(*next);
            ASSERT_LT(plans.size(), 60U);
        }
        EXPECT_FALSE(plans.back().gpu);
        EXPECT_TRUE(plans.back().checkpointing);
        EXPECT_FALSE(plans.back().wholeBatch);
        // Accumulation comes first, then checkpointing, the processor last.
        EXPECT_FALSE(plans[1].wholeBatch);
        EXPECT_FALSE(plans[1].checkpointing);
        EXPECT_TRUE(plans[1].gpu);
    }
}

TEST(MemoryPrediction, PiecesOfAPlanFitTheBatchAndWhatTheUserWants) {
    TrainSpec train;
    for (const Kind kind : {Kind::Lstm, Kind::Gat}) {
        const ModelSpec spec = specOf(kind);
        for (const bool gpu : {false, true}) {
            RunSize small = sizeOf(1);
            small.batchRows = 2;
            const MemoryPlan plan = fullPlan(spec, train, small, gpu);
            EXPECT_GE(plan.piece, 1U);
            EXPECT_LE(plan.piece, 2U);
        }
        train.piece = 7;
        EXPECT_EQ(fullPlan(spec, train, sizeOf(500), false).piece, 7U);
        train.piece = 0;
        train.activationCheckpointing = true;
        EXPECT_TRUE(fullPlan(spec, train, sizeOf(500), false).checkpointing);
        train.activationCheckpointing = false;
    }
}

TEST(MemoryPrediction, TheBudgetIsThatOfTheDevice) {
    const MemoryBudget budget{11, 32, 0.9};
    EXPECT_EQ(budgetFor(budget, {1, true, false, true}), 11U);
    EXPECT_EQ(budgetFor(budget, {1, true, false, false}), 32U);
}

}  // namespace
}  // namespace qd::model
