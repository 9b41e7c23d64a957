// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_raster.h"

#include <QColor>

#include <gtest/gtest.h>

using namespace qd::ui::charts;

namespace {

QImage black(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(0, 0, 0));
    return image;
}

}  // namespace

TEST(FillSpans, CoversByTheShareOfThePixel) {
    QImage image = black(4, 10);
    const std::vector<PixelSpan> spans{{2.0F, 5.0F}, {2.5F, 4.0F}, {}, {-50.0F, 50.0F}};
    fillSpans(image, 0, {1, 8}, spans, QColor(255, 255, 255));
    EXPECT_EQ(qRed(image.pixel(0, 2)), 255);
    EXPECT_EQ(qRed(image.pixel(0, 4)), 255);
    EXPECT_EQ(qRed(image.pixel(0, 5)), 0);
    EXPECT_NEAR(qRed(image.pixel(1, 2)), 128, 2);
    EXPECT_EQ(qRed(image.pixel(2, 3)), 0) << "an empty span draws nothing";
    EXPECT_EQ(qRed(image.pixel(3, 0)), 0) << "only the rows that may be written";
    EXPECT_EQ(qRed(image.pixel(3, 8)), 255);
    EXPECT_EQ(qRed(image.pixel(3, 9)), 0);
}

TEST(FillSpans, NothingIsWrittenOutsideTheImage) {
    QImage image = black(8, 8);
    const std::vector<PixelSpan> spans(40, PixelSpan{-1e30F, 1e30F});
    fillSpans(image, -10, {-5, 500}, spans, QColor(255, 0, 0));
    EXPECT_EQ(image.pixelColor(7, 7), QColor(255, 0, 0));
    fillSpans(image, 100, {0, 7}, spans, QColor(0, 255, 0));
    EXPECT_EQ(image.pixelColor(7, 7), QColor(255, 0, 0));
    QImage none;
    fillSpans(none, 0, {0, 7}, spans, QColor(0, 255, 0));
}

TEST(FillSpans, ATranslucentColourMixes) {
    QImage image = black(1, 2);
    fillSpans(image, 0, {0, 1}, std::vector<PixelSpan>{{0.0F, 2.0F}}, QColor(200, 100, 0, 128));
    EXPECT_NEAR(image.pixelColor(0, 0).red(), 100, 3);
    EXPECT_EQ(image.pixelColor(0, 0).alpha(), 255);
}

TEST(Penned, WidensByTheRadiusAndReachesTheNeighbours) {
    const std::vector<PixelSpan> line{{}, {}, {10.0F, 10.0F}, {}, {}};
    const auto wide = penned(line, 1.5);
    EXPECT_FLOAT_EQ(wide[2].top, 8.5F);
    EXPECT_FLOAT_EQ(wide[2].bottom, 11.5F);
    EXPECT_NEAR(wide[1].top, 10.0 - std::sqrt(1.25), 1e-5);
    EXPECT_FALSE(wide[0].any());
    EXPECT_FALSE(wide[4].any());
}

TEST(Penned, DashesCutGaps) {
    const std::vector<PixelSpan> line(10, PixelSpan{5.0F, 5.0F});
    const std::vector<double> dashes{3.0, 2.0};
    const auto cut = penned(line, 0.5, dashes);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(cut[static_cast<std::size_t>(i)].any(), i % 5 < 3) << i;
}
