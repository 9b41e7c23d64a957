// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/risk_parity.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>

#include "core/base/contracts.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

constexpr double kResidual = 1e-10;
/// A sweep that finds nothing worse is the last: what it leaves is smaller still.
constexpr double kSwept = 2e-11;
constexpr int kSweeps = 60;
constexpr int kNewtonSteps = 60;
constexpr int kHalvings = 60;

double sum(std::span<const double> x) {
    return std::accumulate(x.begin(), x.end(), 0.0);
}

/// The positive root of v y² + a y = b, without the cancellation of the school formula.
double positiveRoot(double v, double a, double b) {
    const double root = std::sqrt(a * a + 4.0 * v * b);
    return a > 0.0 ? 2.0 * b / (a + root) : (root - a) / (2.0 * v);
}

/// The product that a sweep keeps up to date: X'y of the days, or Σy of the assets.
class Sweeper {
public:
    Sweeper(const CovarianceForm& risk, std::span<const double> budgets)
        : m_risk(risk), m_budget(budgets), m_rows(risk.rowsByAsset()), m_matrix(risk.matrix()) {
        if (m_rows.days == 0 && m_matrix == nullptr) {
            std::vector<std::uint32_t> all(risk.size());
            std::iota(all.begin(), all.end(), 0U);
            m_own = risk.block(all);
            m_matrix = &*m_own;
        }
        m_product.resize(m_rows.days > 0 ? m_rows.days : risk.size());
    }

    /// Forgets what rounding has added up.
    void start(const std::vector<double>& y) {
        std::fill(m_product.begin(), m_product.end(), 0.0);
        for (std::size_t i = 0; i < y.size(); ++i)
            kernels().addScaled(rowOf(i), y[i], m_product.size(), m_product.data());
    }

    /// Minimises over each coordinate in turn; gives the largest deviation from the budgets that it met.
    double sweep(std::vector<double>& y) {
        double worst = 0.0;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const double variance = m_risk.diagonal()[i];
            const double gradient = gradientOf(i, y[i]);
            worst = std::max(worst, std::abs(y[i] * gradient / m_budget[i] - 1.0));
            const double next = positiveRoot(variance, gradient - variance * y[i], m_budget[i]);
            kernels().addScaled(rowOf(i), next - y[i], m_product.size(), m_product.data());
            y[i] = next;
        }
        return worst;
    }

private:
    [[nodiscard]] const double* rowOf(std::size_t i) const {
        return m_rows.days > 0 ? m_rows.values.data() + i * m_rows.days : m_matrix->row(i);
    }
    [[nodiscard]] double gradientOf(std::size_t i, double y) const {
        if (m_rows.days == 0) return m_product[i];
        return kernels().dot(rowOf(i), m_product.data(), m_rows.days) + m_rows.ridge * y;
    }

    const CovarianceForm& m_risk;
    std::span<const double> m_budget;
    CovarianceForm::Rows m_rows;
    const SquareMatrix* m_matrix;
    std::optional<SquareMatrix> m_own;
    std::vector<double> m_product;
};

double residualOf(const CovarianceForm& risk, std::span<const double> budgets, const std::vector<double>& y) {
    const std::vector<double> product = risk.times(y);
    const double variance = kernels().dot(product.data(), y.data(), y.size());
    if (!(variance > 0.0)) return std::numeric_limits<double>::infinity();
    double worst = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i)
        worst = std::max(worst, std::abs(y[i] * product[i] / variance / budgets[i] - 1.0));
    return std::isfinite(worst) ? worst : std::numeric_limits<double>::infinity();
}

/// Newton's method on ½ y'Σy − Σ b ln y in the coordinates u = y σ, which make its scale 1.
class Newton {
public:
    Newton(const CovarianceForm& risk, std::span<const double> budgets) : m_risk(risk), m_budget(budgets) {
        std::vector<std::uint32_t> all(risk.size());
        std::iota(all.begin(), all.end(), 0U);
        m_matrix = risk.block(all);
    }

