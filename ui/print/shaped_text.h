// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QPointF>
#include <QRawFont>
#include <QString>
#include <utility>

namespace qd::print {

/// A stretch of text as glyphs with their places from its left end, in device units. Every glyph is the plain
/// one of its character: contextual forms (Inter raises a minus before a digit) have no character in a PDF,
/// and a copied "−5 %" would read "5 %".
struct ShapedRun {
    QRawFont font;
    QList<quint32> glyphs;
    QList<QPointF> places;
    QString words;  ///< set instead of glyphs where the font lacks the characters: drawn with Qt's fallback
    double left = 0.0;
    double advance = 0.0;
    /// Tabular glyphs among them with the character that each shows.
    QList<std::pair<quint32, QChar>> tabular;
};

/// Words, kerned.
[[nodiscard]] QList<ShapedRun> shapeWords(const QString& text, const QFont& font);
/// Numbers: digits and signs on equal advances, by the font's tabular glyphs, or centred in equal cells where
/// it has none.
[[nodiscard]] QList<ShapedRun> shapeNumber(const QString& text, const QFont& font);
[[nodiscard]] double advanceOf(const QList<ShapedRun>& runs);

}  // namespace qd::print
