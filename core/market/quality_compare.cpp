// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/base/message.h"
#include "core/base/number_text.h"
#include "core/market/quality.h"
#include "core/market/quality_order.h"

namespace qd::market {

namespace {

constexpr std::size_t kWindow = 7;      // bars on each side of the local level
constexpr double kStepMin = 0.008;      // smallest lasting step, relative
constexpr std::size_t kFewestBars = 3;  // a level of fewer bars is none

/// One symbol of both panels where both have a close.
struct Overlap {
    std::size_t symbol;     ///< column of the panel
    std::size_t reference;  ///< column of the reference
    std::vector<std::size_t> rows;
    std::vector<std::size_t> referenceRows;
    std::vector<double> logRatio;  ///< log(panel / reference)
};

double medianOf(std::vector<double> values) {
    const auto mid = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), mid, values.end());
    return *mid;
}

/// Median of ratio[from, to), clipped to the series.
std::optional<double> level(const std::vector<double>& ratio, std::size_t from, std::size_t to) {
    to = std::min(to, ratio.size());
    if (from >= to || to - from < kFewestBars) return std::nullopt;
    return medianOf(
        {ratio.begin() + static_cast<std::ptrdiff_t>(from), ratio.begin() + static_cast<std::ptrdiff_t>(to)});
}

/// First bars of lasting steps: the levels before and after differ, and the bar is nearer to the one after.
std::vector<std::size_t> stepsOf(const std::vector<double>& ratio) {
    std::vector<std::size_t> steps;
    for (std::size_t j = 1; j < ratio.size(); ++j) {
        const auto before = level(ratio, j > kWindow ? j - kWindow : 0, j);
        const auto after = level(ratio, j, j + kWindow);
        if (!before || !after || std::abs(*after - *before) < kStepMin) continue;
        const double near = 0.25 * std::abs(*after - *before);
        const bool clean = std::abs(ratio[j] - *after) < near && std::abs(ratio[j - 1] - *before) < near;
        if (clean) steps.push_back(j);
    }
    return steps;
}

/// Median level of the bars about j that lie in the same stretch between steps.
std::optional<double> stretchLevel(const std::vector<double>& ratio, const std::vector<std::size_t>& steps,
                                   std::size_t j) {
    const auto next = std::upper_bound(steps.begin(), steps.end(), j);
    const std::size_t end = next == steps.end() ? ratio.size() : *next;
    const std::size_t start = next == steps.begin() ? 0 : *(next - 1);
    return level(ratio, std::max(start, j > kWindow ? j - kWindow : 0), std::min(end, j + kWindow + 1));
}

QualityFinding base(const PricePanel& panel, const Overlap& o, std::size_t j, FindingKind kind) {
    QualityFinding f;
    f.kind = kind;
    f.severity = FindingSeverity::Error;
    f.symbol = panel.symbols()[o.symbol];
    f.date = panel.dates()[o.rows[j]];
    f.published = *panel.at(PriceField::Close, o.rows[j], o.symbol);
    return f;
}

void compareOverlap(const PricePanel& panel, const PricePanel& reference, const Overlap& o,
                    const QualityOptions& options, std::vector<QualityFinding>& found) {
    const std::vector<std::size_t> steps = stepsOf(o.logRatio);
    for (const std::size_t j : steps) {
        QualityFinding f = base(panel, o, j, FindingKind::UnadjustedAction);
        f.relError = std::expm1(o.logRatio[j] - o.logRatio[j - 1]);
        f.expected = f.published / (1.0 + f.relError);
        f.explanation = say("From here on the closes stand %1 % elsewhere against the reference than before: "
                            "only one of the "
                            "two was adjusted for a split, spin-off or distribution.",
                            fixedText(100.0 * f.relError, 2))
                            .text;
        found.push_back(std::move(f));
    }
    for (std::size_t j = 0; j < o.rows.size(); ++j) {
        const auto local = stretchLevel(o.logRatio, steps, j);
        if (!local || std::abs(std::expm1(o.logRatio[j] - *local)) < options.wrongCloseMin) continue;
        if (std::binary_search(steps.begin(), steps.end(), j)) continue;
        QualityFinding f = base(panel, o, j, FindingKind::WrongClose);
        f.relError = std::expm1(o.logRatio[j] - *local);
        f.expected = f.published / (1.0 + f.relError);
        f.explanation =
            say("The reference closed at %1; at the usual ratio of the two vendors that is %2 here.",
                fixedText(*reference.at(PriceField::Close, o.referenceRows[j], o.reference), 4),
                fixedText(*f.expected, 4))
                .text;
        found.push_back(std::move(f));
    }
}

/// Closes that the reference has and the panel lacks inside the symbol's life, one finding a run.
void compareGaps(const PricePanel& panel, const PricePanel& reference, const Overlap& o,
                 std::vector<QualityFinding>& found) {
    for (std::size_t j = 1; j < o.rows.size(); ++j) {
        int missing = 0;
        Date first;
        for (std::size_t r = o.referenceRows[j - 1] + 1; r < o.referenceRows[j]; ++r) {
            if (reference.at(PriceField::Close, r, o.reference) && missing++ == 0)
                first = reference.dates()[r];
        }
        if (missing == 0) continue;
        QualityFinding f;
        f.kind = FindingKind::Gap;
        f.severity = FindingSeverity::Warning;
        f.symbol = panel.symbols()[o.symbol];
        f.date = first;
        f.sessions = missing;
        f.explanation =
            say("The reference has %1 bars from %2 on that are missing here.", missing, first).text;
        found.push_back(std::move(f));
    }
}

Overlap overlapOf(const PricePanel& panel, std::size_t symbol, const PricePanel& reference,
                  std::size_t referenceSymbol, const std::vector<std::optional<std::size_t>>& rowIn) {
    Overlap o{symbol, referenceSymbol, {}, {}, {}};
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        if (!rowIn[t]) continue;
        const auto ours = panel.at(PriceField::Close, t, symbol);
        const auto theirs = reference.at(PriceField::Close, *rowIn[t], referenceSymbol);
        if (!ours || !theirs) continue;
        o.rows.push_back(t);
        o.referenceRows.push_back(*rowIn[t]);
        o.logRatio.push_back(std::log(*ours / *theirs));
    }
    return o;
}

}  // namespace

std::vector<QualityFinding> compareVendors(const PricePanel& panel, const PricePanel& reference,
                                           const QualityOptions& options) {
    std::vector<std::optional<std::size_t>> rowIn;
    for (const Date date : panel.dates())
        rowIn.push_back(reference.dateIndex(date));
    std::vector<QualityFinding> found;
    for (std::size_t i = 0; i < panel.width(); ++i) {
        const auto other = reference.symbolIndex(panel.symbols()[i]);
        if (!other) continue;
        const Overlap o = overlapOf(panel, i, reference, *other, rowIn);
        compareOverlap(panel, reference, o, options, found);
        compareGaps(panel, reference, o, found);
    }
    sortFindings(found);
    return found;
}

}  // namespace qd::market
