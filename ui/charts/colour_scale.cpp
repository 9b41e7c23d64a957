// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/colour_scale.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_label.h"
#include "ui/charts/direction.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

/// tr() for what is no QObject.
struct LegendWords {
    Q_DECLARE_TR_FUNCTIONS(LegendWords)
};

constexpr double kBarHeight = 8.0;
constexpr double kBarWidth = 220.0;
constexpr double kSwatch = 14.0;

/// Orange for the lower end of a diverging scale, whatever the reader chose for gain and loss.
QColor lowerEnd(const Palette& p) {
    if (p.highContrast) return highContrastPalette().loss;
    return p.dark ? darkPalette().loss : lightPalette().loss;
}

QString endText(const ColourScale& scale, double value, ValueKind kind, int decimals) {
    if (scale.kind != ScaleKind::Sequential && value > scale.middle && scale.middle == 0.0)
        return signedText(value, kind, decimals);
    if (kind == ValueKind::Percent) return format::percent(value, decimals);
    if (kind == ValueKind::Number) return format::number(value, decimals);
    return valueText(value, kind, QLocale());
}

}  // namespace

double scalePosition(const ColourScale& scale, double value) {
    if (scale.kind == ScaleKind::Sequential) {
        const double range = scale.high / 2.0 - scale.low / 2.0;  // halves: no overflow at huge ends
        return range > 0.0 ? std::clamp((value / 2.0 - scale.low / 2.0) / range, 0.0, 1.0) : 0.0;
    }
    const double side =
        value >= scale.middle ? scale.high / 2.0 - scale.middle / 2.0 : scale.middle / 2.0 - scale.low / 2.0;
    return side > 0.0 ? std::clamp((value / 2.0 - scale.middle / 2.0) / side, -1.0, 1.0) : 0.0;
}

QColor positionColour(ScaleKind kind, double position, const Palette& p, double deepest) {
    if (kind == ScaleKind::Sequential) {
        constexpr double kPalest = 0.06;
        return blend(p.accent, p.surface, (kPalest + (1.0 - kPalest) * position) * deepest);
    }
    const bool change = kind == ScaleKind::Change;
    const QColor hue = position >= 0.0 ? (change ? p.gain : p.accent) : (change ? p.loss : lowerEnd(p));
    return blend(hue, p.surface, std::fabs(position) * deepest);
}

QColor scaleColour(const ColourScale& scale, double value, const Palette& palette, double deepest) {
    return positionColour(scale.kind, scalePosition(scale, value), palette, deepest);
}

std::array<QRgb, 256> scaleTable(ScaleKind kind, const Palette& palette, double deepest) {
    std::array<QRgb, 256> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double share = static_cast<double>(i) / 255.0;
        const double position = kind == ScaleKind::Sequential ? share : share * 2.0 - 1.0;
        out[i] = positionColour(kind, position, palette, deepest).rgb();
    }
    return out;
}

std::size_t scaleTableAt(const ColourScale& scale, double value) {
    const double position = scalePosition(scale, value);
    const double share = scale.kind == ScaleKind::Sequential ? position : (position + 1.0) / 2.0;
    return static_cast<std::size_t>(std::lround(share * 255.0));
}

void paintLegend(QPainter& painter, const QRectF& box, const ColourScale& scale, const Palette& p,
                 double deepest, ValueKind kind, int decimals, bool missing, bool mirrored) {
    const QFont f = font(FontRole::Label);
    painter.setFont(f);
    const double width = std::min(kBarWidth, box.width());
    const QRectF bar(box.left(), box.top() + 4.0, width, kBarHeight);
    const auto table = scaleTable(scale.kind, p, deepest);
    constexpr int kSteps = 64;
    for (int i = 0; i < kSteps; ++i) {
        const double left = std::round(bar.left() + bar.width() * i / kSteps);
        const double right = std::round(bar.left() + bar.width() * (i + 1) / kSteps);
        const QRectF part(left, bar.top(), right - left, bar.height());
        painter.fillRect(reflected(part, box, mirrored),
                         QColor(table[static_cast<std::size_t>(i * 255 / (kSteps - 1))]));
    }
    painter.setPen(QPen(p.control, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(reflected(bar, box, mirrored));
    painter.setPen(p.muted);
    const QRectF words(bar.left(), bar.bottom() + 1.0, bar.width(), 15.0);
    const QString low = endText(scale, scale.low, kind, decimals);
    const QString high = endText(scale, scale.high, kind, decimals);
    const double ends = tabularWidth(f, low) + tabularWidth(f, high);
    const QRectF at = reflected(words, box, mirrored);
    drawTabular(painter, at, leading(mirrored) | Qt::AlignVCenter, low);
    if (ends + 8.0 <= words.width()) drawTabular(painter, at, trailing(mirrored) | Qt::AlignVCenter, high);
    if (scale.kind != ScaleKind::Sequential && scale.high > scale.low) {
        const QString middle = endText(scale, scale.middle, kind, decimals);
        const double x =
            bar.left() + bar.width() / 2.0;  // each half of the bar has its own half of the scale
        const double need = tabularWidth(f, middle) + 16.0;
        if (ends + need <= words.width() &&
            std::max(tabularWidth(f, low), tabularWidth(f, high)) + need / 2.0 <= words.width() / 2.0)
            drawTabular(painter,
                        reflected(QRectF(x - need / 2.0, words.top(), need, words.height()), box, mirrored),
                        Qt::AlignCenter, middle);
    }
    const double rest = box.width() - width - 16.0 - kSwatch - 6.0;
    if (!missing || rest < wordsWidth(f, LegendWords::tr("No value"))) return;
    const QRectF swatch(bar.right() + 16.0, bar.top() - 3.0, kSwatch, kSwatch);
    fillMissing(painter, reflected(swatch, box, mirrored), p);
    painter.setPen(p.muted);
    drawWords(painter, reflected(QRectF(swatch.right() + 6.0, swatch.top() - 1.0, rest, 16.0), box, mirrored),
              leading(mirrored) | Qt::AlignVCenter, LegendWords::tr("No value"));
}

}  // namespace qd::ui::charts
