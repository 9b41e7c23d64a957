// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_measure.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "core/analytics/return_statistics.h"
#include "core/portfolio/kernels.h"

namespace qd::risk {

namespace {

/// Differences of weight below this are rounding, not trades.
constexpr double kNoTrade = 1e-12;

std::vector<double> difference(std::span<const double> a, std::span<const double> b) {
    std::vector<double> out(a.begin(), a.end());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] -= b[i];
    return out;
}

void addHoldings(std::span<const double> weights, WhatIfNumbers& out) {
    double squares = 0.0;
    for (const double w : weights) {
        out.invested += w;
        squares += w * w;
        out.names += std::abs(w) > rules::kTolerance ? 1U : 0U;
    }
    out.cash = 1.0 - out.invested;
    out.effectiveNames = squares > 0.0 ? out.invested * out.invested / squares : 0.0;
}

void addRisk(const WhatIfModel& model, std::span<const double> weights, WhatIfNumbers& out) {
    const std::size_t n = model.size();
    std::vector<double> gradient(n);
    model.risk().multiply(weights, gradient);
    const double variance = std::max(0.0, portfolio::kernels().dot(weights.data(), gradient.data(), n));
    out.volatility = std::sqrt(variance);
    out.riskShare.assign(n, 0.0);
    out.sectorWeight.assign(model.sectors.size(), 0.0);
    out.sectorRisk.assign(model.sectors.size(), 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        if (variance > 0.0) out.riskShare[i] = weights[i] * gradient[i] / variance;
        out.sectorWeight[model.assets[i].sector] += weights[i];
        out.sectorRisk[model.assets[i].sector] += out.riskShare[i];
    }
}

void addTracking(const WhatIfModel& model, const WhatIfDraft& draft, std::span<const double> days,
                 WhatIfNumbers& out) {
    const portfolio::RiskView risk = model.risk();
    out.trackingStart = std::sqrt(risk.variance(difference(draft.weights, model.start)));
    if (model.benchmarkWeights) {
        out.trackingBenchmark = std::sqrt(risk.variance(difference(draft.weights, model.limits.benchmark)));
    } else if (!model.benchmarkReturns.empty()) {
        const auto daily = analytics::deviation(difference(days, model.benchmarkReturns));
        if (daily) out.trackingBenchmark = *daily * std::sqrt(kWhatIfDaysPerYear);
    }
}

void addPast(const WhatIfModel& model, const WhatIfDraft& draft, WhatIfNumbers& out) {
    const portfolio::ReturnsView returns = model.returns.view();
    std::vector<double> days(returns.rows);
    for (std::size_t t = 0; t < returns.rows; ++t)
        days[t] = portfolio::kernels().dot(draft.weights.data(), returns.row(t), returns.cols);
    const analytics::Tails tails = analytics::tails(days);
    out.valueAtRisk = tails.low;
    out.expectedShortfall = tails.meanOfLowest;
    addTracking(model, draft, days, out);
}

void addTrading(const WhatIfModel& model, std::span<const double> weights, WhatIfNumbers& out) {
    const backtest::CostRules price(model.costs);
    out.costs.assign(model.size(), {});
    double moved = 0.0;
    for (std::size_t i = 0; i < model.size(); ++i) {
        const double change = weights[i] - model.start[i];
        if (std::abs(change) <= kNoTrade) continue;
        moved += std::abs(change);
        const double notional = change * model.value;
        const WhatIfAsset& asset = model.assets[i];
        out.costs[i] = price.of(notional / asset.price, notional, asset.trading);
        out.cost.commission += out.costs[i].commission;
        out.cost.spread += out.costs[i].spread;
        out.cost.impact += out.costs[i].impact;
    }
    out.turnover = 0.5 * moved;
    out.traded = moved * model.value;
}

bool finite(const WhatIfNumbers& numbers) {
    const double values[] = {numbers.invested,      numbers.volatility,
                             numbers.valueAtRisk,   numbers.expectedShortfall,
                             numbers.trackingStart, numbers.trackingBenchmark.value_or(0.0),
                             numbers.traded,        numbers.cost.total(),
                             numbers.effectiveNames};
    return std::all_of(std::begin(values), std::end(values), [](double v) { return std::isfinite(v); });
}

}  // namespace

Result<WhatIfNumbers> measureWhatIf(const WhatIfModel& model, const WhatIfDraft& draft) {
    if (draft.weights.size() != model.size() || draft.locked.size() != model.size()) {
        return Error{ErrorCode::BadInput,
                     say("weights: %1 numbers found, %2 expected", draft.weights.size(), model.size())};
    }
    WhatIfNumbers out;
    const portfolio::RiskView risk = model.risk();
    QD_TRY(out.limits, rules::evaluate(draft.limits, draft.weights,
                                       [&risk](std::span<const double> x) { return risk.variance(x); }));
    out.broken = static_cast<std::size_t>(std::count_if(out.limits.begin(), out.limits.end(),
                                                        [](const rules::Outcome& o) { return o.violated; }));
    addHoldings(draft.weights, out);
    addRisk(model, draft.weights, out);
    addPast(model, draft, out);
    addTrading(model, draft.weights, out);
    if (!finite(out)) return Error{ErrorCode::BadInput, say("the numbers of the draft overflow")};
    return out;
}

}  // namespace qd::risk
