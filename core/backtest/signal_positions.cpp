// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_positions.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

constexpr double kSessionsPerYear = 252.0;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::size_t whole(double value) {
    return static_cast<std::size_t>(value);
}

std::vector<double> movingAverage(std::span<const double> p, std::span<const double> closes) {
    const ExactWindows windows(closes);
    const std::size_t fast = whole(p[0]);
    const std::size_t slow = whole(p[1]);
    const bool mirror = p[2] == 1.0;
    std::vector<double> out(closes.size(), 0.0);
    for (std::size_t t = slow - 1; t < closes.size(); ++t) {
        const double near = windows.mean(t, fast);
        const double far = windows.mean(t, slow);
        if (near > far) out[t] = 1.0;
        if (near < far && mirror) out[t] = -1.0;
    }
    return out;
}

std::vector<double> momentum(std::span<const double> p, std::span<const double> closes) {
    const std::size_t lookback = whole(p[0]);
    const std::size_t skip = whole(p[1]);
    const std::size_t hold = whole(p[2]);
    const bool mirror = p[3] == 1.0;
    std::vector<double> out(closes.size(), 0.0);
    const std::size_t first = lookback + skip;
    for (std::size_t t = first; t < closes.size(); ++t) {
        if ((t - first) % hold != 0) {
            out[t] = out[t - 1];
            continue;
        }
        const double now = closes[t - skip];
        const double then = closes[t - skip - lookback];
        out[t] = now > then ? 1.0 : now < then && mirror ? -1.0 : 0.0;
    }
    return out;
}

/// Mean and deviation (ddof 1) of the last `window` values, row after row. Sums are carried along and made
/// anew every kAnew rows, around a value of the window, so that rounding neither piles up nor drowns the
/// deviation.
class RollingMoments {
public:
    RollingMoments(std::span<const double> values, std::size_t window) : m_values(values), m_window(window) {}

    /// To row t: the one after the last, or the first with a full window.
    void advanceTo(std::size_t t) {
        m_still = t > 0 && m_values[t] == m_values[t - 1] ? m_still + 1 : 1;
        if (t + 1 < m_window) return;
        if (t + 1 == m_window || t % kAnew == 0) {
            m_around = m_values[t];
            m_sum = m_squares = 0.0;
            for (const double x : m_values.subspan(t + 1 - m_window, m_window))
                add(x, 1.0);
        } else {
            add(m_values[t], 1.0);
            add(m_values[t - m_window], -1.0);
        }
    }
    [[nodiscard]] double mean() const { return m_around + m_sum / static_cast<double>(m_window); }
    /// 0 exactly where all values are one.
    [[nodiscard]] double deviation() const {
        if (m_still >= m_window) return 0.0;
        const auto n = static_cast<double>(m_window);
        return std::sqrt(std::max(0.0, m_squares - m_sum * m_sum / n) / (n - 1.0));
    }

private:
    static constexpr std::size_t kAnew = 64;
    void add(double x, double sign) {
        const double d = x - m_around;
        m_sum += sign * d;
        m_squares += sign * d * d;
    }

    std::span<const double> m_values;
    std::size_t m_window;
    std::size_t m_still = 0;  ///< how many of the last values are the same
    double m_around = 0.0;
    double m_sum = 0.0;
    double m_squares = 0.0;
};

/// The next position of a rule that opens far from the mean and closes near it.
double revert(double position, double z, double entry, double exit, bool mirror) {
    if (position > 0.0 && z >= -exit) position = 0.0;
    if (position < 0.0 && z <= exit) position = 0.0;
    if (position == 0.0 && z <= -entry) position = 1.0;
    if (position == 0.0 && z >= entry && mirror) position = -1.0;
    return position;
}

std::vector<double> meanReversion(std::span<const double> p, std::span<const double> closes) {
    const std::size_t window = whole(p[0]);
    const bool mirror = p[3] == 1.0;
    RollingMoments moments(closes, window);
    std::vector<double> out(closes.size(), 0.0);
    double position = 0.0;
    for (std::size_t t = 0; t < closes.size(); ++t) {
        moments.advanceTo(t);
        if (t + 1 < window) continue;
        const double deviation = moments.deviation();
        const double z = deviation > 0.0 ? (closes[t] - moments.mean()) / deviation : 0.0;
        position = revert(position, z, p[1], p[2], mirror);
        out[t] = position;
    }
    return out;
}

/// The greatest of the last `window` values pushed, in constant time each on average.
class RollingMax {
public:
    explicit RollingMax(std::size_t window) : m_window(window) {}
    void push(std::size_t t, double value) {
        while (!m_values.empty() && m_values.back().value <= value)
            m_values.pop_back();
        m_values.push_back({t, value});
        if (m_values.front().at + m_window <= t) m_values.pop_front();
    }
    [[nodiscard]] double value() const { return m_values.front().value; }

private:
    struct Entry {
        std::size_t at;
        double value;
    };
    std::size_t m_window;
    std::deque<Entry> m_values;
};