    /// False when no step leads down any more.
    bool step(std::vector<double>& y) {
        const std::size_t n = y.size();
        const std::vector<double> product = m_risk.times(y);
        SquareMatrix hessian(n);
        std::vector<double> move(n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j <= i; ++j)
                hessian.row(i)[j] = y[i] * y[j] * m_matrix(i, j);
            hessian.row(i)[i] += m_budget[i];
            move[i] = m_budget[i] - y[i] * product[i];  // relative steps: dy = y · move
        }
        if (kernels().cholesky(hessian.row(0), n, hessian.stride(), 1e-15) != n) return false;
        solve(hessian, move);
        const double before = value(y, product);
        double length = 1.0;
        for (int i = 0; i < kHalvings; ++i, length *= 0.5) {
            std::vector<double> next = y;
            bool inside = true;
            for (std::size_t k = 0; k < n; ++k) {
                next[k] *= 1.0 + length * move[k];
                inside = inside && next[k] > 0.0;
            }
            if (!inside || !(value(next, m_risk.times(next)) <= before + 1e-14 * std::abs(before))) continue;
            y = std::move(next);
            return true;
        }
        return false;
    }

private:
    [[nodiscard]] double value(const std::vector<double>& y, const std::vector<double>& product) const {
        double total = 0.0;
        for (std::size_t i = 0; i < y.size(); ++i)
            total += 0.5 * y[i] * product[i] - m_budget[i] * std::log(y[i]);
        return total;
    }
    static void solve(const SquareMatrix& l, std::vector<double>& x) {
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] = (x[i] - kernels().dot(l.row(i), x.data(), i)) / l(i, i);
        for (std::size_t i = x.size(); i-- > 0;) {
            x[i] /= l(i, i);
            kernels().addScaled(l.row(i), -x[i], i, x.data());
        }
    }

    const CovarianceForm& m_risk;
    std::span<const double> m_budget;
    SquareMatrix m_matrix;
};

Status checkInput(const CovarianceForm& risk, std::span<const double> budgets) {
    for (std::size_t i = 0; i < budgets.size(); ++i) {
        if (!(budgets[i] > 0.0) || !std::isfinite(budgets[i])) {
            return Error{ErrorCode::BadInput,
                         say("the risk budget of asset %1 is not a number above 0", i + 1)};
        }
        if (!(risk.diagonal()[i] > 0.0) || !std::isfinite(risk.diagonal()[i])) {
            return Error{ErrorCode::BadInput, say("asset %1 has no variance above 0", i + 1)};
        }
    }
    return Ok{};
}

/// y_i ∝ √b_i / σ_i, at the scale where the contributions sum to the budgets.
std::vector<double> firstGuess(const CovarianceForm& risk, std::span<const double> budgets) {
    std::vector<double> y(budgets.size());
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = std::sqrt(budgets[i] / risk.diagonal()[i]);
    const double variance = risk.variance(y);
    const double scale = variance > 1e-12 ? 1.0 / std::sqrt(variance) : 1.0;
    for (double& v : y)
        v *= scale;
    return y;
}

}  // namespace

Result<RiskParity> riskParity(const CovarianceForm& risk, std::span<const double> budgets) {
    QD_REQUIRE(budgets.size() == risk.size() && !budgets.empty());
    QD_CHECK(checkInput(risk, budgets));
    std::vector<double> share(budgets.begin(), budgets.end());
    const double total = sum(share);
    if (!std::isfinite(total)) return Error{ErrorCode::BadInput, say("the risk budgets are too large")};
    for (double& b : share)
        b /= total;
    std::vector<double> y = firstGuess(risk, share);
    RiskParity out;
    {
        Sweeper sweeper(risk, share);
        sweeper.start(y);
        while (out.iterations < kSweeps) {
            ++out.iterations;
            if (sweeper.sweep(y) <= kSwept) break;
            if (out.iterations % 8 == 0) sweeper.start(y);
        }
    }
    out.residual = residualOf(risk, share, y);
    if (out.residual > kResidual) {
        Newton newton(risk, share);
        for (int i = 0; i < kNewtonSteps && out.residual > 0.1 * kResidual; ++i, ++out.iterations) {
            const bool down = newton.step(y);
            const double now = residualOf(risk, share, y);
            const bool better = now < out.residual;
            out.residual = now;
            if (!down || (!better && now <= kResidual)) break;
        }
    }
    if (!(out.residual <= kResidual)) {
        return Error{ErrorCode::BadInput,
                     say("the assets hedge each other, so their risk cannot be shared out as asked"),
                     say("use a longer window or a covariance that shrinks")};
    }
    const double whole = sum(y);
    for (double& v : y)
        v /= whole;
    out.weights = std::move(y);
    return out;
}

}  // namespace qd::portfolio
