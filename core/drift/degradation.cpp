// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/degradation.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/message.h"

namespace qd::drift {

namespace {

constexpr std::size_t kLeastBacktest = 60;
constexpr std::size_t kMostSpacing = 60;
constexpr std::size_t kStakes = 12;
constexpr double kLeastStake = 0.01;
constexpr double kWatchShare = 0.25;  ///< of the evidence that alarms

bool within(double value, double low, double high) {
    return value >= low && value <= high;
}

Status check(std::span<const double> backtest, std::span<const double> live,
             const DegradationOptions& options) {
    if (!within(options.alpha, 0.001, 0.2) || !within(options.haircut, 0.0, 1.0) ||
        !within(options.clip, 2.0, 10.0) || options.spacing < 1 || options.spacing > kMostSpacing) {
        return Error{
            ErrorCode::BadInput,
            say("found a false-alarm rate of %1, a haircut of %2, a clip of %3 and a spacing of %4; expected "
                "0.001 to 0.2, 0 to 1, 2 to 10, 1 to 60",
                options.alpha, options.haircut, options.clip, options.spacing)};
    }
    if (backtest.size() < kLeastBacktest) {
        return Error{ErrorCode::BadInput,
                     say("found %1 days of backtest, expected at least %2", backtest.size(), kLeastBacktest)};
    }
    const auto finite = [](std::span<const double> x) {
        return std::all_of(x.begin(), x.end(), [](double v) { return std::isfinite(v); });
    };
    if (!finite(backtest) || !finite(live))
        return Error{ErrorCode::BadInput, say("found a day whose value is not finite")};
    return Ok{};
}

/// Figures of a backtest in units of its own deviation, cut off.
struct Scale {
    double mean = 0.0;
    double deviation = 0.0;
    double clip = 0.0;

