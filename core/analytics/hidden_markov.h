// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

/// A Gaussian hidden Markov model of returns (Hamilton 1989; Baum, Petrie, Soules & Weiss 1970). States are
/// ordered from the calmest to the most volatile.
struct HiddenMarkov {
    struct State {
        double mean = 0.0;       ///< per period
        double deviation = 0.0;  ///< per period
        double initial = 0.0;    ///< probability at the first period
    };
    std::vector<State> states;
    std::vector<std::vector<double>> transition;  ///< [from][to], each row sums to 1
    double logLikelihood = 0.0;
    std::size_t iterations = 0;  ///< of the start that won
    bool converged = false;

    /// Average length of a stay in state k: 1 / (1 − transition[k][k]).
    [[nodiscard]] double expectedStay(std::size_t k) const;
    /// Bayesian information criterion; the smaller of two models is to be preferred.
    [[nodiscard]] double bic(std::size_t periods) const;
};

struct HiddenMarkovOptions {
    std::size_t states = 2;  ///< 1 … 8
    std::size_t starts = 8;  ///< from unlike points: likelihoods have many hills; 1 … 100
    std::size_t mostIterations = 500;
    double tolerance = 1e-8;  ///< of the log-likelihood a period
    std::uint64_t seed = 1;
};

/// Fits by Baum-Welch (expectation maximisation, scaled as Rabiner 1989), the best of several starts. A
/// state's deviation never falls below 1 % of that of all returns: a state on one point has no likelihood.
/// Error BadInput for fewer than 10 returns a state, more than 100,000, one that is not a finite number of at
/// least -1, returns that do not vary, options out of range; Cancelled.
Result<HiddenMarkov> fitHiddenMarkov(std::span<const double> returns, const HiddenMarkovOptions& options,
                                     const jobs::JobContext& job);

/// [period][state]. Each row sums to 1.
using StateProbabilities = std::vector<std::vector<double>>;

/// P(state at t | returns up to and with t): what was known at the close of t, and so what may be traded on,
/// for a model that was fitted to returns before. Error BadInput for no returns or one that is not a finite
/// number of at least -1.
Result<StateProbabilities> filteredProbabilities(const HiddenMarkov& model, std::span<const double> returns);
/// P(state at t | all returns, those after t among them): a description of the past that knows its future. It
/// must never decide a trade. Errors as above.
Result<StateProbabilities> smoothedProbabilities(const HiddenMarkov& model, std::span<const double> returns);

/// The most probable state of each row; of equals the calmer.
[[nodiscard]] std::vector<std::size_t> mostProbable(const StateProbabilities& probabilities);

}  // namespace qd::analytics
