// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_gaussian.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

constexpr std::array<double, 6> kLengthScales{0.05, 0.1, 0.2, 0.4, 0.8, 1.6};
constexpr std::array<double, 3> kNoises{1e-6, 1e-3, 1e-1};
/// Keeps the matrix positive definite where two points are almost one.
constexpr double kJitter = 1e-9;

/// Matérn 5/2 at a distance (eq. 4.17).
double kernel(double distance, double lengthScale) {
    const double a = std::sqrt(5.0) * distance / lengthScale;
    return (1.0 + a + a * a / 3.0) * std::exp(-a);
}

double distanceOf(std::span<const double> a, std::span<const double> b) {
    double squares = 0.0;
    for (std::size_t k = 0; k < a.size(); ++k)
        squares += (a[k] - b[k]) * (a[k] - b[k]);
    return std::sqrt(squares);
}

/// The lower half of a symmetric matrix, column by column: column j has the rows from j on.
class Lower {
public:
    explicit Lower(std::size_t size) : m_size(size) {
        for (std::size_t j = 0; j < size; ++j)
            m_columns.emplace_back(size - j);
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] double& at(std::size_t i, std::size_t j) { return m_columns[j][i - j]; }
    [[nodiscard]] double at(std::size_t i, std::size_t j) const { return m_columns[j][i - j]; }
    /// Column j from its row `from` on.
    [[nodiscard]] double* column(std::size_t j, std::size_t from) { return m_columns[j].data() + (from - j); }
    [[nodiscard]] const double* column(std::size_t j, std::size_t from) const {
        return m_columns[j].data() + (from - j);
    }

private:
    std::size_t m_size;
    std::vector<std::vector<double>> m_columns;
};

/// Cholesky's factor in place, by columns, so that the inner loop runs along memory; false where the matrix
/// is not positive definite.
bool factorise(Lower& matrix) {
    const std::size_t n = matrix.size();
    for (std::size_t j = 0; j < n; ++j) {
        double* column = matrix.column(j, j);
        for (std::size_t k = 0; k < j; ++k) {
            const double* before = matrix.column(k, j);
            const double share = before[0];
            for (std::size_t i = 0; i < n - j; ++i)
                column[i] -= share * before[i];
        }
        if (!(column[0] > 0.0)) return false;
        const double pivot = std::sqrt(column[0]);
        column[0] = pivot;
        for (std::size_t i = 1; i < n - j; ++i)
            column[i] /= pivot;
    }
    return true;
}

/// L⁻¹ x in place.
void solveLower(const Lower& factor, std::vector<double>& x) {
    for (std::size_t j = 0; j < x.size(); ++j) {
        const double* column = factor.column(j, j);
        x[j] /= column[0];
        for (std::size_t i = 1; i < x.size() - j; ++i)
            x[j + i] -= x[j] * column[i];
    }
}

/// L⁻ᵀ x in place.
void solveUpper(const Lower& factor, std::vector<double>& x) {
    for (std::size_t j = x.size(); j-- > 0;) {
        const double* column = factor.column(j, j);
        for (std::size_t i = 1; i < x.size() - j; ++i)
            x[j] -= x[j + i] * column[i];
        x[j] /= column[0];
    }
}

double dotOf(std::span<const double> a, std::span<const double> b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

Lower distances(const std::vector<std::vector<double>>& points) {
    Lower out(points.size());
    for (std::size_t j = 0; j < points.size(); ++j) {
        for (std::size_t i = j; i < points.size(); ++i)
            out.at(i, j) = distanceOf(points[i], points[j]);
    }
    return out;
}

}  // namespace

struct GaussianProcess::Fit {
    std::vector<std::vector<double>> points;
    double mean = 0.0;
    double scale = 1.0;
    std::vector<double> y;  ///< standardised
    Prior prior{};
    double logLikelihood = -std::numeric_limits<double>::infinity();
    Lower factor{0};
    std::vector<double> weights;  ///< K⁻¹ y

