// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/hidden_markov.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

HiddenMarkov twoStates() {
    HiddenMarkov out;
    out.states = {{0.001, 0.006, 0.7}, {-0.002, 0.02, 0.3}};
    out.transition = {{0.98, 0.02}, {0.05, 0.95}};
    return out;
}

struct Simulated {
    Series returns;
    std::vector<std::size_t> states;
};

Simulated simulate(const HiddenMarkov& model, std::size_t count, std::uint64_t seed) {
    Rng rng(seed);
    Simulated out;
    std::size_t state = 0;
    for (std::size_t t = 0; t < count; ++t) {
        const double u = rng.uniform();
        state = t == 0 ? 0 : (u < model.transition[state][0] ? 0 : 1);
        out.states.push_back(state);
        out.returns.push_back(model.states[state].mean + model.states[state].deviation * rng.normal());
    }
    return out;
}

double density(double r, const HiddenMarkov::State& s) {
    const double z = (r - s.mean) / s.deviation;
    return std::exp(-0.5 * z * z) / (s.deviation * std::sqrt(2.0 * std::numbers::pi));
}

/// All paths of states, one by one: [t][state] for each t, given returns up to `known`.
std::vector<double> byEnumeration(const HiddenMarkov& m, const Series& returns, std::size_t at,
                                  std::size_t known, double* likelihood) {
    std::vector<double> out(2);
    for (unsigned path = 0; path < (1U << (known + 1)); ++path) {
        double p = 1.0;
        for (std::size_t t = 0; t <= known; ++t) {
            const std::size_t now = (path >> t) & 1U;
            const std::size_t before = t == 0 ? 0 : (path >> (t - 1)) & 1U;
            p *= (t == 0 ? m.states[now].initial : m.transition[before][now]) *
                 density(returns[t], m.states[now]);
        }
        out[(path >> at) & 1U] += p;
    }
    const double sum = out[0] + out[1];
    if (likelihood != nullptr) *likelihood = sum;
    return {out[0] / sum, out[1] / sum};
}

TEST(HiddenMarkovFilter, IsTheSumOverAllPaths) {
    const HiddenMarkov model = twoStates();
    const Series returns{0.003, -0.03, 0.01, 0.025, -0.001, 0.002, 0.004, -0.02};
    const auto filtered = filteredProbabilities(model, returns).value();
    const auto smoothed = smoothedProbabilities(model, returns).value();
    for (std::size_t t = 0; t < returns.size(); ++t) {
        const auto known = byEnumeration(model, returns, t, t, nullptr);
        const auto all = byEnumeration(model, returns, t, returns.size() - 1, nullptr);
        for (std::size_t k = 0; k < 2; ++k) {
            EXPECT_NEAR(filtered[t][k], known[k], 1e-12) << t;
            EXPECT_NEAR(smoothed[t][k], all[k], 1e-12) << t;
        }
    }
    EXPECT_NEAR(filtered.back()[0], smoothed.back()[0], 1e-12);
}

// What may be traded on is the same whether the future has happened or not; what is smoothed is not.
TEST(HiddenMarkovFilter, KnowsNothingOfTheFutureAndTheSmootherDoes) {
    const HiddenMarkov model = twoStates();
    Series calm = test::normalReturns(60, 0.001, 0.006, 1);
    Series stormy = calm;
    for (std::size_t t = 31; t < 60; ++t)
        stormy[t] *= 6.0;
    const auto calmFilter = filteredProbabilities(model, calm).value();
    const auto stormyFilter = filteredProbabilities(model, stormy).value();
    for (std::size_t t = 0; t <= 30; ++t)
        EXPECT_EQ(calmFilter[t], stormyFilter[t]) << t;
    EXPECT_NE(smoothedProbabilities(model, calm).value()[30],
              smoothedProbabilities(model, stormy).value()[30]);
}

TEST(HiddenMarkovFit, FindsTheRegimesThatMadeTheReturns) {
    const HiddenMarkov truth = twoStates();
    const auto made = simulate(truth, 4000, 8);
    const auto fit = fitHiddenMarkov(made.returns, {}, test::quietJob()).value();
    EXPECT_TRUE(fit.converged);
    EXPECT_NEAR(fit.states[0].mean, 0.001, 4e-4);
    EXPECT_NEAR(fit.states[0].deviation / 0.006, 1.0, 0.05);
    EXPECT_NEAR(fit.states[1].deviation / 0.02, 1.0, 0.06);
    EXPECT_NEAR(fit.transition[0][0], 0.98, 0.01);
    EXPECT_NEAR(fit.transition[1][1], 0.95, 0.02);
    EXPECT_NEAR(fit.expectedStay(0), 1.0 / (1.0 - fit.transition[0][0]), 1e-9);
    const auto states = mostProbable(filteredProbabilities(fit, made.returns).value());
    double right = 0.0;
    for (std::size_t t = 0; t < states.size(); ++t)
        right += states[t] == made.states[t] ? 1.0 : 0.0;
    EXPECT_GT(right / 4000.0, 0.9);
    HiddenMarkovOptions one;
    one.states = 1;
    const auto single = fitHiddenMarkov(made.returns, one, test::quietJob()).value();
    EXPECT_LT(fit.bic(4000), single.bic(4000));
}

