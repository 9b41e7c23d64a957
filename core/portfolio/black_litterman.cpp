// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/black_litterman.h"

#include <algorithm>
#include <cmath>

#include "core/base/contracts.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

/// A pivot below this share of its diagonal element: the views depend on each other.
constexpr double kDependent = 1e-12;

std::vector<double> times(const SquareMatrix& m, std::span<const double> x) {
    std::vector<double> out(m.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = kernels().dot(m.row(i), x.data(), x.size());
    return out;
}

bool allFinite(std::span<const double> x) {
    return std::all_of(x.begin(), x.end(), [](double v) { return std::isfinite(v); });
}

Status checkViews(std::span<const LinearView> views, std::size_t n) {
    for (std::size_t k = 0; k < views.size(); ++k) {
        const LinearView& view = views[k];
        QD_REQUIRE(view.pick.size() == n);
        if (!allFinite(view.pick) || !std::isfinite(view.value) ||
            (view.variance && !(std::isfinite(*view.variance) && *view.variance >= 0.0))) {
            return Error{ErrorCode::BadInput,
                         say("view %1 is not made of finite numbers, or its variance is below 0", k + 1)};
        }
        if (std::all_of(view.pick.begin(), view.pick.end(), [](double p) { return p == 0.0; })) {
            return Error{ErrorCode::BadInput, say("view %1 picks no asset", k + 1)};
        }
    }
    return Ok{};
}

/// L y = b for each of the columns that `b` holds as rows; L is K×K.
void forward(const SquareMatrix& l, std::vector<std::vector<double>>& b) {
    for (std::size_t i = 0; i < l.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            kernels().addScaled(b[j].data(), -l(i, j), b[i].size(), b[i].data());
        for (double& v : b[i])
            v /= l(i, i);
    }
}

}  // namespace

Result<BlackLitterman> blackLitterman(const SquareMatrix& covariance, std::span<const double> market,
                                      std::span<const LinearView> views, double riskAversion, double tau) {
    const std::size_t n = covariance.size();
    QD_REQUIRE(market.size() == n);
    if (!(riskAversion > 0.0) || !(tau > 0.0) || !std::isfinite(riskAversion) || !std::isfinite(tau)) {
        return Error{ErrorCode::BadInput, say("risk aversion and tau must be numbers above 0")};
    }
    if (!allFinite(market)) {
        return Error{ErrorCode::BadInput, say("the market's weights are not finite numbers")};
    }
    QD_CHECK(checkViews(views, n));
    BlackLitterman out{times(covariance, market), {}, SquareMatrix(n)};
    for (double& v : out.equilibrium)
        v *= riskAversion;
    // A = PτΣP' + Ω = LL'. With Y = L⁻¹PτΣ and r = L⁻¹(q − Pπ): μ = π + Y'r, Σ̄ = (1 + τ)Σ − Y'Y.
    const std::size_t k = views.size();
    std::vector<std::vector<double>> y;
    std::vector<std::vector<double>> r;
    SquareMatrix a(k);
    for (std::size_t i = 0; i < k; ++i) {
        y.push_back(times(covariance, views[i].pick));
        for (double& v : y.back())
            v *= tau;
        r.push_back({views[i].value - kernels().dot(views[i].pick.data(), out.equilibrium.data(), n)});
        for (std::size_t j = 0; j <= i; ++j)
            a.set(i, j, kernels().dot(views[j].pick.data(), y[i].data(), n));
        a.row(i)[i] += views[i].variance.value_or(a(i, i));
    }
    if (k > 0 && kernels().cholesky(a.row(0), k, a.stride(), kDependent) != k) {
        return Error{ErrorCode::BadInput,
                     say("the views repeat or contradict each other, or are on a portfolio without risk"),
                     say("drop one of them, or give them a variance")};
    }
    forward(a, y);
    forward(a, r);
    out.mean = out.equilibrium;
    for (std::size_t i = 0; i < n; ++i) {
        double* const row = out.covariance.row(i);
        for (std::size_t j = 0; j < n; ++j)
            row[j] = (1.0 + tau) * covariance(i, j);
        for (std::size_t v = 0; v < k; ++v)
            kernels().addScaled(y[v].data(), -y[v][i], n, row);
    }
    for (std::size_t v = 0; v < k; ++v)
        kernels().addScaled(y[v].data(), r[v][0], n, out.mean.data());
    if (!allFinite(out.mean)) return Error{ErrorCode::BadInput, say("the views overflow")};
    return out;
}

}  // namespace qd::portfolio
