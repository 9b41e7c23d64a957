// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_raster.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace qd::ui::charts {
namespace {

constexpr int kStrip = 16;  ///< columns of one cache line of pixels

bool inDash(std::span<const double> dashes, double whole, double at) {
    double left = std::fmod(at, whole);
    if (left < 0.0) left += whole;
    for (std::size_t i = 0; i < dashes.size(); ++i) {
        if (left < dashes[i]) return i % 2 == 0;
        left -= dashes[i];
    }
    return true;
}

/// Premultiplied source over an opaque or translucent target, weight 0 … 256.
QRgb over(QRgb source, QRgb target, unsigned weight) {
    const auto lane = [&](unsigned shift) {
        const unsigned s = ((source >> shift) & 255U) * weight >> 8;
        const unsigned cover = (source >> 24) * weight >> 8;
        return s + (((target >> shift) & 255U) * (255U - cover) + 127U) / 255U;
    };
    return lane(24) << 24 | lane(16) << 16 | lane(8) << 8 | lane(0);
}

}  // namespace

std::vector<PixelSpan> penned(std::span<const PixelSpan> line, double radius, std::span<const double> dashes,
                              double phase) {
    std::vector<PixelSpan> out(line.size());
    const int reach = static_cast<int>(std::floor(radius));
    std::vector<float> lift(static_cast<std::size_t>(reach) + 1);
    for (int d = 0; d <= reach; ++d)
        lift[static_cast<std::size_t>(d)] = static_cast<float>(std::sqrt(radius * radius - d * d));
    const double whole = std::accumulate(dashes.begin(), dashes.end(), 0.0);
    const int count = static_cast<int>(line.size());
    for (int k = 0; k < count; ++k) {
        if (whole > 0.0 && !inDash(dashes, whole, k + phase)) continue;
        PixelSpan& span = out[static_cast<std::size_t>(k)];
        for (int d = std::max(-reach, -k); d <= std::min(reach, count - 1 - k); ++d) {
            const PixelSpan& near = line[static_cast<std::size_t>(k + d)];
            if (!near.any()) continue;
            const float r = lift[static_cast<std::size_t>(std::abs(d))];
            if (!span.any()) {
                span = {near.top - r, near.bottom + r};
            } else {
                span.top = std::min(span.top, near.top - r);
                span.bottom = std::max(span.bottom, near.bottom + r);
            }
        }
    }
    return out;
}

void fillSpans(QImage& image, int left, PixelRows rows, std::span<const PixelSpan> spans,
               const QColor& colour) {
    if (image.isNull() || image.depth() != 32) return;
    const QRgb source = qPremultiply(colour.rgba());
    const bool opaque = qAlpha(source) == 255;
    const int first = std::max(0, rows.first);
    const int last = std::min(rows.last, image.height() - 1);
    const int begin = std::max(0, -left);
    const int end = std::min(static_cast<int>(spans.size()), image.width() - left);
    uchar* bits = image.bits();
    const qsizetype stride = image.bytesPerLine();
    for (int strip = begin; strip < end; strip += kStrip) {
        const int stop = std::min(end, strip + kStrip);
        float top = static_cast<float>(last) + 1.0F;
        float bottom = static_cast<float>(first) - 1.0F;
        for (int k = strip; k < stop; ++k) {
            const PixelSpan& span = spans[static_cast<std::size_t>(k)];
            if (!span.any()) continue;
            top = std::min(top, span.top);
            bottom = std::max(bottom, span.bottom);
        }
        // Clamped as floats: a span may reach beyond what an int can hold.
        const int from = static_cast<int>(std::floor(std::max(top, static_cast<float>(first))));
        const int to = static_cast<int>(std::floor(std::min(bottom, static_cast<float>(last))));
        for (int y = from; y <= to; ++y) {
            auto* row = reinterpret_cast<QRgb*>(bits + y * stride);
            const auto above = static_cast<float>(y);
            for (int k = strip; k < stop; ++k) {
                const PixelSpan& span = spans[static_cast<std::size_t>(k)];
                const float cover = std::min(above + 1.0F, span.bottom) - std::max(above, span.top);
                if (!(cover > 0.0F) || !span.any()) continue;
                QRgb& pixel = row[left + k];
                pixel = opaque && cover >= 1.0F
                            ? source
                            : over(source, pixel, static_cast<unsigned>(std::min(cover, 1.0F) * 256.0F));
            }
        }
    }
}

}  // namespace qd::ui::charts
