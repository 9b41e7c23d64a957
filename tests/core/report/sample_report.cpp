// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/sample_report.h"

#include <array>
#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "core/report/display_text.h"
#include "core/report/series_shape.h"

namespace qd::report {

namespace {

constexpr std::array<const char*, 11> kSectors{"Information technology",
                                               "Financials",
                                               "Health care",
                                               "Industrials",
                                               "Consumer discretionary",
                                               "Communication services",
                                               "Consumer staples",
                                               "Energy",
                                               "Utilities",
                                               "Materials",
                                               "Real estate"};

std::vector<Date> weekdays(std::size_t count) {
    std::vector<Date> dates;
    Date day = Date::fromDays(20757 - static_cast<std::int32_t>(count * 7 / 5));  // ends about 2026-10-30
    while (dates.size() < count) {
        if (day.weekday() <= 5) dates.push_back(day);
        day = day.plusDays(1);
    }
    return dates;
}

/// Two growth paths with a common shock and one bad spell in the middle.
void growth(std::size_t count, std::vector<double>& own, std::vector<double>& benchmark) {
    Rng rng(7);
    double a = 100.0;
    double b = 100.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(count);
        const bool storm = place > 0.55 && place < 0.59;
        const double common = rng.studentT(4) * (storm ? 0.018 : 0.0075) - (storm ? 0.0030 : 0.0);
        a *= 1.0 + 0.00058 + common * 0.92 + rng.normal() * 0.0022;
        b *= 1.0 + 0.00034 + common;
        own.push_back(a);
        benchmark.push_back(b);
    }
}

MonthlyHeatmap monthly(const std::vector<Date>& dates, const std::vector<double>& values) {
    MonthlyHeatmap map{"Monthly returns, net of costs", {}, {}, {}};
    double base = values.front();
    double yearBase = base;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (map.years.empty() || map.years.back() != dates[i].year()) {
            map.years.push_back(dates[i].year());
            map.months.emplace_back(12);
            map.yearTotals.emplace_back();
        }
        const bool monthEnds = i + 1 == dates.size() || dates[i + 1].month() != dates[i].month();
        if (!monthEnds) continue;
        map.months.back()[dates[i].month() - 1] = values[i] / base - 1.0;
        map.yearTotals.back() = values[i] / yearBase - 1.0;
        base = values[i];
        if (i + 1 < dates.size() && dates[i + 1].year() != dates[i].year()) yearBase = base;
    }
    return map;
}

StackedArea sectors(const std::vector<Date>& dates) {
    StackedArea area{
        "Weights by sector", {}, {}, "Month-end weights after each rebalance; cash is not shown."};
    Rng rng(11);
    std::array<double, kSectors.size()> weight{};
    for (std::size_t s = 0; s < kSectors.size(); ++s) {
        weight[s] = 2.2 / (static_cast<double>(s) + 1.5);
        area.series.push_back({kSectors[s], {}, false});
    }
    for (std::size_t i = 0; i < dates.size(); i += 5) {
        area.dates.push_back(dates[i]);
        for (double& w : weight)
            w *= std::exp(rng.normal() * 0.03);
        const double sum = std::accumulate(weight.begin(), weight.end(), 0.0);
        for (std::size_t s = 0; s < kSectors.size(); ++s)
            area.series[s].values.push_back(weight[s] / sum);
    }
    return area;
}

