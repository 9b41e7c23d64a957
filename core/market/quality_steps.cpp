// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_steps.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/market/quality_level.h"

namespace qd::market {

namespace {

constexpr double kRate = 7e-5;       // unadjusted actions a bar
constexpr double kStepScale = 0.15;  // typical size, log
constexpr double kLeastOdds = -2.5;  // below, a traded move is the better explanation by far
constexpr double kMinZ = 2.5;        // smaller steps drown in the day's noise
constexpr double kSplitBonus = 3.0;  // log odds of hitting a split ratio by chance
constexpr double kUpward = -2.5;     // but for reverse splits an action lowers the price
constexpr double kMonthStart = 1.2;  // log odds: actions take effect at the turn of a month …
constexpr double kOtherDay = -0.3;   // … more often than on other days

/// Log density of a volume ratio about its mean: normal, with one in fifty from a wider law.
double logVolume(double activity, double mean, double spread) {
    const double z = (activity - mean) / spread;
    const double wide = activity - mean;
    const double narrow = -0.5 * z * z - std::log(spread);
    return std::max(narrow, std::log(0.02) - 0.5 * wide * wide);
}

/// What trading there is on the day of a spin-off of this size: some, never that of a collapse.
double activityOfAction(double z) {
    return 0.45 * std::log1p(std::abs(z) / 4.0);
}

/// Log odds of "unadjusted action" against "true move" for an unexplained move of z standard deviations.
double sizeOdds(double move, double z, double sd) {
    const double relative = move / kStepScale;
    const double action = -1.5 * std::log1p(relative * relative / 2.0) + std::log(0.35 / kStepScale);
    const double traded = logStudent(z) + std::log(0.375 / sd);
    return action - traded + std::log(kRate);
}

bool isMonthStart(const std::vector<Date>& dates, std::size_t row) {
    return row >= 2 && dates[row].month() != dates[row - 2].month();
}

}  // namespace

std::optional<double> splitRatioOf(double closeRatio, double tolerance) {
    constexpr std::array kForward{2.0, 3.0, 1.5, 4.0, 5.0, 7.0, 10.0, 20.0, 2.5, 8.0, 15.0, 25.0, 50.0};
    constexpr std::array kReverse{2.0, 3.0, 4.0, 5.0, 8.0, 10.0, 15.0, 20.0, 25.0, 50.0};
    for (const double ratio : kForward) {
        if (std::abs(std::log(closeRatio * ratio)) <= tolerance) return ratio;
    }
    for (const double ratio : kReverse) {
        if (std::abs(std::log(closeRatio / ratio)) <= tolerance) return 1.0 / ratio;
    }
    return std::nullopt;
}

std::vector<LevelStep> findSteps(const std::vector<CloseSeries>& series,
                                 const std::vector<std::vector<std::uint8_t>>& doubtful,
                                 const std::vector<Date>& dates) {
    std::vector<LevelStep> steps;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const CloseSeries& s = series[i];
        double move = 0.0;
        double bars = 0.0;
        for (std::size_t j = 1; j < s.rows.size(); ++j) {
            move += s.residual[j];
            bars += 1.0;
            if (doubtful[i][j] != 0) continue;
            const double sd = s.scale[j] * std::sqrt(bars);
            const double z = move / sd;
            LevelStep step{i, j, move, z, 0.0, std::nullopt};
            move = 0.0;
            bars = 0.0;
            if (std::abs(z) < kMinZ) continue;
            step.logOdds = sizeOdds(step.move, z, sd);
            step.logOdds += isMonthStart(dates, s.rows[j]) ? kMonthStart : kOtherDay;
            step.splitRatio = splitRatioOf(std::exp(step.move), std::clamp(3.0 * sd, 0.01, 0.03));
            if (step.splitRatio) {
                step.logOdds += kSplitBonus;
            } else if (step.move > 0.0) {
                step.logOdds += kUpward;
            }
            if (s.activity[j]) {
                step.logOdds += logVolume(*s.activity[j], activityOfAction(z), 0.42) -
                                logVolume(*s.activity[j], activityOfMove(z), kActivitySpread);
            }
            if (step.logOdds > kLeastOdds) steps.push_back(step);
        }
    }
    return steps;
}

}  // namespace qd::market
