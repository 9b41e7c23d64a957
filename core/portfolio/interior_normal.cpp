// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/interior_normal.h"

#include <algorithm>
#include <cmath>

#include "core/portfolio/kernels.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

NormalEquations::NormalEquations(const QuadraticForm* form, std::size_t size, const double* scenarios,
                                 std::size_t count, std::size_t stride, std::span<const double> rows)
    : m_form(form),
      m_size(size),
      m_scenarios(scenarios),
      m_count(count),
      m_stride(stride),
      m_matrix(size, kernels().panelWidth),
      m_rows(rows) {
    if (form != nullptr) {
        m_quadratic = NumericBuffer(form->size() * form->size());
        form->fill(m_quadratic.data(), form->size());
    }
    if (scenarios != nullptr) {
        const std::size_t width = kernels().panelWidth;
        m_packed = NumericBuffer((size + width - 1) / width * width * count);
    }
}

bool NormalEquations::factor(std::span<const double> d, std::span<const double> e,
                             std::span<const double> rho) {
    m_rho.assign(rho.begin(), rho.end());
    m_d.assign(d.begin(), d.end());
    m_e.assign(e.begin(), e.end());
    if (m_scenarios != nullptr) {
        std::vector<double> root(m_count);
        std::transform(e.begin(), e.end(), root.begin(), [](double x) { return std::sqrt(x); });
        const std::vector<double> zero(m_size, 0.0);
        kernels().packPanels(m_scenarios, m_count, m_size, m_stride, zero.data(), root.data(),
                             m_packed.data());
        kernels().gram(m_packed.data(), m_count, m_size, 1.0, m_matrix.row(0), m_matrix.stride());
    }
    double greatest = 0.0;
    const std::size_t known = m_form != nullptr ? m_form->size() : 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        double* const row = m_matrix.row(i);
        if (m_scenarios == nullptr) std::fill(row, row + i + 1, 0.0);
        if (i < known) qpKernels().axpy(1.0, m_quadratic.data() + i * known, row, i + 1);
        greatest = std::max(greatest, row[i]);
        row[i] += d[i];
    }
    for (std::size_t r = 0; r < m_rho.size(); ++r) {
        if (m_rho[r] < 0.0) m_rho[r] *= -greatest;
        const double* const c = m_rows.data() + r * m_size;
        for (std::size_t i = 0; i < m_size && m_rho[r] > 0.0; ++i)
            if (c[i] != 0.0) qpKernels().axpy(m_rho[r] * c[i], c, m_matrix.row(i), i + 1);
    }
    return qpKernels().cholesky(m_matrix.row(0), m_size, m_matrix.stride(), 0.0);
}

void NormalEquations::multiply(std::span<const double> x, std::span<double> out) const {
    std::fill(out.begin(), out.end(), 0.0);
    if (m_form != nullptr) m_form->addProduct(x.first(m_form->size()), out.first(m_form->size()));
    for (std::size_t r = 0; r < m_rho.size(); ++r) {
        const double* const c = m_rows.data() + r * m_size;
        if (m_rho[r] > 0.0)
            qpKernels().axpy(m_rho[r] * qpKernels().dot(c, x.data(), m_size), c, out.data(), m_size);
    }
    if (m_scenarios == nullptr) return;
    for (std::size_t t = 0; t < m_count; ++t) {
        const double* const row = m_scenarios + t * m_stride;
        qpKernels().axpy(m_e[t] * qpKernels().dot(row, x.data(), m_size), row, out.data(), m_size);
    }
}

void NormalEquations::solveOnce(std::span<double> x) const {
    qpKernels().forward(m_matrix.row(0), m_size, m_matrix.stride(), x.data());
    qpKernels().backward(m_matrix.row(0), m_size, m_matrix.stride(), x.data());
}

void NormalEquations::solve(std::span<double> x, std::span<double> product) const {
    const std::vector<double> rhs(x.begin(), x.end());
    solveOnce(x);
    multiply(x, product);
    std::vector<double> left(m_size);
    for (std::size_t i = 0; i < m_size; ++i)
        left[i] = rhs[i] - m_d[i] * x[i] - product[i];
    solveOnce(left);
    for (std::size_t i = 0; i < m_size; ++i)
        x[i] += left[i];
    multiply(x, product);
}

}  // namespace qd::portfolio
