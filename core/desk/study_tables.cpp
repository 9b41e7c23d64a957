// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <utility>

#include "core/desk/study_parts.h"

namespace qd::desk {

namespace {

using report::Cell;
using report::Column;
using report::Format;
using report::Table;
using Row = std::vector<Cell>;

constexpr double kPeriodsPerYear = 252.0;

Cell number(double value) {
    return {value};
}
Cell number(const std::optional<double>& value) {
    return value ? Cell{*value} : Cell{};
}
Cell count(std::size_t value) {
    return {static_cast<double>(value)};
}
Cell words(std::string text) {
    return {std::move(text)};
}

Table methodsTable(const Study& study) {
    Table table;
    table.columns = {{"Method"},
                     {"Growth a year", Format::Percent2},
                     {"Volatility", Format::Percent2},
                     {"Sharpe ratio", Format::Number2},
                     {"from", Format::Number2},
                     {"to", Format::Number2},
                     {"DSR", Format::Number2},
                     {"Deepest fall", Format::Percent2},
                     {"Turnover a year", Format::Percent2},
                     {"Costs a year", Format::Percent2},
                     {"Names", Format::Integer},
                     {"Effective names", Format::Integer}};
    for (const auto& method : study.methods) {
        const auto& bootstrap = method.sharpe.bootstrap;
        table.rows.push_back(
            {words(method.name), number(analytics::metric(method.metrics, "cagr")),
             number(analytics::metric(method.metrics, "volatility")), number(method.sharpe.sharpe),
             number(bootstrap ? bootstrap->low : method.sharpe.low),
             number(bootstrap ? bootstrap->high : method.sharpe.high), number(method.dsr),
             number(analytics::metric(method.metrics, "max_drawdown")), number(method.turnoverAnnual),
             number(method.costAnnual), number(method.names), number(method.effectiveNames)});
    }
    return table;
}

Table riskTable(const Study& study) {
    Table table;
    table.columns = {{"Method"},
                     {"Volatility", Format::Percent2},
                     {"from", Format::Percent2},
                     {"to", Format::Percent2},
                     {"Deepest fall", Format::Percent2},
                     {"from", Format::Percent2},
                     {"to", Format::Percent2},
                     {"Tracking error", Format::Percent2},
                     {"Beta", Format::Number2},
                     {"PSR", Format::Number2},
                     {"Sessions for PSR 95 %", Format::Integer}};
    for (const auto& method : study.methods) {
        const auto value = [&](const char* id) { return number(analytics::metric(method.metrics, id)); };
        table.rows.push_back({words(method.name), value("volatility"), number(method.volatility.low),
                              number(method.volatility.high), value("max_drawdown"),
                              number(method.drawdown.low), number(method.drawdown.high),
                              value("tracking_error"), value("beta"), number(method.psr),
                              number(method.minTrackRecord)});
    }
    return table;
}

Row pairRow(const Study& study, const analytics::FamilyPair& pair, bool both) {
    Row row{words(study.methods[pair.a].name)};
    if (both) row.push_back(words(study.methods[pair.b].name));
    const auto years =
        pair.periodsNeeded ? std::optional(*pair.periodsNeeded / kPeriodsPerYear) : std::nullopt;
    for (const double value :
         {pair.difference, pair.low, pair.high, pair.p, pair.holm, pair.discovery, pair.memmelP})
        row.push_back(number(value));
    row.push_back(count(pair.block));
    row.push_back(number(pair.detectable));
    row.push_back(number(years));
    return row;
}

Table pairsTable(const Study& study, const std::vector<analytics::FamilyPair>& pairs, bool both) {
    Table table;
    table.columns = {{both ? "First" : "Method"}};
    if (both) table.columns.push_back({"Second"});
    const std::vector<Column> further{{"Difference in Sharpe", Format::Number2},
                                      {"from", Format::Number2},
                                      {"to", Format::Number2},
                                      {"p", Format::Number4},
                                      {"p, Holm", Format::Number4},
                                      {"p, BH", Format::Number4},
                                      {"p, Memmel", Format::Number4},
                                      {"Block", Format::Integer},
                                      {"Detectable", Format::Number2},
                                      {"Years needed", Format::Integer}};
    table.columns.insert(table.columns.end(), further.begin(), further.end());
    for (const auto& pair : pairs)
        table.rows.push_back(pairRow(study, pair, both));
    return table;
}

Table costsTable(const Study& study) {
    Table table;
    table.columns = {{"Method"},
                     {"Costs \u00d7", Format::Integer},
                     {"Growth a year", Format::Percent2},
                     {"Sharpe ratio", Format::Number2},
                     {"from", Format::Number2},
                     {"to", Format::Number2}};
    for (const auto& method : study.methods) {
        for (const auto& cost : method.costs)
            table.rows.push_back({words(method.name), number(cost.multiple), number(cost.growth),
                                  number(cost.sharpe.sharpe), number(cost.sharpe.low),
                                  number(cost.sharpe.high)});
    }
    return table;
}

Table foldsTable(const Study& study) {
    Table table;
    table.columns = {{"Tested from", Format::IsoDate}, {"to", Format::IsoDate}};
    for (const auto& method : study.methods)
        table.columns.push_back({method.name, Format::Integer});
    const auto& folds = study.methods.front().folds;
    for (std::size_t f = 0; f < folds.size(); ++f) {
        Row row{{study.sessions[folds[f].test.from]}, {study.sessions[folds[f].test.to - 1]}};
        for (const auto& method : study.methods)
            row.push_back(number(static_cast<double>(method.chosen[f])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table candidatesTable(const Study& study) {
    Table table;
    table.columns = {{"Method"},
                     {"Lookback", Format::Integer},
                     {"Sharpe ratio", Format::Number2},
                     {"from", Format::Number2},
                     {"to", Format::Number2}};
    for (const auto& candidate : study.candidates) {
        const auto& sharpe = candidate.sharpe;
        table.rows.push_back({words(study.methods[candidate.method].name),
                              number(static_cast<double>(candidate.lookback)),
                              sharpe ? number(sharpe->sharpe) : Cell{}, sharpe ? number(sharpe->low) : Cell{},
                              sharpe ? number(sharpe->high) : Cell{}});
    }
    return table;
}

Table yearsTable(const Study& study) {
    Table table;
    table.columns = {{"Year"}};
    for (const auto& method : study.methods)
        table.columns.push_back({method.name, Format::Percent2});
    for (const auto& [year, unused] : study.methods.front().years) {
        Row row{words(std::to_string(year))};
        for (const auto& method : study.methods)
            row.push_back(number(method.years.at(year)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table pathsTable(const Study& study) {
    Table table;
    table.columns = {{"What was chosen"},          {"Paths", Format::Integer},
                     {"Least", Format::Number2},   {"Lower quartile", Format::Number2},
                     {"Median", Format::Number2},  {"Upper quartile", Format::Number2},
                     {"Greatest", Format::Number2}};
    const auto add = [&](const std::string& name, const backtest::CombinatorialChoice& choice) {
        Row row{words(name), count(choice.sharpes.size())};
        for (const double value :
             {choice.least, choice.lowerQuartile, choice.median, choice.upperQuartile, choice.greatest})
            row.push_back(number(annualSharpe(value)));
        table.rows.push_back(std::move(row));
    };
    for (const auto& method : study.methods)
        add(method.name, method.combinations);
    add("Method and lookback", study.combinations);
    return table;
}

std::optional<Table> factorsTable(const Study& study) {
    const auto& first = study.methods.front().factors;
    if (!first) return std::nullopt;
    Table table;
    table.columns = {
        {"Method"}, {"Alpha a year", Format::Percent2}, {"t", Format::Number2}, {"p", Format::Number4}};
    for (const auto& factor : first->factors)
        table.columns.push_back({factor.name, Format::Number2});
    table.columns.push_back({"R\u00b2", Format::Number2});
    table.columns.push_back({"Sessions", Format::Integer});
    for (const auto& method : study.methods) {
        const auto& found = *method.factors;
        Row row{words(method.name), number(found.alpha.contribution), number(found.alpha.t),
                number(found.alpha.p)};
        for (const auto& factor : found.factors)
            row.push_back(number(factor.value));
        row.push_back(number(found.rSquared));
        row.push_back(count(found.periods));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table coverageTable(const Study& study) {
    Table table;
    table.columns = {{"Day", Format::IsoDate},
                     {"Members", Format::Integer},
                     {"with a price", Format::Integer},
                     {"Share", Format::Percent2},
                     {"Held by the baseline", Format::Integer}};
    for (const auto& day : study.coverage) {
        const auto members = static_cast<double>(day.members);
        table.rows.push_back({{day.date},
                              count(day.members),
                              count(day.withPrice),
                              day.members > 0 ? number(static_cast<double>(day.withPrice) / members) : Cell{},
                              count(day.held)});
    }
    return table;
}

}  // namespace

std::vector<StudyTable> studyTables(const Study& study) {
    std::vector<StudyTable> out{{"methods", methodsTable(study)},
                                {"differences", pairsTable(study, study.family.againstBaseline, false)},
                                {"pairs", pairsTable(study, study.family.all, true)},
                                {"risk", riskTable(study)},
                                {"costs", costsTable(study)},
                                {"years", yearsTable(study)},
                                {"folds", foldsTable(study)},
                                {"candidates", candidatesTable(study)},
                                {"paths", pathsTable(study)},
                                {"coverage", coverageTable(study)}};
    if (auto factors = factorsTable(study)) out.push_back({"factors", std::move(*factors)});
    return out;
}

}  // namespace qd::desk