TEST(HiddenMarkovFit, IsAtLeastAsLikelyAsTheTruthAndAsEveryFewerStarts) {
    const HiddenMarkov truth = twoStates();
    const auto made = simulate(truth, 800, 3);
    HiddenMarkovOptions few;
    few.starts = 1;
    HiddenMarkovOptions three;
    three.states = 3;
    const auto one = fitHiddenMarkov(made.returns, few, test::quietJob()).value();
    const auto many = fitHiddenMarkov(made.returns, {}, test::quietJob()).value();
    EXPECT_GE(many.logLikelihood, one.logLikelihood);
    EXPECT_GE(fitHiddenMarkov(made.returns, three, test::quietJob()).value().logLikelihood,
              many.logLikelihood - 0.5);
    double likelihood = 0.0;
    const Series first(made.returns.begin(), made.returns.begin() + 8);
    (void)byEnumeration(truth, first, 0, 7, &likelihood);
    EXPECT_GT(many.logLikelihood, std::log(likelihood));
}

TEST(HiddenMarkovFit, OneStateIsTheNormalDistribution) {
    const Series returns = test::normalReturns(500, 0.002, 0.01, 6);
    HiddenMarkovOptions one;
    one.states = 1;
    const auto fit = fitHiddenMarkov(returns, one, test::quietJob()).value();
    const double centre = std::accumulate(returns.begin(), returns.end(), 0.0) / 500.0;
    double squares = 0.0;
    double likelihood = 0.0;
    for (const double r : returns)
        squares += (r - centre) * (r - centre) / 500.0;
    for (const double r : returns)
        likelihood += std::log(density(r, {centre, std::sqrt(squares), 1.0}));
    EXPECT_NEAR(fit.states[0].mean, centre, 1e-14);
    EXPECT_NEAR(fit.states[0].deviation, std::sqrt(squares), 1e-14);
    EXPECT_NEAR(fit.logLikelihood, likelihood, 1e-8);
    EXPECT_EQ(fit.transition[0][0], 1.0);
    EXPECT_TRUE(std::isfinite(fit.expectedStay(0)));
}

TEST(HiddenMarkovFit, TheSameSeedIsTheSameModel) {
    const auto made = simulate(twoStates(), 500, 5);
    const auto a = fitHiddenMarkov(made.returns, {}, test::quietJob()).value();
    const auto b = fitHiddenMarkov(made.returns, {}, test::quietJob()).value();
    EXPECT_EQ(a.logLikelihood, b.logLikelihood);
    EXPECT_EQ(a.transition, b.transition);
}

TEST(HiddenMarkovFit, ReturnsOutOfThisWorldLeaveProbabilities) {
    Series returns = test::normalReturns(300, 0.0, 0.01, 2);
    returns[100] = 1e12;
    returns[200] = -1.0;
    for (const std::size_t states : {1U, 2U, 4U}) {
        HiddenMarkovOptions options;
        options.states = states;
        options.starts = 3;
        const auto fit = fitHiddenMarkov(returns, options, test::quietJob()).value();
        EXPECT_TRUE(std::isfinite(fit.logLikelihood));
        for (const auto& probabilities :
             {filteredProbabilities(fit, returns).value(), smoothedProbabilities(fit, returns).value()}) {
            for (const auto& row : probabilities)
                EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1.0, 1e-9);
        }
        for (const auto& row : fit.transition)
            EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1.0, 1e-9);
    }
    // Far from every state of a model that knows nothing like it.
    const auto odd = filteredProbabilities(twoStates(), Series{1e12, -1.0, 0.0}).value();
    for (const auto& row : odd)
        EXPECT_NEAR(row[0] + row[1], 1.0, 1e-12);
}

TEST(HiddenMarkovFit, RefusesWhatHasNoRegimes) {
    const Series good = test::normalReturns(100, 0.0, 0.01, 1);
    Series hole = good;
    hole[10] = test::kNan;
    for (const Series& bad : {Series{}, Series(100, 0.01), Series(19, 0.1), hole})
        EXPECT_EQ(fitHiddenMarkov(bad, {}, test::quietJob()).error().code, ErrorCode::BadInput);
    for (const auto& change : std::vector<void (*)(HiddenMarkovOptions&)>{
             [](HiddenMarkovOptions& o) { o.states = 0; }, [](HiddenMarkovOptions& o) { o.states = 9; },
             [](HiddenMarkovOptions& o) { o.starts = 0; },
             [](HiddenMarkovOptions& o) { o.mostIterations = 0; },
             [](HiddenMarkovOptions& o) { o.tolerance = test::kNan; }}) {
        HiddenMarkovOptions options;
        change(options);
        EXPECT_EQ(fitHiddenMarkov(good, options, test::quietJob()).error().code, ErrorCode::BadInput);
    }
    EXPECT_EQ(fitHiddenMarkov(good, {}, test::cancelledJob()).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(filteredProbabilities(twoStates(), {}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(smoothedProbabilities(twoStates(), hole).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::analytics
