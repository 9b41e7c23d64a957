// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/report/scene.h"
#include "tests/core/report/sample_report.h"

namespace qd::report {
namespace {

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

const LineChart& sampleChart(const Report& report) {
    return std::get<LineChart>(report.sections[0].blocks[1]);
}

bool hasText(const Scene& scene, const std::string& words) {
    for (const SceneText& text : scene.texts) {
        if (text.text == words) return true;
    }
    return false;
}

TEST(LineChartScene, LabelsLinesDirectly) {
    const Report report = sampleReport(500, 3);
    const Scene scene = lineChartScene(sampleChart(report), {480.0, 236.0, 7.0});
    expectInside(scene);
    EXPECT_TRUE(hasText(scene, "Portfolio"));
    EXPECT_TRUE(hasText(scene, "Benchmark"));
    EXPECT_TRUE(hasText(scene, "Drawdown"));
    EXPECT_NE(scene.summary.find("Portfolio ends at"), std::string::npos);
    EXPECT_NE(scene.summary.find("deepest drawdown"), std::string::npos);
}

TEST(LineChartScene, ReferenceIsMutedAndDrawdownFilledAt35Percent) {
    const Report report = sampleReport(500, 3);
    const Scene scene = lineChartScene(sampleChart(report), {480.0, 236.0, 7.0});
    int fills = 0;
    int muted = 0;
    for (const ScenePath& path : scene.paths) {
        if (path.filled) {
            ++fills;
            EXPECT_EQ(path.ink, Ink::Loss);
            EXPECT_EQ(path.inkShare, 0.35);
        }
        if (path.ink == Ink::Muted && path.points.size() > 10) ++muted;
    }
    EXPECT_EQ(fills, 1);
    EXPECT_EQ(muted, 2);
}

TEST(LineChartScene, LongHistoriesAreDrawnWithFewPoints) {
    const Report report = sampleReport(20000, 3);
    const Scene scene = lineChartScene(sampleChart(report), {480.0, 236.0, 7.0});
    for (const ScenePath& path : scene.paths)
        EXPECT_LT(path.points.size(), 2100U);
}

TEST(LineChartScene, NothingToDrawSaysSo) {
    LineChart chart;
    EXPECT_TRUE(hasText(lineChartScene(chart, {}), "No data for this period"));
    chart.dates = {Date::fromDays(1), Date::fromDays(2)};
    chart.series = {{"x", {NAN, INFINITY}, false}};
    EXPECT_TRUE(hasText(lineChartScene(chart, {}), "No data for this period"));
    chart.series[0].values = {1.0, 2.0};
    chart.dates = {Date::fromDays(2), Date::fromDays(1)};
    EXPECT_TRUE(hasText(lineChartScene(chart, {}), "No data for this period"));
}

TEST(LineChartScene, HardValuesStayInside) {
    LineChart chart{"t", {}, {{"own", {}, false}, {"other", {3.0}, false}, {"flat", {}, true}}, true, ""};
    const double nan = std::nan("");
    chart.series[0].values = {1.0, nan, -5.0, 1e308, std::numeric_limits<double>::denorm_min(), 2.0};
    chart.series[2].values.assign(10, 0.0);
    for (int i = 0; i < 6; ++i)
        chart.dates.push_back(Date::fromDays(i));
    expectInside(lineChartScene(chart, {}));
    chart.dates.resize(1);
    expectInside(lineChartScene(chart, {}));
}

}  // namespace
}  // namespace qd::report
