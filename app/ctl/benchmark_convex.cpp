// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/ctl/benchmark.h"
#include "core/base/random.h"
#include "core/portfolio/convex_problem.h"

namespace qd::ctl {

namespace {

using portfolio::ConvexProblem;
using portfolio::Objective;

/// 504 days of `width` assets: a market, 11 sectors, and each its own.
struct Market {
    std::vector<double> returns;
    std::vector<double> mean;
    portfolio::Covariance covariance;
    portfolio::FactorForm factors;
};

Result<Market> market(std::size_t width) {
    constexpr std::size_t kDays = 504;
    Rng rng(17);
    Market out;
    out.returns.resize(kDays * width);
    std::vector<double> drift(width);
    std::vector<double> own(width);
    for (std::size_t i = 0; i < width; ++i) {
        drift[i] = 0.0003 + 0.0004 * rng.normal();
        own[i] = 0.008 + 0.014 * rng.uniform();
    }
    for (std::size_t t = 0; t < kDays; ++t) {
        const double common = 0.009 * rng.normal();
        double sector[11];
        for (double& s : sector)
            s = 0.005 * rng.normal();
        for (std::size_t i = 0; i < width; ++i)
            out.returns[t * width + i] = drift[i] + common + sector[i % 11] + own[i] * rng.normal();
    }
    const portfolio::ReturnsView view{out.returns.data(), kDays, width, width};
    QD_TRY(const auto dev, portfolio::deviations(view, portfolio::CovarianceKind::LedoitWolf, 63.0));
    out.covariance = portfolio::estimateCovariance(view, portfolio::CovarianceKind::LedoitWolf, dev);
    out.factors = portfolio::factorForm(view, dev, 1.0 - out.covariance.shrinkage,
                                        out.covariance.shrinkage * out.covariance.target);
    for (const double m : dev.mean)
        out.mean.push_back(252.0 * m);
    return out;
}

/// 5 % caps, 11 sectors of at most 15 %, 30 % turnover from equal weights and 10 bps of cost.
rules::ConstraintSet sectorRules(std::size_t width) {
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(width, 0.05);
    for (std::size_t k = 0; k < 11; ++k) {
        rules::Group g{"Sector " + std::to_string(k + 1), {}, std::nullopt, 0.15};
        for (std::size_t i = k; i < width; i += 11)
            g.members.push_back(i);
        set.groups.push_back(std::move(g));
    }
    set.previous.assign(width, 1.0 / static_cast<double>(width));
    set.maxTurnover = 0.3;
    set.tradeCost = {0.001};
    return set;
}

Result<Figure> solved(const Bench& bench, std::string name, std::string workload, std::string goal,
                      int repeats, const ConvexProblem& p) {
    QD_TRY(auto figure, measure(bench, std::move(name), std::move(workload), repeats, [&]() -> Status {
               QD_TRY(const auto made, portfolio::solveConvex(p));
               QD_ENSURE(made.report.dualityGap <= 1e-10);
               return Ok{};
           }));
    figure.goal = std::move(goal);
    return figure;
}

Status ofWidth(const Bench& bench, std::size_t width, int repeats, std::vector<Figure>& out) {
    QD_TRY(const Market m, market(width));
    const std::string n = std::to_string(width);
    const std::string what = width == 500 ? "≤10 ms" : "≤200 ms";
    ConvexProblem p{.mean = m.mean};
    p.constraints = sectorRules(width);
    const std::string words =
        "Ledoit-Wolf of 504 returns, 5 % cap, 11 sector caps, 30 % turnover, 10 bps; gap ≤1e-10";
    for (const bool factored : {false, true}) {
        p.risk = factored ? portfolio::RiskView{.factors = &m.factors, .scale = 252.0}
                          : portfolio::RiskView{.matrix = &m.covariance.matrix, .scale = 252.0};
        const std::string form = factored ? "factor form of " : "matrix of ";
        p.objective = Objective::MinVariance;
        QD_TRY(auto least,
               solved(bench, std::string("min_variance_sectors_") + (factored ? "factors_" : "") + n,
                      form + words, what, repeats, p));
        out.push_back(std::move(least));
        p.objective = Objective::MaxSharpe;
        QD_TRY(auto sharpe,
               solved(bench, std::string("max_sharpe_sectors_") + (factored ? "factors_" : "") + n,
                      form + words, what, repeats, p));
        out.push_back(std::move(sharpe));
    }
    return Ok{};
}

}  // namespace

Result<std::vector<Figure>> benchmarkConvex(const Bench& bench) {
    std::vector<Figure> figures;
    QD_CHECK(ofWidth(bench, 500, 15, figures));
    QD_CHECK(ofWidth(bench, 2000, 5, figures));
    return figures;
}

}  // namespace qd::ctl
