// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/portfolio/numeric_buffer.h"
#include "core/portfolio/risk_view.h"
#include "core/rules/constraint_set.h"

namespace qd::portfolio {

/// H = a·Σ + b·I over the assets. Of a factor form no row is made: an entry is the product of two assets'
/// loadings.
class QuadraticForm {
public:
    /// `risk` may be empty when a is 0. `assets` is N.
    QuadraticForm(const RiskView& risk, std::size_t assets);

    /// Sets H = a·Σ + b·I, Σ with the scale of its view.
    void set(double a, double b);
    [[nodiscard]] double ofRisk() const noexcept { return m_a; }
    [[nodiscard]] double ofIdentity() const noexcept { return m_b; }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] const RiskView& risk() const noexcept { return m_risk; }

    /// out += H x.
    void addProduct(std::span<const double> x, std::span<double> out) const;
    /// out += Σ_k delta[k] · H[:, assets[k]].
    void addColumns(std::span<const std::size_t> assets, std::span<const double> delta,
                    std::span<double> out) const;
    /// out[k] = H(asset, with[k]).
    void gather(std::size_t asset, std::span<const std::size_t> with, double* out) const;
    [[nodiscard]] double diagonal(std::size_t asset) const { return m_a * m_riskDiagonal[asset] + m_b; }
    /// The lower triangle of H over all assets into `out`.
    void fill(double* out, std::size_t stride) const;

private:
    /// The loadings of an asset on all factors, side by side.
    [[nodiscard]] const double* loadings(std::size_t asset) const {
        return m_loadings.data() + asset * m_loadingStride;
    }
    void transposeFactors();

    RiskView m_risk;
    std::size_t m_size;
    double m_a = 0.0;
    double m_b = 0.0;
    std::vector<double> m_riskDiagonal;
    NumericBuffer m_loadings;  ///< of a factor form: N×k
    std::size_t m_loadingStride = 0;
};

/// A quadratic program in the form that every portfolio rule set takes: w = base + S v with each v_j in [0,
/// width_j] moving one asset up or down, and a few dense rows on v. The kink of |w − previous| is two
/// variables of an asset; nothing else is split.
///
///     min ½ (w − o)ᵀH(w − o) + linearᵀw + costᵀv   subject to   rowLower ≤ A v ≤ rowUpper, 0 ≤ v ≤ width
struct Qp {
    std::vector<double> base;    ///< N
    std::vector<double> linear;  ///< N
    std::vector<double> origin;  ///< N, o; empty: zeros. Near it the gradient keeps its digits.

    std::vector<std::size_t> asset;  ///< n: which asset v_j moves
    std::vector<double> sign;        ///< n: +1 up, −1 down
    std::vector<double> width;       ///< n, may be +infinity; below 0: the bounds cross
    std::vector<double> cost;        ///< n
    std::vector<std::size_t> twin;   ///< n: the other variable of the asset, or n

    std::vector<double> coef;         ///< m×n, row-major
    std::vector<double> rowLower;     ///< m, may be −infinity
    std::vector<double> rowUpper;     ///< m, may be +infinity
    std::vector<rules::RuleId> rule;  ///< m: what each row stands for
    std::size_t turnoverRow = kNoRow;

    static constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

    [[nodiscard]] std::size_t assets() const noexcept { return base.size(); }
    [[nodiscard]] std::size_t variables() const noexcept { return asset.size(); }
    [[nodiscard]] std::size_t rows() const noexcept { return rowLower.size(); }
    [[nodiscard]] const double* row(std::size_t r) const noexcept { return coef.data() + r * asset.size(); }
    /// w − o.
    [[nodiscard]] std::vector<double> fromOrigin(std::vector<double> w) const;
    /// w = base + S v.
    [[nodiscard]] std::vector<double> weights(std::span<const double> v) const;
    /// The v with the given weights, clamped to the widths; of two variables of an asset one is 0.
    [[nodiscard]] std::vector<double> variablesOf(std::span<const double> w) const;
};

/// A linear demand on weights that is not in a rule set: lower ≤ coefᵀw ≤ upper.
struct WeightRow {
    std::vector<double> coef;  ///< N
    double lower = 0.0;
    double upper = 0.0;
    rules::RuleId rule;
};

/// The convex rules of a set as a Qp without objective: box, cash, groups, turnover, and `extra`. The
/// tracking-error cap and the rules of rules::isNonConvex() are the caller's. Trade costs are put into `cost`
/// times `costScale`.
[[nodiscard]] Qp buildQp(const rules::ConstraintSet& set, std::span<const WeightRow> extra, double costScale);

}  // namespace qd::portfolio
