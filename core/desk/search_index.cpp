// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_index.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/desk/recorded_runs.h"

namespace qd::desk {

namespace {

using Kind = SearchEntry::Kind;

/// The tickers of the newest data set, from `before` where they are the same.
Result<std::vector<std::string>> tickers(Session& session, const vault::DatasetRecord& newest,
                                         const SearchIndex* before) {
    std::vector<std::string> symbols;
    if (before != nullptr && before->symbolsOf == newest.contentHash) {
        for (std::size_t i = 0; i < before->fromPrices; ++i)
            symbols.push_back(before->entries[i].id);
        return symbols;
    }
    QD_TRY(const auto panel, session.vault().loadPanel(newest.id));
    return panel.symbols();
}

Status addSymbols(Session& session, const std::vector<vault::DatasetRecord>& datasets,
                  const SearchIndex* before, SearchIndex& index) {
    std::vector<std::string> symbols;
    if (!datasets.empty()) {
        QD_TRY(symbols, tickers(session, datasets.front(), before));
        index.symbolsOf = datasets.front().contentHash;
        index.fromPrices = symbols.size();
    }
    std::unordered_set<std::string> known(symbols.begin(), symbols.end());
    QD_TRY(const auto holdings, session.vault().holdings());
    for (const auto& holding : holdings)
        if (known.insert(holding.symbol).second) symbols.push_back(holding.symbol);
    QD_TRY(const auto securities, session.vault().securities());
    std::unordered_map<std::string, const vault::SecurityRecord*> bySymbol;
    for (const auto& security : securities)
        bySymbol.emplace(security.symbol, &security);
    index.entries.reserve(symbols.size());
    for (std::string& symbol : symbols) {
        SearchEntry entry;
        entry.kind = Kind::Symbol;
        entry.title = symbol;
        if (const auto found = bySymbol.find(symbol); found != bySymbol.end()) {
            entry.name = found->second->name;
            entry.group = found->second->sector;
        }
        entry.id = std::move(symbol);
        index.entries.push_back(std::move(entry));
    }
    return Ok{};
}

Status addRecords(Session& session, const std::vector<vault::DatasetRecord>& datasets, SearchIndex& index) {
    for (const auto& [kind, what] :
         {std::pair{kBacktestKind, Kind::Run}, std::pair{kSearchKind, Kind::Search}}) {
        QD_TRY(const auto runs, runsOfKind(session, kind));
        for (const auto& run : runs) {
            index.entries.push_back({what,
                                     std::to_string(run.id.value),
                                     run.name,
                                     {},
                                     run.createdBy,
                                     run.createdAt,
                                     run.synthetic});
        }
    }
    QD_TRY(const auto reports, session.vault().reports());
    for (const auto& report : reports) {
        index.entries.push_back({Kind::Report, std::to_string(report.id.value), report.title, report.format,
                                 report.createdBy, report.createdAt, false});
    }
    for (const auto& dataset : datasets) {
        index.entries.push_back({Kind::Dataset, std::to_string(dataset.id.value), dataset.name,
                                 dataset.source, dataset.importedBy, dataset.importedAt, dataset.synthetic});
    }
    return Ok{};
}

}  // namespace

Result<std::shared_ptr<const SearchIndex>> loadSearchIndex(Session& session, const SearchIndex* before) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto index = std::make_shared<SearchIndex>();
    QD_TRY(const auto datasets, session.vault().datasets());
    QD_CHECK(addSymbols(session, datasets, before, *index));
    QD_CHECK(addRecords(session, datasets, *index));
    return std::shared_ptr<const SearchIndex>(std::move(index));
}

}  // namespace qd::desk
