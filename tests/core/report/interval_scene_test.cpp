// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/interval_scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace qd::report {
namespace {

IntervalChart threeRows() {
    IntervalChart chart;
    chart.axis = "Difference";
    chart.against = 0.0;
    chart.rows = {{"Equal", "0.10 (\u22120.20 to 0.40)", -0.2, 0.1, 0.4, true},
                  {"Calm", "0.50 (0.30 to 0.70)", 0.3, 0.5, 0.7, false, true},
                  {"Wild", "\u22120.40 (\u22121.00 to 0.20)", -1.0, -0.4, 0.2}};
    return chart;
}

void expectInside(const Scene& scene) {
    for (const ScenePath& path : scene.paths) {
        for (const Point& point : path.points) {
            ASSERT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
            EXPECT_GE(point.x, -0.01);
            EXPECT_LE(point.x, scene.width + 0.01);
            EXPECT_GE(point.y, -0.01);
            EXPECT_LE(point.y, scene.height + 0.01);
        }
    }
    for (const SceneText& text : scene.texts) {
        EXPECT_GE(text.at.y, 0.0);
        EXPECT_LE(text.at.y, scene.height);
    }
}

const SceneText* textOf(const Scene& scene, const std::string& words) {
    const auto at = std::find_if(scene.texts.begin(), scene.texts.end(),
                                 [&](const SceneText& text) { return text.text == words; });
    return at == scene.texts.end() ? nullptr : &*at;
}

TEST(IntervalScene, NamesEveryRowAndItsValue) {
    const Scene scene = intervalScene(threeRows(), {600.0, 160.0, 11.0});
    expectInside(scene);
    for (const auto& row : threeRows().rows) {
        const SceneText* name = textOf(scene, row.name);
        const SceneText* value = textOf(scene, row.value);
        ASSERT_TRUE(name != nullptr && value != nullptr) << row.name;
        EXPECT_EQ(name->at.y, value->at.y);
        EXPECT_EQ(name->strong, row.clear);
        EXPECT_NE(scene.summary.find(row.value), std::string::npos);
    }
    EXPECT_EQ(textOf(scene, "Equal")->ink, Ink::Muted);
    EXPECT_NE(textOf(scene, "Difference"), nullptr);
}

TEST(IntervalScene, DrawsOnOneScale) {
    const Scene scene = intervalScene(threeRows(), {600.0, 160.0, 11.0});
    std::vector<const ScenePath*> bars;
    for (const ScenePath& path : scene.paths) {
        if (path.filled && path.points.size() == 4) bars.push_back(&path);
    }
    ASSERT_EQ(bars.size(), 3U);
    const auto width = [&](std::size_t i) { return bars[i]->points[1].x - bars[i]->points[0].x; };
    EXPECT_NEAR(width(0) / width(1), 0.6 / 0.4, 1e-9);
    EXPECT_NEAR(width(2) / width(1), 1.2 / 0.4, 1e-9);
    // The line of comparison stands left of what is better and right of what is worse in part.
    const auto line = std::find_if(scene.paths.begin(), scene.paths.end(), [](const ScenePath& path) {
        return !path.filled && path.ink == Ink::Muted && path.width == 1.2 && path.points.size() == 2 &&
               path.points[0].x == path.points[1].x && path.points[1].y - path.points[0].y > 60.0;
    });
    ASSERT_NE(line, scene.paths.end());
    EXPECT_LT(line->points[0].x, bars[1]->points[0].x);
    EXPECT_GT(line->points[0].x, bars[2]->points[0].x);
    EXPECT_LT(line->points[0].x, bars[2]->points[1].x);
}

TEST(IntervalScene, ShowsWhatASpreadIsMadeOf) {
    auto chart = threeRows();
    const auto before = intervalScene(chart, {600.0, 160.0, 11.0}).paths.size();
    chart.rows[0].points = {-0.1, 0.0, 0.3, std::numeric_limits<double>::quiet_NaN()};
    const Scene scene = intervalScene(chart, {600.0, 160.0, 11.0});
    expectInside(scene);
    EXPECT_EQ(scene.paths.size(), before + 3);
}

TEST(IntervalScene, SaysWhenThereIsNothing) {
    IntervalChart chart;
    EXPECT_NE(textOf(intervalScene(chart, {600.0, 160.0, 11.0}), "No data for this period"), nullptr);
    chart.rows = {{"Bad", "?", std::numeric_limits<double>::quiet_NaN(), 0.0, 1.0}};
    EXPECT_NE(textOf(intervalScene(chart, {600.0, 160.0, 11.0}), "No data for this period"), nullptr);
    chart.rows = {{"One point", "1", 1.0, 1.0, 1.0}};
    expectInside(intervalScene(chart, {600.0, 160.0, 11.0}));
}

TEST(IntervalScene, LongNamesAreCutAndStayInside) {
    auto chart = threeRows();
    chart.rows[0].name = std::string(200, 'W');
    const Scene scene = intervalScene(chart, {300.0, 160.0, 11.0});
    expectInside(scene);
    EXPECT_EQ(textOf(scene, chart.rows[0].name), nullptr);
}

}  // namespace
}  // namespace qd::report
