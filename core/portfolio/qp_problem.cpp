// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_problem.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/contracts.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

QuadraticForm::QuadraticForm(const RiskView& risk, std::size_t assets)
    : m_risk(risk),
      m_size(assets),
      m_riskDiagonal(risk.size() == 0 ? std::vector<double>(assets, 0.0) : risk.diagonal()) {
    QD_REQUIRE(m_riskDiagonal.size() == assets);
    if (risk.matrix == nullptr && risk.factors != nullptr) transposeFactors();
}

void QuadraticForm::set(double a, double b) {
    QD_REQUIRE(a == 0.0 || m_risk.size() == m_size);
    m_a = a;
    m_b = b;
}

void QuadraticForm::transposeFactors() {
    constexpr std::size_t kBlock = 16;  // two cache lines a row: both sides of the copy stay in the cache
    const FactorForm& f = *m_risk.factors;
    m_loadingStride = (f.count + 7) / 8 * 8;
    m_loadings = NumericBuffer(m_size * m_loadingStride);
    for (std::size_t i = 0; i < m_size; i += kBlock) {
        const std::size_t end = std::min(m_size, i + kBlock);
        for (std::size_t t = 0; t < f.count; ++t) {
            const double* const row = f.row(t);
            for (std::size_t k = i; k < end; ++k)
                m_loadings.data()[k * m_loadingStride + t] = row[k];
        }
    }
}

void QuadraticForm::addProduct(std::span<const double> x, std::span<double> out) const {
    if (m_a != 0.0) {
        std::vector<double> product(m_size);
        m_risk.multiply(x, product);
        qpKernels().axpy(m_a, product.data(), out.data(), m_size);
    }
    if (m_b != 0.0) qpKernels().axpy(m_b, x.data(), out.data(), m_size);
}

void QuadraticForm::addColumns(std::span<const std::size_t> assets, std::span<const double> delta,
                               std::span<double> out) const {
    const double scale = m_a * m_risk.scale;
    if (m_a != 0.0 && m_risk.matrix != nullptr) {
        std::vector<const double*> rows(assets.size());
        std::vector<double> coef(assets.size());
        for (std::size_t k = 0; k < assets.size(); ++k) {
            rows[k] = m_risk.matrix->row(assets[k]);
            coef[k] = scale * delta[k];
        }
        qpKernels().combine(rows.data(), coef.data(), rows.size(), m_size, out.data());
    } else if (m_a != 0.0 && !assets.empty()) {
        const FactorForm& f = *m_risk.factors;
        std::vector<double> moved(f.count, 0.0);
        for (std::size_t k = 0; k < assets.size(); ++k) {
            qpKernels().axpy(scale * delta[k], loadings(assets[k]), moved.data(), f.count);
            if (!f.diagonal.empty()) out[assets[k]] += scale * delta[k] * f.diagonal[assets[k]];
        }
        for (std::size_t i = 0; i < m_size; ++i)
            out[i] += qpKernels().dot(loadings(i), moved.data(), f.count);
    }
    if (m_b == 0.0) return;
    for (std::size_t k = 0; k < assets.size(); ++k)
        out[assets[k]] += m_b * delta[k];
}

void QuadraticForm::gather(std::size_t asset, std::span<const std::size_t> with, double* out) const {
    const double scale = m_a * m_risk.scale;
    const bool dense = m_risk.matrix != nullptr;
    const double* const row = m_a != 0.0 && dense ? m_risk.matrix->row(asset) : nullptr;
    for (std::size_t k = 0; k < with.size(); ++k) {
        out[k] = 0.0;
        if (row != nullptr) out[k] = scale * row[with[k]];
        if (m_a != 0.0 && !dense) {
            out[k] = scale * qpKernels().dot(loadings(asset), loadings(with[k]), m_risk.factors->count);
        }
        if (with[k] == asset) out[k] = diagonal(asset);
    }
}

void QuadraticForm::fill(double* out, std::size_t stride) const {
    const double scale = m_a * m_risk.scale;
    for (std::size_t i = 0; i < m_size; ++i) {
        double* const to = out + i * stride;
        std::fill(to, to + i + 1, 0.0);
        if (m_a != 0.0 && m_risk.matrix != nullptr) {
            const double* const from = m_risk.matrix->row(i);
            for (std::size_t j = 0; j <= i; ++j)
                to[j] = scale * from[j];
        }
        to[i] += m_b;
    }
    if (m_a == 0.0 || m_risk.matrix != nullptr) return;
    const FactorForm& f = *m_risk.factors;
    std::vector<const double*> rows(f.count);
    std::vector<double> coef(f.count);
    for (std::size_t i = 0; i < m_size; ++i) {
        for (std::size_t t = 0; t < f.count; ++t) {
            rows[t] = f.row(t);
            coef[t] = scale * rows[t][i];
        }
        qpKernels().combine(rows.data(), coef.data(), f.count, i + 1, out + i * stride);
        if (!f.diagonal.empty()) out[i * stride + i] += scale * f.diagonal[i];
    }
}

std::vector<double> Qp::fromOrigin(std::vector<double> w) const {
    for (std::size_t i = 0; i < origin.size(); ++i)
        w[i] -= origin[i];
    return w;
}

std::vector<double> Qp::weights(std::span<const double> v) const {
    std::vector<double> w = base;
    for (std::size_t j = 0; j < asset.size(); ++j)
        w[asset[j]] += sign[j] * v[j];
    return w;
}

