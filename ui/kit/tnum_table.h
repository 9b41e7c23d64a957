// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace qd::ui {

/// Glyph → tabular glyph, from the `tnum` feature of an OpenType GSUB table: single substitutions, formats 1
/// and 2, also inside extension lookups (OpenType 1.9, chapter GSUB, lookup types 1 and 7). A table that is
/// damaged or has no such feature gives an empty map.
[[nodiscard]] QHash<quint32, quint32> tnumSubstitutions(const QByteArray& gsub);

}  // namespace qd::ui
