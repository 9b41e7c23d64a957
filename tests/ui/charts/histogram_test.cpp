// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/histogram_stats.h"

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

/// Sums of uniforms: near enough to normal, with mean 0 and deviation 1.
std::vector<double> bell(int n, std::uint64_t seed) {
    qd::Rng random(seed);
    std::vector<double> out;
    for (int i = 0; i < n; ++i) {
        double sum = -6.0;
        for (int k = 0; k < 12; ++k)
            sum += random.uniform();
        out.push_back(sum);
    }
    return out;
}

double integralOf(const std::vector<QPointF>& points) {
    double sum = 0.0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += (points[i].x() - points[i - 1].x()) * (points[i].y() + points[i - 1].y()) / 2.0;
    return sum;
}

HistogramPtr sample() {
    static const std::vector<double> a = bell(800, 1);
    static const std::vector<double> b = bell(300, 2);
    HistogramRequest request;
    request.title = QStringLiteral("Returns");
    request.name = QStringLiteral("Backtest");
    request.samples = a;
    request.secondName = QStringLiteral("Live");
    request.second = b;
    request.kind = ValueKind::Number;
    request.normalFit = request.kernelDensity = true;
    request.normalName = QStringLiteral("Normal");
    request.kernelName = QStringLiteral("Kernel");
    request.markers = {{QStringLiteral("VaR 95 %"), -1.6449, true}, {QStringLiteral("ES 95 %"), -2.06, true}};
    return makeHistogram(request);
}

}  // namespace

TEST(HistogramStats, CountsSumToTheSamplesWhateverTheInput) {
    const std::vector<std::vector<double>> inputs{{},
                                                  {1.0},
                                                  {2.0, 2.0, 2.0},
                                                  {0.0, 0.0},
                                                  {kNaN, 1.0, kInf, 2.0},
                                                  bell(1000, 3),
                                                  {1e308, -1e308, 0.0, 1.0, 2.0},
                                                  {1, 2, 3, 4, 5, 6, 7, 8, 9, 1e12}};
    for (const auto& input : inputs)
        for (const int bins : {0, 1, 7, 100000}) {
            const auto sorted = sortedFinite(input);
            const auto edges = binEdges(sorted, bins);
            const auto counts = binCounts(sorted, edges);
            EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), 0.0), static_cast<double>(sorted.size()));
            EXPECT_LE(counts.size(), static_cast<std::size_t>(kMostBins));
            for (std::size_t i = 1; i < edges.size(); ++i)
                EXPECT_GT(edges[i], edges[i - 1]);
        }
}

TEST(HistogramStats, BinsFollowFreedmanAndDiaconis) {
    std::vector<double> even(1000);
    std::iota(even.begin(), even.end(), 0.0);
    // IQR 499.5, width 2 · 499.5 / 10 = 99.9, range 999 → 10 bins.
    EXPECT_EQ(freedmanDiaconisBins(even), 10);
    EXPECT_EQ(freedmanDiaconisBins(std::vector<double>{4.0, 4.0}), 1);
    EXPECT_GE(freedmanDiaconisBins(std::vector<double>{0.0, 1.0, 1.0, 1.0, 1.0, 9.0}), kLeastBins);
}

TEST(HistogramStats, AFarSampleDoesNotSqueezeTheOthersIntoOneBin) {
    std::vector<double> values = bell(500, 4);
    values.push_back(1e9);
    const auto sorted = sortedFinite(values);
    const auto counts = binCounts(sorted, binEdges(sorted, 0));
    EXPECT_LT(*std::max_element(counts.begin(), counts.end()), 200.0);
    EXPECT_GE(counts.back(), 1.0) << "it is counted in the outer bin";
}

TEST(HistogramStats, DensitiesIntegrateToOne) {
    const auto sorted = sortedFinite(bell(2000, 5));
    const double bandwidth = silvermanBandwidth(sorted);
    EXPECT_NEAR(bandwidth, 0.9 * std::pow(2000.0, -0.2), 0.03) << "Silverman 1986, eq. 3.31 with s = 1";
    EXPECT_NEAR(integralOf(kernelDensity(sorted, bandwidth, -8.0, 8.0, 400)), 1.0, 1e-4);
    EXPECT_NEAR(integralOf(normalDensity(0.0, 1.0, -8.0, 8.0, 400)), 1.0, 1e-6);
    EXPECT_TRUE(kernelDensity(sorted, 0.0, -1.0, 1.0, 10).empty());
    EXPECT_TRUE(normalDensity(1.0, 0.0, 0.0, 2.0, 10).empty());
    EXPECT_EQ(silvermanBandwidth(std::vector<double>{3.0}), 0.0);
}

TEST(HistogramStats, QuantilesInterpolate) {
    EXPECT_NEAR(quantileOf(std::vector<double>{1, 2, 3, 4}, 0.5), 2.5, 1e-12);
    EXPECT_TRUE(std::isnan(quantileOf({}, 0.5)));
}

TEST(HistogramLayout, WordsOfTheLinesNeverOverlapNorLeaveThePlot) {
    const auto data = sample();
    for (const double width : {240.0, 360.0, 700.0})
        for (const bool mirrored : {false, true}) {
            const HistogramLayout l = layoutHistogram(*data, QRectF(0, 0, width, 300), mirrored);
            for (std::size_t i = 0; i < l.lines.size(); ++i) {
                if (l.lines[i].words.isEmpty()) continue;
                EXPECT_TRUE(QRectF(0, 0, width, 300).contains(l.lines[i].words)) << width;
                for (std::size_t j = 0; j < i; ++j)
                    EXPECT_FALSE(l.lines[i].words.intersects(l.lines[j].words)) << width;
            }
        }
}

TEST(HistogramLayout, BarHeightsAreShares) {
    const auto data = sample();
    const HistogramLayout l = layoutHistogram(*data, QRectF(0, 0, 600, 300), false);
    double sum = 0.0;
    for (const QRectF& bar : l.bars)
        sum += bar.height() / l.plot.height() * l.top;
    EXPECT_NEAR(sum, 1.0, 1e-9);
}

TEST(Histogram, ReadsBinsAndSummaryAloud) {
    const Theme theme;
    HistogramChart chart(theme);
    chart.resize(600, 320);
    chart.setData(sample());
    EXPECT_TRUE(chart.readout().contains(QStringLiteral("VaR 95 % \u22121.64")));
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_EQ(chart.current(), chart.pointCount() - 1);
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("Live")));
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral(" of 800")));
    QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_EQ(chart.current(), chart.pointCount() - 2);
    chart.setData(makeHistogram({}));
    EXPECT_TRUE(chart.isEmpty());
}
