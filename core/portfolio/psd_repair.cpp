// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/psd_repair.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Eigenvalues>

#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

constexpr double kSymmetric = 1e-12;

Status checkMatrix(const SquareMatrix& m) {
    double greatest = 0.0;
    for (std::size_t i = 0; i < m.size(); ++i) {
        for (std::size_t j = 0; j < m.size(); ++j) {
            if (std::isfinite(m(i, j))) continue;
            return Error{ErrorCode::BadInput,
                         say("element %1, %2 of the matrix is not a finite number", i + 1, j + 1)};
        }
        greatest = std::max(greatest, m(i, i));
    }
    if (!(greatest > 0.0)) {
        return Error{ErrorCode::BadInput, say("the covariance matrix has no variance above 0")};
    }
    for (std::size_t i = 0; i < m.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double size = std::sqrt(std::abs(m(i, i) * m(j, j))) + std::abs(m(i, j));
            if (std::abs(m(i, j) - m(j, i)) <= kSymmetric * size) continue;
            return Error{ErrorCode::BadInput,
                         say("the matrix is not symmetric: elements %1, %2 differ", i + 1, j + 1)};
        }
    }
    return Ok{};
}

bool hasFactor(const SquareMatrix& m, double tolerance) {
    SquareMatrix copy(m.size());
    for (std::size_t i = 0; i < m.size(); ++i)
        std::copy(m.row(i), m.row(i) + m.size(), copy.row(i));
    return kernels().cholesky(copy.row(0), copy.size(), copy.stride(), tolerance) == copy.size();
}

}  // namespace

Result<PsdRepair> repairPsd(SquareMatrix& matrix, double tolerance) {
    QD_CHECK(checkMatrix(matrix));
    PsdRepair out;
    if (hasFactor(matrix, tolerance)) return out;
    const auto n = static_cast<Eigen::Index>(matrix.size());
    Eigen::MatrixXd m(n, n);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j)
            m(i, j) = matrix(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(m);
    const double floor = tolerance * std::max(0.0, solver.eigenvalues()(n - 1));
    out.leastBefore = solver.eigenvalues()(0);
    Eigen::MatrixXd added = Eigen::MatrixXd::Zero(n, n);
    for (Eigen::Index k = 0; k < n && solver.eigenvalues()(k) < floor; ++k) {
        const Eigen::VectorXd v = solver.eigenvectors().col(k);
        added.noalias() += (floor - solver.eigenvalues()(k)) * v * v.transpose();
        ++out.raised;
    }
    if (out.raised == 0) return out;
    out.changed = true;
    out.change = added.norm() / m.norm();
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) {
            const double value = m(i, j) + 0.5 * (added(i, j) + added(j, i));
            matrix.set(static_cast<std::size_t>(i), static_cast<std::size_t>(j), value);
        }
    }
    return out;
}

}  // namespace qd::portfolio
