// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/market/csv_text.h"
#include "core/market/import.h"
#include "core/market/import_long.h"
#include "core/market/import_wide.h"

namespace qd::market {

namespace {

Result<PricePanel> readWidePrices(csv::Reader& reader, const Header& header) {
    QD_TRY(auto table, readWide(reader, header, kPriceRule, false));
    std::map<PriceField, PanelColumn> columns;
    columns.emplace(PriceField::Close, PanelColumn{std::move(table.values), std::move(table.present)});
    return PricePanel::create(std::move(table.dates), std::move(table.names), std::move(columns));
}

Result<PricePanel> readPrices(csv::Reader& reader, const ImportOptions& options,
                              const jobs::JobContext& job) {
    QD_TRY(const auto header, readHeader(reader, options.columns));
    if (looksLong(header)) return readLongPrices(reader, header, job);
    return readWidePrices(reader, header);
}

}  // namespace

Imported<PricePanel> importPrices(const FileSystem& files, const std::string& path,
                                  const ImportOptions& options, const jobs::JobContext& job) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, &job));
    QD_TRY(auto panel, readPrices(reader, options, job));
    return ValueWithIssues<PricePanel, ImportIssue>{std::move(panel), std::move(issues).take()};
}

}  // namespace qd::market
