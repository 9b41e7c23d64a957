// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/portfolio/allocation_weigh.h"

namespace qd::portfolio {

namespace {

Error badInput(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

bool knows(const market::PricePanel& panel, const std::string& symbol) {
    const auto& symbols = panel.symbols();
    return std::find(symbols.begin(), symbols.end(), symbol) != symbols.end();
}

Status checkNumbers(const AllocationSpec& spec) {
    if (!std::isfinite(spec.riskFree) || std::abs(spec.riskFree) > 10.0) {
        return badInput(say("the risk-free rate must be a number from -10 to 10 a year"));
    }
    if (!std::isfinite(spec.targetReturn)) return badInput(say("the target return is not a finite number"));
    if (!(spec.cvarConfidence > 0.0 && spec.cvarConfidence < 1.0)) {
        return badInput(say("the confidence of the CVaR must lie between 0 and 1"));
    }
    if (spec.factors && *spec.factors == 0) {
        return badInput(say("a factor model needs at least one factor"));
    }
    return Ok{};
}

Status checkNames(const market::PricePanel& panel, const AllocationSpec& spec) {
    for (const auto& [symbol, budget] : spec.riskBudgets) {
        if (!knows(panel, symbol)) {
            return badInput(say("a risk budget is given for %1, which is not there", symbol));
        }
        if (!(budget > 0.0) || !std::isfinite(budget)) {
            return badInput(say("the risk budget of %1 is not a number above 0", symbol));
        }
    }
    for (const View& view : spec.views) {
        for (const auto& entry : view.weights) {
            if (!knows(panel, entry.first)) {
                return badInput(say("a view names %1, which is not there", entry.first));
            }
        }
    }
    return Ok{};
}

Status checkEnsemble(const AllocationSpec& spec) {
    if (spec.method != Method::Ensemble) return Ok{};
    if (spec.ensemble.empty()) return badInput(say("the ensemble names no method"));
    for (const auto& [method, share] : spec.ensemble) {
        if (method == Method::Ensemble) return badInput(say("an ensemble cannot hold an ensemble"));
        if (share > 0.0 && std::isfinite(share)) continue;
        return badInput(say("the share of %1 in the ensemble is not a number above 0", name(method)));
    }
    return Ok{};
}

}  // namespace

Status checkSpec(const market::PricePanel& panel, const AllocationSpec& spec) {
    QD_CHECK(checkNumbers(spec));
    QD_CHECK(checkNames(panel, spec));
    return checkEnsemble(spec);
}

}  // namespace qd::portfolio
