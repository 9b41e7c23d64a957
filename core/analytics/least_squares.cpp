// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/least_squares.h"

#include <cmath>
#include <optional>
#include <utility>

#include "core/base/contracts.h"

namespace qd::analytics {

namespace {

constexpr double kIndependent = 1e-9;

double dot(std::span<const double> a, std::span<const double> b) {
    double sum = 0.0;
    for (std::size_t t = 0; t < a.size(); ++t)
        sum += a[t] * b[t];
    return sum;
}

void subtract(std::vector<double>& from, std::span<const double> x, double factor) {
    for (std::size_t t = 0; t < from.size(); ++t)
        from[t] -= factor * x[t];
}

/// Columns as Q·R: Q orthonormal, R upper triangular (row-major, k × k).
struct Factored {
    std::vector<std::vector<double>> q;
    std::vector<double> r;
};

std::optional<Collinear> factor(const std::vector<std::vector<double>>& columns, Factored& out) {
    const std::size_t k = columns.size();
    out.r.assign(k * k, 0.0);
    for (std::size_t j = 0; j < k; ++j) {
        std::vector<double> v = columns[j];
        const double whole = std::sqrt(dot(v, v));
        for (int pass = 0; pass < 2; ++pass) {
            for (std::size_t i = 0; i < j; ++i) {
                const double part = dot(out.q[i], v);
                out.r[i * k + j] += part;
                subtract(v, out.q[i], part);
            }
        }
        const double left = std::sqrt(dot(v, v));
        if (!(left > kIndependent * whole)) return Collinear{j};
        for (double& x : v)
            x /= left;
        out.r[j * k + j] = left;
        out.q.push_back(std::move(v));
    }
    return std::nullopt;
}

/// R⁻¹, upper triangular.
std::vector<double> inverse(const std::vector<double>& r, std::size_t k) {
    std::vector<double> out(k * k);
    for (std::size_t j = 0; j < k; ++j) {
        out[j * k + j] = 1.0 / r[j * k + j];
        for (std::size_t i = j; i-- > 0;) {
            double sum = 0.0;
            for (std::size_t m = i + 1; m <= j; ++m)
                sum += r[i * k + m] * out[m * k + j];
            out[i * k + j] = -sum / r[i * k + i];
        }
    }
    return out;
}

}  // namespace

std::variant<LeastSquares, Collinear> leastSquares(const std::vector<std::vector<double>>& columns,
                                                   std::span<const double> y) {
    const std::size_t k = columns.size();
    QD_REQUIRE(k > 0 && y.size() > k);
    for (const auto& column : columns)
        QD_REQUIRE(column.size() == y.size());
    Factored f;
    if (const auto collinear = factor(columns, f)) return *collinear;
    LeastSquares out;
    out.residuals.assign(y.begin(), y.end());
    std::vector<double> projected(k);
    for (int pass = 0; pass < 2; ++pass) {
        for (std::size_t i = 0; i < k; ++i) {
            const double part = dot(f.q[i], out.residuals);
            projected[i] += part;
            subtract(out.residuals, f.q[i], part);
        }
    }
    const std::vector<double> inv = inverse(f.r, k);
    out.coefficients.assign(k, 0.0);
    out.inverseGram.assign(k * k, 0.0);
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t m = i; m < k; ++m)
            out.coefficients[i] += inv[i * k + m] * projected[m];
        for (std::size_t j = 0; j < k; ++j) {
            for (std::size_t m = 0; m < k; ++m)
                out.inverseGram[i * k + j] += inv[i * k + m] * inv[j * k + m];
        }
    }
    return out;
}

std::vector<double> neweyWest(const std::vector<std::vector<double>>& columns, const LeastSquares& fit,
                              std::size_t lags) {
    const std::size_t k = columns.size();
    const std::size_t n = fit.residuals.size();
    std::vector<double> meat(k * k);
    const auto score = [&](std::size_t i, std::size_t t) { return columns[i][t] * fit.residuals[t]; };
    for (std::size_t lag = 0; lag <= lags && lag < n; ++lag) {
        const double weight = 1.0 - static_cast<double>(lag) / (static_cast<double>(lags) + 1.0);
        for (std::size_t i = 0; i < k; ++i) {
            for (std::size_t j = 0; j < k; ++j) {
                double sum = 0.0;
                for (std::size_t t = lag; t < n; ++t)
                    sum += score(i, t) * score(j, t - lag);
                meat[i * k + j] += weight * sum;
                if (lag > 0) meat[j * k + i] += weight * sum;
            }
        }
    }
    const double factor = static_cast<double>(n) / static_cast<double>(n - k);
    std::vector<double> half(k * k);
    std::vector<double> out(k * k);
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) {
            for (std::size_t m = 0; m < k; ++m)
                half[i * k + j] += fit.inverseGram[i * k + m] * meat[m * k + j];
        }
    }
    for (std::size_t i = 0; i < k; ++i) {
        for (std::size_t j = 0; j < k; ++j) {
            for (std::size_t m = 0; m < k; ++m)
                out[i * k + j] += half[i * k + m] * fit.inverseGram[m * k + j] * factor;
        }
    }
    return out;
}

}  // namespace qd::analytics
