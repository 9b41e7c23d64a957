// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QString>
#include <QStringList>

#include "core/report/palette.h"
#include "ui/print/pdf_update.h"
#include "ui/print/shaped_text.h"

namespace qd::print {

/// A size in points and a weight of Inter, or JetBrains Mono.
struct Face {
    double size = 8.5;
    int weight = QFont::Normal;
    bool mono = false;
};

enum class Align { Left, Centre, Right };

/// Measures text in points, for layout and for drawing alike. Digits of numbers take one advance each:
/// Inter's default digits are proportional, and Qt 6.4 cannot ask for its tabular ones.
class TextMeasure {
public:
    [[nodiscard]] QFont font(const Face& face) const;
    [[nodiscard]] double width(const QString& text, const Face& face) const;
    [[nodiscard]] double numberWidth(const QString& text, const Face& face) const;
    /// Lines no wider than `width`: broken at blanks, and within a word that is wider than a line.
    [[nodiscard]] QStringList wrap(const QString& text, const Face& face, double width) const;
    /// Cut with an ellipsis.
    [[nodiscard]] QString fitted(const QString& text, const Face& face, double width) const;
};

/// A page in points: origin at its top left, y downwards. Colours are those of the light theme.
class Canvas {
public:
    Canvas(QPainter& painter, const TextMeasure& measure) : m_painter(painter), m_measure(measure) {}

    void text(double x, double baseline, const QString& words, const Face& face, report::Ink ink,
              Align align = Align::Left);
    /// Text with digits on equal advances, so that columns line up.
    void number(double x, double baseline, const QString& digits, const Face& face, report::Ink ink,
                Align align = Align::Right);
    void line(double x1, double y1, double x2, double y2, report::Ink ink, double width);
    void fill(double x, double y, double width, double height, std::uint32_t colour);
    void outline(double x, double y, double width, double height, double radius, report::Ink ink,
                 double lineWidth);
    /// A polygon (width 0) or a line through the points (x0, y0, x1, y1 …).
    void path(const QPolygonF& points, std::uint32_t colour, double lineWidth);

    [[nodiscard]] const TextMeasure& measure() const { return m_measure; }
    /// The tabular glyphs drawn so far.
    [[nodiscard]] const TabularUse& tabularUse() const { return m_tabularUse; }

private:
    void draw(double x, double baseline, const QList<ShapedRun>& runs, const QFont& font, report::Ink ink,
              Align align);

    TabularUse m_tabularUse;
    QPainter& m_painter;
    const TextMeasure& m_measure;
};

/// Device units in a point: 1200 dots an inch.
inline constexpr double kUnits = 1200.0 / 72.0;

/// UTF-8 made fit to draw: tabs are blanks, other control characters except line breaks U+FFFD.
[[nodiscard]] QString qtText(const std::string& utf8);

}  // namespace qd::print
