// SPDX-License-Identifier: GPL-3.0-or-later
// Every level that the processor has, both walks, against the formula of Brody, Alon and Yahav (2022) as it
// stands in the paper, differentiated by the chain rule pair by pair in long doubles.
#include "core/learn/gat_kernels.h"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <memory>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::learn {
namespace {

enum class Edges { Present, Mask, Rows };

template <class Real>
struct Case {
    std::size_t n, d, row;
    std::vector<Real> target, source, attention, grad;
    std::vector<std::uint8_t> present, mask;
    std::vector<std::int32_t> offsets, sources;
    Edges kind;
    Real leak = static_cast<Real>(0.2);

    Case(std::size_t names, std::size_t width, Edges edges, std::uint64_t seed)
        : n(names), d(width), row(width + 3), kind(edges) {
        Rng rng(seed);
        for (auto* numbers : {&target, &source, &attention, &grad}) {
            numbers->resize(numbers == &attention ? d : n * row);
            for (Real& x : *numbers)
                x = static_cast<Real>(rng.normal());
        }
        present.assign(n, 1);
        mask.assign(n * n, 0);
        for (std::size_t i = 0; i < n; ++i)
            present[i] = i % 7 == 3 ? 0 : 1;
        offsets.push_back(0);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                const bool both = present[i] != 0 && present[j] != 0;
                mask[i * n + j] = both && (kind == Edges::Present || i == j || rng.uniform() < 0.3) ? 1 : 0;
                if (mask[i * n + j] != 0) sources.push_back(static_cast<std::int32_t>(j));
            }
            offsets.push_back(static_cast<std::int32_t>(sources.size()));
        }
    }
    [[nodiscard]] GatHead<Real> head() const {
        GatHead<Real> one;
        one.names = n;
        one.width = d;
        one.row = row;
        one.target = target.data();
        one.source = source.data();
        one.attention = attention.data();
        one.leak = leak;
        if (kind == Edges::Present) one.present = present.data();
        if (kind == Edges::Mask) one.mask = mask.data();
        if (kind == Edges::Rows) {
            one.offsets = offsets.data();
            one.sources = sources.data();
        }
        return one;
    }
};

template <class Real>
struct Found {
    std::vector<Real> out, normaliser, target, source, attention;
};

template <class Real>
Found<Real> computed(const GatKernels<Real>& kernels, const Case<Real>& one, std::size_t scratch, Real fill) {
    const std::size_t bytes = (scratch * sizeof(Real) + kGatAlignment - 1) / kGatAlignment * kGatAlignment;
    const std::unique_ptr<void, void (*)(void*)> space(std::aligned_alloc(kGatAlignment, bytes), std::free);
    auto* const numbers = static_cast<Real*>(space.get());
    const auto refill = [&] {
        for (std::size_t k = 0; k < scratch; ++k)
            numbers[k] = fill;
    };
    const Real unset = std::numeric_limits<Real>::quiet_NaN();
    Found<Real> found{std::vector<Real>(one.n * one.row, unset), std::vector<Real>(one.n, unset),
                      std::vector<Real>(one.n * one.row, unset), std::vector<Real>(one.n * one.row, unset),
                      std::vector<Real>(one.d, unset)};
    refill();
    kernels.forward({one.head(), found.out.data(), one.row, found.normaliser.data()}, numbers);
    refill();
    kernels.backward({one.head(), found.out.data(), one.grad.data(), one.row, found.normaliser.data(),
                      found.target.data(), found.source.data(), found.attention.data()},
                     numbers);
    return found;
}

