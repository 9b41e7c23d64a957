// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

// Internal to core/learn: what training minimises, and what it is judged by. Rows are consecutive rebalances,
// columns names.

namespace qd::learn {

/// What weights [L × N] earn until the next rebalance, from the simple returns [L × N] of those periods, less
/// costRate · Σ |w_t − what w_{t−1} had drifted to|; [L]. Nothing is charged in the first row: what was held
/// before is not known.
torch::Tensor netReturns(const torch::Tensor& weights, const torch::Tensor& returns, double costRate);

/// mean / standard deviation (ddof 1) · √periodsPerYear of returns [L], L >= 2; a variance under 1e-12 counts
/// as that.
torch::Tensor annualSharpe(const torch::Tensor& returns, double periodsPerYear);

/// Returns of each row less their mean over the mask, over their standard deviation (ddof 0), cut at ±5 so
/// that single jumps do not rule; 0 outside the mask and where a row does not vary.
torch::Tensor standardisedByRow(const torch::Tensor& returns, const torch::Tensor& mask);

/// Mean over the mask of Huber's (1964) loss of scores against standardised returns: ½e² within `delta`,
/// delta · (|e| − ½ delta) beyond; delta 0 is ½e² everywhere.
torch::Tensor forecastLoss(const torch::Tensor& scores, const torch::Tensor& standardised,
                           const torch::Tensor& mask, double delta);

/// Mean over rows of Spearman's rank correlation of scores and returns over the mask, ties by mean rank; rows
/// with fewer than 3 names or without variation are left out; 0 when none is left. A metric: no gradient.
double rankCorrelation(const torch::Tensor& scores, const torch::Tensor& returns, const torch::Tensor& mask);

}  // namespace qd::learn
