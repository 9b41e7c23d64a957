// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/hidden_markov.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>

#include "core/analytics/return_statistics.h"
#include "core/analytics/series_check.h"
#include "core/base/contracts.h"
#include "core/base/random.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kMostStates = 8;
constexpr std::size_t kMostStarts = 100;
constexpr std::size_t kReturnsPerState = 10;
constexpr double kLeastDeviationShare = 0.01;
constexpr double kLeastProbability = 1e-300;

/// The logarithm of the densities of all states.
class LogDensity {
public:
    explicit LogDensity(const HiddenMarkov& model) {
        for (const HiddenMarkov::State& s : model.states)
            m_parts.push_back(
                {s.mean, 1.0 / s.deviation, -std::log(s.deviation) - 0.5 * std::log(2.0 * std::numbers::pi)});
    }
    [[nodiscard]] double operator()(double r, std::size_t state) const {
        const Part& p = m_parts[state];
        const double z = (r - p.mean) * p.inverse;
        return p.constant - 0.5 * z * z;
    }

private:
    struct Part {
        double mean;
        double inverse;
        double constant;
    };
    std::vector<Part> m_parts;
};

/// Forward pass: filtered probabilities, and the log-likelihood. Densities are scaled by the largest of the
/// period, so that a return far out of all states is no 0/0.
struct Forward {
    std::vector<double> filtered;  ///< [t·k + state]
    std::vector<double> density;   ///< scaled, [t·k + state]
    double logLikelihood = 0.0;
};

Forward forward(const HiddenMarkov& model, std::span<const double> returns) {
    const std::size_t k = model.states.size();
    const LogDensity logDensity(model);
    Forward out;
    out.filtered.resize(returns.size() * k);
    out.density.resize(returns.size() * k);
    for (std::size_t t = 0; t < returns.size(); ++t) {
        double* density = out.density.data() + t * k;
        double largest = -std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < k; ++j)
            largest = std::max(largest, density[j] = logDensity(returns[t], j));
        double* now = out.filtered.data() + t * k;
        double sum = 0.0;
        for (std::size_t j = 0; j < k; ++j) {
            // At least a trace of each: otherwise a state whose prior is 0 could never come back.
            density[j] = std::max(std::exp(density[j] - largest), kLeastProbability);
            double prior = model.states[j].initial;
            if (t > 0) {
                const double* last = out.filtered.data() + (t - 1) * k;
                prior = 0.0;
                for (std::size_t i = 0; i < k; ++i)
                    prior += last[i] * model.transition[i][j];
            }
            sum += now[j] = std::max(prior, kLeastProbability) * density[j];
        }
        sum = std::max(sum, std::numeric_limits<double>::min());
        for (std::size_t j = 0; j < k; ++j)
            now[j] /= sum;
        out.logLikelihood += std::log(sum) + largest;
    }
    return out;
}

/// Backward pass: smoothed probabilities are in proportion to filtered · backward. Each period is scaled by
/// its largest, so that none overflows.
std::vector<double> backward(const HiddenMarkov& model, const Forward& f) {
    const std::size_t k = model.states.size();
    const std::size_t n = f.density.size() / k;
    std::vector<double> out(n * k, 1.0);
    for (std::size_t t = n - 1; t-- > 0;) {
        double largest = 0.0;
        for (std::size_t i = 0; i < k; ++i) {
            double sum = 0.0;
            for (std::size_t j = 0; j < k; ++j)
                sum += model.transition[i][j] * f.density[(t + 1) * k + j] * out[(t + 1) * k + j];
            out[t * k + i] = sum;
            largest = std::max(largest, sum);
        }
        for (std::size_t i = 0; i < k; ++i)
            out[t * k + i] = largest > 0.0 ? out[t * k + i] / largest : 1.0;
    }
    return out;
}

void normalise(std::span<double> row) {
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    if (!(sum > 0.0)) {
        std::fill(row.begin(), row.end(), 1.0 / static_cast<double>(row.size()));
        return;
    }
    for (double& v : row)
        v /= sum;
}

