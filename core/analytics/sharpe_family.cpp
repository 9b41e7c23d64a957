// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_family.h"

#include <cmath>
#include <utility>

#include "core/analytics/multiple_testing.h"
#include "core/analytics/normal_distribution.h"

namespace qd::analytics {

namespace {

constexpr double kPower = 0.8;
constexpr double kPairShare = 0.8;  ///< of the work

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

Result<FamilyPair> testPair(const std::vector<std::span<const double>>& returns, std::size_t a, std::size_t b,
                            const SharpeFamilyOptions& options, const jobs::JobContext& job) {
    QD_TRY(const auto memmel, memmelTest(returns[a], returns[b]));
    BlockTestOptions test;
    test.resamples = options.resamples;
    test.confidence = 1.0 - options.level;
    test.seed = options.seed;
    test.threads = options.threads;
    QD_TRY(const auto robust, ledoitWolfBootstrap(returns[a], returns[b], test, job));
    const double year = std::sqrt(options.periodsPerYear);
    FamilyPair out;
    out.a = a;
    out.b = b;
    out.difference = memmel.difference * year;
    out.low = robust.low * year;
    out.high = robust.high * year;
    out.deviation = robust.test.deviation * year;
    out.memmelP = memmel.p;
    out.p = robust.test.p;
    out.block = robust.block;
    const double reach = normalQuantile(1.0 - options.level / 2.0) + normalQuantile(kPower);
    out.detectable = reach * out.deviation;
    if (out.difference != 0.0) {
        const double ratio = out.detectable / out.difference;
        out.periodsNeeded = static_cast<double>(returns[a].size()) * ratio * ratio;
    }
    return out;
}

/// Puts the adjusted p-values of the family beside each pair's own.
Status adjust(std::vector<FamilyPair>& family) {
    std::vector<double> p;
    for (const FamilyPair& pair : family)
        p.push_back(pair.p);
    QD_TRY(const auto holm, adjustedPValues(p, Adjustment::Holm));
    QD_TRY(const auto discovery, adjustedPValues(p, Adjustment::BenjaminiHochberg));
    for (std::size_t i = 0; i < family.size(); ++i) {
        family[i].holm = holm[i];
        family[i].discovery = discovery[i];
    }
    return Ok{};
}

/// The same test seen from the other side.
FamilyPair turned(FamilyPair pair) {
    std::swap(pair.a, pair.b);
    pair.difference = -pair.difference;
    pair.low = -std::exchange(pair.high, -pair.low);
    return pair;
}

Result<SuperiorAbility> superiorOf(const std::vector<std::span<const double>>& returns,
                                   const SharpeFamilyOptions& options, const jobs::JobContext& job) {
    std::vector<std::vector<double>> gains;
    for (std::size_t k = 0; k < returns.size(); ++k) {
        if (k == options.baseline) continue;
        gains.emplace_back();
        for (std::size_t t = 0; t < returns[k].size(); ++t)
            gains.back().push_back(returns[k][t] - returns[options.baseline][t]);
    }
    SuperiorAbilityOptions test;
    test.resamples = options.resamples;
    test.seed = options.seed;
    test.threads = options.threads;
    const std::vector<std::span<const double>> spans(gains.begin(), gains.end());
    return superiorAbility(spans, test, job);
}

}  // namespace

Result<SharpeFamily> sharpeFamily(const std::vector<std::span<const double>>& returns,
                                  const SharpeFamilyOptions& options, const jobs::JobContext& job) {
    if (returns.size() < 2) return bad(say("found %1 series, expected two or more", returns.size()));
    if (options.baseline >= returns.size()) return bad(say("the baseline is none of the series"));
    if (!(options.level >= 0.0001 && options.level <= 0.5))
        return bad(say("the level must be a number from 0.0001 to 0.5"));
    if (!(options.periodsPerYear > 0.0) || !std::isfinite(options.periodsPerYear))
        return bad(say("the periods per year must be a number above 0"));
    SharpeFamily out;
    const double pairs = 0.5 * static_cast<double>(returns.size() * (returns.size() - 1));
    for (std::size_t a = 0; a < returns.size(); ++a) {
        for (std::size_t b = a + 1; b < returns.size(); ++b) {
            const double done = kPairShare * static_cast<double>(out.all.size()) / pairs;
            QD_TRY(auto pair, testPair(returns, a, b, options, job.slice(done, done + kPairShare / pairs)));
            if (b == options.baseline) out.againstBaseline.push_back(pair);
            if (a == options.baseline) out.againstBaseline.push_back(turned(pair));
            out.all.push_back(std::move(pair));
        }
    }
    QD_CHECK(adjust(out.againstBaseline));
    QD_CHECK(adjust(out.all));
    QD_TRY(out.superior, superiorOf(returns, options, job.slice(kPairShare, 1.0)));
    return out;
}

}  // namespace qd::analytics
