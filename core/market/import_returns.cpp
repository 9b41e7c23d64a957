// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/market/import.h"
#include "core/market/import_wide.h"

namespace qd::market {

namespace {

ReturnsTable toSeries(WideTable table) {
    ReturnsTable out;
    const std::size_t width = table.names.size();
    const std::size_t rows = table.dates.size();
    for (std::size_t n = 0; n < width; ++n) {
        ReturnsTable::Series& series = out.series.emplace_back();
        series.name = std::move(table.names[n]);
        series.values.resize(rows);
        series.present.resize(rows);
        for (std::size_t t = 0; t < rows; ++t) {
            series.values[t] = table.values[t * width + n];
            series.present[t] = table.present[t * width + n] != 0;
        }
    }
    out.dates = std::move(table.dates);
    return out;
}

Imported<ReturnsTable> importTable(const FileSystem& files, const std::string& path,
                                   const ImportOptions& options, const CellRule& rule) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, nullptr));
    QD_TRY(const auto header, readHeader(reader, options.columns));
    QD_TRY(auto table, readWide(reader, header, rule, true));
    return ValueWithIssues<ReturnsTable, ImportIssue>{toSeries(std::move(table)), std::move(issues).take()};
}

}  // namespace

Imported<ReturnsTable> importReturns(const FileSystem& files, const std::string& path,
                                     const ImportOptions& options) {
    return importTable(files, path, options, kReturnRule);
}

Imported<ReturnsTable> importSeries(const FileSystem& files, const std::string& path,
                                    const ImportOptions& options) {
    return importTable(files, path, options, kNumberRule);
}

}  // namespace qd::market
