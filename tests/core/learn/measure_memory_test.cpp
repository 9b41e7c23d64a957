// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/measure_memory.h"

#include <gtest/gtest.h>

#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

struct Case {
    model::ModelSpec spec;
    std::size_t names = 0;
    std::size_t batchRows = 0;
    std::size_t features = 0;
    model::MemoryPlan plan;
};

Case lstm(model::LstmShape shape, std::size_t names, std::size_t rows, std::size_t features,
          model::MemoryPlan plan) {
    Case result{{}, names, rows, features, plan};
    result.spec.lstm = shape;
    return result;
}

Case gat(std::size_t layers, std::size_t heads, std::size_t width, std::size_t names, std::size_t rows,
         model::MemoryPlan plan) {
    Case result{{}, names, rows, 14, plan};
    result.spec.kind = model::Kind::Gat;
    result.spec.gat.layers = layers;
    result.spec.gat.heads = heads;
    result.spec.gat.width = width;
    result.spec.gat.correlationSessions = 40;
    return result;
}

Result<MeasuredMemory> measured(const Case& c) {
    model::TrainSpec train;
    train.device = "cpu";
    model::RunSize size;
    size.rows = 60;
    size.names = c.names;
    size.features = c.features;
    size.batchRows = c.batchRows;
    return measureMemory(c.spec, train, size, c.plan, machineClock(), quietJob());
}

TEST(MeasureMemory, PredictionIsWithinFifteenPercentOfWhatTensorsTake) {
    const std::vector<Case> cases{
        lstm({20, 32, 1, 16, 0.1}, 40, 16, 14, {128, true, false, false}),
        lstm({20, 32, 1, 16, 0.1}, 40, 16, 14, {128, false, false, false}),
        lstm({20, 32, 2, 32, 0.1}, 40, 16, 14, {128, true, true, false}),
        lstm({30, 64, 2, 32, 0.0}, 40, 8, 10, {64, true, false, false}),
        lstm({30, 64, 2, 32, 0.2}, 40, 8, 10, {64, false, true, false}),
        lstm({20, 48, 3, 16, 0.1}, 30, 8, 30, {80, true, false, false}),
        gat(3, 8, 16, 80, 8, {1, true, false, false}),
        gat(3, 8, 16, 80, 8, {1, false, false, false}),
        gat(3, 8, 16, 80, 8, {8, true, true, false}),
        gat(2, 4, 16, 120, 12, {4, false, false, false}),
        gat(2, 4, 8, 120, 12, {4, true, false, false}),
        gat(1, 4, 32, 60, 8, {2, true, false, false}),
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto found = measured(cases[i]);
        ASSERT_TRUE(found.ok()) << found.error().describe();
        const double ratio = static_cast<double>(found->predicted) / static_cast<double>(found->measured);
        EXPECT_GT(ratio, 0.85) << "case " << i << ": " << found->measured << " bytes";
        EXPECT_LT(ratio, 1.15) << "case " << i << ": " << found->measured << " bytes";
        EXPECT_GT(found->stepSeconds, 0.0);
    }
}

TEST(MeasureMemory, PlansDownReallyTakeLess) {
    const model::LstmShape shape{20, 32, 2, 16, 0.1};
    const auto whole = measured(lstm(shape, 40, 16, 10, {64, true, false, false}));
    const auto pieces = measured(lstm(shape, 40, 16, 10, {64, false, false, false}));
    const auto again = measured(lstm(shape, 40, 16, 10, {64, false, true, false}));
    ASSERT_TRUE(whole.ok() && pieces.ok() && again.ok());
    EXPECT_LT(pieces->measured * 3, whole->measured);
    EXPECT_LT(again->measured, pieces->measured);
}

TEST(MeasureMemory, SaysWhatATrainingSays) {
    Case c = lstm({20, 32, 1, 16, 0.1}, 4, 8, 3, {8, true, false, false});
    c.spec.lstm.window = 0;
    EXPECT_EQ(measured(c).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::learn
