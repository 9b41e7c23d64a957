// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

class QAbstractItemModel;
class QPainter;

namespace qd::ui::charts {

/// A chart that can be written down: how big it is and how it is drawn. `paint` draws the whole chart, with
/// nothing of keyboard focus or pointer in it, into a rectangle of `size` px at the origin; it is called at
/// once and not kept.
struct ChartPicture {
    QSize size;
    std::function<void(QPainter&)> paint;
    QColor ground;        ///< behind the drawing; invalid: transparent
    QString title;        ///< stands in the SVG, and in the PNG as its text "Title"
    QString description;  ///< the chart in words, for the same two places
};

/// The picture as pixels, at `devicePixelRatio` device pixels a px. A size that is empty or of more than
/// 100 million device pixels gives a null image.
[[nodiscard]] QImage chartImage(const ChartPicture& picture, double devicePixelRatio = 2.0);
/// PNG bytes; empty where chartImage() is null.
[[nodiscard]] QByteArray chartPng(const ChartPicture& picture, double devicePixelRatio = 2.0);
/// An SVG document (lines stay lines, text stays text).
[[nodiscard]] QByteArray chartSvg(const ChartPicture& picture);
/// Puts the picture on the clipboard.
void copyChart(const ChartPicture& picture, double devicePixelRatio = 2.0);

/// Role under which a table twin gives its raw value: a double (NaN: missing), a QDate, a QDateTime or a
/// string.
inline constexpr int kRawValueRole = 0x0100 + 40;
/// RFC 4180 text of a table twin: a header line, then kRawValueRole where the model has it and the shown text
/// otherwise. Decimal point, 15 digits, ISO dates, missing values empty; a text that a spreadsheet would run
/// as a formula gets an apostrophe in front.
[[nodiscard]] QByteArray tableCsv(const QAbstractItemModel& table);
/// One field of such a text.
[[nodiscard]] QByteArray csvField(const QString& text);
[[nodiscard]] QByteArray csvField(double value);
/// A file name to offer for a chart of this title: "performance-run-12".
[[nodiscard]] QString fileStem(const QString& title);

}  // namespace qd::ui::charts
