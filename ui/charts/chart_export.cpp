// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgGenerator>
#include <cmath>

namespace qd::ui::charts {
namespace {

constexpr double kMostPixels = 1e8;

QByteArray rawField(const QModelIndex& cell) {
    const QVariant raw = cell.data(kRawValueRole);
    switch (raw.typeId()) {
        case QMetaType::UnknownType:
            return csvField(cell.data().toString());
        case QMetaType::Double:
            return csvField(raw.toDouble());
        case QMetaType::QDate:
            return raw.toDate().toString(Qt::ISODate).toLatin1();
        case QMetaType::QDateTime:
            return raw.toDateTime().toString(Qt::ISODateWithMs).toLatin1();
        default:
            return csvField(raw.toString());
    }
}

}  // namespace

QImage chartImage(const ChartPicture& picture, double devicePixelRatio) {
    const QSizeF pixels = QSizeF(picture.size) * devicePixelRatio;
    if (picture.size.isEmpty() || !(devicePixelRatio > 0.0) || pixels.width() * pixels.height() > kMostPixels)
        return {};
    QImage image(pixels.toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return {};
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(picture.ground.isValid() ? picture.ground : QColor(Qt::transparent));
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Description"), picture.description);
    QPainter painter(&image);
    picture.paint(painter);
    return image;
}

QByteArray chartPng(const ChartPicture& picture, double devicePixelRatio) {
    const QImage image = chartImage(picture, devicePixelRatio);
    QByteArray bytes;
    if (image.isNull()) return bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray chartSvg(const ChartPicture& picture) {
    QByteArray bytes;
    if (picture.size.isEmpty()) return bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(0, 0), picture.size));
    svg.setResolution(96);
    // QSvgGenerator writes both as they are.
    svg.setTitle(picture.title.toHtmlEscaped());
    svg.setDescription(picture.description.toHtmlEscaped());
    QPainter painter(&svg);
    if (picture.ground.isValid()) painter.fillRect(QRect(QPoint(0, 0), picture.size), picture.ground);
    picture.paint(painter);
    painter.end();
    return bytes;
}

void copyChart(const ChartPicture& picture, double devicePixelRatio) {
    const QImage image = chartImage(picture, devicePixelRatio);
    if (!image.isNull()) QGuiApplication::clipboard()->setImage(image);
}

QByteArray tableCsv(const QAbstractItemModel& table) {
    QByteArray out;
    const int columns = table.columnCount();
    const int rows = table.rowCount();
    for (int column = 0; column < columns; ++column) {
        if (column > 0) out += ',';
        out += csvField(table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    out += "\r\n";
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (column > 0) out += ',';
            out += rawField(table.index(row, column));
        }
        out += "\r\n";
    }
    return out;
}

QByteArray csvField(const QString& text) {
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && QByteArrayView("=+-@\t\r").contains(bytes.front())) bytes.prepend('\'');
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    bytes.replace("\"", "\"\"");
    return '"' + bytes + '"';
}

QByteArray csvField(double value) {
    return std::isfinite(value) ? QByteArray::number(value, 'g', 15) : QByteArray();
}

QString fileStem(const QString& title) {
    QString stem = title.toLower();
    for (QChar& c : stem)
        if (!c.isLetterOrNumber()) c = QLatin1Char(' ');
    stem = stem.simplified().left(80).trimmed().replace(QLatin1Char(' '), QLatin1Char('-'));
    return stem.isEmpty() ? QStringLiteral("chart") : stem;
}

}  // namespace qd::ui::charts
