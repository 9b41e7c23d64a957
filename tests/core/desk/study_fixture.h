// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <map>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/desk/study_parts.h"

namespace qd::desk::test {

inline constexpr std::size_t kStudyRows = 420;
inline constexpr std::size_t kStudySymbols = 8;

inline const std::string kStudyYaml =
    "version: 1\nname: A small study\n"
    "run: {universe: members, schedule: monthly, costs: {commission_bps: 5, half_spread_bps: 5}}\n"
    "methods:\n"
    "  - {name: Equal, strategy: {method: equal}, lookbacks: [60]}\n"
    "  - {name: Inverse, strategy: {method: inverse-volatility}, lookbacks: [20, 60]}\n"
    "  - {name: Calm, strategy: {method: min-variance, max_weight: 0.4}, lookbacks: [40, 60]}\n"
    "baseline: Equal\n"
    "walk_forward: {train: 120, test: 40, purge: 10}\n"
    "cross_validation: {groups: 6, tested: 2, embargo: 5}\n"
    "significance: {resamples: 199, seed: 3, level: 0.05}\n"
    "untrue_dividends: [{symbol: S1, date: 2020-06-01}]\n"
    "data:\n  - text: Made up.\nunknown:\n  - text: All of it.\n";

/// Eight names S0 … S7 on weekdays from 2020-01-01; S7 has no price in the first hundred, S6 stands in no
/// membership.
inline StudyInputs studyInputs() {
    Rng rng(5);
    std::vector<Date> dates;
    for (Date date = Date::parse("2020-01-01").value(); dates.size() < kStudyRows; date = date.plusDays(1)) {
        if (date.weekday() <= 5) dates.push_back(date);
    }
    std::vector<std::string> symbols;
    market::PanelColumn close;
    std::vector<double> price(kStudySymbols, 50.0);
    for (std::size_t c = 0; c < kStudySymbols; ++c)
        symbols.push_back("S" + std::to_string(c));
    for (std::size_t t = 0; t < kStudyRows; ++t) {
        const double common = 0.006 * rng.normal();
        for (std::size_t c = 0; c < kStudySymbols; ++c) {
            price[c] *= std::exp(0.0004 + common + 0.003 * (1.0 + static_cast<double>(c)) * rng.normal());
            const bool there = c != 7 || t >= 100;
            close.values.push_back(there ? price[c] : 0.0);
            close.present.push_back(there ? 1 : 0);
        }
    }
    StudyInputs out;
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = std::move(close);
    out.prices = market::PricePanel::create(dates, symbols, std::move(columns)).value();
    out.membership.emplace();
    for (const char* const symbol : {"GONE", "S0", "S1", "S2", "S3", "S4", "S5", "S7"})
        out.membership->spells.push_back({symbol, Date::parse("2019-01-01").value(), std::nullopt});
    out.dividends.dividends = {{"S0", Date::parse("2021-03-01").value(), 0.5},
                               {"S1", Date::parse("2020-06-01").value(), 40.0}};
    return out;
}

inline config::StudyConfig studyConfig(const std::string& yaml = kStudyYaml) {
    return config::parseStudyConfig(yaml, "study.yaml").value();
}

inline jobs::JobContext studyJob(std::stop_token stop = {}) {
    static const SystemClock clock;
    return {std::move(stop), {}, clock};
}

/// The study of all tests that only read it.
inline const Study& smallStudy() {
    static const Study study = runStudy(studyConfig(), studyInputs(), 1, studyJob()).value();
    return study;
}

}  // namespace qd::desk::test
