// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/exposure.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Core>

namespace qd::drift {

namespace {

using Matrix = Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;
using Vector = Eigen::Map<const Eigen::VectorXd>;

Status checkPart(const std::vector<double>& values, std::size_t expected, const Message& what) {
    if (values.size() != expected) {
        return Error{ErrorCode::BadInput,
                     say("found %1 numbers for %2, expected %3", values.size(), what, expected)};
    }
    if (std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); })) return Ok{};
    return Error{ErrorCode::BadInput, say("%1 holds a value that is not finite", what)};
}

Status check(const ExposureInput& input, std::span<const std::size_t> drifted) {
    const std::size_t names = input.symbols.size();
    const std::size_t features = input.features.size();
    if (names == 0 || features == 0)
        return Error{ErrorCode::BadInput, say("found no name or no feature, expected at least one of each")};
    QD_CHECK(checkPart(input.sensitivity, names * features, say("the sensitivities")));
    QD_CHECK(checkPart(input.weights, names, say("the weights")));
    if (!input.neutralised.empty())
        QD_CHECK(checkPart(input.neutralised, names, say("the weights without the drifted features")));
    if (!input.covariance.empty())
        QD_CHECK(checkPart(input.covariance, names * names, say("the covariance")));
    if (!input.positions.empty()) QD_CHECK(checkPart(input.positions, names, say("the positions")));
    if (std::any_of(input.sensitivity.begin(), input.sensitivity.end(), [](double s) { return s < 0.0; }))
        return Error{ErrorCode::BadInput, say("found a sensitivity below 0, expected its absolute value")};
    for (const std::size_t place : drifted) {
        if (place < features) continue;
        return Error{ErrorCode::BadInput,
                     say("found drifted feature %1, expected one of %2", place + 1, features)};
    }
    return Ok{};
}

/// One name's lean on each feature: shares of its sensitivity; all 0 where it has none.
std::vector<double> sharesOf(const ExposureInput& input, std::size_t name) {
    const std::size_t features = input.features.size();
    std::vector<double> share(input.sensitivity.begin() + static_cast<std::ptrdiff_t>(name * features),
                              input.sensitivity.begin() + static_cast<std::ptrdiff_t>((name + 1) * features));
    const double largest = *std::max_element(share.begin(), share.end());
    if (largest <= 0.0) return share;
    double total = 0.0;
    for (double& s : share)
        total += s /= largest;
    for (double& s : share)
        s /= total;
    return share;
}

/// √(dᵀ Σ d) of the active weights; error BadInput when it is not a variance.
Result<double> trackingError(const ExposureInput& input) {
    const auto size = static_cast<Eigen::Index>(input.symbols.size());
    const Eigen::VectorXd active =
        Vector(input.neutralised.data(), size) - Vector(input.weights.data(), size);
    const Eigen::VectorXd pulled = Matrix(input.covariance.data(), size, size) * active;
    const double variance = active.dot(pulled);
    const double roundOff = 1e-12 * active.cwiseAbs().dot(pulled.cwiseAbs());
    if (!std::isfinite(variance) || variance < -roundOff) {
        return Error{ErrorCode::BadInput,
                     say("the covariance gives these weights a negative or infinite variance"),
                     say("take a covariance that is positive semi-definite")};
    }
    return std::sqrt(std::max(0.0, variance));
}

}  // namespace

Result<DriftExposure> driftExposure(const ExposureInput& input, std::span<const std::size_t> drifted) {
    QD_CHECK(check(input, drifted));
    std::vector<bool> isDrifted(input.features.size(), false);
    for (const std::size_t place : drifted)
        isDrifted[place] = true;
    DriftExposure out;
    out.featureWeight.assign(input.features.size(), 0.0);
    for (std::size_t n = 0; n < input.symbols.size(); ++n) {
        PositionExposure position;
        position.symbol = input.symbols[n];
        position.weight = input.weights[n];
        if (!input.positions.empty()) position.value = input.positions[n];
        const auto share = sharesOf(input, n);
        double most = 0.0;
        for (std::size_t f = 0; f < share.size(); ++f) {
            out.featureWeight[f] += std::abs(position.weight) * share[f];
            if (!isDrifted[f]) continue;
            position.driftedShare += share[f];
            if (share[f] <= most) continue;
            most = share[f];
            position.leading = input.features[f];
        }
        position.driftedShare = std::min(1.0, position.driftedShare);
        if (!input.neutralised.empty()) position.weightChange = input.neutralised[n] - input.weights[n];
        out.weightOnDrifted += std::abs(position.weight) * position.driftedShare;
        out.valueOnDrifted += std::abs(position.value) * position.driftedShare;
        out.turnover += 0.5 * std::abs(position.weightChange);
        out.positions.push_back(std::move(position));
    }
    std::stable_sort(out.positions.begin(), out.positions.end(), [](const auto& a, const auto& b) {
        return std::abs(a.weight) * a.driftedShare > std::abs(b.weight) * b.driftedShare;
    });
    if (!input.neutralised.empty() && !input.covariance.empty()) {
        QD_TRY(out.trackingError, trackingError(input));
    }
    return out;
}

}  // namespace qd::drift