/// The paper's formula and the chain rule; nothing of the identities of the kernels.
template <class Real>
Found<double> byFormula(const Case<Real>& one) {
    using Wide = long double;
    const std::size_t n = one.n;
    Found<double> found{std::vector<double>(n * one.row), std::vector<double>(n),
                        std::vector<double>(n * one.row), std::vector<double>(n * one.row),
                        std::vector<double>(one.d)};
    const Wide leak = one.leak;
    const auto at = [&](const std::vector<Real>& of, std::size_t i, std::size_t k) -> Wide {
        return of[i * one.row + k];
    };
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<Wide> share(n, 0.0L);
        Wide whole = 0;
        for (std::size_t j = 0; j < n; ++j) {
            if (one.mask[i * n + j] == 0) continue;
            Wide e = 0;
            for (std::size_t k = 0; k < one.d; ++k) {
                const Wide z = at(one.target, i, k) + at(one.source, j, k);
                e += one.attention[k] * (z > 0 ? z : leak * z);
            }
            whole += share[j] = std::exp(e);
        }
        if (whole == 0) continue;
        Wide along = 0;
        for (std::size_t j = 0; j < n; ++j) {
            share[j] /= whole;
            for (std::size_t k = 0; k < one.d; ++k) {
                found.out[i * one.row + k] += static_cast<double>(share[j] * at(one.source, j, k));
                along += share[j] * at(one.source, j, k) * at(one.grad, i, k);
            }
        }
        for (std::size_t j = 0; j < n; ++j) {
            Wide g = -along;
            for (std::size_t k = 0; k < one.d; ++k)
                g += at(one.grad, i, k) * at(one.source, j, k);
            g *= share[j];
            for (std::size_t k = 0; k < one.d; ++k) {
                const Wide z = at(one.target, i, k) + at(one.source, j, k);
                const Wide slope = z > 0 ? Wide{1} : leak;
                found.attention[k] += static_cast<double>(g * z * slope);
                found.target[i * one.row + k] += static_cast<double>(g * one.attention[k] * slope);
                found.source[j * one.row + k] +=
                    static_cast<double>(g * one.attention[k] * slope + share[j] * at(one.grad, i, k));
            }
        }
    }
    return found;
}

template <class Real>
void expectNear(const std::vector<Real>& found, const std::vector<double>& expected, const Case<Real>& one,
                double tolerance, const char* what) {
    const std::size_t rows = found.size() / one.row;
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t k = 0; k < one.d; ++k) {
            const double wanted = expected[i * one.row + k];
            ASSERT_NEAR(static_cast<double>(found[i * one.row + k]), wanted,
                        tolerance * (1.0 + std::abs(wanted)))
                << what << " " << i << " " << k;
        }
        for (std::size_t k = one.d; k < one.row; ++k)
            ASSERT_TRUE(std::isnan(found[i * one.row + k])) << what << ": wrote beside its head";
    }
}

template <class Real>
void expectFormula(const GatTable& table, const Case<Real>& one, std::size_t scratch, double tolerance) {
    SCOPED_TRACE(std::string(table.level) + " N " + std::to_string(one.n) + " D " + std::to_string(one.d) +
                 " edges " + std::to_string(static_cast<int>(one.kind)) + " bytes " +
                 std::to_string(sizeof(Real)));
    const auto wanted = byFormula(one);
    const auto found = computed(table.of<Real>(), one, scratch, std::numeric_limits<Real>::quiet_NaN());
    expectNear(found.out, wanted.out, one, tolerance, "out");
    expectNear(found.target, wanted.target, one, tolerance, "dt");
    expectNear(found.source, wanted.source, one, tolerance, "ds");
    for (std::size_t k = 0; k < one.d; ++k)
        ASSERT_NEAR(static_cast<double>(found.attention[k]), wanted.attention[k],
                    tolerance * (10.0 + std::abs(wanted.attention[k])));
    for (std::size_t i = 0; i < one.n; ++i) {
        if (one.present[i] != 0) continue;
        EXPECT_EQ(found.normaliser[i], std::numeric_limits<Real>::infinity());
        for (std::size_t k = 0; k < one.d; ++k) {
            EXPECT_EQ(found.out[i * one.row + k], Real{0});
            EXPECT_EQ(found.target[i * one.row + k], Real{0});
            EXPECT_EQ(found.source[i * one.row + k], Real{0});
        }
    }
}

const std::vector<std::pair<std::size_t, std::size_t>> kSizes{{1, 1},  {4, 16}, {5, 3},
                                                              {63, 8}, {64, 4}, {97, 17}};

