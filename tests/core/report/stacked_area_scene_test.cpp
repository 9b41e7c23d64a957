// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "core/report/scene.h"
#include "tests/core/report/sample_report.h"

namespace qd::report {
namespace {

TEST(StackedAreaScene, LabelsEverySectorInTheOrderOfTheStack) {
    const Report report = sampleReport(2200, 3);
    const auto& chart = std::get<StackedArea>(report.sections[2].blocks[0]);
    const Scene scene = stackedAreaScene(chart, {490.0, 190.0, 7.0});
    double above = scene.height;
    for (const LineSeries& series : chart.series) {
        bool found = false;
        for (const SceneText& text : scene.texts) {
            if (text.text != series.name) continue;
            found = true;
            EXPECT_LT(text.at.y, above);
            above = text.at.y;
        }
        EXPECT_TRUE(found) << series.name;
    }
    for (const ScenePath& path : scene.paths) {
        for (const Point& point : path.points) {
            EXPECT_GE(point.y, -0.01);
            EXPECT_LE(point.y, scene.height);
        }
    }
}

TEST(StackedAreaScene, ManyBandsLabelTheLargest) {
    StackedArea chart{"t", {Date::fromDays(0), Date::fromDays(9)}, {}, ""};
    for (int i = 0; i < 60; ++i)
        chart.series.push_back({"band" + std::to_string(i), {1.0 / 60.0, i == 7 ? 0.41 : 0.01}, false});
    const Scene scene = stackedAreaScene(chart, {490.0, 190.0, 7.0});
    int labels = 0;
    bool largest = false;
    for (const SceneText& text : scene.texts) {
        if (text.text.starts_with("band")) ++labels;
        if (text.text == "band7") largest = true;
    }
    EXPECT_LT(labels, 20);
    EXPECT_TRUE(largest);
}

TEST(StackedAreaScene, HardValuesCountAsNothing) {
    StackedArea chart{
        "t", {Date::fromDays(0), Date::fromDays(1)}, {{"a", {NAN, -1.0}, false}, {"b", {0.5}, false}}, ""};
    const Scene scene = stackedAreaScene(chart, {});
    for (const ScenePath& path : scene.paths) {
        for (const Point& point : path.points)
            EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
    }
    EXPECT_EQ(stackedAreaScene({}, {}).texts.at(0).text, "No data for this period");
}

}  // namespace
}  // namespace qd::report
