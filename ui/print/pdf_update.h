// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <utility>

#include "core/base/date.h"

namespace qd::print {

/// An object that replaces one of the file: everything between "obj" and "endobj".
struct PdfObject {
    qint64 number = 0;
    QByteArray body;
};

struct PdfMetadata {
    QString title;
    QString author;
    QString subject;
    QString keywords;
    Timestamp created;
};

/// Tabular glyphs in the order of their first use, by the font's name in the PDF ("Inter-Medium").
using TabularUse = QHash<QString, QList<std::pair<quint32, QChar>>>;

/// The document information with what Qt 6.4 cannot set. Number 0 when the file names none.
[[nodiscard]] PdfObject informationObject(const QByteArray& pdf, const PdfMetadata& metadata);
/// New ToUnicode maps (ISO 32000-1, 9.10.3), so that a search and a copy find the tabular digits and blanks:
/// Qt only knows glyphs that a character leads to. It numbers glyphs by first use, so those without a
/// character are the tabular ones in order; in a font where the counts differ they stay unnamed.
[[nodiscard]] QList<PdfObject> textMapObjects(const QByteArray& pdf, const TabularUse& use);
/// Appends the objects as an incremental update (ISO 32000-1, 7.5.6) and sets the creation date that Qt
/// stamped to `created`. An empty array when `pdf` has no trailer.
[[nodiscard]] QByteArray withUpdate(QByteArray pdf, const QList<PdfObject>& objects, Timestamp created);

}  // namespace qd::print