Table positionsTable(std::size_t count) {
    Table table{"Positions",
                {{"Symbol", Format::Text, 0.9},
                 {"Name", Format::Text, 2.0},
                 {"Sector", Format::Text, 2.1},
                 {"Quantity", Format::Integer, 1.1},
                 {"Value, USD", Format::Money0, 1.3},
                 {"Weight", Format::Percent2, 0.9},
                 {"Active", Format::Percent2, 0.9},
                 {"Since", Format::IsoDate, 1.1}},
                {},
                "Active: weight less the benchmark's. Values at the close of the as-of date."};
    static constexpr std::array<const char*, 10> kFirst{"Novex", "Halden", "Orbis",  "Kestrel", "Miramar",
                                                        "Talus", "Verity", "Alcott", "Brenner", "Corvid"};
    static constexpr std::array<const char*, 6> kSecond{"Systems", "Health", "Logistics",
                                                        "Energy",  "Retail", "Materials"};
    Rng rng(5);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string first = kFirst[i % kFirst.size()];
        std::string symbol;
        for (std::size_t k = 0; k < 3; ++k)
            symbol += static_cast<char>('A' + (i * 7 + k * 5 + i / 10) % 26);
        const double weight = 0.065 / (1.0 + static_cast<double>(i) * 0.09);
        table.rows.push_back({{symbol},
                              {first + " " + kSecond[i % kSecond.size()]},
                              {std::string(kSectors[i % kSectors.size()])},
                              {std::floor(1000.0 + rng.uniform() * 90000.0)},
                              {weight * 248'610'233.4},
                              {weight},
                              i % 9 == 8 ? Cell{} : Cell{rng.normal() * 0.009},
                              {Date::fromDays(19800 + static_cast<std::int32_t>(i * 3))}});
    }
    return table;
}

Table metricsTable() {
    Table table{
        "Risk and return",
        {{"Measure", Format::Text, 2.4},
         {"Portfolio", Format::Number4, 1.0},
         {"Benchmark", Format::Number4, 1.0},
         {"Difference", Format::Number4, 1.0},
         {"Source", Format::Text, 1.0}},
        {},
        "Annualised with 252 sessions. Value at risk and expected shortfall are historical, one day."};
    static constexpr std::array<const char*, 24> kNames{"Total return",
                                                        "CAGR",
                                                        "Volatility",
                                                        "Sharpe ratio",
                                                        "Sortino ratio",
                                                        "Calmar ratio",
                                                        "Maximum drawdown",
                                                        "Drawdown days",
                                                        "Value at risk 95 %",
                                                        "Expected shortfall 95 %",
                                                        "Omega",
                                                        "Tail ratio",
                                                        "Skewness",
                                                        "Excess kurtosis",
                                                        "Win rate",
                                                        "Profit factor",
                                                        "Average win",
                                                        "Average loss",
                                                        "Best day",
                                                        "Worst day",
                                                        "Alpha",
                                                        "Beta",
                                                        "Information ratio",
                                                        "Tracking error"};
    Rng rng(3);
    for (const char* name : kNames) {
        const bool ratio = table.rows.size() % 3 == 0;
        table.rowFormats.push_back(ratio ? Format::Number2 : Format::Percent2);
        const double a = rng.normal();
        const double b = rng.normal();
        table.rows.push_back({{std::string(name)}, {a}, {b}, {a - b}, {std::string("daily returns")}});
    }
    return table;
}

std::vector<Tile> tilesOf(const std::vector<double>& own, const std::vector<double>& benchmark) {
    const auto falls = drawdownOf(own);
    double worst = 0.0;
    for (const double fall : falls)
        worst = std::min(worst, fall);
    const double total = own.back() / own.front() - 1.0;
    const double reference = benchmark.back() / benchmark.front() - 1.0;
    return {
        {"Net asset value", {248'610'233.4}, Format::Money0, "+0.42" + std::string(kThinSpace) + "% today"},
        {"Total return", {total}, Format::Percent2, "benchmark " + percentText(reference, 2)},
        {"Tracking error",
         {0.0341},
         Format::Percent2,
         "limit 4.00" + std::string(kThinSpace) + "%, used 85" + kThinSpace + "%"},
        {"Maximum drawdown",
         {worst},
         Format::Percent2,
         "alert at \u221225.00" + std::string(kThinSpace) + "%"},
        {"Sharpe ratio",
         {0.8437},
         Format::Number2,
         "95" + std::string(kThinSpace) + "% interval 0.21 \u2026 1.44"},
        {"Value at risk 99" + std::string(kThinSpace) + "%, 1 day",
         {-0.0192},
         Format::Percent2,
         "Kupiec p 0.41"},
        {"Turnover, 12 months", {0.6412}, Format::Percent2, "cost 8.1 bp"},
        {"Positions", {30.0}, Format::Integer, "of 500 in the universe"}};
}

}  // namespace

