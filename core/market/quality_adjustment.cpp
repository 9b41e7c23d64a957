// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_adjustment.h"

#include <cmath>
#include <optional>

#include "core/base/message.h"
#include "core/base/number_text.h"

namespace qd::market {

namespace {

constexpr double kOrdinary = 0.10;       // distributions up to here pass unseen
constexpr double kFallingFactor = 0.01;  // a factor never falls but by rounding
constexpr double kMirrored = 0.5;        // share of the step that the close must fall by

/// Whether a factor step (new ÷ old − 1) with this unexplained log move of the close is plausible.
bool isPlausible(double step, double move) {
    if (step < -kFallingFactor) return false;
    return step <= kOrdinary || move <= -kMirrored * std::log1p(step);
}

std::string explain(double step, double closeReturn, double adjustedReturn) {
    const auto percent = [](double v) { return fixedText(100.0 * v, 1); };
    const Message factor =
        say("The adjusted close returns %1 % while the close returns %2 %: the adjustment factor "
            "steps by %3 %",
            percent(adjustedReturn), percent(closeReturn), percent(step));
    return (step > 0.0
                ? say("%1, as for a distribution of that size, but the close does not fall on that day.",
                      factor)
                : say("%1, and no distribution makes it fall.", factor))
        .text;
}

}  // namespace

std::vector<QualityFinding> findAdjustmentErrors(const PricePanel& panel,
                                                 const std::vector<CloseSeries>& series, double tolerance) {
    std::vector<QualityFinding> found;
    if (!panel.has(PriceField::AdjClose)) return found;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const CloseSeries& s = series[i];
        for (std::size_t j = 1; j < s.rows.size(); ++j) {
            const auto now = panel.at(PriceField::AdjClose, s.rows[j], i);
            const auto before = panel.at(PriceField::AdjClose, s.rows[j - 1], i);
            if (!now || !before) continue;
            const double adjustedReturn = *now / *before - 1.0;
            const double closeReturn = s.close[j] / s.close[j - 1] - 1.0;
            const double step = (1.0 + adjustedReturn) / (1.0 + closeReturn) - 1.0;
            if (isPlausible(step, s.residual[j])) continue;
            QualityFinding f;
            f.kind = FindingKind::AdjustmentError;
            f.severity = std::abs(step) > tolerance ? FindingSeverity::Error : FindingSeverity::Warning;
            f.symbol = panel.symbols()[i];
            f.date = panel.dates()[s.rows[j]];
            f.published = *now;
            f.expected = *before * (1.0 + closeReturn);
            f.relError = step;
            f.explanation = explain(step, closeReturn, adjustedReturn);
            found.push_back(std::move(f));
        }
    }
    return found;
}

}  // namespace qd::market
