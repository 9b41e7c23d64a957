// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <utility>

#include "app/ctl/benchmark.h"
#include "core/base/random.h"
#include "core/portfolio/active_set.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/covariance_form.h"
#include "core/portfolio/risk_parity.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kDays = 504;
constexpr double kCap = 0.05;
constexpr double kGap = 1e-10;

/// Daily returns of assets with different betas to one market and different risk of their own.
struct RandomReturns {
    explicit RandomReturns(std::size_t width) : cols(width) {
        Rng rng(7);
        std::vector<double> beta(width);
        std::vector<double> own(width);
        for (std::size_t i = 0; i < width; ++i) {
            beta[i] = 0.4 + 1.2 * rng.uniform();
            own[i] = 0.008 + 0.02 * rng.uniform();
        }
        for (std::size_t t = 0; t < kDays; ++t) {
            const double market = 0.0004 + 0.009 * rng.normal();
            for (std::size_t i = 0; i < width; ++i)
                values.push_back(beta[i] * market + own[i] * rng.normal());
        }
    }
    [[nodiscard]] portfolio::ReturnsView view() const { return {values.data(), kDays, cols, cols}; }

    std::size_t cols;
    std::vector<double> values;
};

std::string sized(const char* name, std::size_t width) {
    return std::string(name) + "_" + std::to_string(width);
}

Result<Figure> ledoitWolfFigure(const Bench& bench) {
    const RandomReturns returns(2000);
    QD_TRY(auto figure,
           measure(bench, "ledoit_wolf_2000", "504 returns, the whole matrix", 9, [&]() -> Status {
               QD_TRY(const auto made, portfolio::ledoitWolf(returns.view()));
               QD_ENSURE(made.matrix.size() == 2000);
               return Ok{};
           }));
    figure.goal = "<= 80 ms with 1 thread, 50 ms with 2";
    return figure;
}

/// From the returns to weights that are proved optimal.
Result<Figure> boxFigure(const Bench& bench, std::size_t width, bool sharpe, int repeats) {
    const RandomReturns returns(width);
    const std::vector<double> lower(width, 0.0);
    const std::vector<double> upper(width, kCap);
    QD_TRY(
        auto figure,
        measure(bench, sized(sharpe ? "max_sharpe" : "min_variance", width),
                "504 returns, sample covariance, 5 % cap, long only, gap <= 1e-10", repeats, [&]() -> Status {
                    QD_TRY(const auto dev,
                           portfolio::deviations(returns.view(), portfolio::CovarianceKind::Sample, 0.0));
                    const portfolio::ReturnsForm risk(returns.view(), dev);
                    portfolio::BoxProblem problem{risk, lower, upper};
                    if (sharpe) {
                        problem.mean = dev.mean;
                        problem.goal = portfolio::BoxGoal::Ratio;
                    }
                    QD_TRY(const auto solved, portfolio::solveBox(problem));
                    QD_ENSURE(solved.gap <= kGap && solved.primalResidual <= kGap);
                    return Ok{};
                }));
    figure.goal = sharpe ? (width > 500 ? "<= 60 ms" : "<= 3 ms") : (width > 500 ? "<= 25 ms" : "<= 1 ms");
    return figure;
}

Result<Figure> riskParityFigure(const Bench& bench) {
    const RandomReturns returns(2000);
    const std::vector<double> budgets(2000, 1.0);
    QD_TRY(auto figure,
           measure(bench, "risk_parity_2000",
                   "504 returns, sample covariance, equal budgets, residual <= 1e-10", 9, [&]() -> Status {
                       QD_TRY(const auto dev,
                              portfolio::deviations(returns.view(), portfolio::CovarianceKind::Sample, 0.0));
                       const portfolio::ReturnsForm risk(returns.view(), dev);
                       QD_TRY(const auto made, portfolio::riskParity(risk, budgets));
                       QD_ENSURE(made.residual <= kGap);
                       return Ok{};
                   }));
    figure.goal = "<= 40 ms";
    return figure;
}

}  // namespace

Result<std::vector<Figure>> benchmarkPortfolio(const Bench& bench) {
    std::vector<Figure> figures;
    for (const auto& make : std::vector<std::function<Result<Figure>()>>{
             [&] { return ledoitWolfFigure(bench); }, [&] { return boxFigure(bench, 500, false, 41); },
             [&] { return boxFigure(bench, 2000, false, 9); },
             [&] { return boxFigure(bench, 500, true, 41); }, [&] { return boxFigure(bench, 2000, true, 9); },
             [&] { return riskParityFigure(bench); }}) {
        QD_TRY(auto figure, make());
        figures.push_back(std::move(figure));
    }
    return figures;
}

}  // namespace qd::ctl
