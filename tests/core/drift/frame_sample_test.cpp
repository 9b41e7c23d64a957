// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/frame_sample.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::drift {
namespace {

/// Four sessions of three names, two features: value 100 f + 10 t + n.
features::FeatureFrame frame() {
    features::FeatureFrame out;
    out.view.features.resize(2);
    out.view.features[0].name = "a";
    out.view.features[1].name = "b";
    out.symbols = {"X", "Y", "Z"};
    out.inUniverse.assign(12, 1);
    for (std::size_t t = 0; t < 4; ++t)
        out.dates.push_back(Date::parse("2024-01-0" + std::to_string(t + 1)).value());
    for (std::size_t f = 0; f < 2; ++f) {
        features::FeatureFrame::Plane plane;
        plane.present.assign(12, 1);
        for (std::size_t cell = 0; cell < 12; ++cell)
            plane.values.push_back(static_cast<double>(100 * f + 10 * (cell / 3) + cell % 3));
        out.planes.push_back(plane);
    }
    return out;
}

TEST(FrameSample, RowsAreTheNamesOfEachSession) {
    const auto sample = sampleOf(frame(), 1, 3).value();
    EXPECT_EQ(sample.names(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(sample.periodRows(), (std::vector<std::size_t>{3, 3}));
    EXPECT_EQ(sample.column(0)[0], 10.0);
    EXPECT_EQ(sample.column(1)[5], 122.0);
}

TEST(FrameSample, NamesOutsideTheUniverseOrWithoutAnyValueAreNoRows) {
    auto features = frame();
    features.inUniverse[0] = 0;
    features.planes[0].present[1] = 0;
    features.planes[0].present[2] = 0;
    features.planes[1].present[2] = 0;
    const auto sample = sampleOf(features, 0, 2).value();
    EXPECT_EQ(sample.periodRows(), (std::vector<std::size_t>{1, 3}));
    EXPECT_TRUE(std::isnan(sample.column(0)[0]));
    EXPECT_EQ(sample.column(1)[0], 101.0);
    for (std::size_t n = 0; n < 3; ++n)
        features.inUniverse[n] = 0;
    EXPECT_EQ(sampleOf(features, 0, 2).value().periodRows(), (std::vector<std::size_t>{3}));
}

TEST(FrameSample, ManyNamesAreThinnedAlikeOnEachSession) {
    const auto sample = sampleOf(frame(), 0, 4, 8).value();
    EXPECT_EQ(sample.periodRows(), (std::vector<std::size_t>{2, 2, 2, 2}));
    EXPECT_EQ(sample.column(0)[0], 0.0);
    EXPECT_EQ(sample.column(0)[1], 1.0);
    EXPECT_EQ(sampleOf(frame(), 0, 4, 1).value().rows(), 4U);
}

TEST(FrameSample, RefusesSessionsThatAreNotThere) {
    EXPECT_FALSE(sampleOf(frame(), 2, 2).ok());
    EXPECT_EQ(sampleOf(frame(), 0, 5).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::drift
