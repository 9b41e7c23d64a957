// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/portfolio/allocation.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

SquareMatrix gramOf(const KernelTable& k, const Returns& x, const std::vector<double>& mean,
                    const std::vector<double>& rowScale, double scale) {
    NumericBuffer packed((x.cols + k.panelWidth - 1) / k.panelWidth * k.panelWidth * x.rows);
    k.packPanels(x.values.data(), x.rows, x.cols, x.cols, mean.data(),
                 rowScale.empty() ? nullptr : rowScale.data(), packed.data());
    SquareMatrix out(x.cols, k.panelWidth);
    k.gram(packed.data(), x.rows, x.cols, scale, out.row(0), out.stride());
    return out;
}

NumericBuffer filled(const std::vector<double>& values, double pad) {
    NumericBuffer out((values.size() + 7) / 8 * 8);
    std::fill(out.data(), out.data() + out.size(), pad);
    std::copy(values.begin(), values.end(), out.data());
    return out;
}

TEST(Kernels, ChooseTheHighestLevelThatRuns) {
    ASSERT_FALSE(runnableKernels().empty());
    EXPECT_EQ(kernelLevel(), runnableKernels().back()->level);
    EXPECT_EQ(std::string(runnableKernels().front()->level), "x86-64-v2");
}

TEST(Kernels, GramEqualsThePlainSumForEveryEdge) {
    for (const KernelTable* k : runnableKernels()) {
        for (const std::size_t cols : {1U, 3U, 7U, 23U, 24U, 25U, 49U, 130U}) {
            for (const std::size_t rows : {2U, 50U, 512U, 1030U}) {
                const Returns x = test::randomReturns(rows, cols, rows + cols);
                std::vector<double> mean(cols, 0.001);
                std::vector<double> weight(rows);
                for (std::size_t t = 0; t < rows; ++t)
                    weight[t] = 1.0 / (1.0 + 0.01 * static_cast<double>(t));
                const SquareMatrix g = gramOf(*k, x, mean, weight, 0.5);
                for (std::size_t i = 0; i < cols; i += 5) {
                    for (std::size_t j = 0; j < cols; ++j) {
                        double sum = 0.0;
                        double size = 0.0;
                        for (std::size_t t = 0; t < rows; ++t) {
                            const double term =
                                0.5 * weight[t] * weight[t] * (x.at(t, i) - 0.001) * (x.at(t, j) - 0.001);
                            sum += term;
                            size += std::abs(term);
                        }
                        ASSERT_NEAR(g(i, j), sum, 1e-13 * size) << k->level << ' ' << cols << ' ' << rows;
                        ASSERT_EQ(g(i, j), g(j, i));
                    }
                }
            }
        }
    }
}

// Ties between assets must stay ties: an element may not depend on where its columns stand.
TEST(Kernels, GramIsBitwiseEquivariantUnderPermutation) {
    const Returns x = test::randomReturns(700, 61, 5);
    const std::vector<std::size_t> order = test::shuffled(61, 9);
    const Returns y = test::permuted(x, order);
    const std::vector<double> mean(61, 0.0);
    for (const KernelTable* k : runnableKernels()) {
        const SquareMatrix gx = gramOf(*k, x, mean, {}, 1.0);
        const SquareMatrix gy = gramOf(*k, y, mean, {}, 1.0);
        for (std::size_t i = 0; i < 61; ++i) {
            for (std::size_t j = 0; j < 61; ++j)
                ASSERT_EQ(gy(i, j), gx(order[i], order[j])) << k->level;
        }
    }
}

TEST(Kernels, AddColumnsAddsToWhatIsThere) {
    const Returns x = test::randomReturns(17, 13, 3);
    for (const KernelTable* k : runnableKernels()) {
        std::vector<double> sums(13, 1.0);
        k->addColumns(x.values.data(), 17, 13, 13, sums.data());
        for (std::size_t c = 0; c < 13; ++c) {
            double sum = 1.0;
            for (std::size_t t = 0; t < 17; ++t)
                sum += x.at(t, c);
            EXPECT_EQ(sums[c], sum);
        }
    }
}

TEST(Kernels, DistanceIsClampedAndExact) {
    const NumericBuffer row = filled({1.0, -1.0, 0.0, 0.5, 1.0 + 1e-12}, 0.0);
    const NumericBuffer ones = filled({1.0, 1.0, 1.0, 1.0, 1.0}, 0.0);
    for (const KernelTable* k : runnableKernels()) {
        NumericBuffer out = filled({0, 0, 0, 0, 0}, 0.0);
        k->distanceRow(row.data(), 1.0, ones.data(), 8, out.data());
        EXPECT_EQ(out.data()[0], 0.0);
        EXPECT_EQ(out.data()[1], 1.0);
        EXPECT_EQ(out.data()[2], std::sqrt(0.5));
        EXPECT_EQ(out.data()[3], 0.5);
        EXPECT_EQ(out.data()[4], 0.0) << "a correlation above 1 by rounding is a distance of 0, not NaN";
    }
}

