// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "ui/kit/sparkline.h"

using namespace qd::ui;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kMargin = 10;

/// A cell with an empty margin around it.
QImage drawn(const std::vector<double>& values, const SparklineMarks& marks, bool mirrored = false) {
    QImage image(120, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    SparklinePainter sparkline;
    const QRectF cell(kMargin, kMargin, 100, 28);
    if (mirrored)
        sparkline.paintMirrored(painter, cell, values, darkPalette(), marks);
    else
        sparkline.paint(painter, cell, values, darkPalette(), marks);
    return image;
}

/// Rows and columns that carry ink.
QRect inked(const QImage& image) {
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0) box |= QRect(x, y, 1, 1);
    return box;
}

}  // namespace

TEST(SparklineCell, StaysInsideItsCellWithAllMarks) {
    SparklineMarks marks;
    marks.baseline = 0.0;
    for (const auto& values : std::vector<std::vector<double>>{{1, 2, 3},
                                                               {3, -2, 5, 1},
                                                               {7, 7, 7},
                                                               {1, kNaN, 2, kNaN, 3},
                                                               {-1e308, 1e308, 0},
                                                               std::vector<double>(5000, 1.0)}) {
        const QRect box = inked(drawn(values, marks));
        EXPECT_FALSE(box.isEmpty());
        EXPECT_TRUE(QRect(kMargin, kMargin, 100, 28).contains(box));
    }
}

TEST(SparklineCell, DrawsNothingWithoutTwoValues) {
    for (const auto& values : std::vector<std::vector<double>>{{}, {1.0}, {kNaN, kNaN}, {kNaN, 1.0}})
        EXPECT_TRUE(inked(drawn(values, {})).isEmpty());
}

TEST(SparklineCell, EachMarkIsSeenByItself) {
    const std::vector<double> values{2, 1, 4, 3};
    const SparklineMarks none{false, false, false, kNaN};
    const QImage plain = drawn(values, none);
    for (const SparklineMarks& marks :
         {SparklineMarks{true, false, false, kNaN}, SparklineMarks{false, true, false, kNaN},
          SparklineMarks{false, false, true, kNaN}, SparklineMarks{false, false, false, 2.0}})
        EXPECT_NE(drawn(values, marks), plain);
}

TEST(SparklineCell, KeepsASpikeAmongThousandsOfValues) {
    std::vector<double> values(20'000, 0.0);
    values[9'001] = 1.0;
    const QImage image = drawn(values, {false, false, false, kNaN});
    EXPECT_LT(inked(image).top(), kMargin + 6);
}

TEST(SparklineCell, RunsFromTheOtherSideInARightToLeftView) {
    std::vector<double> values(50, 0.0);
    values.back() = 1.0;
    const SparklineMarks last{false, false, true, kNaN};
    EXPECT_EQ(drawn(values, last).mirrored(true, false).size(), drawn(values, last, true).size());
    const auto half = [](const QImage& image, bool left) {
        return inked(image.copy(left ? 0 : 60, 0, 60, 20)).isEmpty();
    };
    EXPECT_TRUE(half(drawn(values, last), true));
    EXPECT_FALSE(half(drawn(values, last), false));
    EXPECT_FALSE(half(drawn(values, last, true), true));
}

TEST(SparklineCell, SaysItselfInWords) {
    const auto text = [](double value) { return QString::number(value); };
    EXPECT_EQ(sparklineWords(std::vector<double>{3, kNaN, 1, 2}, +text),
              QStringLiteral("3 values, lowest 1, highest 3, last 2"));
    EXPECT_EQ(sparklineWords({}, +text), QStringLiteral("no values"));
}
