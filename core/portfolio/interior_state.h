// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "core/portfolio/interior_pairs.h"
#include "core/portfolio/interior_point.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

/// Where solveInterior() stands: the problem with its threshold as one more variable, the point, and the room
/// of each bound and row with its multiplier. Built at a point inside of all bounds.
class InteriorState {
protected:
    static constexpr double kLeastWidth = 1e-13;  ///< narrower is fixed

    explicit InteriorState(const InteriorProblem& p)
        : m_qp(*p.qp),
          m_form(p.form),
          m_tail(p.tail),
          m_job(p.job),
          m_n(m_qp.variables()),
          m_m(m_qp.rows()),
          m_assets(m_qp.assets() + (p.tail != nullptr ? 1 : 0)) {
        prepare();
    }

    [[nodiscard]] std::size_t assetOf(std::size_t j) const { return j < m_n ? m_qp.asset[j] : m_assets - 1; }
    [[nodiscard]] double signOf(std::size_t j) const { return j < m_n ? m_qp.sign[j] : 1.0; }
    [[nodiscard]] std::size_t variables() const { return m_width.size(); }
    [[nodiscard]] bool equality(std::size_t r) const { return m_qp.rowLower[r] == m_qp.rowUpper[r]; }

    void prepare() {
        m_width = m_qp.width;
        m_cost = m_qp.cost;
        m_base = m_qp.base;
        m_linear = m_qp.linear;
        if (m_tail != nullptr) prepareTail();
        const std::size_t n = variables();
        double steepest = 1e-3;
        for (const double c : m_linear)
            steepest = std::max(steepest, std::abs(c));
        m_low.resize(n, 1.0, steepest);
        m_high.resize(n, 1.0, steepest);
        m_v.assign(n, 0.0);
        for (std::size_t j = 0; j < n; ++j) {
            const bool fixed = !(m_width[j] > kLeastWidth);
            m_low.on[j] = m_high.on[j] = fixed ? 0 : 1;
            if (fixed) continue;
            m_v[j] = j < m_n ? std::min(0.5 * m_width[j], 1.0 / static_cast<double>(m_qp.assets()))
                             : 0.5 * m_width[j];
            m_low.x[j] = m_v[j];
            m_high.x[j] = m_width[j] - m_v[j];
        }
        m_y.assign(m_m, 0.0);
        m_activity.assign(m_m, 0.0);
        m_rowLow.resize(m_m, 1.0, steepest);
        m_rowHigh.resize(m_m, 1.0, steepest);
        for (std::size_t r = 0; r < m_m; ++r)
            startRow(r);
        // Turnover is no function of the weights' changes: its row is kept out of the matrix of the assets.
        m_rowCoef.assign(m_m * m_assets, 0.0);
        for (std::size_t r = 0; r < m_m; ++r)
            for (std::size_t j = 0; j < m_n && r != m_qp.turnoverRow; ++j)
                m_rowCoef[r * m_assets + m_qp.asset[j]] = m_qp.sign[j] * m_qp.row(r)[j];
        if (m_tail != nullptr) startTail();
    }

    void startRow(std::size_t r) {
        const double lower = m_qp.rowLower[r];
        const double upper = m_qp.rowUpper[r];
        m_rowLow.on[r] = std::isfinite(lower) && !equality(r) ? 1 : 0;
        m_rowHigh.on[r] = std::isfinite(upper) && !equality(r) ? 1 : 0;
        double at = equality(r) ? lower : qpKernels().dot(m_qp.row(r), m_v.data(), m_n);
        const double room = m_rowLow.on[r] && m_rowHigh.on[r] ? 0.25 * (upper - lower) : 0.1;
        if (m_rowHigh.on[r]) at = std::min(at, upper - room);
        if (m_rowLow.on[r]) at = std::max(at, lower + room);
        m_activity[r] = at;
        if (m_rowLow.on[r]) m_rowLow.x[r] = at - lower;
        if (m_rowHigh.on[r]) m_rowHigh.x[r] = upper - at;
    }

    /// Scenarios over their greatest return, with a column of ones for the threshold, which becomes one more
    /// variable.
    void prepareTail() {
        const ReturnsView& s = m_tail->scenarios;
        m_stride = m_assets;
        m_scenarios.assign(s.rows * m_stride, 1.0);
        m_unit = 0.0;
        for (std::size_t t = 0; t < s.rows; ++t)
            for (std::size_t i = 0; i < s.cols; ++i)
                m_unit = std::max(m_unit, std::abs(s.row(t)[i]));
        if (m_unit == 0.0) m_unit = 1.0;
        for (std::size_t t = 0; t < s.rows; ++t)
            for (std::size_t i = 0; i < s.cols; ++i)
                m_scenarios[t * m_stride + i] = s.row(t)[i] / m_unit;
        double reach = 0.0;
        for (std::size_t j = 0; j < m_n; ++j)
            reach += m_width[j];
        for (const double b : m_base)
            reach += std::abs(b);
        m_width.push_back(2.0 * reach);
        m_cost.push_back(0.0);
        m_base.push_back(-reach);
        m_linear.push_back(1.0);
    }

    void startTail() {
        const std::size_t count = m_tail->scenarios.rows;
        const double price = 1.0 / m_tail->share;
        m_excess.resize(count, 0.1, 0.5 * price);
        m_room.resize(count, 0.1, 0.5 * price);
        const std::vector<double> w = weights();
        for (std::size_t t = 0; t < count; ++t) {
            const double result = qpKernels().dot(m_scenarios.data() + t * m_stride, w.data(), m_assets);
            m_excess.x[t] += std::max(0.0, -result);
            m_room.x[t] += std::max(0.0, result);
        }
    }

    [[nodiscard]] std::vector<double> weights() const {
        std::vector<double> w = m_base;
        for (std::size_t j = 0; j < variables(); ++j)
            w[assetOf(j)] += signOf(j) * m_v[j];
        return w;
    }

    [[nodiscard]] double gap() const {
        double product = 0.0;
        std::size_t count = 0;
        for (const Pairs* p : all())
            p->sum(product, count);
        return product;
    }

    std::vector<Pairs*> all() { return {&m_low, &m_high, &m_rowLow, &m_rowHigh, &m_excess, &m_room}; }
    [[nodiscard]] std::vector<const Pairs*> all() const {
        return {&m_low, &m_high, &m_rowLow, &m_rowHigh, &m_excess, &m_room};
    }

    const Qp& m_qp;
    const QuadraticForm* m_form;
    const TailLoss* m_tail;
    const jobs::JobContext* m_job;
    std::size_t m_n;
    std::size_t m_m;
    std::size_t m_assets;  ///< with the threshold
    std::size_t m_stride = 0;
    double m_unit = 1.0;
    std::vector<double> m_scenarios;
    std::vector<double> m_width, m_cost, m_base, m_linear;
    std::vector<double> m_v, m_y, m_activity;
    Pairs m_low, m_high, m_rowLow, m_rowHigh, m_excess, m_room;
    std::vector<double> m_missed, m_rowMissed, m_rowDual, m_tailMissed, m_excessMissed;
    std::vector<double> m_d, m_loose, m_stiff, m_e, m_schur;
    std::vector<std::vector<double>> m_columns;
    std::vector<std::size_t> m_loosest;  ///< of each asset's variables the one with the least curvature
    std::vector<double> m_rowCoef;       ///< m rows over the assets
    std::vector<double> m_dv, m_dy, m_dr;
    double m_value = 0.0, m_size = 1.0, m_primal = 0.0, m_dual = 0.0;
};

}  // namespace qd::portfolio
