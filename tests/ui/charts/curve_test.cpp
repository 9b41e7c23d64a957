// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>
#include <QTest>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "ui/charts/curve_chart.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Two folds: three and two epochs.
std::shared_ptr<CurveData> training() {
    auto data = std::make_shared<CurveData>();
    data->title = QStringLiteral("Loss");
    data->stepName = QStringLiteral("Epoch");
    data->valueName = QStringLiteral("Loss");
    data->steps = {1, 2, 3, 1, 2};
    for (const int fold : {1, 2})
        for (int epoch = 1; epoch <= (fold == 1 ? 3 : 2); ++epoch)
            data->names.push_back(QStringLiteral("Fold %1, epoch %2").arg(fold).arg(epoch));
    data->lines = {{QStringLiteral("Training"), LineRole::Portfolio, {0.9, 0.6, 0.4, 0.8, 0.5}},
                   {QStringLiteral("Validation"), LineRole::Other, {1.0, 0.7, kNaN, 0.9, 0.95}}};
    data->sections = {{0, QStringLiteral("Fold 1")}, {3, QStringLiteral("Fold 2")}};
    data->marks = {{1, 1, QStringLiteral("Weights kept")}};
    return data;
}

class CurveChartTest : public ::testing::Test {
protected:
    CurveChartTest() { m_chart.resize(500, 240); }
    Theme m_theme;
    CurveChart m_chart{m_theme};
};

}  // namespace

TEST(CurveLayout, LinesBreakAtMissingValuesAndAtSections) {
    const auto data = training();
    for (const bool mirrored : {false, true}) {
        const auto l = layoutCurves(*data, QRectF(0, 0, 500, 240), mirrored);
        const auto first = stretchesOf(*data, l, 0);
        ASSERT_EQ(first.size(), 2U) << "one a fold";
        EXPECT_EQ(first[0].size(), 3);
        EXPECT_EQ(first[1].size(), 2);
        const auto second = stretchesOf(*data, l, 1);
        ASSERT_EQ(second.size(), 2U);
        EXPECT_EQ(second[0].size(), 2) << "the missing value is not drawn";
        for (const auto& stretch : first)
            for (const QPointF& point : stretch)
                EXPECT_TRUE(l.plot.contains(point));
    }
}

TEST(CurveLayout, StepsAreFoundWhereTheyAreDrawn) {
    const auto data = training();
    for (const bool mirrored : {false, true}) {
        const auto l = layoutCurves(*data, QRectF(0, 0, 500, 240), mirrored);
        for (int i = 0; i < data->count(); ++i)
            EXPECT_EQ(l.pointNear(l.xOf(i), data->count()), i);
        EXPECT_EQ(l.pointNear(-100.0, data->count()), -1);
        EXPECT_EQ(l.xOf(0) < l.xOf(1), !mirrored);
    }
}

TEST(CurveLayout, RoomIsKeptForWhatIsStillToCome) {
    auto data = training();
    data->expected = 20;
    const auto l = layoutCurves(*data, QRectF(0, 0, 500, 240), false);
    EXPECT_LT(l.xOf(4), l.plot.left() + l.plot.width() / 3.0);
    EXPECT_EQ(l.pointNear(l.plot.right(), data->count()), 4) << "the last there is";
}

TEST(CurveLayout, HugeConstantAndAbsentValuesStayDrawable) {
    auto data = training();
    data->lines[0].values = {1e308, 2.0, 2.0, std::numeric_limits<double>::infinity(), 2.0};
    data->lines[1].values = {kNaN, kNaN, kNaN, kNaN, kNaN};
    const auto l = layoutCurves(*data, QRectF(0, 0, 60, 40), false);
    EXPECT_TRUE(std::isfinite(l.yOf(2.0)));
    EXPECT_LT(l.low, l.high);
    EXPECT_TRUE(stretchesOf(*data, l, 1).empty());
    EXPECT_EQ(layoutCurves(CurveData(), QRectF(0, 0, 300, 200), false).room, 1);
}

TEST_F(CurveChartTest, ASentenceSaysEveryLineAndWhatIsMarked) {
    m_chart.setData(training());
    const QString words = m_chart.sentence(1);
    EXPECT_TRUE(words.contains(QStringLiteral("Fold 1, epoch 2")));
    EXPECT_TRUE(words.contains(QStringLiteral("Training 0.6")));
    EXPECT_TRUE(words.contains(QStringLiteral("Validation 0.7")));
    EXPECT_TRUE(words.contains(QStringLiteral("Weights kept")));
    EXPECT_FALSE(m_chart.sentence(2).contains(QStringLiteral("Validation"))) << "it is missing there";
    EXPECT_TRUE(m_chart.sentence(99).isEmpty());
}

TEST_F(CurveChartTest, KeysWalkStepsAndSections) {
    m_chart.setData(training());
    const auto press = [this](int key) {
        QTest::keyClick(&m_chart, static_cast<Qt::Key>(key));
        return m_chart.current();
    };
    EXPECT_EQ(press(Qt::Key_Home), 0);
    EXPECT_EQ(press(Qt::Key_Right), 1);
    EXPECT_EQ(press(Qt::Key_Down), 3) << "the next fold";
    EXPECT_EQ(press(Qt::Key_Up), 0) << "the one before";
    EXPECT_EQ(press(Qt::Key_End), 4);
}

TEST_F(CurveChartTest, TheChosenStepStaysWhileTheCurveGrows) {
    auto begun = training();
    begun->steps.pop_back();
    m_chart.setData(begun);
    m_chart.setCurrent(1);
    m_chart.setData(training());
    EXPECT_EQ(m_chart.current(), 1);
    auto other = training();
    other->title = QStringLiteral("Another");
    m_chart.setData(other);
    EXPECT_EQ(m_chart.current(), -1);
}

TEST_F(CurveChartTest, TheTableHasARowAStepAndAColumnALine) {
    m_chart.setData(training());
    const QString csv = QString::fromUtf8(m_chart.csv());
    EXPECT_TRUE(csv.startsWith(QStringLiteral("Epoch,Training,Validation")));
    EXPECT_TRUE(csv.contains(QStringLiteral("\"Fold 2, epoch 1\",0.8,0.9")));
    EXPECT_EQ(m_chart.chartRows(), 5);
    EXPECT_FALSE(m_chart.picture({400, 200}).isNull());
}

TEST_F(CurveChartTest, WithoutDataItSaysSo) {
    m_chart.setData(nullptr);
    EXPECT_TRUE(m_chart.isEmpty());
    EXPECT_EQ(m_chart.pointCount(), 0);
    EXPECT_EQ(m_chart.pointAt(QPointF(100, 100)), -1);
    m_chart.setData(std::make_shared<CurveData>());
    EXPECT_TRUE(m_chart.isEmpty());
}
