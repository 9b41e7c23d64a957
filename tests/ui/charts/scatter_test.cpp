// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/charts/scatter_chart.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::shared_ptr<ScatterData> cloud(int n) {
    auto data = std::make_shared<ScatterData>();
    data->xName = QStringLiteral("Volatility");
    data->yName = QStringLiteral("Return");
    for (int i = 0; i < n; ++i)
        data->points.push_back(
            {0.1 + 0.01 * (i % 17), 0.02 + 0.013 * (i % 11), 1.0 + i % 5, 0, QStringLiteral("P%1").arg(i)});
    return data;
}

}  // namespace

TEST(ScatterLayout, EveryDrawnPointLiesInThePlotAndIsFound) {
    auto data = cloud(80);
    data->marks = {{MarkKind::Portfolio, QStringLiteral("Portfolio"), 0.15, 0.07}};
    data->frontier = {{0.09, 0.03}, {0.1, 0.06}, {0.2, 0.2}};
    const ScatterLayout l = layoutScatter(*data, QRectF(0, 0, 500, 400), false);
    for (std::size_t i = 0; i < l.at.size(); ++i)
        EXPECT_TRUE(l.plot.contains(l.at[i]));
    EXPECT_EQ(scatterPointAt(l, l.at.back()), 80) << "marks lie on top";
    EXPECT_EQ(scatterPointAt(l, QPointF(-50, -50)), -1);
}

TEST(ScatterLayout, NamesNeitherOverlapNorLeaveThePlot) {
    auto data = cloud(200);
    for (int i = 0; i < 4; ++i)
        data->marks.push_back(
            {static_cast<MarkKind>(i), QStringLiteral("Minimum variance"), 0.15 + 0.001 * i, 0.07});
    for (const double width : {240.0, 420.0, 900.0})
        for (const bool mirrored : {false, true}) {
            const ScatterLayout l = layoutScatter(*data, QRectF(0, 0, width, 360), mirrored);
            for (std::size_t i = 0; i < l.labels.size(); ++i) {
                EXPECT_TRUE(l.plot.contains(l.labels[i].box));
                for (std::size_t j = 0; j < i; ++j)
                    EXPECT_FALSE(l.labels[i].box.intersects(l.labels[j].box));
            }
        }
}

TEST(ScatterLayout, MissingHugeAndConstantInputStaysDrawable) {
    auto data = cloud(2);
    data->points.push_back({kNaN, 0.1, 1.0, 0, {}});
    data->points.push_back({1e308, 0.1, kNaN, 0, {}});
    const ScatterLayout l = layoutScatter(*data, QRectF(0, 0, 300, 200), false);
    EXPECT_EQ(l.byX.size(), 2U);
    EXPECT_TRUE(std::isnan(l.at[2].x()));
    auto one = cloud(1);
    EXPECT_TRUE(std::isfinite(layoutScatter(*one, QRectF(0, 0, 300, 200), false).at[0].x()));
    EXPECT_TRUE(layoutScatter(ScatterData(), QRectF(0, 0, 300, 200), false).at.empty());
}

TEST(Scatter, MarksDifferByShape) {
    EXPECT_NE(markShape(MarkKind::Portfolio), markShape(MarkKind::Benchmark));
    EXPECT_NE(markShape(MarkKind::MinimumVariance), markShape(MarkKind::Tangency));
    EXPECT_NE(markShape(MarkKind::Benchmark), markShape(MarkKind::Tangency));
}

TEST(Scatter, KeysWalkByPlaceAndSpaceSelects) {
    const Theme theme;
    ScatterChart chart(theme);
    chart.resize(500, 360);
    auto data = std::make_shared<ScatterData>();
    data->xName = QStringLiteral("Volatility");
    data->yName = QStringLiteral("Return");
    data->points = {{0.3, 0.1, 1, 0, QStringLiteral("C")},
                    {0.1, 0.2, 1, 0, QStringLiteral("A")},
                    {0.2, 0.0, 1, 0, QStringLiteral("B")}};
    chart.setData(data);
    QSignalSpy selected(&chart, &ScatterChart::selectionChanged);
    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_TRUE(chart.accessibleDescription().startsWith(QStringLiteral("A \u00B7 Volatility 10.00")));
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.current(), 2);
    QTest::keyClick(&chart, Qt::Key_Up);
    EXPECT_EQ(chart.current(), 0) << "the next higher return";
    QTest::keyClick(&chart, Qt::Key_Space);
    EXPECT_EQ(chart.selection(), std::vector<int>{0});
    EXPECT_TRUE(chart.accessibleDescription().endsWith(QStringLiteral("selected")));
    QTest::keyClick(&chart, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(chart.selection().size(), 3U);
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_TRUE(chart.selection().empty());
    EXPECT_EQ(selected.size(), 3);
}

TEST(Scatter, ALassoSelectsWhatItEncloses) {
    const Theme theme;
    ScatterChart chart(theme);
    chart.resize(500, 360);
    chart.setData(cloud(60));
    chart.grab();
    const QRectF plot = chart.layoutNow().plot;
    const QPoint corner = plot.topLeft().toPoint() + QPoint(1, 1);
    ASSERT_LT(chart.pointAt(QPointF(corner)), 0);
    QTest::mousePress(&chart, Qt::LeftButton, {}, corner);
    for (const QPointF& to : {plot.topRight(), plot.bottomRight(), plot.bottomLeft()}) {
        QMouseEvent move(QEvent::MouseMove, to, chart.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&chart, &move);
    }
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, corner);
    EXPECT_EQ(chart.selection().size(), 60U);
}