    [[nodiscard]] double inward(double x) const { return std::clamp((x - mean) / deviation, -clip, clip); }
    [[nodiscard]] double outward(double z) const { return mean + deviation * z; }
};

Result<Scale> scaleOf(std::span<const double> x, double clip) {
    Scale out{0.0, 0.0, clip};
    const auto n = static_cast<double>(x.size());
    for (const double v : x)
        out.mean += v / n;
    for (const double v : x)
        out.deviation += (v - out.mean) * (v - out.mean) / (n - 1.0);
    out.deviation = std::sqrt(out.deviation);
    if (!(out.deviation > 1e-12 * std::abs(out.mean)) || !std::isfinite(out.deviation))
        return Error{ErrorCode::BadInput, say("the figures of the backtest do not vary")};
    return out;
}

/// Mean of the cut-off backtest and its standard error, which allows for autocorrelation (Newey & West 1987,
/// Bartlett weights, 4 (n / 100)^(2/9) lags).
struct MeanWithError {
    double mean = 0.0;
    double error = 0.0;
};
MeanWithError meanOf(std::span<const double> backtest, const Scale& scale) {
    const auto n = static_cast<double>(backtest.size());
    std::vector<double> z;
    MeanWithError out;
    for (const double v : backtest) {
        z.push_back(scale.inward(v));
        out.mean += z.back() / n;
    }
    const auto lags = static_cast<std::size_t>(4.0 * std::pow(n / 100.0, 2.0 / 9.0));
    double variance = 0.0;
    for (std::size_t lag = 0; lag <= lags; ++lag) {
        double sum = 0.0;
        for (std::size_t t = lag; t < z.size(); ++t)
            sum += (z[t] - out.mean) * (z[t - lag] - out.mean);
        const double weight =
            lag == 0 ? 1.0 : 2.0 * (1.0 - static_cast<double>(lag) / static_cast<double>(lags + 1));
        variance += weight * sum / n;
    }
    out.error = std::sqrt(std::max(variance, 0.0) / n);
    return out;
}

/// z with P(Z > z) = p for a standard normal, by bisection.
double upperQuantile(double p) {
    double low = 0.0;
    double high = 10.0;
    for (int i = 0; i < 80; ++i) {
        const double middle = 0.5 * (low + high);
        (0.5 * std::erfc(middle / std::sqrt(2.0)) > p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

/// Wealth of bets against "the mean is at least `floor`": each stake multiplies by 1 − stake · (z − floor),
/// which is never negative and, while that holds, does not grow on average.
class Bets {
public:
    Bets(double floor, double clip) : m_floor(floor) {
        const double most = 0.95 / std::max(clip - floor, 1e-9);
        const double step = std::pow(most / kLeastStake, 1.0 / static_cast<double>(kStakes - 1));
        double stake = kLeastStake;
        for (std::size_t k = 0; k < kStakes; ++k, stake *= step)
            m_stake[k] = std::min(stake, most);
    }
    void add(double z) {
        for (std::size_t k = 0; k < kStakes; ++k)
            m_log[k] += std::log1p(-m_stake[k] * (z - m_floor));
    }
    /// Mean wealth, at most 1e300.
    [[nodiscard]] double wealth() const {
        const double top = *std::max_element(m_log.begin(), m_log.end());
        double sum = 0.0;
        for (const double log : m_log)
            sum += std::exp(log - top);
        return std::exp(std::min(690.0, top + std::log(sum / static_cast<double>(kStakes))));
    }

private:
    double m_floor;
    std::array<double, kStakes> m_stake{};
    std::array<double, kStakes> m_log{};
};

/// Predictable plug-in empirical-Bernstein confidence sequence of a mean on [0, 1] (Waudby-Smith & Ramdas
/// 2024, theorem 2).
class MeanSequence {
public:
    explicit MeanSequence(double alpha) : m_log(std::log(2.0 / alpha)) {}
    void add(double u) {
        m_days += 1.0;
        const double stake =
            std::min(0.5, std::sqrt(2.0 * m_log / (m_variance * m_days * std::log1p(m_days))));
        const double away = 4.0 * (u - m_mean) * (u - m_mean);
        m_stakes += stake;
        m_weighted += stake * u;
        m_penalty += away * (-std::log1p(-stake) - stake) / 4.0;
        m_sum += u;
        m_mean = (0.5 + m_sum) / (m_days + 1.0);
        m_squares += (u - m_mean) * (u - m_mean);
        m_variance = (0.25 + m_squares) / (m_days + 1.0);
    }
    [[nodiscard]] double centre() const { return m_weighted / m_stakes; }
    [[nodiscard]] double reach() const { return (m_log + m_penalty) / m_stakes; }

private:
    double m_log;
    double m_days = 0.0;
    double m_mean = 0.5;
    double m_variance = 0.25;
    double m_sum = 0.0;
    double m_squares = 0.0;
    double m_stakes = 0.0;
    double m_weighted = 0.0;
    double m_penalty = 0.0;
};

/// Follows the live days, one after the other.
void follow(std::span<const double> live, const Scale& scale, double floor, const DegradationOptions& options,
            Degradation& out) {
    Bets bets(floor, scale.clip);
    MeanSequence sequence(options.alpha);
    double sum = 0.0;
    double tested = 0.0;
    DegradationDay day;
    day.low = scale.outward(-scale.clip);
    day.high = scale.outward(scale.clip);
    for (std::size_t t = 0; t < live.size(); ++t) {
        const double z = scale.inward(live[t]);
        sum += z;
        if ((t + 1) % options.spacing == 0) {
            tested += 1.0;
            bets.add(z);
            sequence.add((z + scale.clip) / (2.0 * scale.clip));
            const auto back = [&](double u) {
                return scale.outward(2.0 * scale.clip * std::clamp(u, 0.0, 1.0) - scale.clip);
            };
            day.low = back(sequence.centre() - sequence.reach());
            day.high = back(sequence.centre() + sequence.reach());
            day.evidence = bets.wealth();
        }
        day.mean = scale.outward(sum / static_cast<double>(t + 1));
        out.days.push_back(day);
        out.evidence = std::max(out.evidence, day.evidence);
        if (out.alarmDay == 0 && day.evidence >= out.alarmAt) out.alarmDay = t + 1;
    }
}

}  // namespace

std::string_view actionName(DegradationAction action) noexcept {
    constexpr std::array<std::string_view, 3> kNames{"continue", "watch", "retrain"};
    return kNames[static_cast<std::size_t>(action)];
}

Result<Degradation> watchDegradation(std::span<const double> backtest, std::span<const double> live,
                                     const DegradationOptions& options) {
    QD_CHECK(check(backtest, live, options));
    QD_TRY(const Scale scale, scaleOf(backtest, options.clip));
    const MeanWithError expected = meanOf(backtest, scale);
    const double givenUp = options.haircut * std::max(0.0, scale.mean) / scale.deviation;
    const double spent = 0.5 * options.alpha;  // for the backtest's own error; the other half is the bets'
    const double floor =
        std::max(expected.mean - givenUp - upperQuantile(spent) * expected.error, -scale.clip);
    Degradation out;
    out.expected = scale.outward(expected.mean - givenUp);
    out.expectedFloor = scale.outward(floor);
    out.alarmAt = 1.0 / (options.alpha - spent);
    out.watchAt = kWatchShare * out.alarmAt;
    follow(live, scale, floor, options, out);
    if (out.alarmDay > 0)
        out.action = DegradationAction::Retrain;
    else if (!out.days.empty() && out.days.back().evidence >= out.watchAt)
        out.action = DegradationAction::Watch;
    return out;
}

}  // namespace qd::drift
