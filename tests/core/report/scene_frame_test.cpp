// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/scene_frame.h"

#include <gtest/gtest.h>

namespace qd::report {
namespace {

TEST(SceneFrame, FittedTextKeepsWholeCharacters) {
    EXPECT_EQ(fittedText("short", 7.0, 200.0), "short");
    const std::string cut = fittedText("Übermäßig lange Bezeichnung öäü", 7.0, 60.0);
    EXPECT_TRUE(cut.ends_with("\u2026"));
    EXPECT_LE(estimatedWidth(cut, 7.0), 62.0);
    EXPECT_EQ(fittedText("ööö", 7.0, 0.0), "\u2026");
}

TEST(SceneFrame, GridHasALineAndALabelATick) {
    Scene scene{100.0, 100.0, 7.0, {}, {}, {}};
    const ValueAxis axis = valueAxis({0.0, 1.0}, AxisUnit::Percent, false, 4);
    addValueGrid(scene, {20.0, 10.0, 90.0, 80.0}, axis);
    ASSERT_EQ(scene.paths.size(), 5U);
    ASSERT_EQ(scene.texts.size(), 5U);
    EXPECT_EQ(scene.paths[0].points[0].y, 80.0);
    EXPECT_EQ(scene.paths[4].points[0].y, 10.0);
    EXPECT_GT(labelGutter(axis, 7.0), 15.0);
}

TEST(SceneFrame, DateAxisStaysInsideThePlot) {
    Scene scene{400.0, 100.0, 7.0, {}, {}, {}};
    addDateAxis(scene, {20.0, 10.0, 300.0, 80.0}, *Date::create(2020, 1, 1), *Date::create(2026, 1, 1));
    EXPECT_EQ(scene.texts.size(), 7U);
    for (const SceneText& text : scene.texts) {
        EXPECT_GE(text.at.x, 20.0);
        EXPECT_LE(text.at.x, 300.0);
    }
}

TEST(SceneFrame, NoDataSaysSo) {
    Scene scene{100.0, 50.0, 7.0, {}, {}, {}};
    addNoData(scene);
    EXPECT_EQ(scene.texts.at(0).text, "No data for this period");
    EXPECT_FALSE(scene.summary.empty());
    EXPECT_FALSE(inOrder({Date::fromDays(2), Date::fromDays(1)}));
}

}  // namespace
}  // namespace qd::report
