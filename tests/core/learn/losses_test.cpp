// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <functional>

#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/utils.h>

#include "core/learn/losses_torch.h"

namespace qd::learn {
namespace {

using torch::Tensor;

Tensor d(std::vector<double> values, std::int64_t columns) {
    return torch::tensor(values, torch::kFloat64).view({-1, columns});
}
double at(const Tensor& t, std::int64_t i) {
    return t.view({-1})[i].item<double>();
}

void expectDerivative(const std::function<Tensor(const Tensor&)>& f, const Tensor& x) {
    const Tensor leaf = x.clone().requires_grad_(true);
    const Tensor exact = torch::autograd::grad({f(leaf)}, {leaf})[0];
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        Tensor up = x.clone();
        Tensor down = x.clone();
        up.view({-1})[i] += 1e-6;
        down.view({-1})[i] -= 1e-6;
        const double near = (f(up) - f(down)).item<double>() / 2e-6;
        EXPECT_NEAR(at(exact, i), near, 1e-6 * std::max(1.0, std::abs(near)));
    }
}

TEST(Losses, NetReturnsChargeWhatIsTradedFromDriftedWeights) {
    const Tensor w = d({0.6, 0.4, 0.5, 0.5}, 2);
    const Tensor r = d({0.10, -0.05, 0.02, 0.04}, 2);
    const Tensor net = netReturns(w, r, 0.002);
    // First period: 0.6 · 10 % − 0.4 · 5 % = 4 %; weights drift to 0.66 / 1.04 and 0.38 / 1.04.
    EXPECT_NEAR(at(net, 0), 0.04, 1e-15);
    const double traded = std::abs(0.5 - 0.66 / 1.04) + std::abs(0.5 - 0.38 / 1.04);
    EXPECT_NEAR(at(net, 1), 0.03 - 0.002 * traded, 1e-15);
}

TEST(Losses, HoldingWhatHasDriftedCostsNothing) {
    const Tensor w = d({0.5, 0.5, 0.55 / 1.05, 0.5 / 1.05}, 2);
    const Tensor r = d({0.10, 0.0, 0.01, 0.01}, 2);
    EXPECT_NEAR(at(netReturns(w, r, 0.05), 1), 0.01, 1e-15);
}

TEST(Losses, SharpeIsMeanOverDeviationOfTheSampleAnnualised) {
    const Tensor r = torch::tensor({0.01, 0.03, -0.02, 0.02}, torch::kFloat64);
    // mean 0.01, squares of differences 0 + 4e-4 + 9e-4 + 1e-4 over 3.
    EXPECT_NEAR(annualSharpe(r, 12.0).item<double>(), 0.01 / std::sqrt(14e-4 / 3.0) * std::sqrt(12.0), 1e-13);
}

TEST(Losses, SharpeOfReturnsThatDoNotVaryIsFinite) {
    EXPECT_TRUE(std::isfinite(annualSharpe(torch::full({5}, 0.01, torch::kFloat64), 12.0).item<double>()));
}

TEST(Losses, DerivativeOfTheSharpeRatioAfterCostsIsThatOfFiniteDifferences) {
    torch::manual_seed(3);
    const Tensor w = torch::softmax(torch::randn({6, 4}, torch::kFloat64), 1);
    const Tensor r = 0.05 * torch::randn({6, 4}, torch::kFloat64);
    expectDerivative([&](const Tensor& x) { return annualSharpe(netReturns(x, r, 0.003), 12.0); }, w);
}

TEST(Losses, StandardisingUsesTheMaskAndCutsJumps) {
    const Tensor r = d({1.0, 3.0, 100.0, 5.0, 5.0, 5.0}, 3);
    const Tensor mask = torch::tensor({{true, true, false}, {true, true, true}});
    const Tensor z = standardisedByRow(r, mask);
    EXPECT_NEAR(at(z, 0), -1.0, 1e-12);
    EXPECT_NEAR(at(z, 1), 1.0, 1e-12);
    EXPECT_EQ(at(z, 2), 0.0);
    EXPECT_EQ(at(z, 4), 0.0);  // a row that does not vary
    Tensor jump = torch::zeros({1, 100}, torch::kFloat64);
    jump[0][0] = 1.0;
    EXPECT_EQ(at(standardisedByRow(jump, torch::ones({1, 100}, torch::kBool)), 0), 5.0);
}

TEST(Losses, ForecastLossIsHubersOverTheMask) {
    const Tensor s = d({0.5, 3.0, 9.0}, 3);
    const Tensor z = d({0.0, 0.0, 0.0}, 3);
    const Tensor mask = torch::tensor({{true, true, false}});
    EXPECT_NEAR(forecastLoss(s, z, mask, 1.0).item<double>(), (0.125 + 2.5) / 2.0, 1e-15);
    EXPECT_NEAR(forecastLoss(s, z, mask, 0.0).item<double>(), (0.125 + 4.5) / 2.0, 1e-15);
    expectDerivative([&](const Tensor& x) { return forecastLoss(x, z, mask, 1.0); }, s);
}

TEST(Losses, RankCorrelationIsSpearmans) {
    // A textbook's example: IQ and hours of television of ten people, ρ = −29/165.
    const Tensor iq = d({106, 100, 86, 101, 99, 103, 97, 113, 112, 110}, 10);
    const Tensor hours = d({7, 27, 2, 50, 28, 29, 20, 12, 6, 17}, 10);
    const Tensor all = torch::ones({1, 10}, torch::kBool);
    EXPECT_NEAR(rankCorrelation(iq, hours, all), -29.0 / 165.0, 1e-15);
    EXPECT_NEAR(rankCorrelation(iq, torch::exp(iq / 10.0), all), 1.0, 1e-15);
}

TEST(Losses, RankCorrelationLeavesOutRowsThatSayNothing) {
    const Tensor s = d({1, 2, 3, 1, 1, 1, 1, 2, 9}, 3);
    const Tensor r = d({3, 2, 1, 1, 2, 3, 1, 2, 0}, 3);
    const Tensor mask = torch::tensor({{true, true, true}, {true, true, true}, {true, true, false}});
    EXPECT_NEAR(rankCorrelation(s, r, mask), -1.0, 1e-15);
    EXPECT_EQ(rankCorrelation(s, r, torch::zeros({3, 3}, torch::kBool)), 0.0);
}

}  // namespace
}  // namespace qd::learn
