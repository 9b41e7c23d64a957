// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery/swatches.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <vector>

#include "ui/kit/fonts.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::gallery {
namespace {

constexpr int kSwatchWidth = 128;
constexpr int kSwatchHeight = 72;
constexpr int kColour = 32;

struct Swatch {
    QString name;
    QColor colour;
};

std::vector<Swatch> swatchesOf(const Palette& palette) {
    std::vector<Swatch> swatches;
    for (const ColourToken& token : colourTokens())
        swatches.push_back({QString::fromLatin1(token.name), palette.*token.colour});
    for (int i = 0; i < kSeriesColours; ++i)
        swatches.push_back({QStringLiteral("series %1").arg(i + 1), seriesColour(palette, i)});
    return swatches;
}

int columnsIn(int width) {
    return std::max(1, width / kSwatchWidth);
}

}  // namespace

ColourSwatches::ColourSwatches(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(QStringLiteral("Colour tokens"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int ColourSwatches::heightForWidth(int width) const {
    const int count = static_cast<int>(colourTokens().size()) + kSeriesColours;
    const int columns = columnsIn(width);
    return (count + columns - 1) / columns * kSwatchHeight;
}

QSize ColourSwatches::sizeHint() const {
    return {8 * kSwatchWidth, heightForWidth(8 * kSwatchWidth)};
}

void ColourSwatches::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int columns = columnsIn(width());
    int at = 0;
    for (const Swatch& swatch : swatchesOf(p)) {
        const QRect cell(at % columns * kSwatchWidth, at / columns * kSwatchHeight,
                         kSwatchWidth - space::kStep, kSwatchHeight);
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), cell);
        const auto align = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(QPen(p.line, space::kLine));
        painter.setBrush(swatch.colour);
        painter.drawRoundedRect(
            QRectF(place.x(), place.y(), place.width(), kColour).adjusted(0.5, 0.5, -0.5, -0.5),
            space::kControlRadius, space::kControlRadius);
        painter.setPen(p.text);
        painter.setFont(ui::font(FontRole::Label));
        painter.drawText(place.adjusted(0, kColour + 2, 0, -20), align, swatch.name);
        painter.setPen(p.muted);
        painter.setFont(ui::font(FontRole::CodeSmall));
        painter.drawText(place.adjusted(0, kColour + 16, 0, -6), align, swatch.colour.name().toUpper());
        ++at;
    }
}

Painted::Painted(const Theme& theme, const QString& name, const QSize& size, Paint paint, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_size(size), m_paint(std::move(paint)) {
    setAccessibleName(name);
    setFixedSize(size);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Painted::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_paint(painter, rect(), m_theme.palette());
}

}  // namespace qd::ui::pages::gallery
