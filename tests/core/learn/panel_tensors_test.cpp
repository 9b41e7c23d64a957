// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>
#include <torch/utils.h>

#include "core/learn/panel_tensors_torch.h"
#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

std::vector<model::NamedTensor> scaling(std::vector<float> mean, std::vector<float> scale) {
    const auto size = static_cast<std::int64_t>(mean.size());
    return {{"feature.mean", {size}, std::move(mean)}, {"feature.scale", {size}, std::move(scale)}};
}

float value(const model::LearningPanel& panel, std::size_t row, std::size_t name, std::size_t feature) {
    return panel.values[(row * panel.width() + name) * panel.depth() + feature];
}

TEST(PanelTensors, WindowsHoldTheSessionsOfTheirNameUpToTheirRow) {
    auto panel = plantedPanel(12, 3, 2, 0.0, 1);
    panel.known[7 * 3 + 2] = 0;
    PanelTensors tensors(panel, torch::kCPU);
    ASSERT_TRUE(tensors.setScaling(scaling({0.5F, -1.0F}, {2.0F, 0.5F})).ok());
    const auto [x, known] = tensors.windows(wholeNumbers({8, 3, 11}), wholeNumbers({2, 0, 1}), 4);
    const std::size_t rows[] = {8, 3, 11};
    const std::size_t names[] = {2, 0, 1};
    for (std::int64_t c = 0; c < 3; ++c) {
        for (std::int64_t w = 0; w < 4; ++w) {
            const std::size_t row = rows[c] + static_cast<std::size_t>(w) - 3;
            const bool there = !(row == 7 && names[c] == 2);
            EXPECT_EQ(known[c][w].item<bool>(), there);
            const float first = (value(panel, row, names[c], 0) - 0.5F) * 2.0F;
            const float second = (value(panel, row, names[c], 1) + 1.0F) * 0.5F;
            EXPECT_EQ(x[c][w][0].item<float>(), there ? first : 0.0F);
            EXPECT_EQ(x[c][w][1].item<float>(), there ? second : 0.0F);
        }
    }
}

TEST(PanelTensors, NodesHoldAllNamesOfTheirRow) {
    const auto panel = plantedPanel(6, 3, 2, 0.0, 1);
    const PanelTensors tensors(panel, torch::kCPU);
    const auto x = tensors.nodes(wholeNumbers({5, 0}));
    EXPECT_EQ(x[0][2][1].item<float>(), value(panel, 5, 2, 1));
    EXPECT_EQ(x[1][0][0].item<float>(), value(panel, 0, 0, 0));
}

TEST(PanelTensors, ScalingIsThatOfTheKnownEligibleCellsOfItsRows) {
    auto panel = plantedPanel(5, 2, 1, 0.0, 1);
    panel.values = {9.0F, 9.0F, 1.0F, 2.0F, 3.0F, 50.0F, 6.0F, 60.0F, 9.0F, 9.0F};
    panel.known[2 * 2 + 1] = 0;
    panel.eligible[3 * 2 + 1] = 0;
    const PanelTensors tensors(panel, torch::kCPU);
    const auto fitted = tensors.fitScaling(1, 3);
    EXPECT_NEAR(fitted[0].values[0], 3.0, 1e-6);                          // of 1, 2, 3, 6
    EXPECT_NEAR(fitted[1].values[0], 1.0 / std::sqrt(14.0 / 4.0), 1e-6);  // 4 + 1 + 0 + 9 over 4
}

TEST(PanelTensors, AFeatureThatDoesNotVarySaysNothing) {
    auto panel = plantedPanel(5, 2, 1, 0.0, 1);
    panel.values.assign(10, 0.1F);
    PanelTensors tensors(panel, torch::kCPU);
    const auto fitted = tensors.fitScaling(0, 4);
    EXPECT_EQ(fitted[1].values[0], 0.0F);
    ASSERT_TRUE(tensors.setScaling(fitted).ok());
    EXPECT_EQ(tensors.nodes(wholeNumbers({1})).abs().max().item<float>(), 0.0F);
}

TEST(PanelTensors, FarValuesAreCut) {
    auto panel = plantedPanel(5, 2, 1, 0.0, 1);
    panel.values[0] = 1e6F;
    const PanelTensors tensors(panel, torch::kCPU);
    EXPECT_EQ(tensors.nodes(wholeNumbers({0}))[0][0][0].item<float>(), 8.0F);
}

TEST(PanelTensors, ScalingOfOtherFeaturesIsRefused) {
    const auto panel = plantedPanel(5, 2, 2, 0.0, 1);
    PanelTensors tensors(panel, torch::kCPU);
    EXPECT_EQ(tensors.setScaling(scaling({0.0F}, {1.0F})).error().code, ErrorCode::BadInput);
    EXPECT_EQ(tensors.setScaling({}).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::learn