std::vector<double> Qp::variablesOf(std::span<const double> w) const {
    std::vector<double> v(asset.size());
    for (std::size_t j = 0; j < asset.size(); ++j)
        v[j] = std::clamp(sign[j] * (w[asset[j]] - base[asset[j]]), 0.0, std::max(0.0, width[j]));
    return v;
}

namespace {

/// Collects the variables, with what each does to turnover.
class Variables {
public:
    Variables(const rules::ConstraintSet& set, Qp& qp, double costScale)
        : m_set(set),
          m_qp(qp),
          m_costScale(costScale),
          m_split(set.maxTurnover.has_value() || !set.tradeCost.empty()) {}

    void add(std::size_t i, double lower, double upper) {
        if (!m_split || m_set.previous.empty()) return plain(i, lower, upper, 0.0);
        const double held = m_set.previous[i];
        if (held <= lower || held >= upper) {
            const double direction = held <= lower ? 1.0 : -1.0;
            plain(i, lower, upper, direction);
            m_spent += direction * (m_qp.base[i] - held);
            return;
        }
        m_qp.base[i] = held;
        push(i, 1.0, upper - held, 1.0);
        push(i, -1.0, held - lower, 1.0);
        const std::size_t last = m_qp.asset.size() - 1;
        m_qp.twin[last] = last - 1;
        m_qp.twin[last - 1] = last;
    }
    /// Σ|Δw| = tradedᵀv + spent.
    [[nodiscard]] const std::vector<double>& traded() const { return m_traded; }
    [[nodiscard]] double spent() const { return m_spent; }

private:
    /// One variable from the finite bound of an asset, or two of an asset that is free.
    void plain(std::size_t i, double lower, double upper, double direction) {
        if (std::isfinite(lower)) {
            m_qp.base[i] = lower;
            push(i, 1.0, upper - lower, direction);
        } else if (std::isfinite(upper)) {
            m_qp.base[i] = upper;
            push(i, -1.0, upper - lower, -direction);
        } else {
            m_qp.base[i] = 0.0;
            push(i, 1.0, upper, direction);
            push(i, -1.0, upper, -direction);
            const std::size_t last = m_qp.asset.size() - 1;
            m_qp.twin[last] = last - 1;
            m_qp.twin[last - 1] = last;
        }
    }
    void push(std::size_t i, double sign, double width, double traded) {
        m_qp.asset.push_back(i);
        m_qp.sign.push_back(sign);
        m_qp.width.push_back(width);
        m_qp.twin.push_back(Qp::kNoRow);
        m_qp.cost.push_back(traded == 0.0 ? 0.0 : traded * m_costScale * rules::tradeCostOf(m_set, i));
        m_traded.push_back(traded);
    }

    const rules::ConstraintSet& m_set;
    Qp& m_qp;
    double m_costScale;
    bool m_split;
    double m_spent = 0.0;
    std::vector<double> m_traded;
};

/// Appends lower ≤ coefᵀw ≤ upper, in terms of v.
void addRow(Qp& qp, std::span<const double> coef, double lower, double upper, const rules::RuleId& id) {
    double fixed = 0.0;
    for (std::size_t i = 0; i < qp.base.size(); ++i)
        fixed += coef[i] * qp.base[i];
    for (std::size_t j = 0; j < qp.asset.size(); ++j)
        qp.coef.push_back(qp.sign[j] * coef[qp.asset[j]]);
    qp.rowLower.push_back(lower - fixed);
    qp.rowUpper.push_back(upper - fixed);
    qp.rule.push_back(id);
}

}  // namespace

Qp buildQp(const rules::ConstraintSet& set, std::span<const WeightRow> extra, double costScale) {
    constexpr double kFree = std::numeric_limits<double>::infinity();
    Qp qp;
    qp.base.assign(set.assets, 0.0);
    qp.linear.assign(set.assets, 0.0);
    Variables variables(set, qp, costScale);
    const rules::Box box = rules::boxOf(set);
    for (std::size_t i = 0; i < set.assets; ++i)
        variables.add(i, box.lower[i], box.upper[i]);
    std::vector<double> coef(set.assets, 1.0);
    if (std::isfinite(set.minCash) || std::isfinite(set.maxCash)) {
        addRow(qp, coef, 1.0 - set.maxCash, 1.0 - set.minCash, {rules::RuleKind::Cash, 0});
    }
    for (std::size_t k = 0; k < set.groups.size(); ++k) {
        const rules::Group& g = set.groups[k];
        if (!g.floor && !g.cap) continue;
        std::fill(coef.begin(), coef.end(), 0.0);
        for (const std::size_t i : g.members)
            coef[i] = 1.0;
        addRow(qp, coef, g.floor.value_or(-kFree), g.cap.value_or(kFree),
               {g.cap ? rules::RuleKind::GroupCap : rules::RuleKind::GroupFloor, k});
    }
    for (const WeightRow& e : extra)
        addRow(qp, e.coef, e.lower, e.upper, e.rule);
    if (set.maxTurnover) {
        qp.turnoverRow = qp.rowLower.size();
        qp.coef.insert(qp.coef.end(), variables.traded().begin(), variables.traded().end());
        qp.rowLower.push_back(-kFree);
        qp.rowUpper.push_back(2.0 * *set.maxTurnover - variables.spent());
        qp.rule.push_back({rules::RuleKind::Turnover, 0});
    }
    return qp;
}

}  // namespace qd::portfolio
