// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart.h"

#include <QScrollBar>
#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::shared_ptr<BarData> given(const std::vector<std::vector<double>>& series) {
    auto data = std::make_shared<BarData>();
    data->valueName = QStringLiteral("Weight");
    for (std::size_t i = 0; i < series.front().size(); ++i)
        data->categories.append(QStringLiteral("Category %1").arg(i));
    for (std::size_t s = 0; s < series.size(); ++s)
        data->series.push_back({QStringLiteral("Series %1").arg(s), series[s]});
    return data;
}

std::vector<double> ramp(int n) {
    std::vector<double> out;
    for (int i = 0; i < n; ++i)
        out.push_back((i % 2 == 0 ? 1.0 : -0.4) * 0.001 * (i + 1));
    return out;
}

void expectApart(const std::vector<BarWords>& words, const QRectF& bounds) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_TRUE(bounds.adjusted(-0.6, -0.6, 0.6, 0.6).contains(words[i].box))
            << words[i].text.toStdString();
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(words[i].box.adjusted(0.1, 0.1, -0.1, -0.1).intersects(words[j].box))
                << words[i].text.toStdString() << " over " << words[j].text.toStdString();
    }
}

}  // namespace

TEST(BarLayout, StackedPartsAddUpOnEachSideOfZero) {
    const auto data = given({{0.2, -0.1}, {0.1, 0.3}, {kNaN, -0.2}});
    for (const auto orientation : {BarOrientation::Horizontal, BarOrientation::Vertical}) {
        const BarLayout l =
            layoutBars(*data, QRectF(0, 0, 500, 300), {.orientation = orientation, .stacked = true});
        const auto length = [&](std::size_t i) {
            return orientation == BarOrientation::Horizontal ? l.bars[i].box.width() : l.bars[i].box.height();
        };
        EXPECT_NEAR(length(0) + length(1), std::fabs(l.along(0.3) - l.along(0.0)), 2.0);
        EXPECT_NEAR(length(3) + length(5), std::fabs(l.along(-0.3) - l.along(0.0)), 2.0);
        EXPECT_TRUE(l.bars[2].missing);
        EXPECT_TRUE((l.bars[0].box & l.bars[1].box).isEmpty());
    }
}

TEST(BarLayout, WordsNeitherOverlapNorLeaveTheChart) {
    auto data = given({ramp(12), ramp(12)});
    data->limits.assign(12, 0.008);
    for (const bool stacked : {false, true})
        for (const bool mirrored : {false, true})
            for (const auto orientation : {BarOrientation::Horizontal, BarOrientation::Vertical})
                for (const double width : {220.0, 480.0, 900.0}) {
                    const QRectF bounds(0, 0, width, 320);
                    const BarLayout l =
                        layoutBars(*data, bounds,
                                   {.orientation = orientation, .stacked = stacked, .mirrored = mirrored});
                    expectApart(l.values, bounds);
                    expectApart(l.names, bounds);
                }
}

TEST(BarLayout, TheLimitIsATickAndABarBeyondItIsMarked) {
    auto data = given({{0.12, 0.08, -0.2}});
    data->limits = {0.10, 0.10, -0.15};
    const BarLayout l = layoutBars(*data, QRectF(0, 0, 500, 300), {});
    ASSERT_EQ(l.limits.size(), 3U);
    EXPECT_TRUE(l.bars[0].beyond);
    EXPECT_FALSE(l.bars[1].beyond);
    EXPECT_TRUE(l.bars[2].beyond);
    EXPECT_NEAR(l.limits[1].center().x(), l.along(0.10), 1.0);
}

TEST(BarLayout, EmptyOneConstantAndHugeAreDrawn) {
    for (const auto& values :
         std::vector<std::vector<double>>{{0.0}, {5.0, 5.0}, {kNaN}, {1e308, -1e308, 1.0}}) {
        const BarLayout l = layoutBars(*given({values}), QRectF(0, 0, 300, 200), {});
        for (const BarMark& bar : l.bars) {
            EXPECT_TRUE(std::isfinite(bar.box.left()) && std::isfinite(bar.box.width()));
            EXPECT_GE(bar.box.left(), -1.0);
            EXPECT_LE(bar.box.right(), 301.0);
        }
    }
    EXPECT_TRUE(layoutBars(BarData(), QRectF(0, 0, 300, 200), {}).bars.empty());
}

TEST(ArrangeBars, SortsGathersAndKeepsTheSum) {
    const BarPtr data = given({{0.1, 0.4, kNaN, 0.2, -0.3}});
    const BarPtr sorted = arrangeBars(data, BarOrder::Descending, 0, {});
    EXPECT_EQ(sorted->categories.first(), QStringLiteral("Category 1"));
    EXPECT_EQ(sorted->categories.last(), QStringLiteral("Category 2")) << "what has no value comes last";
    const BarPtr few = arrangeBars(data, BarOrder::Descending, 3, QStringLiteral("Others"));
    EXPECT_EQ(few->categories, QStringList({QStringLiteral("Category 1"), QStringLiteral("Category 4"),
                                            QStringLiteral("Others")}));
    double sum = 0.0;
    for (int c = 0; c < 3; ++c)
        sum += few->total(c);
    EXPECT_NEAR(sum, 0.4, 1e-12);
    EXPECT_EQ(arrangeBars(data, BarOrder::AsGiven, 0, {}), data);
    EXPECT_EQ(arrangeBars(nullptr, BarOrder::Descending, 2, {}), nullptr);
}

TEST(BarChart, HundredsScrollAndTheKeysBringTheBarIntoSight) {
    const Theme theme;
    BarChart chart(theme);
    chart.resize(400, 300);
    chart.setData(given({ramp(400)}));
    chart.grab();
    EXPECT_LT(chart.layoutNow().shown, 20);
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_EQ(chart.current(), 399);
    EXPECT_FALSE(chart.pointRect(399).isEmpty());
    EXPECT_TRUE(chart.pointRect(0).isEmpty());
    EXPECT_NE(chart.findChild<QScrollBar*>(), nullptr);
    chart.setMost(8);
    chart.grab();
    EXPECT_EQ(chart.pointCount(), 8);
    EXPECT_EQ(chart.firstShown(), 0);
}

TEST(BarChart, SaysValueLimitAndBreach) {
    const Theme theme;
    BarChart chart(theme);
    auto data = given({{0.104, 0.02, kNaN}});
    data->limits = {0.10, 0.10, 0.10};
    chart.setData(data);
    EXPECT_EQ(chart.sentence(0),
              QStringLiteral(
                  "Category 0 \u00B7 Weight 10.40\u2009% \u00B7 limit 10.00\u2009% \u00B7 beyond the limit"));
    EXPECT_TRUE(chart.sentence(2).contains(QStringLiteral("no value")));
    EXPECT_FALSE(chart.sentence(1).contains(QStringLiteral("beyond")));
}