/// Smoothed probabilities from both passes, [t·k + state].
std::vector<double> smoothed(const Forward& f, const std::vector<double>& back, std::size_t k) {
    std::vector<double> out(back.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = f.filtered[i] * back[i];
    for (std::size_t t = 0; t < out.size() / k; ++t)
        normalise(std::span(out).subspan(t * k, k));
    return out;
}

StateProbabilities rowsOf(const std::vector<double>& flat, std::size_t k) {
    StateProbabilities out;
    for (std::size_t t = 0; t < flat.size() / k; ++t)
        out.emplace_back(flat.begin() + static_cast<std::ptrdiff_t>(t * k),
                         flat.begin() + static_cast<std::ptrdiff_t>((t + 1) * k));
    return out;
}

/// Expected moves from state to state, [from][to].
std::vector<std::vector<double>> expectedMoves(const HiddenMarkov& model, const Forward& f,
                                               const std::vector<double>& back) {
    const std::size_t k = model.states.size();
    std::vector<std::vector<double>> out(k, std::vector<double>(k));
    std::vector<double> move(k * k);
    for (std::size_t t = 1; t < f.density.size() / k; ++t) {
        for (std::size_t i = 0; i < k; ++i) {
            for (std::size_t j = 0; j < k; ++j) {
                move[i * k + j] = f.filtered[(t - 1) * k + i] * model.transition[i][j] *
                                  f.density[t * k + j] * back[t * k + j];
            }
        }
        normalise(move);
        for (std::size_t i = 0; i < k; ++i) {
            for (std::size_t j = 0; j < k; ++j)
                out[i][j] += move[i * k + j];
        }
    }
    return out;
}

/// The model that the expectations of the last one make most likely.
HiddenMarkov maximise(const HiddenMarkov& model, std::span<const double> returns, const Forward& f,
                      double leastDeviation) {
    const std::size_t k = model.states.size();
    const auto back = backward(model, f);
    const auto gamma = smoothed(f, back, k);
    HiddenMarkov out = model;
    out.transition = expectedMoves(model, f, back);
    for (std::size_t i = 0; i < k; ++i) {
        normalise(out.transition[i]);
        double weight = 0.0;
        double sum = 0.0;
        for (std::size_t t = 0; t < returns.size(); ++t) {
            weight += gamma[t * k + i];
            sum += gamma[t * k + i] * returns[t];
        }
        if (!(weight > kLeastProbability)) continue;  // nothing belongs to it: it stays where it is
        const double centre = sum / weight;
        double squares = 0.0;
        for (std::size_t t = 0; t < returns.size(); ++t)
            squares += gamma[t * k + i] * (returns[t] - centre) * (returns[t] - centre);
        out.states[i] = {centre, std::max(std::sqrt(squares / weight), leastDeviation), gamma[i]};
    }
    return out;
}

/// The first start: one mean, deviations spread about that of all returns. Others: both at random about it.
HiddenMarkov startOf(std::span<const double> returns, std::size_t k, std::size_t number, Rng& rng) {
    const double centre = mean(returns);
    const double spread = deviation(returns).value_or(1.0);
    HiddenMarkov out;
    const auto count = static_cast<double>(k);
    for (std::size_t j = 0; j < k; ++j) {
        const double place = (static_cast<double>(j) + 0.5) / count;
        HiddenMarkov::State s{centre, spread * (0.4 + 1.4 * place), 1.0 / count};
        if (number > 0) {
            s.mean += 0.5 * spread * rng.normal();
            s.deviation = spread * std::exp(0.7 * rng.normal());
        }
        out.states.push_back(s);
        const double stay = number == 0 ? 0.95 : 0.5 + 0.49 * rng.uniform();
        std::vector<double> row(k, k == 1 ? 1.0 : (1.0 - stay) / (count - 1.0));
        row[j] = k == 1 ? 1.0 : stay;
        out.transition.push_back(row);
    }
    return out;
}

/// Calmest first.
HiddenMarkov ordered(const HiddenMarkov& model) {
    std::vector<std::size_t> order(model.states.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return model.states[a].deviation < model.states[b].deviation;
    });
    HiddenMarkov out = model;
    for (std::size_t i = 0; i < order.size(); ++i) {
        out.states[i] = model.states[order[i]];
        for (std::size_t j = 0; j < order.size(); ++j)
            out.transition[i][j] = model.transition[order[i]][order[j]];
    }
    return out;
}