TEST(GatKernels, AllPairsAreAsTheFormulaSaysAtEveryLevel) {
    for (const GatTable* table : runnableGatDense()) {
        for (const auto& [n, d] : kSizes) {
            for (const Edges edges : {Edges::Present, Edges::Mask, Edges::Rows}) {
                expectFormula(*table, Case<double>(n, d, edges, n), gatDenseScratch(n, d), 1e-12);
                expectFormula(*table, Case<float>(n, d, edges, n), gatDenseScratch(n, d), 2e-5);
            }
        }
    }
}

TEST(GatKernels, GivenEdgesAreAsTheFormulaSaysAtEveryLevel) {
    for (const GatTable* table : runnableGatSparse()) {
        for (const auto& [n, d] : kSizes) {
            expectFormula(*table, Case<double>(n, d, Edges::Rows, n + 1), gatSparseScratch(n, d), 1e-12);
            expectFormula(*table, Case<float>(n, d, Edges::Rows, n + 1), gatSparseScratch(n, d), 2e-5);
        }
    }
}

template <class Real>
void expectSameBits(const Found<Real>& a, const Found<Real>& b, const Case<Real>& one) {
    for (std::size_t i = 0; i < one.n; ++i) {
        for (std::size_t k = 0; k < one.d; ++k) {
            const std::size_t at = i * one.row + k;
            ASSERT_EQ(a.out[at], b.out[at]);
            ASSERT_EQ(a.target[at], b.target[at]);
            ASSERT_EQ(a.source[at], b.source[at]);
        }
    }
    EXPECT_EQ(a.attention, b.attention);
}

TEST(GatKernels, NothingDependsOnWhatStoodInTheScratch) {
    const Case<float> one(75, 5, Edges::Rows, 8);
    for (const GatTable* table : {&gatDense(), &gatSparse()}) {
        const std::size_t size = table == &gatDense() ? gatDenseScratch(75, 5) : gatSparseScratch(75, 5);
        const auto clean = computed(table->of<float>(), one, size, 0.0F);
        for (const float dirt : {1e30F, -std::numeric_limits<float>::infinity()})
            expectSameBits(clean, computed(table->of<float>(), one, size, dirt), one);
    }
}

TEST(GatKernels, LargeScoresNeitherOverflowNorVanish) {
    Case<float> one(40, 4, Edges::Present, 5);
    for (float& a : one.attention)
        a *= 400.0F;
    expectFormula(gatDense(), one, gatDenseScratch(40, 4), 5e-2);  // scores of thousands have 1e-4 themselves
    for (float& a : one.attention)
        a = 0.0F;  // attention to all alike
    expectFormula(gatDense(), one, gatDenseScratch(40, 4), 2e-5);
}

TEST(GatKernels, ANumberThatIsNotOneDoesNotVanish) {
    for (const Edges edges : {Edges::Present, Edges::Rows}) {
        for (const bool inTarget : {true, false}) {
            Case<float> one(20, 4, edges, 6);
            (inTarget ? one.target : one.source)[5 * one.row + 2] = std::numeric_limits<float>::quiet_NaN();
            const GatTable& table = edges == Edges::Rows ? gatSparse() : gatDense();
            const std::size_t size = edges == Edges::Rows ? gatSparseScratch(20, 4) : gatDenseScratch(20, 4);
            const auto found = computed(table.of<float>(), one, size, 0.0F);
            EXPECT_TRUE(std::isnan(found.out[5 * one.row])) << inTarget;
            EXPECT_TRUE(std::isnan(found.target[5 * one.row])) << inTarget;
        }
    }
}

TEST(GatKernels, LevelsAreThoseOfTheProcessorInOrder) {
    ASSERT_FALSE(runnableGatDense().empty());
    EXPECT_STREQ(runnableGatDense().front()->level, "x86-64-v2");
    EXPECT_EQ(runnableGatDense().back(), &gatDense());
    EXPECT_EQ(runnableGatSparse().back(), &gatSparse());
    EXPECT_EQ(runnableGatDense().size(), runnableGatSparse().size());
}

}  // namespace
}  // namespace qd::learn
