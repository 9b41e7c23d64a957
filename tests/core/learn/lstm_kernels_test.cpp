// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lstm_kernels.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::learn {
namespace {

struct Size {
    std::size_t steps, batch, inputs, hidden;
};

template <class Real>
const LstmKernels<Real>& of(const LstmTable& table) {
    if constexpr (sizeof(Real) == sizeof(float)) {
        return table.single;
    } else {
        return table.wide;
    }
}

/// A layer with random weights and a random sequence, and what the kernels make of it.
template <class Real>
struct Layer {
    Size size;
    std::vector<Real> x, ofInputs, ofStates, bias, dh;
    std::vector<std::uint8_t> mask;
    std::vector<Real> h, gates, cells, dx, dInputs, dStates, dBias;

    explicit Layer(Size s, std::uint64_t seed = 1) : size(s) {
        Rng rng(seed);
        const auto draw = [&rng](std::vector<Real>& to, std::size_t n, double scale) {
            to.resize(n);
            for (Real& v : to)
                v = static_cast<Real>(scale * rng.normal());
        };
        draw(x, s.steps * s.batch * s.inputs, 1.0);
        draw(ofInputs, 4 * s.hidden * s.inputs, 0.4);
        draw(ofStates, 4 * s.hidden * s.hidden, 0.2);
        draw(bias, 4 * s.hidden, 0.3);
        draw(dh, s.steps * s.batch * s.hidden, 0.5);
    }

    void maskEvery(std::size_t n) {
        for (std::size_t i = 0; i < size.batch * size.steps; ++i)
            mask.push_back(i % n == 0 ? 0 : 1);
    }

    LstmForward<Real> forwardPass(const LstmKernels<Real>& kernels, std::vector<Real>& panels,
                                  bool keepGates) {
        const LstmLayout<Real> layout(kernels, size.inputs, size.hidden);
        panels.resize(layout.forwardPanels());
        layout.packForward(ofInputs.data(), ofStates.data(), panels.data());
        h.assign(size.steps * size.batch * size.hidden, std::numeric_limits<Real>::quiet_NaN());
        gates.assign(keepGates ? 4 * h.size() : 0, Real{0});
        cells.assign((size.steps + kLstmChunk - 1) / kLstmChunk * size.batch * size.hidden, Real{0});
        LstmForward<Real> pass;
        pass.shape = {size.steps,
                      size.batch,
                      size.inputs,
                      size.hidden,
                      size.batch * size.inputs,
                      size.inputs,
                      mask.empty() ? nullptr : mask.data()};
        pass.x = x.data();
        pass.panels = panels.data();
        pass.bias = bias.data();
        pass.h = h.data();
        pass.gates = keepGates ? gates.data() : nullptr;
        pass.cells = cells.data();
        return pass;
    }

