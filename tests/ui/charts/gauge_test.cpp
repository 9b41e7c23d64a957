// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gauge.h"

#include <QTest>
#include <cmath>

#include <gtest/gtest.h>

using namespace qd::ui;
using namespace qd::ui::charts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::shared_ptr<GaugeData> energy(double used) {
    auto data = std::make_shared<GaugeData>();
    data->name = QStringLiteral("Energy sector");
    data->used = used;
    data->limit = 0.10;
    data->warn = 0.08;
    return data;
}

}  // namespace

TEST(Gauge, SaysTheValueItsLimitAndItsStateInWords) {
    const Theme theme;
    Gauge gauge(theme);
    gauge.setData(energy(0.104));
    EXPECT_EQ(gauge.sentence(0),
              QStringLiteral(
                  "Energy sector \u00B7 10.40\u2009% of 10.00\u2009% \u00B7 104\u2009% of the limit used "
                  "\u00B7 Over the limit"));
    EXPECT_EQ(gaugeWord(*energy(0.09)), QStringLiteral("Close to the limit"));
    EXPECT_EQ(gaugeWord(*energy(0.02)), QStringLiteral("Within the limit"));
    EXPECT_EQ(gaugeWord(*energy(kNaN)), QStringLiteral("No value"));
    auto none = energy(0.02);
    none->limit = 0.0;
    EXPECT_EQ(gaugeWord(*none), QStringLiteral("No limit"));
    EXPECT_EQ(gaugeSeverity(*energy(0.10)), Severity::Warn) << "at the limit is not over it";
}

TEST(GaugeLayout, WordsNeitherOverlapNorClipAtAnySize) {
    for (const auto style : {GaugeStyle::Linear, GaugeStyle::Semicircle})
        for (const QSizeF& size : {QSizeF(140, 72), QSizeF(150, 130), QSizeF(300, 190), QSizeF(800, 400)})
            for (const bool mirrored : {false, true})
                for (const double warn : {0.02, 0.08, 0.0999}) {
                    auto data = energy(0.05);
                    data->warn = warn;
                    const QRectF bounds(QPointF(), size);
                    const GaugeLayout l = layoutGauge(*data, bounds, style, mirrored);
                    std::vector<QRectF> boxes;
                    for (const GaugeTick& tick : l.ticks)
                        if (!tick.words.isEmpty()) boxes.push_back(tick.words);
                    if (style == GaugeStyle::Linear) boxes.push_back(l.reading);
                    for (std::size_t i = 0; i < boxes.size(); ++i) {
                        EXPECT_TRUE(bounds.adjusted(-0.6, -0.6, 0.6, 0.6).contains(boxes[i]));
                        for (std::size_t j = 0; j < i; ++j)
                            EXPECT_FALSE(boxes[i].intersects(boxes[j]));
                    }
                }
}

TEST(GaugeLayout, TheScaleRunsWithTheReadingDirection) {
    const GaugeLayout plain = layoutGauge(*energy(0.05), QRectF(0, 0, 300, 72), GaugeStyle::Linear, false);
    const GaugeLayout turned = layoutGauge(*energy(0.05), QRectF(0, 0, 300, 72), GaugeStyle::Linear, true);
    EXPECT_LT(plain.at(0.5).x(), plain.at(1.0).x());
    EXPECT_GT(turned.at(0.5).x(), turned.at(1.0).x());
    EXPECT_EQ(plain.at(99.0), plain.at(plain.end)) << "a value far beyond ends with the scale";
}

TEST(Gauge, ArrowsWalkValueWarningAndLimit) {
    const Theme theme;
    Gauge gauge(theme, GaugeStyle::Semicircle);
    gauge.resize(240, 180);
    gauge.setData(energy(0.05));
    QTest::keyClick(&gauge, Qt::Key_Right);
    QTest::keyClick(&gauge, Qt::Key_Right);
    EXPECT_TRUE(gauge.accessibleDescription().endsWith(QStringLiteral("warn 8.00\u2009%")));
    QTest::keyClick(&gauge, Qt::Key_End);
    EXPECT_TRUE(gauge.accessibleDescription().endsWith(QStringLiteral("limit 10.00\u2009%")));
}
