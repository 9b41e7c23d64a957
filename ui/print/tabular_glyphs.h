// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace qd::print {

/// Glyph → its tabular twin, read from the `tnum` feature of a font's GSUB table (OpenType 1.9, chapter GSUB:
/// single substitution, formats 1 and 2, also behind extension lookups). Qt 6.4 cannot switch the feature on.
/// Empty when the font has no such feature or the table is damaged.
[[nodiscard]] QHash<quint32, quint32> tabularGlyphs(const QByteArray& gsub);

}  // namespace qd::print
