// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/series_check.h"

#include <cmath>

namespace qd::analytics {

namespace {

constexpr double kLargestReturn = 1e12;

}  // namespace

Status checkSimpleReturns(std::span<const double> returns, const Message& what) {
    for (std::size_t i = 0; i < returns.size(); ++i) {
        if (returns[i] >= -1.0 && returns[i] <= kLargestReturn) continue;  // false for NaN
        return Error{ErrorCode::BadInput,
                     say("return %1 of the %2 is not a finite number of at least -1", i + 1, what)};
    }
    return Ok{};
}

Status checkFinite(std::span<const double> values, const Message& what) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i])) continue;
        return Error{ErrorCode::BadInput, say("value %1 of the %2 is not a finite number", i + 1, what)};
    }
    return Ok{};
}

Error tooFewReturns(std::size_t found, std::size_t needed) {
    return {ErrorCode::BadInput, say("found %1 returns, expected at least %2", found, needed)};
}

Error tooManyReturns(std::size_t found) {
    return {ErrorCode::BadInput, say("found %1 returns, expected at most %2", found, kMostReturns)};
}

Error noVariation(const Message& what) {
    return {ErrorCode::BadInput, say("the returns of the %1 do not vary: they have no Sharpe ratio", what)};
}

}  // namespace qd::analytics
