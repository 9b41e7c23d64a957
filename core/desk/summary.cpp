// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/summary.h"

namespace qd::desk {

Json metricsToJson(const std::vector<analytics::MetricValue>& values) {
    Json out = Json::object();
    for (const auto& entry : values)
        out.set(entry.id, entry.value ? Json(*entry.value) : Json(nullptr));
    return out;
}

Result<Json> metricsJson(const backtest::BacktestResult& result) {
    const auto returns = result.returns();
    const auto benchmark = result.benchmarkReturns();
    QD_TRY(const auto strategy, analytics::computeMetrics(returns, benchmark, {}));
    Json out = Json::object();
    out.set("strategy", metricsToJson(strategy));
    if (!benchmark.empty()) {
        QD_TRY(const auto reference, analytics::computeMetrics(benchmark, {}, {}));
        out.set("benchmark", metricsToJson(reference));
    }
    return out;
}

}  // namespace qd::desk
