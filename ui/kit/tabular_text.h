// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace qd::ui {

/// Draws one line of text with digits of equal width, so that columns of numbers line up. Qt 6.4 cannot
/// switch OpenType features on (QFont::setFeature came with 6.7): this reads the font's own `tnum`
/// substitution and draws the glyphs itself; a font without it gets its digits centred on the widest. Uses
/// the painter's font and pen. Too long text is elided at the right. Right-to-left text is not supported:
/// numbers only.
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);
/// The width in px that drawTabular needs.
[[nodiscard]] double tabularWidth(const QFont& font, const QString& text);

}  // namespace qd::ui
