// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/learning_panel.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "core/base/contracts.h"

namespace qd::model {

namespace {

Status distinct(const std::vector<std::string>& names, std::string_view what) {
    std::unordered_set<std::string_view> seen;
    for (const auto& name : names) {
        if (name.empty() || !seen.insert(name).second)
            return Error{ErrorCode::BadInput, say("%1 '%2' is empty or there twice", what, name)};
    }
    return Ok{};
}

template <class T>
Status sized(const std::vector<T>& cells, std::size_t wanted, std::string_view what) {
    if (cells.size() == wanted) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("%1 has %2 cells, but %3 belong to the panel", what, cells.size(), wanted)};
}

bool allFinite(const std::vector<float>& values) {
    return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

}  // namespace

Status validate(const LearningPanel& panel) {
    const std::size_t cells = panel.rows() * panel.width();
    QD_CHECK(distinct(panel.symbols, "symbol"));
    QD_CHECK(distinct(panel.features, "feature"));
    for (std::size_t t = 1; t < panel.rows(); ++t) {
        if (!(panel.dates[t - 1] < panel.dates[t]))
            return Error{ErrorCode::BadInput,
                         say("the dates of the learning panel do not ascend at row %1", t)};
    }
    QD_CHECK(sized(panel.values, cells * panel.depth(), "values"));
    QD_CHECK(sized(panel.known, cells, "known"));
    QD_CHECK(sized(panel.returns, cells, "returns"));
    QD_CHECK(sized(panel.traded, cells, "traded"));
    QD_CHECK(sized(panel.eligible, cells, "eligible"));
    if (!allFinite(panel.values) || !allFinite(panel.returns))
        return Error{ErrorCode::BadInput, say("the learning panel holds a number that is not finite")};
    return Ok{};
}

PeriodReturns periodReturns(const LearningPanel& panel, std::size_t from, std::size_t to) {
    QD_REQUIRE(from < to && to < panel.rows());
    const std::size_t width = panel.width();
    PeriodReturns result{std::vector<float>(width, 0.0F), std::vector<std::uint8_t>(width, 0)};
    for (std::size_t i = 0; i < width; ++i) {
        double wealth = 1.0;
        bool any = false;
        for (std::size_t t = from + 1; t <= to; ++t) {
            if (panel.traded[t * width + i] == 0) continue;
            wealth *= 1.0 + static_cast<double>(panel.returns[t * width + i]);
            any = true;
        }
        result.values[i] = static_cast<float>(wealth - 1.0);
        result.known[i] = any ? 1 : 0;
    }
    return result;
}

}  // namespace qd::model