Status check(std::span<const double> returns, const HiddenMarkovOptions& o) {
    const auto bad = [](Message message) { return Error{ErrorCode::BadInput, std::move(message)}; };
    if (o.states < 1 || o.states > kMostStates)
        return bad(say("the number of states must be from 1 to %1", kMostStates));
    if (o.starts < 1 || o.starts > kMostStarts)
        return bad(say("the number of starts must be from 1 to %1", kMostStarts));
    if (o.mostIterations < 1 || !(o.tolerance > 0.0))
        return bad(say("the iterations and the tolerance must be above 0"));
    if (returns.size() < kReturnsPerState * o.states)
        return tooFewReturns(returns.size(), kReturnsPerState * o.states);
    if (returns.size() > kMostReturns) return tooManyReturns(returns.size());
    QD_CHECK(checkSimpleReturns(returns, say("series")));
    if (deviation(returns).value_or(0.0) == 0.0) return noVariation(say("series"));
    return Ok{};
}

Result<HiddenMarkov> climb(HiddenMarkov model, std::span<const double> returns,
                           const HiddenMarkovOptions& options, double leastDeviation, double share,
                           const jobs::JobContext& job) {
    double before = -std::numeric_limits<double>::infinity();
    const double enough = options.tolerance * static_cast<double>(returns.size());
    for (std::size_t i = 0;; ++i) {
        QD_CHECK(job.checkpoint("Fitting regimes", share));
        const Forward f = forward(model, returns);
        model.logLikelihood = f.logLikelihood;
        model.iterations = i;
        model.converged = f.logLikelihood - before <= enough;
        if (model.converged || i == options.mostIterations) return model;
        before = f.logLikelihood;
        model = maximise(model, returns, f, leastDeviation);
    }
}

Status checkSeries(std::span<const double> returns) {
    if (returns.empty()) return tooFewReturns(0, 1);
    return checkSimpleReturns(returns, say("series"));
}

}  // namespace

double HiddenMarkov::expectedStay(std::size_t k) const {
    QD_REQUIRE(k < transition.size());
    const double leave = 1.0 - transition[k][k];
    return leave > 0.0 ? 1.0 / leave : std::numeric_limits<double>::max();
}

double HiddenMarkov::bic(std::size_t periods) const {
    const auto k = static_cast<double>(states.size());
    const double parameters = 2.0 * k + k * (k - 1.0) + (k - 1.0);
    return parameters * std::log(static_cast<double>(periods)) - 2.0 * logLikelihood;
}

Result<HiddenMarkov> fitHiddenMarkov(std::span<const double> returns, const HiddenMarkovOptions& options,
                                     const jobs::JobContext& job) {
    QD_CHECK(check(returns, options));
    const double least = kLeastDeviationShare * deviation(returns).value_or(1.0);
    Rng rng(options.seed);
    std::optional<HiddenMarkov> best;
    for (std::size_t s = 0; s < options.starts; ++s) {
        const double share = static_cast<double>(s) / static_cast<double>(options.starts);
        QD_TRY(auto model,
               climb(startOf(returns, options.states, s, rng), returns, options, least, share, job));
        if (!best || model.logLikelihood > best->logLikelihood) best = std::move(model);
    }
    return ordered(*best);
}

Result<StateProbabilities> filteredProbabilities(const HiddenMarkov& model, std::span<const double> returns) {
    QD_CHECK(checkSeries(returns));
    return rowsOf(forward(model, returns).filtered, model.states.size());
}

Result<StateProbabilities> smoothedProbabilities(const HiddenMarkov& model, std::span<const double> returns) {
    QD_CHECK(checkSeries(returns));
    const Forward f = forward(model, returns);
    const std::size_t k = model.states.size();
    return rowsOf(smoothed(f, backward(model, f), k), k);
}

std::vector<std::size_t> mostProbable(const StateProbabilities& probabilities) {
    std::vector<std::size_t> out;
    for (const auto& row : probabilities)
        out.push_back(static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin()));
    return out;
}

}  // namespace qd::analytics
