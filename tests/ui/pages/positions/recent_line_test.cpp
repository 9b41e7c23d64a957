// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/recent_line.h"

#include <QImage>
#include <QPixmap>

#include <gtest/gtest.h>

using namespace qd::ui;
using namespace qd::ui::pages::positions;

namespace {

/// Columns of the picture that hold something of the accent's colour.
int paintedColumns(RecentLine& line, const Theme& theme) {
    line.resize(120, 56);
    QImage image(line.size(), QImage::Format_RGB32);
    image.fill(theme.palette().surface);
    line.render(&image, {}, {}, QWidget::DrawChildren);
    const QRgb ground = image.pixel(0, 0);
    int columns = 0;
    for (int x = 0; x < image.width(); ++x) {
        bool any = false;
        for (int y = 0; y < image.height(); ++y)
            any = any || qBlue(image.pixel(x, y)) > qBlue(ground) + 60;
        columns += any ? 1 : 0;
    }
    return columns;
}

}  // namespace

TEST(RecentLine, DrawsOverItsWholeWidth) {
    const Theme theme;
    RecentLine line(theme);
    line.setValues({1.0, 3.0, 2.0, 4.0}, QStringLiteral("4 closes"));
    EXPECT_GT(paintedColumns(line, theme), 100);
    EXPECT_EQ(line.accessibleDescription(), QStringLiteral("4 closes"));
}

TEST(RecentLine, DrawsNothingOfOneValueAndAFlatLineOfEqualOnes) {
    const Theme theme;
    RecentLine line(theme);
    line.setValues({1.0}, {});
    EXPECT_EQ(paintedColumns(line, theme), 0);
    line.setValues({2.0, 2.0, 2.0}, {});
    EXPECT_GT(paintedColumns(line, theme), 100);
}
