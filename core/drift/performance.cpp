// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/performance.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/drift/block_choice.h"
#include "core/drift/block_permutation.h"
#include "core/drift/scan.h"

namespace qd::drift {

namespace {

Status check(std::span<const double> values, std::size_t least, const Message& whose) {
    if (values.size() < least) {
        return Error{ErrorCode::BadInput,
                     say("found %1 periods in %2, expected at least %3", values.size(), whose, least)};
    }
    if (std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); })) return Ok{};
    return Error{ErrorCode::BadInput, say("%1 holds a value that is not finite", whose)};
}

Status checkOptions(const PerformanceOptions& options) {
    const bool good = options.permutations >= 99 && options.permutations <= 99'999 &&
                      options.highLevel > 0.0 && options.level >= options.highLevel && options.level < 1.0 &&
                      options.mediumEffect >= 0.0 && options.highEffect >= options.mediumEffect;
    if (good) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("levels, effects or permutations of a performance test are out of range"),
                 say("levels lie between 0 and 1, high not above the other; 99 to 99999 permutations")};
}

double meanOf(std::span<const double> x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

double deviationOf(std::span<const double> x, double mean) {
    double squares = 0.0;
    for (const double v : x)
        squares += (v - mean) * (v - mean);
    return std::sqrt(squares / static_cast<double>(x.size() - 1));
}

/// Share of permutations in which the current mean falls at least as far on the bad side.
double oneSidedP(std::span<const double> reference, std::span<const double> current, double worse,
                 std::size_t block, const PerformanceOptions& options) {
    std::vector<double> sum{0.0};
    for (const auto part : {reference, current}) {
        for (const double v : part)
            sum.push_back(sum.back() + worse * v);
    }
    const std::size_t periods = sum.size() - 1;
    const BlockPermutation blocks(std::vector<std::size_t>(periods, 1), current.size(), block, options.seed);
    // With sizes fixed, the difference of the means rises with the sum of the current ones.
    const double found = sum[periods] - sum[reference.size()];
    const double slack = 1e-12 * std::max(std::abs(found), std::abs(sum[periods]));
    std::size_t asBad = 1;
    std::vector<RowRange> rows;
    for (std::size_t p = 1; p <= options.permutations; ++p) {
        blocks.draw(p, rows);
        double drawn = 0.0;
        for (const auto& [from, to] : rows)
            drawn += sum[to] - sum[from];
        asBad += drawn >= found - slack ? 1U : 0U;
    }
    return static_cast<double>(asBad) / static_cast<double>(options.permutations + 1);
}

}  // namespace

Result<PerformanceDrift> performanceDrift(std::span<const double> reference, std::span<const double> current,
                                          const PerformanceOptions& options) {
    QD_CHECK(checkOptions(options));
    QD_CHECK(check(reference, kLeastReference, say("the reference")));
    QD_CHECK(check(current, kLeastCurrent, say("the current sample")));
    const std::size_t longest = (reference.size() + current.size()) / kLeastBlocks;
    if (options.block > longest)
        return Error{ErrorCode::BadInput,
                     say("found blocks of %1 periods, expected at most %2", options.block, longest)};
    PerformanceDrift out;
    const auto automatic = static_cast<std::size_t>(std::ceil(blockLength(reference)));
    out.block = std::max<std::size_t>(
        1, std::min({options.block > 0 ? options.block : automatic, longest, current.size()}));
    out.reference = meanOf(reference);
    out.current = meanOf(current);
    out.change = out.current - out.reference;
    const double deviation = deviationOf(reference, out.reference);
    const double worse = options.better == Better::Lower ? 1.0 : -1.0;
    if (deviation > 0.0) out.effect = -worse * out.change / deviation;
    out.p = oneSidedP(reference, current, worse, out.block, options);
    if (out.p <= options.level) {
        out.severity = -out.effect >= options.mediumEffect ? Severity::Medium : Severity::Low;
        if (out.p <= options.highLevel && (-out.effect >= options.highEffect || deviation <= 0.0))
            out.severity = Severity::High;
    }
    return out;
}

}  // namespace qd::drift
