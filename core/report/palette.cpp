// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/base/contracts.h"

namespace qd::report {

namespace {

struct Pair {
    std::uint32_t light;
    std::uint32_t dark;
};

constexpr std::array<Pair, kSeriesColours> kSeries{{{0x0B63C4, 0x5AA9FF},
                                                    {0x6FA8E3, 0x2E6FB5},
                                                    {0x0B7A6E, 0x3FB6A8},
                                                    {0x74B8AF, 0x1F7268},
                                                    {0x64569E, 0xA99BDF},
                                                    {0xAFA5D1, 0x6B5CA5},
                                                    {0xB5862A, 0xE0B860},
                                                    {0xDFC58A, 0x8F6E2A},
                                                    {0x526070, 0x9AA6B5},
                                                    {0xA3AFBC, 0x5B6877},
                                                    {0x8E4A6B, 0xCF8FAE},
                                                    {0xCFA3B7, 0x7C4661}}};

Pair pairOf(Ink ink, int series) {
    switch (ink) {
        case Ink::Canvas:
            return {0xF4F6F8, 0x0F1318};
        case Ink::Surface:
            return {0xFFFFFF, 0x161B22};
        case Ink::Raised:
            return {0xF9FAFB, 0x1D242D};
        case Ink::Line:
            return {0xD5DBE3, 0x2A333E};
        case Ink::Text:
            return {0x17202B, 0xE6EAF0};
        case Ink::Muted:
            return {0x526070, 0x9AA6B5};
        case Ink::Faint:
            return {0x5F6C7B, 0x8492A3};
        case Ink::Accent:
            return {0x0B63C4, 0x5AA9FF};
        case Ink::Gain:
            return {0x0B7A6E, 0x3FB6A8};
        case Ink::Loss:
            return {0xB4500B, 0xF0883E};
        case Ink::Series:
            break;
    }
    QD_REQUIRE(series >= 0);
    return kSeries[static_cast<std::size_t>(series % kSeriesColours)];
}

}  // namespace

std::uint32_t colourOf(Ink ink, Theme theme, int series) {
    const Pair pair = pairOf(ink, series);
    return theme == Theme::Light ? pair.light : pair.dark;
}

std::uint32_t blend(std::uint32_t top, std::uint32_t ground, double share) {
    std::uint32_t out = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const auto a = static_cast<double>((top >> shift) & 0xFFU);
        const auto b = static_cast<double>((ground >> shift) & 0xFFU);
        const auto mixed = static_cast<std::uint32_t>(std::lround(a * share + b * (1.0 - share)));
        out |= std::min<std::uint32_t>(mixed, 0xFFU) << shift;
    }
    return out;
}

std::string hexText(std::uint32_t colour) {
    std::array<char, 8> buf{};
    std::snprintf(buf.data(), buf.size(), "#%06x", colour & 0xFFFFFFU);
    return buf.data();
}

double tintShare(int step) {
    QD_REQUIRE(step >= 1 && step <= kTintSteps);
    return 0.08 * static_cast<double>(step);
}

int tintStep(double value, double scale) {
    if (!std::isfinite(value) || value == 0.0 || !(scale > 0.0)) return 0;
    const double steps = std::ceil(std::min(std::abs(value) / scale, 1.0) * kTintSteps);
    const int step = std::clamp(static_cast<int>(steps), 1, kTintSteps);
    return value > 0.0 ? step : -step;
}

double tintScale(std::vector<double> values) {
    for (double& value : values)
        value = std::isfinite(value) ? std::abs(value) : 0.0;
    if (values.empty()) return 0.0;
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) * 9 / 10];
}

}  // namespace qd::report
