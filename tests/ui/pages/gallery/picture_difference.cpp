// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/gallery/picture_difference.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr int kBlock = 8;

struct Lab {
    double l = 0.0;
    double a = 0.0;
    double b = 0.0;
};

double linear(int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double curve(double t) {
    constexpr double kDelta = 6.0 / 29.0;
    return t > kDelta * kDelta * kDelta ? std::cbrt(t) : t / (3.0 * kDelta * kDelta) + 4.0 / 29.0;
}

/// sRGB (IEC 61966-2-1) to CIELAB with the white of D65.
Lab labOf(QRgb pixel) {
    static const std::array<double, 256> kLinear = [] {
        std::array<double, 256> table{};
        for (int i = 0; i < 256; ++i)
            table[static_cast<std::size_t>(i)] = linear(i);
        return table;
    }();
    const double r = kLinear[static_cast<std::size_t>(qRed(pixel))];
    const double g = kLinear[static_cast<std::size_t>(qGreen(pixel))];
    const double b = kLinear[static_cast<std::size_t>(qBlue(pixel))];
    const double x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

Lab meanOf(const QImage& picture, int left, int top) {
    Lab sum;
    int count = 0;
    for (int y = top; y < std::min(top + kBlock, picture.height()); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = left; x < std::min(left + kBlock, picture.width()); ++x) {
            const Lab lab = labOf(line[x]);
            sum.l += lab.l;
            sum.a += lab.a;
            sum.b += lab.b;
            ++count;
        }
    }
    return {sum.l / count, sum.a / count, sum.b / count};
}

}  // namespace

QString PictureDifference::words() const {
    if (!sameSize) return QStringLiteral("another size");
    return QStringLiteral("%1 blocks differ to the eye, most at %2, %3 by \u0394E %4")
        .arg(seenBlocks)
        .arg(where.x())
        .arg(where.y())
        .arg(worst, 0, 'f', 1);
}

PictureDifference comparePictures(const QImage& reference, const QImage& now) {
    PictureDifference difference;
    if (reference.isNull() || reference.size() != now.size()) {
        difference.sameSize = false;
        return difference;
    }
    const QImage a = reference.convertToFormat(QImage::Format_RGB32);
    const QImage b = now.convertToFormat(QImage::Format_RGB32);
    for (int top = 0; top < a.height(); top += kBlock)
        for (int left = 0; left < a.width(); left += kBlock) {
            const Lab one = meanOf(a, left, top);
            const Lab two = meanOf(b, left, top);
            const double apart = std::hypot(one.l - two.l, std::hypot(one.a - two.a, one.b - two.b));
            if (apart > PictureDifference::kSeen) ++difference.seenBlocks;
            if (apart > difference.worst) {
                difference.worst = apart;
                difference.where = QPoint(left, top);
            }
        }
    return difference;
}
