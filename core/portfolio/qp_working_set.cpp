// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_working_set.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

namespace {

constexpr double kSingular = 1e-11;       // of a pivot, relative to the diagonal
constexpr double kDependent = 1e-11;      // of what is left of a row's norm, squared
constexpr double kRounding = 1e-13;       // relative to the gradient
constexpr double kMissed = 1e-9;          // of a row along a direction, relative to both
constexpr std::size_t kChangesKept = 40;  // before the factor is made anew

}  // namespace

WorkingSet::WorkingSet(const Qp& qp, QuadraticForm& form) : m_qp(qp), m_form(form), m_rows(qp.rows()) {}

void WorkingSet::reserve(std::size_t count) {
    if (count <= m_capacity) return;
    const std::size_t capacity = std::max<std::size_t>({64, count, 3 * m_capacity / 2});
    NumericBuffer wider(capacity * capacity);
    for (std::size_t k = 0; k < std::min(size(), m_capacity); ++k)
        std::copy(l(k), l(k) + k + 1, wider.data() + k * capacity);
    m_l = std::move(wider);
    m_capacity = capacity;
}

bool WorkingSet::build(std::vector<std::size_t> variables, std::span<const double> g) {
    m_variables.clear();
    m_assets.clear();
    reserve(variables.size());
    m_variables = std::move(variables);
    for (const std::size_t j : m_variables)
        m_assets.push_back(m_qp.asset[j]);
    double least = 0.0;
    for (std::size_t k = 0; k < size(); ++k) {
        m_form.gather(m_assets[k], std::span(m_assets).first(k + 1), l(k));
        least = k == 0 ? l(k)[k] : std::min(least, l(k)[k]);
    }
    m_changes = 0;
    if (!qpKernels().cholesky(m_l.data(), size(), m_capacity, kSingular * least)) return false;
    projectRows();
    m_gradient.assign(g.begin(), g.end());
    qpKernels().forward(m_l.data(), size(), m_capacity, m_gradient.data());
    return true;
}

void WorkingSet::projectRows() {
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        m_rows[r].resize(size());
        for (std::size_t k = 0; k < size(); ++k)
            m_rows[r][k] = coef(r, m_variables[k]);
        qpKernels().forward(m_l.data(), size(), m_capacity, m_rows[r].data());
    }
}

bool WorkingSet::refresh(std::span<const double> g) {
    if (m_changes > kChangesKept) return build(std::vector<std::size_t>(m_variables), g);
    m_gradient.assign(g.begin(), g.end());
    qpKernels().forward(m_l.data(), size(), m_capacity, m_gradient.data());
    return true;
}

bool WorkingSet::add(std::size_t j, double g) {
    const std::size_t at = size();
    reserve(at + 1);
    double* const row = l(at);
    const std::size_t asset = m_qp.asset[j];
    m_form.gather(asset, m_assets, row);
    qpKernels().forward(m_l.data(), at, m_capacity, row);
    const double diagonal = m_form.diagonal(asset);
    const double pivot = diagonal - qpKernels().dot(row, row, at);
    if (!(pivot > kSingular * diagonal)) return false;
    row[at] = std::sqrt(pivot);
    for (std::size_t r = 0; r < m_rows.size(); ++r)
        m_rows[r].push_back((coef(r, j) - qpKernels().dot(row, m_rows[r].data(), at)) / row[at]);
    m_gradient.push_back((g - qpKernels().dot(row, m_gradient.data(), at)) / row[at]);
    m_variables.push_back(j);
    m_assets.push_back(asset);
    ++m_changes;
    return true;
}

void WorkingSet::remove(std::size_t k) {
    const std::size_t left = size() - 1;
    m_variables.erase(m_variables.begin() + static_cast<std::ptrdiff_t>(k));
    m_assets.erase(m_assets.begin() + static_cast<std::ptrdiff_t>(k));
    std::vector<double> cosine(left);
    std::vector<double> sine(left);
    const auto rotate = [&](double* row, std::size_t until) {
        double carried = row[k];
        for (std::size_t c = k; c < until; ++c) {
            const double next = row[c + 1];
            row[c] = cosine[c] * carried + sine[c] * next;
            carried = cosine[c] * next - sine[c] * carried;
        }
        row[until] = carried;
    };
    for (std::size_t i = k; i < left; ++i) {
        double* const row = l(i);
        std::copy(l(i + 1), l(i + 1) + i + 2, row);
        rotate(row, i);
        const double length = std::hypot(row[i], row[i + 1]);
        cosine[i] = row[i] / length;
        sine[i] = row[i + 1] / length;
        row[i] = length;
    }
    for (std::vector<double>& row : m_rows) {
        rotate(row.data(), left);
        row.pop_back();
    }
    rotate(m_gradient.data(), left);
    m_gradient.pop_back();
    ++m_changes;
}

