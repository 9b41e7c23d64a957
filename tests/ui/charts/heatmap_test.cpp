// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

#include "ui/charts/heatmap_chart.h"
#include "ui/charts/monthly_heatmap.h"
#include "ui/kit/contrast.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

QStringList names(int n) {
    QStringList out;
    for (int i = 0; i < n; ++i)
        out.append(QStringLiteral("N%1").arg(i));
    return out;
}

HeatmapPtr filled(int rows, int columns, double value) {
    auto data = std::make_shared<HeatmapData>();
    data->rows = names(rows);
    data->columns = names(columns);
    data->values.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), value);
    return data;
}

ParameterSurface surface() {
    ParameterSurface s;
    s.rowName = QStringLiteral("Lookback");
    s.columnName = QStringLiteral("Rebalance");
    s.metricName = QStringLiteral("Sharpe");
    s.rowValues = {20, 40, 60};
    s.columnValues = {5, 10, 20, 40};
    s.metric = {0.1, 0.2,  0.1,  0.98,  //
                0.9, 1.0,  kNaN, 0.0,   //
                0.2, 0.95, 0.1,  0.1};
    return s;
}

}  // namespace

TEST(HeatmapLayout, CellsTileTheMapAndAreFoundAgain) {
    for (const bool mirrored : {false, true})
        for (const int columns : {1, 7, 13, 40}) {
            auto data = std::make_shared<HeatmapData>(*filled(9, columns, 0.5));
            data->gapBefore = columns == 13 ? 12 : -1;
            const HeatmapLayout l =
                layoutHeatmap(*data, QRectF(0, 0, 620, 400), {.legend = true, .mirrored = mirrored});
            for (int row = 0; row < 9; ++row)
                for (int column = 0; column < columns; ++column) {
                    EXPECT_EQ(l.cellAt(l.cell(row, column).center()), row * columns + column);
                    if (column == 0) continue;
                    EXPECT_TRUE((l.cell(row, column) & l.cell(row, column - 1)).isEmpty());
                }
            EXPECT_EQ(l.cellAt(QPointF(310, -4)), -1);
            EXPECT_LE(l.legend.bottom(), 400.5);
        }
}

TEST(HeatmapLayout, WordsStandInTheCellsOnlyWithRoom) {
    EXPECT_TRUE(layoutHeatmap(*filled(5, 5, 0.5), QRectF(0, 0, 500, 300), {}).words);
    EXPECT_FALSE(layoutHeatmap(*filled(5, 40, 0.5), QRectF(0, 0, 500, 300), {}).words);
    const HeatmapLayout big = layoutHeatmap(*filled(500, 500, 0.5), QRectF(0, 0, 600, 500), {});
    EXPECT_TRUE(big.image);
    EXPECT_GE(big.cells.height() / 500.0 * big.everyRow, 13.9) << "names of rows do not overlap";
}

TEST(ColourScale, WordsOnEveryCellKeepTheirContrast) {
    for (const Palette& p : {darkPalette(), lightPalette(), highContrastPalette(),
                             withChangeColours(darkPalette(), ChangeColours::RedGreen)})
        for (const ScaleKind kind : {ScaleKind::Change, ScaleKind::Diverging, ScaleKind::Sequential})
            for (const QRgb colour : scaleTable(kind, p, kDeepestUnderWords))
                EXPECT_GE(contrastRatio(p.text, QColor(colour)), 4.5);
}

TEST(ColourScale, EndsAreReachedAndFarValuesDoNotOverflow) {
    const ColourScale scale{ScaleKind::Diverging, -1.0, 0.0, 1.0};
    EXPECT_EQ(scalePosition(scale, 0.0), 0.0);
    EXPECT_EQ(scalePosition(scale, 7.0), 1.0);
    EXPECT_EQ(scalePosition(scale, -0.5), -0.5);
    EXPECT_EQ(scalePosition({ScaleKind::Sequential, -1e308, 0.0, 1e308}, 1e308), 1.0);
    EXPECT_EQ(scalePosition({ScaleKind::Sequential, 2.0, 0.0, 2.0}, 2.0), 0.0);
}

TEST(ColourScale, TheDivergingEndsDoNotFollowTheReadersGainAndLoss) {
    const Palette plain = darkPalette();
    const Palette swapped = withChangeColours(plain, ChangeColours::Swapped);
    EXPECT_EQ(positionColour(ScaleKind::Diverging, -1.0, plain, 0.9),
              positionColour(ScaleKind::Diverging, -1.0, swapped, 0.9));
}

TEST(ParameterMap, OutlinesTheBestCellAndThePlateauJoinedToIt) {
    const HeatmapPtr map = makeParameterMap(surface());
    EXPECT_EQ(map->best, 5);
    ASSERT_EQ(map->plateau.size(), 12U);
    EXPECT_TRUE(map->plateau[4]) << "0.9 is within a tenth of the range";
    EXPECT_TRUE(map->plateau[9]);
    EXPECT_FALSE(map->plateau[3]) << "0.98 is as good but not joined";
    EXPECT_FALSE(map->plateau[6]) << "a failed run is no plateau";
    ParameterSurface low = surface();
    low.higherIsBetter = false;
    EXPECT_EQ(makeParameterMap(low)->best, 7);
    ParameterSurface none;
    EXPECT_EQ(makeParameterMap(none)->best, -1);
}

TEST(CorrelationMap, FollowsTheOrderGiven) {
    const std::vector<double> matrix{1.0, 0.1, 0.2, 0.1, 1.0, 0.3, 0.2, 0.3, 1.0};
    const std::vector<int> order{2, 0, 1};
    const HeatmapPtr map = makeCorrelationMap(names(3), matrix, order, {});
    EXPECT_EQ(map->rows, QStringList({QStringLiteral("N2"), QStringLiteral("N0"), QStringLiteral("N1")}));
    EXPECT_EQ(map->at(0, 1), 0.2);
    EXPECT_EQ(map->at(1, 2), 0.1);
    EXPECT_TRUE(std::isnan(map->at(3, 0)));
    const std::vector<int> broken{9, 9};
    EXPECT_EQ(makeCorrelationMap(names(3), matrix, broken, {})->rows, names(3));
}

TEST(Heatmap, KeysWalkCellsAndSayWhatTheyAre) {
    const Theme theme;
    HeatmapChart chart(theme);
    chart.resize(500, 300);
    chart.setData(makeParameterMap(surface()));
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_EQ(chart.current(), 5);
    EXPECT_EQ(chart.accessibleDescription(),
              QStringLiteral("Lookback 40 \u00B7 Rebalance 10 \u00B7 Sharpe 1.00 \u00B7 best"));
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("no value")));
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_EQ(chart.current(), 7);
}

TEST(MonthlyHeatmap, TotalsStandBehindTheGapAndMonthsWithoutReturnSaySo) {
    const Theme theme;
    MonthlyHeatmap map(theme);
    map.setReturns({{2025, 1, 0.10}, {2025, 2, -0.10}});
    map.resize(map.sizeHint());
    EXPECT_EQ(map.sentence(12), QStringLiteral("2025 \u00B7 \u22121.00\u2009%"));
    EXPECT_EQ(map.sentence(5), QStringLiteral("Jun 2025 \u00B7 no return"));
    EXPECT_GT(map.layoutNow().cell(0, 12).left() - map.layoutNow().cell(0, 11).right(), 6.0);
    EXPECT_TRUE(map.layoutNow().words);
}
