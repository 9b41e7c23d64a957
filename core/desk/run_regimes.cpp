// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_regimes.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/analytics/hidden_markov.h"
#include "core/analytics/regime_rules.h"
#include "core/base/message.h"

namespace qd::desk {

namespace {

constexpr std::size_t kRuleRegimes = 4;
constexpr std::size_t kStates = 2;
constexpr std::size_t kStarts = 4;

RegimeLabels byRules(std::span<const double> returns) {
    RegimeLabels out;
    out.regimes = kRuleRegimes;
    out.known.resize(returns.size());
    const auto labels = analytics::regimesByRules(returns);
    if (!labels.ok()) {
        out.unknown = labels.error();
        return out;
    }
    for (std::size_t i = 0; i < returns.size(); ++i)
        if ((*labels)[i]) out.known[i] = static_cast<std::size_t>(*(*labels)[i]);
    return out;
}

/// The labels of [from, to) by a model that was fitted to what lies before `from`.
Status labelNext(std::span<const double> returns, std::size_t from, std::size_t to,
                 const jobs::JobContext& job, RegimeLabels& out) {
    analytics::HiddenMarkovOptions options;
    options.states = kStates;
    options.starts = kStarts;
    QD_TRY(const auto model, analytics::fitHiddenMarkov(returns.first(from), options, job));
    QD_TRY(const auto filtered, analytics::filteredProbabilities(model, returns.first(to)));
    const auto states = analytics::mostProbable(filtered);
    for (std::size_t i = from; i < to; ++i)
        out.known[i] = states[i];
    return Ok{};
}

Result<RegimeLabels> byStates(std::span<const double> returns, const jobs::JobContext& job,
                              std::size_t& fits) {
    RegimeLabels out;
    out.regimes = kStates;
    out.known.resize(returns.size());
    if (returns.size() <= kFirstFit) {
        out.unknown = Error{ErrorCode::BadInput,
                            say("the hidden Markov model needs more than %1 sessions to learn from, the run "
                                "has %2",
                                kFirstFit, returns.size() + 1)};
        return out;
    }
    for (std::size_t from = kFirstFit; from < returns.size(); from += kRefit) {
        const double share = static_cast<double>(from) / static_cast<double>(returns.size());
        QD_CHECK(job.checkpoint("Fitting regimes", share));
        const auto labelled =
            labelNext(returns, from, std::min(returns.size(), from + kRefit), job.slice(share, share), out);
        if (labelled.ok()) {
            ++fits;
            continue;
        }
        if (labelled.error().code == ErrorCode::Cancelled) return labelled.error();
        out.unknown = labelled.error();  // a market that stands still has no states
        out.known.assign(returns.size(), std::nullopt);
        return out;
    }
    return out;
}

}  // namespace

Result<RunRegimes> runRegimes(const RunView& run, const jobs::JobContext& job) {
    RunRegimes out;
    out.ofBenchmark = !run.result.benchmark.empty();
    const auto market = out.ofBenchmark ? run.result.benchmarkReturns() : run.result.returns();
    out.rules = byRules(market);
    QD_TRY(out.states, byStates(market, job, out.fits));
    return out;
}

Result<std::vector<RegimeRow>> regimeTable(const RunView& run, const RegimeLabels& labels, std::size_t first,
                                           std::size_t end) {
    if (labels.unknown) return *labels.unknown;
    const auto returns = run.result.returns();
    QD_REQUIRE(first <= end && end <= returns.size() && labels.known.size() == returns.size());
    // Each return stands beside the label of the close that it begins at.
    std::vector<std::optional<std::size_t>> before(end - first);
    for (std::size_t i = first; i < end; ++i)
        if (i > 0) before[i - first] = labels.known[i - 1];
    const auto own = std::span(returns).subspan(first, end - first);
    QD_TRY(auto rows,
           analytics::performanceByRegime(own, before, labels.regimes, analytics::RegimeTiming::SamePeriod));
    std::vector<std::vector<double>> byRegime(labels.regimes);
    for (std::size_t i = 0; i < own.size(); ++i)
        if (before[i]) byRegime[*before[i]].push_back(own[i]);
    std::vector<RegimeRow> out;
    for (auto& row : rows) {
        auto evidence = sharpeEvidence(byRegime[row.regime], run.tracked);
        out.push_back({std::move(row), std::move(evidence)});
    }
    return out;
}

}  // namespace qd::desk
