// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/summary.h"

#include "core/desk/sharpe_evidence.h"

namespace qd::desk {

Json metricsToJson(const std::vector<analytics::MetricValue>& values) {
    Json out = Json::object();
    for (const auto& entry : values)
        out.set(entry.id, entry.value ? Json(*entry.value) : Json(nullptr));
    return out;
}

namespace {

/// A Sharpe ratio never stands without the interval of its 95 %.
Json withInterval(const std::vector<analytics::MetricValue>& values, const std::vector<double>& returns) {
    Json out = Json::object();
    const auto evidence = sharpeEvidence(returns);
    for (const auto& entry : values) {
        out.set(entry.id, entry.value ? Json(*entry.value) : Json(nullptr));
        if (entry.id != "sharpe") continue;
        out.set("sharpe_low", evidence ? Json(evidence->low) : Json(nullptr));
        out.set("sharpe_high", evidence ? Json(evidence->high) : Json(nullptr));
    }
    return out;
}

}  // namespace

Result<Json> metricsJson(const backtest::BacktestResult& result) {
    const auto returns = result.returns();
    const auto benchmark = result.benchmarkReturns();
    QD_TRY(const auto strategy, analytics::computeMetrics(returns, benchmark, {}));
    Json out = Json::object();
    out.set("strategy", withInterval(strategy, returns));
    if (!benchmark.empty()) {
        QD_TRY(const auto reference, analytics::computeMetrics(benchmark, {}, {}));
        out.set("benchmark", withInterval(reference, benchmark));
    }
    return out;
}

}  // namespace qd::desk
