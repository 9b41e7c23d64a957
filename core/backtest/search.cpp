// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "core/jobs/parallel.h"

namespace qd::backtest {

namespace {

constexpr std::array<std::string_view, 3> kObjectiveNames{"sharpe", "total-return", "calmar"};
constexpr std::array<std::string_view, 4> kEndNames{"unfinished", "done", "patience", "exhausted"};
constexpr double kSessionsPerYear = 252.0;
/// Trials between two looks at the patience, where proposals could be larger.
constexpr std::size_t kPatientBatch = 16;

std::optional<double> calmar(const TrialStatistics& trial) {
    const double wealth = 1.0 + trial.totalReturn;
    if (!(trial.maxDrawdown < 0.0) || !(wealth > 0.0) || trial.returns.periods == 0) return std::nullopt;
    const double growth =
        std::pow(wealth, kSessionsPerYear / static_cast<double>(trial.returns.periods)) - 1.0;
    const double ratio = growth / -trial.maxDrawdown;
    return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

Status checkSearch(const SearchSpec& spec) {
    QD_CHECK(checkSpace(spec.space));
    if (spec.seed > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return Error{ErrorCode::BadInput, say("the seed is above 2^63 - 1")};
    const std::size_t most = spec.method == SearchMethod::Bayes ? kMostBayesTrials : kMostCombinations;
    const std::size_t least = spec.method == SearchMethod::Grid ? 0 : 1;
    if (spec.trials < least || spec.trials > most) {
        return Error{ErrorCode::BadInput, say("the search %1 makes %2 to %3 trials, found %4",
                                              name(spec.method), least, most, spec.trials)};
    }
    return Ok{};
}

/// One runSearch(): proposals, trials that the record knows already, and new ones.
class SearchWalk {
public:
    SearchWalk(SearchRecord& record, const Evaluate& evaluate, std::size_t threads,
               const jobs::JobContext& job, const TrialSink& sink)
        : m_record(record), m_evaluate(evaluate), m_threads(threads), m_job(job), m_sink(sink) {}

    Status run() {
        const SearchSpec& spec = m_record.spec;
        QD_CHECK(checkSearch(spec));
        QD_TRY(m_proposer, makeProposer(spec.method, spec.space, spec.seed));
        m_most = spec.trials > 0 ? spec.trials : kMostCombinations;
        if (spec.method == SearchMethod::Grid) {
            QD_TRY(const auto points, gridPoints(spec.space));
            m_most = std::min(m_most, points.size());
        }
        for (;;) {
            const auto end = m_done == m_most ? SearchEnd::Done
                             : impatient()    ? SearchEnd::Patience
                                              : SearchEnd::Unfinished;
            if (end != SearchEnd::Unfinished) return finish(end);
            const auto points = m_proposer->propose(batchSize());
            if (points.empty())
                return finish(spec.method == SearchMethod::Grid ? SearchEnd::Done : SearchEnd::Exhausted);
            QD_CHECK(tryAll(points));
        }
    }

private:
    [[nodiscard]] std::size_t batchSize() const {
        const auto method = m_record.spec.method;
        const bool whole = method == SearchMethod::Bayes || method == SearchMethod::Evolution;
        const std::size_t rest = m_most - m_done;
        return m_record.spec.patience > 0 && !whole ? std::min(rest, kPatientBatch) : rest;
    }
    [[nodiscard]] bool impatient() const {
        const std::size_t patience = m_record.spec.patience;
        return patience > 0 && m_done >= m_bestAt + patience;
    }
    Status finish(SearchEnd end) {
        if (m_done != m_record.trials.size()) return foreign();
        m_record.end = end;
        return Ok{};
    }
    static Error foreign() {
        return Error{ErrorCode::BadInput,
                     say("the trials of the stored search are not those that it asks for"),
                     say("it was made with other settings or another version: begin it anew")};
    }

    /// Makes the trials of a proposal that are not made yet; the record has them without a gap whatever
    /// comes.
    Status tryAll(const std::vector<std::vector<double>>& points) {
        const std::size_t known = std::min(points.size(), m_record.trials.size() - m_done);
        for (std::size_t i = 0; i < known; ++i) {
            if (m_record.trials[m_done + i].point != points[i]) return foreign();
        }
        std::vector<std::optional<TrialStatistics>> made(points.size() - known);
        const double first = share(m_done + known);
        const auto status = jobs::parallelFor(m_job.slice(first, share(m_done + points.size())), "Searching",
                                              m_threads, made.size(), [&](std::size_t i) -> Status {
                                                  QD_TRY(made[i], m_evaluate(points[known + i]));
                                                  return Ok{};
                                              });
        for (std::size_t i = 0; i < made.size() && made[i]; ++i) {
            m_record.trials.push_back({points[known + i], *made[i]});
            if (m_sink) m_sink(m_record.trials.back());
        }
        if (!status.ok()) return status;
        learn(points);
        return Ok{};
    }

    void learn(const std::vector<std::vector<double>>& points) {
        std::vector<Tried> outcomes;
        for (const auto& point : points) {
            const auto value = objectiveOf(m_record.spec.objective, m_record.trials[m_done].statistics);
            outcomes.push_back({point, value});
            ++m_done;
            if (value && (!m_best || *value > *m_best)) {
                m_best = value;
                m_bestAt = m_done;
            }
        }
        m_proposer->learn(outcomes);
    }

    [[nodiscard]] double share(std::size_t trials) const {
        return static_cast<double>(trials) / static_cast<double>(m_most);
    }

    SearchRecord& m_record;
    const Evaluate& m_evaluate;
    std::size_t m_threads;
    const jobs::JobContext& m_job;
    const TrialSink& m_sink;
    std::unique_ptr<Proposer> m_proposer;
    std::size_t m_most = 0;
    std::size_t m_done = 0;    ///< trials that the proposer knows
    std::size_t m_bestAt = 0;  ///< how many were made when the best came
    std::optional<double> m_best;
};

}  // namespace

std::string_view name(Objective v) noexcept {
    return kObjectiveNames[static_cast<std::size_t>(v)];
}

std::optional<Objective> parseObjective(std::string_view text) noexcept {
    for (std::size_t i = 0; i < kObjectiveNames.size(); ++i) {
        if (kObjectiveNames[i] == text) return static_cast<Objective>(i);
    }
    return std::nullopt;
}

std::string_view name(SearchEnd v) noexcept {
    return kEndNames[static_cast<std::size_t>(v)];
}

std::optional<double> objectiveOf(Objective objective, const TrialStatistics& trial) noexcept {
    switch (objective) {
        case Objective::Sharpe:
            return trial.sharpe;
        case Objective::TotalReturn:
            return trial.totalReturn;
        case Objective::Calmar:
            break;
    }
    return calmar(trial);
}

std::optional<std::size_t> SearchRecord::best() const noexcept {
    std::optional<std::size_t> at;
    std::optional<double> best;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const auto value = objectiveOf(spec.objective, trials[i].statistics);
        if (!value || (best && *value <= *best)) continue;
        best = value;
        at = i;
    }
    return at;
}

Status runSearch(SearchRecord& record, const Evaluate& evaluate, std::size_t threads,
                 const jobs::JobContext& job, const TrialSink& sink) {
    return SearchWalk(record, evaluate, threads, job, sink).run();
}

}  // namespace qd::backtest
