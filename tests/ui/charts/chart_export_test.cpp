// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include <QClipboard>
#include <QDate>
#include <QGuiApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <cmath>

#include <gtest/gtest.h>

using namespace qd::ui::charts;

namespace {

ChartPicture square() {
    ChartPicture picture;
    picture.size = QSize(40, 20);
    picture.ground = QColor(255, 255, 255);
    picture.title = QStringLiteral("A <title>");
    picture.paint = [](QPainter& painter) {
        painter.fillRect(QRect(0, 0, 20, 20), QColor(255, 0, 0));
        painter.drawText(QRectF(0, 0, 40, 20), QStringLiteral("word"));
    };
    return picture;
}

}  // namespace

TEST(ChartExport, AnImageHasTheRatioAndTheWords) {
    const QImage image = chartImage(square(), 2.0);
    EXPECT_EQ(image.size(), QSize(80, 40));
    EXPECT_EQ(image.pixelColor(79, 39), QColor(255, 255, 255));
    EXPECT_EQ(image.pixelColor(1, 39), QColor(255, 0, 0));
    EXPECT_EQ(image.text(QStringLiteral("Title")), QStringLiteral("A <title>"));
    const QImage back = QImage::fromData(chartPng(square()), "PNG");
    EXPECT_EQ(back.size(), QSize(80, 40));
    EXPECT_EQ(back.text(QStringLiteral("Title")), QStringLiteral("A <title>"));
}

TEST(ChartExport, ImpossibleSizesGiveNothing) {
    ChartPicture picture = square();
    picture.size = {};
    EXPECT_TRUE(chartImage(picture).isNull());
    EXPECT_TRUE(chartPng(picture).isEmpty());
    EXPECT_TRUE(chartSvg(picture).isEmpty());
    picture.size = QSize(100'000, 100'000);
    EXPECT_TRUE(chartImage(picture).isNull());
    EXPECT_TRUE(chartImage(square(), std::nan("")).isNull());
}

TEST(ChartExport, SvgKeepsTextAndEscapesTheTitle) {
    const QByteArray svg = chartSvg(square());
    EXPECT_TRUE(svg.contains("<svg"));
    EXPECT_TRUE(svg.contains("word"));
    EXPECT_TRUE(svg.contains("A &lt;title&gt;")) << svg.left(400).toStdString();
}

TEST(ChartExport, CopyPutsAPictureOnTheClipboard) {
    copyChart(square(), 1.0);
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), QSize(40, 20));
}

TEST(ChartExport, TablesBecomeCsvWithRawValues) {
    QStandardItemModel table(2, 3);
    table.setHorizontalHeaderLabels({QStringLiteral("date"), QStringLiteral("a, b"), QStringLiteral("=x")});
    table.setData(table.index(0, 0), QDate(2026, 7, 14), kRawValueRole);
    table.setData(table.index(0, 1), 1.5, kRawValueRole);
    table.setData(table.index(0, 1), QStringLiteral("shown"), Qt::DisplayRole);
    table.setData(table.index(1, 1), std::nan(""), kRawValueRole);
    table.setData(table.index(1, 2), QStringLiteral("he said \"no\""), Qt::DisplayRole);
    EXPECT_EQ(tableCsv(table),
              QByteArray("date,\"a, b\",'=x\r\n2026-07-14,1.5,\r\n,,\"he said \"\"no\"\"\"\r\n"));
}

TEST(ChartExport, FileStems) {
    EXPECT_EQ(fileStem(QStringLiteral("Performance, run 12: a/b")), QStringLiteral("performance-run-12-a-b"));
    EXPECT_EQ(fileStem(QStringLiteral("../..")), QStringLiteral("chart"));
    EXPECT_LE(fileStem(QString(500, QLatin1Char('x'))).size(), 80);
}
