// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/price_series.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "core/desk/findings.h"

namespace qd::desk {

namespace {

using market::PriceField;
using Month = PriceCoverage::Month;

Result<vault::DatasetRecord> recordOf(Session& session, DatasetId id) {
    QD_TRY(auto datasets, session.vault().datasets());
    for (auto& dataset : datasets)
        if (dataset.id == id) return std::move(dataset);
    return Error{ErrorCode::BadInput, say("there is no data set %1", std::to_string(id.value))};
}

/// Rows [first, last] of the first and the last close; nothing when there is none.
std::optional<std::pair<std::size_t, std::size_t>> lifeOf(const market::PricePanel& panel,
                                                          std::size_t symbol) {
    const auto& present = panel.column(PriceField::Close).present;
    std::optional<std::pair<std::size_t, std::size_t>> life;
    for (std::size_t row = 0; row < panel.rows(); ++row) {
        if (present[row * panel.width() + symbol] == 0) continue;
        if (!life) life = {row, row};
        life->second = row;
    }
    return life;
}

/// The month of each row, as an index into `months`, which it fills.
std::vector<std::size_t> monthOfRows(const std::vector<Date>& dates, std::vector<Month>& months) {
    std::vector<std::size_t> of;
    of.reserve(dates.size());
    for (const Date& date : dates) {
        const bool same = !months.empty() && months.back().year == date.year() &&
                          months.back().month == static_cast<unsigned>(date.month());
        if (!same) months.push_back({date.year(), static_cast<unsigned>(date.month()), 0});
        ++months.back().sessions;
        of.push_back(months.size() - 1);
    }
    return of;
}

struct SymbolCoverage {
    std::string symbol;
    int missing = 0;
    std::vector<std::optional<double>> shares;
};

SymbolCoverage coverageOf(const market::PricePanel& panel, std::size_t symbol,
                          const std::vector<std::size_t>& monthOf, std::size_t months) {
    SymbolCoverage out{panel.symbols()[symbol], 0, std::vector<std::optional<double>>(months)};
    const auto life = lifeOf(panel, symbol);
    if (!life) return out;
    const auto& present = panel.column(PriceField::Close).present;
    std::vector<int> sessions(months, 0);
    std::vector<int> missing(months, 0);
    for (std::size_t row = life->first; row <= life->second; ++row) {
        ++sessions[monthOf[row]];
        if (present[row * panel.width() + symbol] == 0) ++missing[monthOf[row]];
    }
    for (std::size_t month = 0; month < months; ++month)
        if (sessions[month] > 0) out.shares[month] = static_cast<double>(missing[month]) / sessions[month];
    out.missing = std::accumulate(missing.begin(), missing.end(), 0);
    return out;
}

}  // namespace

Result<std::shared_ptr<const PriceSeries>> loadPriceSeries(Session& session, DatasetId dataset,
                                                           const std::string& symbol) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto record, recordOf(session, dataset));
    QD_TRY(const auto panel, session.vault().loadPanel(dataset));
    const auto column = panel.symbolIndex(symbol);
    if (!column)
        return Error{ErrorCode::BadInput, say("data set %1 has no symbol '%2'", record.name, symbol),
                     say("choose another data set, or a symbol of this one")};
    QD_TRY(auto findings, findingsFromJson(record.findings));
    auto series = std::make_shared<PriceSeries>();
    series->dataset = dataset;
    series->symbol = symbol;
    if (const auto life = lifeOf(panel, *column))
        for (std::size_t row = life->first; row <= life->second; ++row) {
            series->dates.push_back(panel.dates()[row]);
            series->closes.push_back(panel.at(PriceField::Close, row, *column));
        }
    for (auto& finding : findings)
        if (finding.symbol == symbol) series->findings.push_back(std::move(finding));
    return std::shared_ptr<const PriceSeries>(std::move(series));
}

Result<std::shared_ptr<const PriceCoverage>> loadPriceCoverage(Session& session, DatasetId dataset) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_CHECK(recordOf(session, dataset));
    QD_TRY(const auto panel, session.vault().loadPanel(dataset));
    auto coverage = std::make_shared<PriceCoverage>();
    coverage->dataset = dataset;
    const auto monthOf = monthOfRows(panel.dates(), coverage->months);
    std::vector<SymbolCoverage> symbols;
    for (std::size_t symbol = 0; symbol < panel.width(); ++symbol)
        symbols.push_back(coverageOf(panel, symbol, monthOf, coverage->months.size()));
    std::sort(symbols.begin(), symbols.end(), [](const SymbolCoverage& a, const SymbolCoverage& b) {
        return a.missing != b.missing ? a.missing > b.missing : a.symbol < b.symbol;
    });
    for (SymbolCoverage& symbol : symbols) {
        coverage->symbols.push_back(std::move(symbol.symbol));
        coverage->missingSessions.push_back(symbol.missing);
        coverage->missing.insert(coverage->missing.end(), symbol.shares.begin(), symbol.shares.end());
    }
    return std::shared_ptr<const PriceCoverage>(std::move(coverage));
}

Result<std::shared_ptr<const DatasetUses>> loadDatasetUses(Session& session, DatasetId dataset) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_CHECK(recordOf(session, dataset));
    QD_TRY(auto runs, session.vault().runs());
    QD_TRY(const auto datasets, session.vault().datasets());
    QD_TRY(const auto holdings, session.vault().holdings());
    auto uses = std::make_shared<DatasetUses>();
    uses->dataset = dataset;
    for (auto& run : runs)
        if (run.dataset == dataset) uses->runs.push_back(std::move(run));
    uses->valuesPositions = !holdings.empty() && datasets.front().id == dataset;
    return std::shared_ptr<const DatasetUses>(std::move(uses));
}

}  // namespace qd::desk
