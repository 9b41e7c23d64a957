// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/measure_task.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

MeasureTask sampleTask() {
    MeasureTask task;
    task.model.kind = Kind::Gat;
    task.train.batchRows = 12;
    task.names = 2000;
    task.features = 30;
    task.stepsDown = 2;
    return task;
}

TEST(MeasureTaskTest, TaskAndResultComeBack) {
    EXPECT_EQ(*measureTaskFrom(toFrame(sampleTask())), sampleTask());
    const MeasureResult result{
        "cuda:0", std::uint64_t{5} << 32U, std::uint64_t{6} << 32U, 0.25, 1e5, 64, false, true};
    EXPECT_EQ(*measureResultFrom(toFrame(result)), result);
}

TEST(MeasureTaskTest, SizesOutOfRangeAreRefused) {
    for (const auto& [key, value] : {std::pair{"names", 0},
                                     {"names", 50'001},
                                     {"features", 0},
                                     {"features", 10'001},
                                     {"steps_down", 65},
                                     {"steps_down", -1},
                                     {"version", 2},
                                     {"more", 1}}) {
        Frame frame = toFrame(sampleTask());
        frame.json.set(key, value);
        EXPECT_FALSE(measureTaskFrom(frame).ok()) << key << value;
    }
    Frame frame = toFrame(sampleTask());
    frame.blob = "x";
    EXPECT_FALSE(measureTaskFrom(frame).ok());
    MeasureTask task = sampleTask();
    task.model.gat.heads = 0;
    EXPECT_FALSE(measureTaskFrom(toFrame(task)).ok());
}

TEST(MeasureTaskTest, AResultThatIsNotFiniteIsRefused) {
    MeasureResult result;
    result.stepSeconds = NAN;
    EXPECT_FALSE(measureResultFrom(toFrame(result)).ok());
}

}  // namespace
}  // namespace qd::model
