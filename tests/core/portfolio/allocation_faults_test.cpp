// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/portfolio/allocation.h"
#include "tests/core/data_faults.h"

namespace qd::portfolio {
namespace {

constexpr std::size_t kRows = 80;

AllocationSpec specOf(Method method) {
    AllocationSpec spec{.method = method, .covariance = CovarianceKind::LedoitWolf};
    if (method == Method::MinVariance) spec.covariance = CovarianceKind::Sample;
    if (method == Method::Hrp) spec.covariance = CovarianceKind::Ewma;
    if (method == Method::MaxDiversification) spec.covariance = CovarianceKind::ConstantCorrelation;
    if (method == Method::RiskParity) spec.covariance = CovarianceKind::Denoised;
    spec.targetReturn = 0.02;
    spec.ensemble = {{Method::Equal, 1.0}, {Method::InverseVolatility, 1.0}};
    return spec;
}

/// An exact portfolio or a typed refusal, never a number that is not finite.
void expectSound(const Result<Allocation>& made, const std::string& what) {
    if (!made.ok()) {
        EXPECT_TRUE(made.error().code == ErrorCode::BadInput || made.error().code == ErrorCode::Infeasible)
            << what << ": " << made.error().describe();
        EXPECT_FALSE(made.error().message.empty()) << what;
        return;
    }
    ASSERT_FALSE(made->weights.empty()) << what;
    for (const double w : made->weights) {
        ASSERT_TRUE(std::isfinite(w)) << what;
        EXPECT_GE(w, -1e-9) << what;
    }
    EXPECT_NEAR(std::accumulate(made->weights.begin(), made->weights.end(), 0.0), 1.0, 1e-9) << what;
    EXPECT_TRUE(std::isfinite(made->expectedReturn) && std::isfinite(made->volatility)) << what;
    EXPECT_GE(made->volatility, 0.0) << what;
    EXPECT_TRUE(std::isfinite(made->solver.gap) && std::isfinite(made->solver.dualResidual)) << what;
}

void tryFault(const test::DataFault& fault, std::size_t width, const std::vector<Method>& methods) {
    const auto panel = test::faultyTable(fault, kRows, width).panel();
    if (!panel.ok()) {
        EXPECT_EQ(panel.error().code, ErrorCode::BadInput) << fault.name;
        return;
    }
    for (const Method method : methods) {
        const std::string what =
            std::string(fault.name) + ", N = " + std::to_string(width) + ", " + std::string(name(method));
        expectSound(allocate(*panel, panel->rows() - 1, specOf(method)), what);
    }
}

TEST(AllocationFaults, EveryMethodAtSmallSizes) {
    std::vector<Method> methods;
    for (const std::string_view word : methodNames())
        methods.push_back(*parseMethod(word));
    for (const test::DataFault& fault : test::kDataFaults) {
        for (const std::size_t width : {1U, 2U, 10U})
            tryFault(fault, width, methods);
    }
}

TEST(AllocationFaults, TheFastMethodsAtEverySize) {
    for (const test::DataFault& fault : test::kDataFaults) {
        for (const std::size_t width : {100U, 500U, 2000U}) {
            std::vector<Method> methods{Method::InverseVolatility, Method::MinVariance};
            if (width <= 500) methods.insert(methods.end(), {Method::Hrp, Method::MaxSharpe});
            if (width <= 100) methods.insert(methods.end(), {Method::Herc, Method::RiskParity});
            tryFault(fault, width, methods);
        }
    }
}

TEST(AllocationFaults, ASoundTableGivesWeightsForEveryMethod) {
    const auto panel = test::soundTable(kRows, 10).panel().value();
    for (const std::string_view word : methodNames()) {
        const auto made = allocate(panel, kRows - 1, specOf(*parseMethod(word)));
        EXPECT_TRUE(made.ok()) << word << ": " << made.error().describe();
    }
}

}  // namespace
}  // namespace qd::portfolio