    /// Forward and back, the batch in two parts cut at `cut`.
    void run(const LstmKernels<Real>& kernels, bool keepGates, std::size_t cut = 0) {
        const LstmLayout<Real> layout(kernels, size.inputs, size.hidden);
        std::vector<Real> panels;
        LstmBackward<Real> back;
        back.forward = forwardPass(kernels, panels, keepGates);
        // What scratch holds is not to matter.
        std::vector<Real> scratch(layout.backwardScratch(keepGates), std::numeric_limits<Real>::quiet_NaN());
        for (const auto& [from, to] : {std::pair(std::size_t{0}, cut), std::pair(cut, size.batch)})
            kernels.forward(back.forward, from, to, scratch.data());
        std::vector<Real> backPanels(layout.backwardPanels());
        layout.packBackward(ofInputs.data(), ofStates.data(), true, backPanels.data());
        dx.assign(x.size(), std::numeric_limits<Real>::quiet_NaN());
        back.panels = backPanels.data();
        back.dh = dh.data();
        back.dx = dx.data();
        std::vector<Real> weights(layout.weights(), Real{0});
        dBias.assign(bias.size(), Real{0});
        for (const auto& [from, to] : {std::pair(std::size_t{0}, cut), std::pair(cut, size.batch)})
            kernels.backward(back, from, to, {scratch.data(), weights.data(), dBias.data()});
        dInputs.assign(ofInputs.size(), Real{0});
        dStates.assign(ofStates.size(), Real{0});
        layout.addWeights(weights.data(), dInputs.data(), dStates.data());
    }
};

double sigmoid(double v) {
    return 1.0 / (1.0 + std::exp(-v));
}

/// Hochreiter & Schmidhuber's cell in plain loops: hidden states [T, B, H].
template <class Real>
std::vector<double> plainStates(const Layer<Real>& of) {
    const auto [steps, batch, inputs, n] = of.size;
    std::vector<double> out(steps * batch * n);
    for (std::size_t b = 0; b < batch; ++b) {
        std::vector<double> h(n), c(n), sums(4 * n);
        for (std::size_t t = 0; t < steps; ++t) {
            for (std::size_t g = 0; g < 4 * n; ++g) {
                sums[g] = of.bias[g];
                for (std::size_t i = 0; i < inputs; ++i)
                    sums[g] += double{of.ofInputs[g * inputs + i]} * of.x[(t * batch + b) * inputs + i];
                for (std::size_t i = 0; i < n; ++i)
                    sums[g] += double{of.ofStates[g * n + i]} * h[i];
            }
            const bool counts = of.mask.empty() || of.mask[b * steps + t] != 0;
            for (std::size_t u = 0; u < n; ++u) {
                if (counts) {
                    c[u] = sigmoid(sums[n + u]) * c[u] + sigmoid(sums[u]) * std::tanh(sums[2 * n + u]);
                    h[u] = sigmoid(sums[3 * n + u]) * std::tanh(c[u]);
                }
                out[(t * batch + b) * n + u] = h[u];
            }
        }
    }
    return out;
}

template <class Real>
double loss(const Layer<Real>& of) {
    const auto states = plainStates(of);
    double sum = 0.0;
    for (std::size_t i = 0; i < states.size(); ++i)
        sum += states[i] * of.dh[i];
    return sum;
}

/// Central difference of the plain loss by one number.
double slope(Layer<double>& of, double& at) {
    constexpr double kStep = 1e-5;
    const double kept = at;
    at = kept + kStep;
    const double up = loss(of);
    at = kept - kStep;
    const double down = loss(of);
    at = kept;
    return (up - down) / (2.0 * kStep);
}

template <class Real>
void expectStates(Layer<Real> layer, double tolerance) {
    const auto expected = plainStates(layer);
    for (const LstmTable* table : runnableLstmKernels()) {
        layer.run(of<Real>(*table), true);
        for (std::size_t i = 0; i < expected.size(); ++i)
            ASSERT_NEAR(layer.h[i], expected[i], tolerance) << table->level << " at " << i;
    }
}

// Batches with whole and broken tiles, inputs of odd widths, steps beyond a chunk.
const Size kSizes[] = {{1, 1, 1, 16}, {3, 13, 5, 16}, {kLstmChunk + 3, 7, 33, 48}};

TEST(LstmKernels, StatesAreThoseOfPlainLoopsAtEveryLevelOfTheProcessor) {
    for (const Size& size : kSizes) {
        expectStates(Layer<double>(size), 1e-13);
        expectStates(Layer<float>(size), 3e-6);
    }
}

TEST(LstmKernels, WhereASessionDoesNotCountStatesStayWhatTheyWere) {
    for (const Size& size : kSizes) {
        Layer<double> layer(size);
        layer.maskEvery(3);
        expectStates(layer, 1e-13);
    }
}

TEST(LstmKernels, LargeSumsSaturateAndSmallOnesKeepTheirPlaces) {
    Layer<float> large({4, 3, 2, 16});
    for (float& v : large.x)
        v *= 1e4F;
    expectStates(large, 1e-6);
    Layer<float> small({1, 2, 1, 16});
    for (auto* part : {&small.x, &small.bias})
        for (float& v : *part)
            v *= 1e-4F;
    const auto expected = plainStates(small);
    small.run(lstmKernels().single, true);
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(small.h[i], expected[i], 1e-6 * std::fabs(expected[i]));
}

TEST(LstmKernels, ANotANumberReachesTheStatesOfItsOwnSequenceOnly) {
    Layer<float> layer({3, 14, 2, 16});
    layer.x[(1 * 14 + 5) * 2] = std::numeric_limits<float>::quiet_NaN();
    layer.run(lstmKernels().single, true);
    for (std::size_t t = 0; t < 3; ++t)
        for (std::size_t b = 0; b < 14; ++b)
            EXPECT_EQ(std::isnan(layer.h[(t * 14 + b) * 16]), b == 5 && t >= 1) << t << " " << b;
}

void expectGradients(Layer<double>& layer, const LstmTable& table, bool keepGates) {
    layer.run(table.wide, keepGates);
    const auto check = [&](std::vector<double>& values, const std::vector<double>& found, const char* what) {
        const std::size_t stride = values.size() / 40 + 1;
        for (std::size_t i = 0; i < values.size(); i += stride)
            ASSERT_NEAR(found[i], slope(layer, values[i]), 2e-8) << table.level << " " << what << " " << i;
    };
    check(layer.x, layer.dx, "x");
    check(layer.ofInputs, layer.dInputs, "inputs");
    check(layer.ofStates, layer.dStates, "states");
    check(layer.bias, layer.dBias, "bias");
}

TEST(LstmKernels, GradientsAreFiniteDifferencesWithAndWithoutAMask) {
    for (const LstmTable* table : runnableLstmKernels()) {
        for (const bool masked : {false, true}) {
            Layer<double> layer({kLstmChunk + 2, 7, 3, 16});
            if (masked) layer.maskEvery(5);
            expectGradients(layer, *table, true);
            expectGradients(layer, *table, false);
        }
    }
}

template <class Real>
bool sameBits(const std::vector<Real>& a, const std::vector<Real>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(Real)) == 0;
}

