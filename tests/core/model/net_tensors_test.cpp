// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/net_tensors.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

const TensorLayout* find(const std::vector<TensorLayout>& layouts, const std::string& name) {
    const auto found =
        std::find_if(layouts.begin(), layouts.end(), [&](const auto& l) { return l.name == name; });
    return found == layouts.end() ? nullptr : &*found;
}

TEST(NetTensors, OfARecurrentNet) {
    ModelSpec spec;
    spec.lstm.hidden = 32;
    spec.lstm.layers = 2;
    spec.lstm.attention = 8;
    const auto layouts = netTensors(spec, 10);
    ASSERT_TRUE(layouts.ok());
    EXPECT_EQ(layouts->size(), 2U + 8U + 3U + 1U);
    EXPECT_EQ(find(*layouts, "lstm.weight_ih_l0")->shape, (std::vector<std::int64_t>{128, 10}));
    EXPECT_EQ(find(*layouts, "lstm.weight_ih_l1")->shape, (std::vector<std::int64_t>{128, 32}));
    EXPECT_EQ(find(*layouts, "feature.mean")->shape, (std::vector<std::int64_t>{10}));
    EXPECT_TRUE(std::is_sorted(layouts->begin(), layouts->end(),
                               [](const auto& a, const auto& b) { return a.name < b.name; }));
}

TEST(NetTensors, OfAGraphNetWhoseInputIsAsWideAsItsLayersLackAResidualMatrix) {
    ModelSpec spec;
    spec.kind = Kind::Gat;
    spec.gat.layers = 2;
    spec.gat.heads = 2;
    spec.gat.width = 4;
    const auto narrow = netTensors(spec, 3);
    ASSERT_TRUE(narrow.ok());
    EXPECT_EQ(find(*narrow, "layer0.residual_weight")->shape, (std::vector<std::int64_t>{8, 3}));
    EXPECT_EQ(find(*narrow, "layer1.residual_weight"), nullptr);
    EXPECT_EQ(find(*netTensors(spec, 8), "layer0.residual_weight"), nullptr);
    EXPECT_EQ(find(*narrow, "layer1.attention")->shape, (std::vector<std::int64_t>{2, 4}));
}

TEST(NetTensors, BaselinesHaveNone) {
    ModelSpec spec;
    for (const Kind kind : {Kind::Hrp, Kind::Ensemble}) {
        spec.kind = kind;
        EXPECT_EQ(netTensors(spec, 3).error().code, ErrorCode::BadInput);
    }
    EXPECT_EQ(netTensors(ModelSpec{}, 0).error().code, ErrorCode::BadInput);
}

TEST(NetTensors, ASpecificationOutOfRangeIsRefusedBeforeItsSizesAreMultiplied) {
    ModelSpec spec;
    spec.lstm.hidden = std::size_t{1} << 60U;
    EXPECT_EQ(netTensors(spec, 3).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::model
