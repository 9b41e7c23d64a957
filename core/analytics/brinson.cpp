// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/brinson.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace qd::analytics {

namespace {

constexpr double kSumTolerance = 1e-9;
constexpr double kLargestReturn = 1e12;
constexpr double kIdentity = 1e-10;

Error bad(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

/// The whole portfolio and benchmark over one period.
struct Whole {
    double portfolio = 0.0;
    double benchmark = 0.0;
};

Result<Whole> wholeOf(const std::vector<SectorPeriod>& period, std::size_t number) {
    Whole out;
    double weights = 0.0;
    double benchmarkWeights = 0.0;
    for (const SectorPeriod& s : period) {
        weights += s.weight;
        benchmarkWeights += s.benchmarkWeight;
        out.portfolio += s.weight * s.sectorReturn;
        out.benchmark += s.benchmarkWeight * s.benchmarkReturn;
        if (!std::isfinite(s.weight) || !std::isfinite(s.benchmarkWeight) ||
            !(std::abs(s.sectorReturn) <= kLargestReturn) ||
            !(std::abs(s.benchmarkReturn) <= kLargestReturn)) {
            return bad(say("period %1 holds a weight or return that is not a finite number", number));
        }
    }
    if (!(std::abs(weights - 1.0) <= kSumTolerance))
        return bad(say("the weights of the portfolio in period %1 sum to %2, expected 1", number, weights));
    if (!(std::abs(benchmarkWeights - 1.0) <= kSumTolerance))
        return bad(
            say("the weights of the benchmark in period %1 sum to %2, expected 1", number, benchmarkWeights));
    for (const double r : {out.portfolio, out.benchmark}) {
        if (!(r > -1.0 && r <= kLargestReturn))
            return bad(say("the return of period %1 is %2, expected more than -1", number, r));
    }
    return out;
}

/// Carino's coefficient: (ln(1 + p) − ln(1 + b)) / (p − b), and its limit where both are alike.
double carino(double p, double b) {
    const double gap = (p - b) / (1.0 + b);
    // log1p(x)/x without the 0/0: the series where x is small.
    const double slope = std::abs(gap) < 1e-5 ? 1.0 - gap * (0.5 - gap / 3.0) : std::log1p(gap) / gap;
    return slope / (1.0 + b);
}

void add(BrinsonEffect& to, const BrinsonEffect& effect, double factor) {
    to.allocation += factor * effect.allocation;
    to.selection += factor * effect.selection;
    to.interaction += factor * effect.interaction;
}

BrinsonEffect effectOf(const SectorPeriod& s, const Whole& whole) {
    const double active = s.weight - s.benchmarkWeight;
    const double gain = s.sectorReturn - s.benchmarkReturn;
    return {active * (s.benchmarkReturn - whole.benchmark), s.benchmarkWeight * gain, active * gain};
}

}  // namespace

Result<BrinsonAttribution> brinsonAttribution(const std::vector<std::string>& sectors,
                                              const std::vector<std::vector<SectorPeriod>>& periods) {
    if (sectors.empty()) return bad(say("there are no sectors to attribute to"));
    if (periods.empty()) return bad(say("there are no periods to attribute"));
    std::vector<Whole> wholes;
    double portfolio = 1.0;
    double benchmark = 1.0;
    for (const auto& period : periods) {
        const std::size_t number = wholes.size() + 1;
        if (period.size() != sectors.size()) {
            return bad(say("period %1 has %2 sectors, expected %3", number, period.size(), sectors.size()));
        }
        QD_TRY(const Whole whole, wholeOf(period, number));
        wholes.push_back(whole);
        portfolio *= 1.0 + whole.portfolio;
        benchmark *= 1.0 + whole.benchmark;
    }
    if (!std::isfinite(portfolio) || !std::isfinite(benchmark) || !(portfolio > 0.0) || !(benchmark > 0.0))
        return bad(say("the periods compound beyond what a number holds"));
    BrinsonAttribution out;
    out.sectors = sectors;
    out.effects.resize(sectors.size());
    out.portfolioReturn = portfolio - 1.0;
    out.benchmarkReturn = benchmark - 1.0;
    out.activeReturn = portfolio - benchmark;
    const double all = carino(out.portfolioReturn, out.benchmarkReturn);
    double scale = std::max(portfolio, benchmark);
    for (std::size_t t = 0; t < periods.size(); ++t) {
        const double factor = carino(wholes[t].portfolio, wholes[t].benchmark) / all;
        for (std::size_t s = 0; s < sectors.size(); ++s) {
            const BrinsonEffect effect = effectOf(periods[t][s], wholes[t]);
            add(out.effects[s], effect, factor);
            scale += factor * (std::abs(effect.allocation) + std::abs(effect.selection) +
                               std::abs(effect.interaction) + std::abs(wholes[t].benchmark));
        }
    }
    for (const BrinsonEffect& effect : out.effects)
        add(out.total, effect, 1.0);
    // Weights that miss 1 by the tolerance move the allocation by that much.
    QD_ENSURE(std::abs(out.total.total() - out.activeReturn) <= (kIdentity + 2.0 * kSumTolerance) * scale);
    return out;
}

}  // namespace qd::analytics