Report sampleReport(std::size_t sessions, std::size_t positions) {
    const auto dates = weekdays(sessions);
    LineChart chart{"Growth of 100",
                    dates,
                    {{"Portfolio", {}, false}, {"Benchmark", {}, true}},
                    true,
                    "Net of costs. The benchmark is the equal-weighted universe, rebalanced monthly."};
    growth(sessions, chart.series[0].values, chart.series[1].values);
    Report report;
    report.title = "Executive report";
    report.subtitle = "Global Equity Core \u00b7 hierarchical risk parity, monthly";
    report.workspace = "Demo workspace";
    report.label = "SYNTHETIC";
    report.generatedAt = Timestamp::fromMillis(1'793'437'445'123);
    report.generatedBy = "A. Meyer";
    report.asOf = dates.back();
    report.currency = "USD";
    report.tiles = tilesOf(chart.series[0].values, chart.series[1].values);
    const auto heatmap = monthly(dates, chart.series[0].values);
    report.sections.push_back(
        {"Performance",
         {Paragraph{
              "The portfolio ended the period ahead of its benchmark. Most of the difference comes from "
              "stock selection in health care and industrials; the energy underweight cost some of it. "
              "No hard limit is breached today."},
          chart, heatmap},
         false});
    report.sections.push_back({"Risk", {metricsTable()}, false});
    report.sections.push_back({"Allocation", {sectors(dates), positionsTable(positions)}, true});
    report.provenance = {
        {"Data hash", "sha256:9f2c41da77b05e1c3a8f6d2290b7e4515cfa0d83e19b6c7724ad5508f3be9126"},
        {"Run", "run-2026-10-30-0007"},
        {"Configuration", "sha256:0a4412be97d1c05ffb3e2718aa6c90d35e84f7219bd0634c8f51e7a2d96b3c08"},
        {"Program", "Quarterdeck 0.1.0, GCC 12.2, x86-64-v3"},
        {"Seed", "7"},
        {"Audit head", "8f2c5e9b1d07a3463bc8f1e02947d65a0ce3b7f89124d6ab57903e8fc146a41d"}};
    report.treeHead = {1234, std::string(64, 'd'), Timestamp::fromMillis(1'795'000'000'000)};
    return report;
}

Report hostileReport() {
    const std::string markup = "</td><script>alert(\"1\")</script>&amp;'";
    const std::string formula = "=HYPERLINK(\"x\",\"y\")";
    Report report = sampleReport(30, 3);
    report.title = markup;
    report.subtitle = formula;
    report.workspace =
        "a\x01\x7F"
        "b\xFF"
        "c";
    report.label = "<&\"'>";
    report.generatedBy = "@user";
    report.tiles[0].label = "+" + markup;
    report.tiles[0].context = "-1+2";
    report.sections[0].heading = "[a]:*?/\\'b'";
    report.sections[1].heading = "";
    report.sections.push_back({"Summary", {}, false});
    report.sections.push_back({formula, {Paragraph{"\t" + markup}, Paragraph{"\rline"}}, false});
    Table table{formula, {{formula, Format::Text, 1.0}, {"n", Format::Number2, 1.0}}, {}, "@note"};
    for (const char* text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a,\"b\"\r\nc", "'plain", "", "\xC3("})
        table.rows.push_back({{std::string(text)}, {-0.0}});
    table.rows.push_back({{std::string("short row")}});
    table.rows.push_back({{std::string("not finite")}, {std::nan("")}});
    report.sections.back().blocks.emplace_back(table);
    LineChart chart{formula, {}, {{formula, {}, false}, {markup, {1.0}, true}}, true, formula};
    chart.dates = weekdays(3);
    chart.series[0].values = {1.0, INFINITY, 2.0};
    report.sections.back().blocks.emplace_back(chart);
    report.provenance.emplace_back(markup, formula);
    return report;
}

}  // namespace qd::report
