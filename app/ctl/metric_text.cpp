// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/metric_text.h"

#include <array>

#include "app/ctl/text_table.h"
#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

constexpr std::array<std::string_view, 8> kShownMetrics{
    "cagr", "volatility", "sharpe", "sortino", "max_drawdown", "cvar_95", "beta", "tracking_error"};
constexpr std::size_t kNamedSymbols = 10;

/// The value at a path of keys, or null.
const Json& at(const Json& document, std::initializer_list<std::string_view> path) {
    static const Json null;
    const Json* found = &document;
    for (const auto key : path) {
        found = found->find(key);
        if (found == nullptr) return null;
    }
    return *found;
}

std::string count(const Json& document, std::string_view key, const char* of) {
    return groupedText(at(document, {key}).numberOr(0.0), 0) + " " + of;
}

std::string names(const Json& document, std::string_view key) {
    std::vector<std::string> words;
    const Json& list = at(document, {key});
    if (!list.isArray()) return {};
    for (const auto& item : list.items())
        words.push_back(item.stringOr(""));
    return listText(words, kNamedSymbols);
}

std::string cell(const Json& value, const analytics::MetricDefinition& definition) {
    return value.isNull() ? "-" : metricText(definition, value.numberOr(0.0));
}

std::string intervalIn(const Json& metrics) {
    const Json& low = at(metrics, {"sharpe_low"});
    const Json& high = at(metrics, {"sharpe_high"});
    return low.isNull() || high.isNull() ? "-" : intervalText(low.numberOr(0.0), high.numberOr(0.0));
}

std::string figures(const Json& summary) {
    using enum TextTable::Side;
    const bool compared = !at(summary, {"metrics", "benchmark"}).isNull();
    TextTable table({Left, Right, Right});
    if (compared) table.row({"", "strategy", "benchmark"});
    const auto money = [&](std::initializer_list<std::string_view> path) {
        return groupedText(at(summary, path).numberOr(0.0), 2);
    };
    table.row({"Initial equity", money({"initial_equity"})}).row({"Final equity", money({"final_equity"})});
    table.row({"Total return", percentText(at(summary, {"total_return"}).numberOr(0.0))});
    for (const auto id : kShownMetrics) {
        const auto& definition = *analytics::findMetric(id);
        const Json& own = at(summary, {"metrics", "strategy", id});
        if (own.isNull() && definition.needsBenchmark) continue;
        std::vector<std::string> cells{std::string(definition.label), cell(own, definition)};
        if (compared) cells.push_back(cell(at(summary, {"metrics", "benchmark", id}), definition));
        table.row(cells);
        if (id != "sharpe") continue;
        std::vector<std::string> interval{std::string(kIntervalLabel),
                                          intervalIn(at(summary, {"metrics", "strategy"}))};
        if (compared) interval.push_back(intervalIn(at(summary, {"metrics", "benchmark"})));
        table.row(interval);
    }
    table.row({"Turnover a rebalance",
               percentText(at(summary, {"turnover", "average_per_rebalance"}).numberOr(0.0))});
    table.row({"Costs", money({"costs", "total"})});
    table.row({"Costs a year", percentText(at(summary, {"costs", "drag_annual"}).numberOr(0.0))});
    return table.text();
}

}  // namespace

std::string metricText(const analytics::MetricDefinition& definition, double value) {
    constexpr int kRatioPlaces = 4;
    switch (definition.unit) {
        case analytics::MetricUnit::Percent:
            return percentText(value);
        case analytics::MetricUnit::Days:
        case analytics::MetricUnit::Count:
            return groupedText(value, 0);
        case analytics::MetricUnit::Ratio:
            break;
    }
    return fixedText(value, kRatioPlaces);
}

std::string intervalText(double low, double high) {
    constexpr int kPlaces = 2;
    return fixedText(low, kPlaces) + " to " + fixedText(high, kPlaces);
}

std::string summaryText(const Json& summary) {
    std::string text = at(summary, {"name"}).stringOr("") + "\n" + at(summary, {"from"}).stringOr("") +
                       " to " + at(summary, {"to"}).stringOr("") + ", " +
                       count(summary, "sessions", "sessions, ") +
                       count(summary, "rebalances", "rebalances, ") + count(summary, "trades", "trades") +
                       "\n\n" + figures(summary) + "\n";
    const std::string excluded = names(summary, "excluded_symbols");
    if (!excluded.empty()) text += "Left out at times, for missing prices: " + excluded + "\n";
    const Json& notes = at(summary, {"notes"});
    if (!notes.isArray()) return text;
    for (const auto& note : notes.items())
        text += "Note: " + note.stringOr("") + "\n";
    return text;
}

}  // namespace qd::ctl