    Fit(const std::vector<std::vector<double>>& at, std::span<const double> values) : points(at) {
        QD_REQUIRE(!at.empty() && at.size() == values.size());
        const auto n = static_cast<double>(values.size());
        for (const double v : values)
            mean += v / n;
        double squares = 0.0;
        for (const double v : values)
            squares += (v - mean) * (v - mean) / n;
        if (squares > 0.0) scale = std::sqrt(squares);
        for (const double v : values)
            y.push_back((v - mean) / scale);
    }

    /// Takes a prior when it makes the values likelier than the one before (eq. 2.30).
    void consider(const Lower& apart, const Prior& tried) {
        Lower made = apart;
        for (std::size_t j = 0; j < made.size(); ++j) {
            for (std::size_t i = j; i < made.size(); ++i)
                made.at(i, j) = kernel(made.at(i, j), tried.lengthScale);
            made.at(j, j) += tried.noise + kJitter;
        }
        if (!factorise(made)) return;
        std::vector<double> half = y;
        solveLower(made, half);
        double likelihood =
            -0.5 * dotOf(half, half) - 0.5 * static_cast<double>(y.size()) * std::log(2.0 * std::numbers::pi);
        for (std::size_t j = 0; j < made.size(); ++j)
            likelihood -= std::log(made.at(j, j));
        if (!(likelihood > logLikelihood)) return;
        logLikelihood = likelihood;
        prior = tried;
        weights = std::move(half);
        solveUpper(made, weights);
        factor = std::move(made);
    }
};

GaussianProcess::GaussianProcess(const std::vector<std::vector<double>>& points,
                                 std::span<const double> values)
    : m_fit(std::make_unique<Fit>(points, values)) {
    const auto apart = distances(points);
    for (const double lengthScale : kLengthScales) {
        for (const double noise : kNoises)
            m_fit->consider(apart, {lengthScale, noise});
    }
    QD_ENSURE(!m_fit->weights.empty());
}

GaussianProcess::GaussianProcess(const std::vector<std::vector<double>>& points,
                                 std::span<const double> values, const Prior& prior)
    : m_fit(std::make_unique<Fit>(points, values)) {
    const auto apart = distances(points);
    m_fit->consider(apart, prior);
    // A prior of other points may be too sure of these.
    if (m_fit->weights.empty()) m_fit->consider(apart, {prior.lengthScale, kNoises.back()});
    QD_ENSURE(!m_fit->weights.empty());
}

GaussianProcess::~GaussianProcess() = default;
GaussianProcess::GaussianProcess(GaussianProcess&&) noexcept = default;
GaussianProcess& GaussianProcess::operator=(GaussianProcess&&) noexcept = default;

GaussianProcess::Belief GaussianProcess::at(std::span<const double> point) const {
    std::vector<double> k;
    for (const auto& known : m_fit->points)
        k.push_back(kernel(distanceOf(known, point), m_fit->prior.lengthScale));
    const double mean = dotOf(k, m_fit->weights);
    solveLower(m_fit->factor, k);
    const double variance = std::max(0.0, 1.0 - dotOf(k, k));
    return {m_fit->mean + m_fit->scale * mean, m_fit->scale * std::sqrt(variance)};
}

const GaussianProcess::Prior& GaussianProcess::prior() const noexcept {
    return m_fit->prior;
}

double GaussianProcess::logLikelihood() const noexcept {
    return m_fit->logLikelihood;
}

double expectedImprovement(const GaussianProcess::Belief& belief, double best) noexcept {
    const double ahead = belief.mean - best;
    if (!(belief.deviation > 0.0)) return std::max(ahead, 0.0);
    const double z = ahead / belief.deviation;
    const double density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
    const double below = 0.5 * std::erfc(-z / std::numbers::sqrt2);
    return std::max(0.0, ahead * below + belief.deviation * density);
}

}  // namespace qd::backtest