void WorkingSet::keepIndependent(std::vector<std::size_t>& rows) const {
    std::vector<std::vector<double>> basis;
    std::vector<std::size_t> kept;
    for (const std::size_t r : rows) {
        std::vector<double> rest = m_rows[r];
        const double before = qpKernels().dot(rest.data(), rest.data(), size());
        for (int twice = 0; twice < 2; ++twice) {
            for (const auto& q : basis)
                qpKernels().axpy(-qpKernels().dot(q.data(), rest.data(), size()), q.data(), rest.data(),
                                 size());
        }
        const double after = qpKernels().dot(rest.data(), rest.data(), size());
        if (!(after > kDependent * before) || basis.size() == size()) continue;
        const double scale = 1.0 / std::sqrt(after);
        for (double& x : rest)
            x *= scale;
        basis.push_back(std::move(rest));
        kept.push_back(r);
    }
    rows = std::move(kept);
}

/// One step of refinement of the multipliers. False: the rows still miss what they should have, so they
/// depend on each other but for rounding.
bool WorkingSet::correct(std::span<const std::size_t> rows, std::span<const double> residual,
                         std::span<const double> s, Direction& out) const {
    const std::size_t m = rows.size();
    std::vector<double> missed(m);
    const auto look = [&] {
        bool kept = true;
        const double length = std::sqrt(qpKernels().dot(out.d.data(), out.d.data(), size()));
        for (std::size_t a = 0; a < m; ++a) {
            const std::vector<double>& row = m_rows[rows[a]];
            missed[a] = qpKernels().dot(row.data(), out.d.data(), size()) + residual[a];
            const double across = std::sqrt(qpKernels().dot(row.data(), row.data(), row.size()));
            const double allowed = kMissed * length + kRounding * out.whole;
            kept = kept && std::abs(missed[a]) <= allowed * across + kMissed * std::abs(residual[a]);
        }
        return kept;
    };
    look();
    qpKernels().forward(s.data(), m, m, missed.data());
    qpKernels().backward(s.data(), m, m, missed.data());
    for (std::size_t a = 0; a < m; ++a) {
        out.y[a] += missed[a];
        qpKernels().axpy(-missed[a], m_rows[rows[a]].data(), out.d.data(), size());
    }
    return look();
}

bool WorkingSet::direction(std::span<const std::size_t> rows, std::span<const double> residual,
                           Direction& out) const {
    std::vector<double>& y = out.y;
    std::vector<double>& d = out.d;
    const std::size_t m = rows.size();
    std::vector<double> s(m * m);
    y.assign(m, 0.0);
    double greatest = 0.0;
    for (std::size_t a = 0; a < m; ++a) {
        const std::vector<double>& row = m_rows[rows[a]];
        for (std::size_t b = 0; b <= a; ++b)
            s[a * m + b] = qpKernels().dot(row.data(), m_rows[rows[b]].data(), size());
        greatest = std::max(greatest, s[a * m + a]);
        y[a] = qpKernels().dot(row.data(), m_gradient.data(), size()) + residual[a];
    }
    if (m > 0 && !qpKernels().cholesky(s.data(), m, m, 1e-15 * greatest)) return false;
    qpKernels().forward(s.data(), m, m, y.data());
    qpKernels().backward(s.data(), m, m, y.data());
    d = m_gradient;
    out.whole = std::sqrt(qpKernels().dot(d.data(), d.data(), size()));
    for (std::size_t a = 0; a < m; ++a)
        qpKernels().axpy(-y[a], m_rows[rows[a]].data(), d.data(), size());
    if (!correct(rows, residual, s, out)) return false;
    out.left = std::sqrt(qpKernels().dot(d.data(), d.data(), size()));
    qpKernels().backward(m_l.data(), size(), m_capacity, d.data());
    for (double& x : d)
        x = -x;
    return true;
}

void WorkingSet::advance(double share, std::span<const std::size_t> rows, std::span<const double> y) {
    for (double& x : m_gradient)
        x *= 1.0 - share;
    for (std::size_t a = 0; a < rows.size(); ++a)
        qpKernels().axpy(share * y[a], m_rows[rows[a]].data(), m_gradient.data(), size());
}

double WorkingSet::rate(std::size_t r, std::span<const double> d) const {
    double total = 0.0;
    for (std::size_t k = 0; k < size(); ++k)
        total += coef(r, m_variables[k]) * d[k];
    return total;
}

}  // namespace qd::portfolio