TEST(Kernels, PrimStepTakesTheFirstOfEqualsAndSkipsWhatIsJoined) {
    const NumericBuffer row = filled({1.0, 0.2, 0.9, 0.5, 0.5, 0.9, 0.1, 0.3, 0.5, 0.5}, 0.0);
    const NumericBuffer open = filled({kNan, 1.0, kNan, 1.0, 1.0, kNan, 1.0, 1.0, 1.0, 1.0}, kNan);
    for (const KernelTable* k : runnableKernels()) {
        NumericBuffer best = filled(std::vector<double>(10, kInf), kInf);
        best.data()[6] = 0.51;
        double smallest = 0.0;
        EXPECT_EQ(k->primStep(row.data(), 1.0, open.data(), 16, best.data(), &smallest), 3U) << k->level;
        EXPECT_EQ(smallest, 0.5);
        EXPECT_EQ(best.data()[6], 0.51);
        EXPECT_EQ(best.data()[0], kInf);
        EXPECT_EQ(best.data()[12], kInf);
    }
}

TEST(Kernels, NearestTakesTheFirstOfEquals) {
    const NumericBuffer row = filled({3.0, 1.0, 2.0, 1.0, 0.5, 7.0, 7.0, 1.0, 1.0}, 0.0);
    const NumericBuffer penalty = filled({0.0, kInf, 0.0, 0.0, kInf, 0.0, 0.0, 0.0, 0.0}, kInf);
    for (const KernelTable* k : runnableKernels()) {
        double smallest = 0.0;
        EXPECT_EQ(k->nearest(row.data(), penalty.data(), 16, &smallest), 3U) << k->level;
        EXPECT_EQ(smallest, 1.0);
    }
}

TEST(Kernels, SumsOfRowsAndVectorsAtEveryLengthAndPlace) {
    const Returns x = test::randomReturns(9, 70, 4);
    for (const KernelTable* k : runnableKernels()) {
        for (std::size_t n = 0; n <= 61; ++n) {
            const double* const a = x.values.data() + n % 3;  // anywhere in memory
            const double* const b = x.values.data() + 71;
            double expected = 0.0;
            for (std::size_t i = 0; i < n; ++i)
                expected += a[i] * b[i];
            EXPECT_NEAR(k->dot(a, b, n), expected, 1e-16) << n;
            std::vector<double> y(n + 1, 0.5);
            k->addScaled(a, -2.0, n, y.data());
            for (std::size_t i = 0; i < n; ++i)
                EXPECT_NEAR(y[i], 0.5 - 2.0 * a[i], 1e-15);
            EXPECT_EQ(y[n], 0.5) << "beyond the end";
            for (const std::size_t rows : {1U, 4U, 9U}) {
                std::vector<double> out(n + 1, 1.0);
                const std::vector<double> coef{1.0, -2.0, 0.5, 3.0, 0.0, 1.5, -1.0, 2.0, 0.25};
                k->combineRows(x.values.data(), rows, n, 70, coef.data(), out.data());
                for (std::size_t i = 0; i < n; ++i) {
                    double sum = 1.0;
                    for (std::size_t t = 0; t < rows; ++t)
                        sum += coef[t] * x.at(t, i);
                    EXPECT_NEAR(out[i], sum, 1e-15);
                }
                EXPECT_EQ(out[n], 1.0) << "beyond the end";
            }
        }
    }
}

TEST(Kernels, CholeskyGivesTheFactorAndFindsWhereThereIsNone) {
    for (const KernelTable* k : runnableKernels()) {
        for (const std::size_t n : {1U, 2U, 3U, 4U, 5U, 31U, 64U, 97U}) {
            const SquareMatrix m =
                sampleCovariance(test::randomReturns(3 * n + 5, n, n).view()).value().matrix;
            SquareMatrix l(n);
            for (std::size_t i = 0; i < n; ++i)
                std::copy(m.row(i), m.row(i) + n, l.row(i));
            ASSERT_EQ(k->cholesky(l.row(0), n, l.stride(), 1e-15), n) << k->level << ' ' << n;
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j <= i; ++j) {
                    double sum = 0.0;
                    for (std::size_t c = 0; c <= j; ++c)
                        sum += l(i, c) * l(j, c);
                    EXPECT_NEAR(sum, m(i, j), 1e-14 * m(i, i) + 1e-18) << k->level << ' ' << n;
                }
            }
            if (n < 5) continue;
            for (std::size_t i = 0; i < n; ++i)
                std::copy(m.row(i), m.row(i) + n, l.row(i));
            for (std::size_t j = 0; j < n; ++j)
                l.set(n - 2, j, l(1, j));  // a copy of asset 1
            l.set(n - 2, n - 2, m(1, 1));
            l.set(n - 2, 1, m(1, 1));
            EXPECT_EQ(k->cholesky(l.row(0), n, l.stride(), 1e-10), n - 2) << k->level;
        }
    }
}

}  // namespace
}  // namespace qd::portfolio