TEST(LstmKernels, GatesComputedAgainGiveTheSameBits) {
    for (const LstmTable* table : runnableLstmKernels()) {
        Layer<float> kept({2 * kLstmChunk + 5, 9, 6, 32});
        kept.maskEvery(5);
        Layer<float> again = kept;
        kept.run(table->single, true);
        again.run(table->single, false);
        EXPECT_TRUE(sameBits(kept.h, again.h)) << table->level;
        EXPECT_TRUE(sameBits(kept.dx, again.dx)) << table->level;
        EXPECT_TRUE(sameBits(kept.dInputs, again.dInputs)) << table->level;
        EXPECT_TRUE(sameBits(kept.dStates, again.dStates)) << table->level;
        EXPECT_TRUE(sameBits(kept.dBias, again.dBias)) << table->level;
    }
}

TEST(LstmKernels, WhatARowGetsDoesNotDependOnThePartsOfTheBatch) {
    Layer<float> whole({5, 31, 4, 16});
    Layer<float> parted = whole;
    whole.run(lstmKernels().single, true);
    parted.run(lstmKernels().single, true, 17);
    EXPECT_TRUE(sameBits(whole.h, parted.h));
    EXPECT_TRUE(sameBits(whole.dx, parted.dx));
    for (std::size_t i = 0; i < whole.dStates.size(); ++i)
        EXPECT_NEAR(whole.dStates[i], parted.dStates[i], 1e-4);
}

TEST(LstmKernels, GradientsOfXAreLeftOutWhereNobodyWantsThem) {
    Layer<double> layer({4, 5, 20, 16});
    layer.run(lstmKernels().wide, true);
    const auto& kernels = lstmKernels().wide;
    const LstmLayout<double> layout(kernels, 20, 16);
    std::vector<double> panels, scratch(layout.backwardScratch(true)), weights(layout.weights()), bias(64);
    LstmBackward<double> back;
    back.forward = layer.forwardPass(kernels, panels, true);
    kernels.forward(back.forward, 0, 5, scratch.data());
    std::vector<double> backPanels(layout.backwardPanels());
    layout.packBackward(layer.ofInputs.data(), layer.ofStates.data(), false, backPanels.data());
    back.panels = backPanels.data();
    back.dh = layer.dh.data();
    kernels.backward(back, 0, 5, {scratch.data(), weights.data(), bias.data()});
    for (std::size_t i = 0; i < bias.size(); ++i)
        EXPECT_DOUBLE_EQ(bias[i], layer.dBias[i]);
}

TEST(LstmKernels, TheFastestRunnableLevelIsTaken) {
    EXPECT_EQ(std::string(lstmKernels().level), runnableLstmKernels().back()->level);
}

}  // namespace
}  // namespace qd::learn
