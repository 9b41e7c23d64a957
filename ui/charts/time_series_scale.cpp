// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace qd::ui::charts {
namespace {
constexpr double kAir = 0.06;  ///< of the height, above and below
}

double ValueScale::y(double value) const {
    // Halves: the distance between two huge values is still a number.
    double share = logarithmic ? (std::log(value) - std::log(low)) / (std::log(high) - std::log(low))
                               : (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
    if (std::isnan(share)) share = 0.0;
    return box.bottom() - std::clamp(share, -1.0, 2.0) * box.height();
}

double ValueScale::value(double y) const {
    const double share = box.height() > 0.0 ? (box.bottom() - y) / box.height() : 0.0;
    if (logarithmic) return low * std::pow(high / low, share);
    return low * (1.0 - share) + high * share;
}

ValueScale scaleFor(const Extent& extent, bool logarithmic, const QRectF& box) {
    ValueScale scale;
    scale.box = box;
    if (!extent.any()) return scale;
    constexpr double kMost = std::numeric_limits<double>::max() / 4.0;
    const double low = std::clamp(extent.low, -kMost, kMost);
    const double high = std::clamp(extent.high, -kMost, kMost);
    scale.logarithmic = logarithmic && low > 0.0;
    if (scale.logarithmic) {
        const double pad = std::max(std::pow(high / low, kAir), 1.001);
        scale.low = std::max(low / pad, std::numeric_limits<double>::min());
        scale.high = high * pad;
        return scale;
    }
    const double pad = high > low ? (high - low) * kAir : std::max(std::fabs(high) * 0.01, 1e-9);
    scale.low = low - pad;
    scale.high = high + pad;
    return scale;
}

TimeAxis::TimeAxis(const TimeSeries& data, IndexRange range, double left, double width)
    : m_data(&data),
      m_range(range),
      m_left(left),
      m_width(std::max(1.0, width)),
      m_byTime(data.spacing == Spacing::Time && data.timeAt(range.last) > data.timeAt(range.first)) {}

double TimeAxis::x(double index) const {
    if (m_range.count() < 2) return m_left + m_width / 2.0;
    if (!m_byTime) return m_left + (index - m_range.first) / (m_range.count() - 1) * m_width;
    const int before = static_cast<int>(std::floor(std::clamp(index, 0.0, m_data->count() - 1.0)));
    const auto from = static_cast<double>(m_data->timeAt(m_range.first));
    const auto to = static_cast<double>(m_data->timeAt(m_range.last));
    const auto here = static_cast<double>(m_data->timeAt(before));
    const auto next = static_cast<double>(m_data->timeAt(std::min(before + 1, m_data->count() - 1)));
    return m_left + (here + (next - here) * (index - before) - from) / (to - from) * m_width;
}

double TimeAxis::index(double x) const {
    if (m_range.count() < 2) return m_range.first;
    const double share = std::clamp((x - m_left) / m_width, 0.0, 1.0);
    if (!m_byTime) return m_range.first + share * (m_range.count() - 1);
    const auto from = static_cast<double>(m_data->timeAt(m_range.first));
    const auto to = static_cast<double>(m_data->timeAt(m_range.last));
    return indexOfTime(from + (to - from) * share);
}

double TimeAxis::indexOfTime(double ms) const {
    const int after = firstAtOrAfter(*m_data, static_cast<qint64>(std::ceil(ms)));
    if (after <= 0) return 0.0;
    if (after >= m_data->count()) return m_data->count() - 1.0;
    const auto before = static_cast<double>(m_data->timeAt(after - 1));
    const auto next = static_cast<double>(m_data->timeAt(after));
    return next > before ? after - 1 + std::clamp((ms - before) / (next - before), 0.0, 1.0) : after;
}

double TimeAxis::xOfTime(qint64 ms) const {
    return x(indexOfTime(static_cast<double>(ms)));
}

std::vector<double> TimeAxis::edges(int columns) const {
    std::vector<double> out(static_cast<std::size_t>(std::max(0, columns)) + 1);
    for (std::size_t k = 0; k < out.size(); ++k)
        out[k] = index(m_left + m_width * static_cast<double>(k) / std::max(1, columns));
    return out;
}

}  // namespace qd::ui::charts
