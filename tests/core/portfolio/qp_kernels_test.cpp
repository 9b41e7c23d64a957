// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_kernels.h"

#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {
namespace {

std::vector<const QpKernelTable*> runnableTables() {
    std::vector<const QpKernelTable*> all{&detail::kQpKernelsV2, &detail::kQpKernelsV3,
                                          &detail::kQpKernelsV4};
    all.resize(runnableKernels().size());
    return all;
}

TEST(QpKernels, FactorAndSolveOfEverySize) {
    Rng rng(4);
    for (const QpKernelTable* k : runnableTables()) {
        for (const std::size_t n : {1U, 2U, 3U, 7U, 59U, 60U, 61U, 64U, 125U, 200U}) {
            const std::size_t stride = n + 3;
            std::vector<double> b(n * n);
            for (double& x : b)
                x = rng.normal();
            std::vector<double> a(n * stride, -7.0);
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < n; ++j)
                    a[i * stride + j] = k->dot(b.data() + i * n, b.data() + j * n, n) + (i == j ? 1.0 : 0.0);
            }
            std::vector<double> x(n);
            for (double& v : x)
                v = rng.normal();
            std::vector<double> rhs(n, 0.0);
            for (std::size_t i = 0; i < n; ++i)
                k->axpy(x[i], a.data() + i * stride, rhs.data(), n);
            ASSERT_TRUE(k->cholesky(a.data(), n, stride, 0.0));
            EXPECT_EQ(a[stride - 1], -7.0);  // nothing beside the triangle is written
            k->forward(a.data(), n, stride, rhs.data());
            k->backward(a.data(), n, stride, rhs.data());
            for (std::size_t i = 0; i < n; ++i)
                EXPECT_NEAR(rhs[i], x[i], 1e-9) << n;
        }
        std::vector<double> indefinite{1.0, 0.0, 2.0, 1.0};
        EXPECT_FALSE(k->cholesky(indefinite.data(), 2, 2, 0.0));
    }
}

TEST(QpKernels, CombineAddsRows) {
    for (const QpKernelTable* k : runnableTables()) {
        std::vector<std::vector<double>> rows(7, std::vector<double>(13));
        std::vector<const double*> at;
        std::vector<double> coef;
        std::vector<double> expected(13, 1.0);
        for (std::size_t r = 0; r < 7; ++r) {
            coef.push_back(0.5 * static_cast<double>(r) - 1.0);
            for (std::size_t c = 0; c < 13; ++c) {
                rows[r][c] = static_cast<double>(r * 13 + c);
                expected[c] += coef[r] * rows[r][c];
            }
            at.push_back(rows[r].data());
        }
        std::vector<double> out(13, 1.0);
        k->combine(at.data(), coef.data(), 7, 13, out.data());
        for (std::size_t c = 0; c < 13; ++c)
            EXPECT_NEAR(out[c], expected[c], 1e-12);
    }
}

}  // namespace
}  // namespace qd::portfolio
