// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace qd::drift {

/// How the current portfolio leans on features: N names, F features, matrices row by row.
struct ExposureInput {
    std::vector<std::string> symbols;   ///< N
    std::vector<std::string> features;  ///< F
    std::vector<double> sensitivity;    ///< N × F, |gradient × input| of a name's score by feature, >= 0
    std::vector<double> weights;        ///< N, with all features
    std::vector<double> neutralised;    ///< N, with drifted features at their usual value; or empty
    std::vector<double> covariance;     ///< N × N, annual; or empty
    std::vector<double> positions;      ///< N, market value; or empty
};

struct PositionExposure {
    std::string symbol;
    double weight = 0.0;
    double value = 0.0;         ///< market value; 0 where none was given
    double driftedShare = 0.0;  ///< of the name's sensitivity that lies on drifted features, 0 … 1
    double weightChange = 0.0;  ///< neutralised less current weight
    std::string leading;        ///< the drifted feature that weighs most; empty: none
};

struct DriftExposure {
    std::vector<PositionExposure> positions;  ///< by |weight| × driftedShare, largest first
    double weightOnDrifted = 0.0;             ///< Σ |w| · share
    double valueOnDrifted = 0.0;              ///< Σ |value| · share
    double trackingError =
        0.0;  ///< annual, between weights and neutralised; 0 without `neutralised` or covariance
    double turnover = 0.0;              ///< ½ Σ |Δw|
    std::vector<double> featureWeight;  ///< F, Σ |w| · share of each feature
};

/// Which positions rest on the features that `drifted` (places in `features`), and how far the portfolio
/// would move without them. Error BadInput: sizes that differ, values that are not finite, a negative
/// sensitivity, a covariance that gives a negative variance.
Result<DriftExposure> driftExposure(const ExposureInput& input, std::span<const std::size_t> drifted);

}  // namespace qd::drift
