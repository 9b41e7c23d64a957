// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/gallery/picture_difference.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace {

QImage plain(const QColor& colour, const QSize& size = QSize(100, 60)) {
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour);
    return picture;
}

QImage written(double x) {
    QImage picture = plain(QColor(22, 27, 34), QSize(240, 60));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(230, 234, 240), 1.5));
    for (int i = 0; i < 20; ++i)
        painter.drawLine(QPointF(x + 10.0 * i, 15.0), QPointF(x + 10.0 * i + 6.0, 40.0));
    return picture;
}

}  // namespace

// Sharma, Wu, Dalal (2005) and any table of CIELAB: white is L* 100, black 0.
TEST(PictureDifference, BlackAndWhiteAreAHundredApart) {
    const PictureDifference d = comparePictures(plain(Qt::black), plain(Qt::white));
    EXPECT_NEAR(d.worst, 100.0, 0.05);
    EXPECT_FALSE(d.looksTheSame());
}

// sRGB red is L* 53.24, a* 80.09, b* 67.20; green 87.73, −86.18, 83.18.
TEST(PictureDifference, RedAndGreenAreAsFarApartAsTheTablesSay) {
    const PictureDifference d = comparePictures(plain(QColor(255, 0, 0)), plain(QColor(0, 255, 0)));
    EXPECT_NEAR(d.worst, 170.6, 0.2);
}

TEST(PictureDifference, TheSamePictureIsTheSame) {
    const PictureDifference d = comparePictures(written(8.0), written(8.0));
    EXPECT_EQ(d.worst, 0.0);
    EXPECT_TRUE(d.looksTheSame());
}

TEST(PictureDifference, AnotherSmoothingLooksTheSame) {
    EXPECT_TRUE(comparePictures(written(8.0), written(8.15)).looksTheSame());
    EXPECT_TRUE(comparePictures(plain(QColor(22, 27, 34)), plain(QColor(23, 27, 35))).looksTheSame());
}

TEST(PictureDifference, AMovedLineIsSeen) {
    EXPECT_FALSE(comparePictures(written(8.0), written(14.0)).looksTheSame());
}

TEST(PictureDifference, ASmallThingThatVanishedIsSeenAndPlaced) {
    QImage with = plain(QColor(22, 27, 34), QSize(400, 300));
    QPainter painter(&with);
    painter.fillRect(QRect(200, 100, 16, 16), QColor(255, 107, 107));
    painter.end();
    const PictureDifference d = comparePictures(with, plain(QColor(22, 27, 34), QSize(400, 300)));
    EXPECT_FALSE(d.looksTheSame());
    EXPECT_TRUE(QRect(200, 96, 16, 24).contains(d.where)) << d.words().toStdString();
}

TEST(PictureDifference, AnotherSizeOrNoPictureIsAnother) {
    EXPECT_FALSE(comparePictures(plain(Qt::white), plain(Qt::white, QSize(101, 60))).looksTheSame());
    EXPECT_FALSE(comparePictures(QImage(), plain(Qt::white)).looksTheSame());
    EXPECT_FALSE(comparePictures(QImage(), QImage()).looksTheSame());
}
