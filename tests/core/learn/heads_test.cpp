// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/utils.h>

#include "core/base/random.h"
#include "core/learn/heads_torch.h"

namespace qd::learn {
namespace {

using torch::Tensor;
using Numbers = std::vector<double>;

Tensor row(const Numbers& values) {
    return torch::tensor(values, torch::kFloat64).unsqueeze(0);
}
Numbers numbers(const Tensor& tensor) {
    const Tensor flat = tensor.contiguous().view({-1});
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

/// The same projection by bisection of the budget alone, independent of breakpoints.
Numbers bisected(const Numbers& v, const Numbers& lower, const Numbers& upper) {
    const auto at = [&](double shift) {
        Numbers w(v.size());
        for (std::size_t i = 0; i < v.size(); ++i)
            w[i] = std::min(std::max(v[i] - shift, lower[i]), upper[i]);
        return w;
    };
    double low = -1e5;
    double high = 1e5;
    for (int i = 0; i < 300; ++i) {
        const double middle = 0.5 * (low + high);
        double sum = 0.0;
        for (const double w : at(middle))
            sum += w;
        (sum > 1.0 ? low : high) = middle;
    }
    return at(0.5 * (low + high));
}

struct Box {
    Numbers v;
    Numbers lower;
    Numbers upper;
};
Box randomBox(std::size_t n, Rng& random, bool ties) {
    Box box;
    for (std::size_t i = 0; i < n; ++i) {
        const double v = 2.0 * random.normal();
        box.v.push_back(ties ? std::round(2.0 * v) / 2.0 : v);
        box.lower.push_back(random.uniform() * 0.8 / static_cast<double>(n));
        box.upper.push_back(box.lower.back() + random.uniform() * 4.0 / static_cast<double>(n) +
                            1.2 / static_cast<double>(n));
    }
    return box;
}

/// Derivative of Σ c · f(x) by central differences.
Numbers differences(const std::function<Tensor(const Tensor&)>& f, const Numbers& x, const Tensor& c) {
    Numbers result;
    const double step = 1e-6;
    for (std::size_t i = 0; i < x.size(); ++i) {
        Numbers up = x;
        Numbers down = x;
        up[i] += step;
        down[i] -= step;
        result.push_back(((f(row(up)) - f(row(down))) * c).sum().item<double>() / (2.0 * step));
    }
    return result;
}
Numbers derivative(const std::function<Tensor(const Tensor&)>& f, const Numbers& x, const Tensor& c) {
    const Tensor leaf = row(x).requires_grad_(true);
    return numbers(torch::autograd::grad({(f(leaf) * c).sum()}, {leaf})[0]);
}

TEST(Heads, ProjectionIsThatOfBisectionOnRandomBoxes) {
    Rng random(7);
    for (int trial = 0; trial < 200; ++trial) {
        const Box box = randomBox(2 + random.below(30), random, trial % 2 == 0);
        const Numbers found = numbers(projectOntoBox(row(box.v), row(box.lower), row(box.upper)));
        const Numbers expected = bisected(box.v, box.lower, box.upper);
        double sum = 0.0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_NEAR(found[i], expected[i], 1e-12);
            EXPECT_GE(found[i], box.lower[i]);
            EXPECT_LE(found[i], box.upper[i]);
            sum += found[i];
        }
        EXPECT_NEAR(sum, 1.0, 1e-14 * static_cast<double>(found.size()));
    }
}

TEST(Heads, ProjectionIsNearerThanAnyOtherPointOfTheSet) {
    Rng random(8);
    const Box box = randomBox(6, random, false);
    const Numbers w = numbers(projectOntoBox(row(box.v), row(box.lower), row(box.upper)));
    const auto distance = [&](const Numbers& p) {
        double sum = 0.0;
        for (std::size_t i = 0; i < p.size(); ++i)
            sum += (p[i] - box.v[i]) * (p[i] - box.v[i]);
        return sum;
    };
    for (int trial = 0; trial < 500; ++trial) {
        Numbers other = w;
        for (double& x : other)
            x += 0.1 * random.normal();
        other = bisected(other, box.lower, box.upper);
        EXPECT_GE(distance(other), distance(w) - 1e-12);
    }
}

TEST(Heads, ProjectionHoldsAtTheEdgesOfWhatCanBeMet) {
    const Numbers v{5.0, -3.0, 0.5, 0.5};
    const Numbers quarter(4, 0.25);
    const Numbers none(4, 0.0);
    EXPECT_EQ(numbers(projectOntoBox(row(v), row(none), row(quarter))), quarter);
    EXPECT_EQ(numbers(projectOntoBox(row(v), row(quarter), row(Numbers(4, 1.0)))), quarter);
    const Numbers far =
        numbers(projectOntoBox(row({1e6, -1e6, 0.0}), row(Numbers(3, 0.0)), row(Numbers(3, 0.5))));
    EXPECT_NEAR(far[0], 0.5, 1e-15);
    EXPECT_NEAR(far[1], 0.0, 1e-15);
    EXPECT_NEAR(far[2], 0.5, 1e-15);
    const Numbers fixed =
        numbers(projectOntoBox(row({1.0, 2.0, 3.0}), row({0.2, 0.0, 0.0}), row({0.2, 1.0, 0.1})));
    EXPECT_NEAR(fixed[0], 0.2, 1e-15);
    EXPECT_NEAR(fixed[1], 0.7, 1e-15);
    EXPECT_NEAR(fixed[2], 0.1, 1e-15);
}

TEST(Heads, DerivativeOfTheProjectionIsThatOfFiniteDifferences) {
    Rng random(9);
    for (int trial = 0; trial < 40; ++trial) {
        const Box box = randomBox(9, random, false);
        Numbers c;
        for (std::size_t i = 0; i < 9; ++i)
            c.push_back(random.normal());
        const auto f = [&](const Tensor& v) { return projectOntoBox(v, row(box.lower), row(box.upper)); };
        const Numbers exact = derivative(f, box.v, row(c));
        const Numbers near = differences(f, box.v, row(c));
        for (std::size_t i = 0; i < 9; ++i)
            EXPECT_NEAR(exact[i], near[i], 1e-7);
    }
}

/// Algorithm 1 of Martins & Astudillo (2016): sort, support, threshold.
Numbers published(const Numbers& z) {
    Numbers sorted = z;
    std::sort(sorted.rbegin(), sorted.rend());
    double sum = 0.0;
    double shift = 0.0;
    for (std::size_t k = 0; k < sorted.size(); ++k) {
        sum += sorted[k];
        const double count = static_cast<double>(k + 1);
        if (1.0 + count * sorted[k] > sum) shift = (sum - 1.0) / count;
    }
    Numbers p;
    for (const double x : z)
        p.push_back(std::max(x - shift, 0.0));
    return p;
}

TEST(Heads, SparsemaxIsThePublishedAlgorithmAndItsJacobian) {
    Rng random(10);
    for (int trial = 0; trial < 100; ++trial) {
        Numbers z;
        Numbers c;
        for (std::size_t i = 0; i < 8; ++i) {
            z.push_back(random.normal());
            c.push_back(random.normal());
        }
        const Tensor mask = torch::ones({1, 8}, torch::kBool);
        const Numbers expected = published(z);
        const Numbers found = numbers(sparsemax(row(z), mask));
        // Proposition 2's Jacobian: diag(s) − s sᵀ / |S|.
        double mean = 0.0;
        double support = 0.0;
        for (std::size_t i = 0; i < 8; ++i) {
            EXPECT_NEAR(found[i], expected[i], 1e-14);
            mean += expected[i] > 0.0 ? c[i] : 0.0;
            support += expected[i] > 0.0 ? 1.0 : 0.0;
        }
        const Numbers slope = derivative([&](const Tensor& s) { return sparsemax(s, mask); }, z, row(c));
        for (std::size_t i = 0; i < 8; ++i)
            EXPECT_NEAR(slope[i], expected[i] > 0.0 ? c[i] - mean / support : 0.0, 1e-14);
    }
}

TEST(Heads, SparsemaxOfTwoScoresIsTheHardSigmoid) {
    const Tensor both = torch::ones({1, 2}, torch::kBool);
    EXPECT_NEAR(numbers(sparsemax(row({0.3, 0.0}), both))[0], 0.65, 1e-15);  // (1 + t) / 2 within ±1
    EXPECT_NEAR(numbers(sparsemax(row({1.7, 0.0}), both))[0], 1.0, 1e-15);
}

TEST(Heads, NamesOutsideTheMaskHaveNoWeightAndNoGradient) {
    const Tensor mask = torch::tensor({{true, false, true, true}});
    model::ModelSpec spec;
    for (const auto head : {model::Head::Softmax, model::Head::Sparsemax}) {
        for (const double most : {1.0, 0.4}) {
            spec.head = head;
            spec.maxWeight = most;
            const Tensor c = row({1.0, 50.0, -2.0, 3.0});
            const auto f = [&](const Tensor& s) { return weigh(s, mask, spec); };
            const Numbers w = numbers(f(row({0.2, 99.0, 0.05, -0.1})));
            EXPECT_EQ(w[1], 0.0);
            EXPECT_NEAR(w[0] + w[2] + w[3], 1.0, 1e-14);
            EXPECT_LE(*std::max_element(w.begin(), w.end()), most + 1e-15);
            const Numbers slope = derivative(f, {0.2, 99.0, 0.05, -0.1}, c);
            const Numbers near = differences(f, {0.2, 99.0, 0.05, -0.1}, c);
            EXPECT_EQ(slope[1], 0.0);
            for (std::size_t i = 0; i < 4; ++i)
                EXPECT_NEAR(slope[i], near[i], 1e-7);
        }
    }
}

TEST(Heads, SoftmaxAtATemperatureIsTheBoltzmannDistribution) {
    model::ModelSpec spec;
    spec.temperature = 2.0;
    const Numbers w = numbers(weigh(row({1.0, 3.0}), torch::ones({1, 2}, torch::kBool), spec));
    EXPECT_NEAR(w[1] / w[0], std::exp(1.0), 1e-14);
}

TEST(Heads, BoundsOfTheSpecificationHold) {
    model::ModelSpec spec;
    spec.minWeight = 0.1;
    spec.maxWeight = 0.3;
    for (const auto head : {model::Head::Softmax, model::Head::Sparsemax}) {
        spec.head = head;
        const Numbers w =
            numbers(weigh(row({9.0, 1.0, 0.0, -9.0, 0.5}), torch::ones({1, 5}, torch::kBool), spec));
        EXPECT_NEAR(w[0], 0.3, 1e-15);
        EXPECT_GE(*std::min_element(w.begin(), w.end()), 0.1 - 1e-15);
        EXPECT_NEAR(w[0] + w[1] + w[2] + w[3] + w[4], 1.0, 1e-14);
    }
    // Sparsemax keeps the order of scores, and shares between those that no bound holds.
    const Numbers w =
        numbers(weigh(row({9.0, 1.0, 0.0, -9.0, 0.05}), torch::ones({1, 5}, torch::kBool), spec));
    EXPECT_NEAR(w[1], 0.3, 1e-15);
    EXPECT_NEAR(w[2], 0.125, 1e-15);
    EXPECT_NEAR(w[3], 0.1, 1e-15);
    EXPECT_NEAR(w[4], 0.175, 1e-15);
}

}  // namespace
}  // namespace qd::learn
