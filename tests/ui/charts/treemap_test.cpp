// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "ui/charts/treemap_chart.h"
#include "ui/charts/treemap_layout.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double areaOf(const QRectF& r) {
    return r.width() * r.height();
}

TreemapPtr sectors() {
    auto data = std::make_shared<TreemapData>();
    data->title = QStringLiteral("Positions");
    data->sizeName = QStringLiteral("Weight");
    data->changeName = QStringLiteral("Day");
    data->groups = {{QStringLiteral("en"),
                     QStringLiteral("Energy"),
                     {{QStringLiteral("k"), QStringLiteral("KES"), 0.3, -0.0192},
                      {QStringLiteral("p"), QStringLiteral("PTR"), 0.1, kNaN}}},
                    {QStringLiteral("it"),
                     QStringLiteral("Technology"),
                     {{QStringLiteral("n"), QStringLiteral("NVX"), 0.6, 0.0184}}}};
    return data;
}

}  // namespace

TEST(Squarify, AreasAreProportionalAndDisjointForEverySetOfSizes) {
    qd::Rng random(11);
    const QRectF bounds(3.0, 5.0, 640.0, 311.0);
    for (int round = 0; round < 60; ++round) {
        std::vector<double> sizes;
        for (int i = 0; i < 1 + round * 2; ++i)
            sizes.push_back(std::exp(4.0 * random.uniform()));
        const double total = std::accumulate(sizes.begin(), sizes.end(), 0.0);
        const auto rects = squarify(sizes, bounds);
        for (std::size_t i = 0; i < rects.size(); ++i) {
            EXPECT_NEAR(areaOf(rects[i]) / areaOf(bounds), sizes[i] / total, 1e-9);
            EXPECT_TRUE(bounds.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(rects[i]));
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_LT(areaOf(rects[i].adjusted(1e-6, 1e-6, -1e-6, -1e-6).intersected(rects[j])), 1e-6);
        }
    }
}

TEST(Squarify, FollowsThePublishedExample) {
    // Bruls, Huizing, van Wijk 2000, section 3: sizes 6 6 4 3 2 2 1 in 6 × 4.
    const std::vector<double> sizes{6, 6, 4, 3, 2, 2, 1};
    const auto rects = squarify(sizes, QRectF(0, 0, 6, 4));
    EXPECT_NEAR(rects[0].width(), 3.0, 1e-12);
    EXPECT_NEAR(rects[0].height(), 2.0, 1e-12);
    EXPECT_NEAR(rects[2].width(), 12.0 / 7.0, 1e-12);  // 4 and 3 share a row of height 7 / 3
    EXPECT_NEAR(rects[2].height(), 7.0 / 3.0, 1e-12);
}

TEST(Squarify, NothingForSizesThatAreNone) {
    const std::vector<double> sizes{0.0, -1.0, kNaN, std::numeric_limits<double>::infinity(), 2.0};
    const auto rects = squarify(sizes, QRectF(0, 0, 10, 10));
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(rects[static_cast<std::size_t>(i)].isEmpty());
    EXPECT_NEAR(areaOf(rects[4]), 100.0, 1e-9);
    const std::vector<double> huge{1e308, 1e308};
    EXPECT_NEAR(areaOf(squarify(huge, QRectF(0, 0, 10, 10))[0]), 50.0, 1e-9);
    EXPECT_TRUE(squarify({}, QRectF(0, 0, 10, 10)).empty());
}

TEST(TreemapLayout, LeavesOfAGroupKeepTheirProportionsAndDrillFillsTheMap) {
    const auto data = sectors();
    const QRectF bounds(0, 0, 500, 300);
    const TreemapLayout all = layoutTreemap(*data, bounds, -1, false);
    ASSERT_EQ(all.leaves.size(), 3U);
    EXPECT_NEAR(areaOf(all.leaves[0].rect) / areaOf(all.leaves[1].rect), 3.0, 1e-6);
    const TreemapLayout one = layoutTreemap(*data, bounds, 0, false);
    ASSERT_EQ(one.leaves.size(), 2U);
    EXPECT_NEAR(areaOf(one.leaves[0].rect) + areaOf(one.leaves[1].rect), areaOf(bounds), 1e-6);
    const TreemapLayout turned = layoutTreemap(*data, bounds, -1, true);
    EXPECT_NEAR(turned.leaves[0].rect.right(), bounds.right() - all.leaves[0].rect.left(), 1e-9);
}

TEST(TreemapLayout, EveryTileIsReachedByTheArrows) {
    auto data = std::make_shared<TreemapData>();
    for (int g = 0; g < 5; ++g) {
        TreemapGroup group;
        for (int i = 0; i < 12; ++i)
            group.leaves.push_back({QString(), QString(), 1.0 + (i * 7 + g * 3) % 11, 0.0});
        data->groups.push_back(group);
    }
    const TreemapLayout l = layoutTreemap(*data, QRectF(0, 0, 700, 400), -1, false);
    std::vector<bool> seen(l.leaves.size(), false);
    std::vector<int> open{0};
    seen[0] = true;
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const Direction d : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
            const int next = neighbourTile(l.leaves, at, d);
            if (seen[static_cast<std::size_t>(next)]) continue;
            seen[static_cast<std::size_t>(next)] = true;
            open.push_back(next);
        }
    }
    EXPECT_EQ(std::count(seen.begin(), seen.end(), false), 0);
}

TEST(Treemap, ReturnOpensTheSectorThenTheNameAndBackspaceLeaves) {
    const Theme theme;
    TreemapChart chart(theme);
    chart.resize(500, 300);
    chart.setData(sectors());
    QSignalSpy trail(&chart, &TreemapChart::trailChanged);
    QSignalSpy chosen(&chart, &TreemapChart::leafChosen);
    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("KES \u00B7 Energy")));
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("\u22121.92")));
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(trail.size(), 1);
    EXPECT_EQ(trail.at(0).at(0).toStringList(),
              QStringList({QStringLiteral("Positions"), QStringLiteral("Energy")}));
    EXPECT_EQ(chosen.size(), 0) << "the first Return only opens the sector";
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.at(0).at(1).toString(), QStringLiteral("k"));
    QTest::keyClick(&chart, Qt::Key_Backspace);
    EXPECT_EQ(chart.drilled(), -1);
    EXPECT_EQ(chart.pointCount(), 3);
}

TEST(Treemap, AGroupsChangeIsWeightedAndSkipsTheUnknown) {
    const auto data = sectors();
    EXPECT_NEAR(groupChange(data->groups[0]), -0.0192, 1e-12);
    EXPECT_TRUE(std::isnan(groupChange({QString(), QString(), {{QString(), QString(), 1.0, kNaN}}})));
}