std::vector<double> breakout(std::span<const double> p, std::span<const double> closes) {
    const std::size_t entry = whole(p[0]);
    const std::size_t exit = whole(p[1]);
    const bool mirror = p[2] == 1.0;
    RollingMax entryHigh(entry), entryLow(entry), exitHigh(exit), exitLow(exit);  // lows of the negatives
    std::vector<double> out(closes.size(), 0.0);
    double position = 0.0;
    for (std::size_t t = 0; t < closes.size(); ++t) {
        const double close = closes[t];
        if (t >= std::max(entry, exit)) {
            if (position > 0.0 && close < -exitLow.value()) position = 0.0;
            if (position < 0.0 && close > exitHigh.value()) position = 0.0;
            if (position == 0.0 && close > entryHigh.value()) position = 1.0;
            if (position == 0.0 && mirror && close < -entryLow.value()) position = -1.0;
            out[t] = position;
        }
        for (auto* high : {&entryHigh, &exitHigh})
            high->push(t, close);
        for (auto* low : {&entryLow, &exitLow})
            low->push(t, -close);
    }
    return out;
}

std::vector<double> volatilityTarget(std::span<const double> p, std::span<const double> closes) {
    const std::size_t window = whole(p[0]);
    std::vector<double> returns;
    for (std::size_t t = 1; t < closes.size(); ++t)
        returns.push_back(closes[t] / closes[t - 1] - 1.0);
    RollingMoments moments(returns, window);
    std::vector<double> out(closes.size(), 0.0);
    double position = 0.0;
    for (std::size_t t = 1; t < closes.size(); ++t) {
        moments.advanceTo(t - 1);
        if (t < window) continue;
        const double annual = moments.deviation() * std::sqrt(kSessionsPerYear);
        const double wanted = annual > 0.0 ? std::min(p[2], p[1] / annual) : p[2];
        if (std::abs(wanted - position) > p[3]) position = wanted;
        out[t] = position;
    }
    return out;
}

std::vector<double> onBars(const SignalRule& rule, std::span<const double> closes,
                           std::span<const std::size_t> ends) {
    if (rule.timeframe == Timeframe::Daily) return barPositions(rule.kind, rule.parameters, closes);
    std::vector<double> bars;
    for (const std::size_t t : ends)
        bars.push_back(closes[t]);
    const auto positions = barPositions(rule.kind, rule.parameters, bars);
    std::vector<double> out(closes.size(), 0.0);
    for (std::size_t k = 0; k < ends.size(); ++k) {
        const std::size_t until = k + 1 < ends.size() ? ends[k + 1] : closes.size();
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(ends[k]),
                  out.begin() + static_cast<std::ptrdiff_t>(until), positions[k]);
    }
    return out;
}

}  // namespace

ExactWindows::ExactWindows(std::span<const double> values) {
    constexpr double kDigits = 10.0;
    m_prefix.reserve(values.size() + 1);
    m_prefix.push_back(0.0);
    if (values.empty()) return;
    const double scale = std::pow(10.0, kDigits - 1.0 - std::floor(std::log10(values.front())));
    for (const double v : values)
        m_prefix.push_back(m_prefix.back() + std::nearbyint(v * scale));
}

double ExactWindows::mean(std::size_t t, std::size_t window) const noexcept {
    if (t + 1 < window) return kInfinity;
    return (m_prefix[t + 1] - m_prefix[t + 1 - window]) / static_cast<double>(window);
}

std::vector<double> barPositions(SignalKind kind, std::span<const double> parameters,
                                 std::span<const double> closes) {
    switch (kind) {
        case SignalKind::MovingAverage:
            return movingAverage(parameters, closes);
        case SignalKind::Momentum:
            return momentum(parameters, closes);
        case SignalKind::MeanReversion:
            return meanReversion(parameters, closes);
        case SignalKind::Breakout:
            return breakout(parameters, closes);
        case SignalKind::VolatilityTarget:
            break;
    }
    return volatilityTarget(parameters, closes);
}

Status checkSignal(const SignalSpec& spec) {
    QD_CHECK(checkParameters(spec.rule.kind, spec.rule.parameters));
    if (spec.confirm) QD_CHECK(checkParameters(spec.confirm->kind, spec.confirm->parameters));
    return Ok{};
}

std::vector<std::vector<double>> wantedPositions(const SignalPrices& prices, const SignalSpec& spec) {
    const auto ends = prices.barEnds(spec.rule.timeframe);
    const auto slowEnds = spec.confirm ? prices.barEnds(spec.confirm->timeframe) : std::vector<std::size_t>();
    std::vector<std::vector<double>> out;
    out.reserve(prices.width());
    for (std::size_t i = 0; i < prices.width(); ++i) {
        out.push_back(onBars(spec.rule, prices.series(i), ends));
        if (!spec.confirm) continue;
        const auto agrees = onBars(*spec.confirm, prices.series(i), slowEnds);
        for (std::size_t t = 0; t < agrees.size(); ++t) {
            if (!(out.back()[t] * agrees[t] > 0.0)) out.back()[t] = 0.0;
        }
    }
    return out;
}

}  // namespace qd::backtest
