// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"

namespace qd::market {

/// Limits on what an import takes; over any of them is error BadInput.
struct ImportLimits {
    std::uint64_t bytes = 256ULL << 20U;      ///< after decompression
    std::uint64_t rows = 5'000'000;           ///< data rows
    std::uint64_t fieldBytes = 64ULL << 10U;  ///< one field
    std::uint64_t symbols = 100'000;          ///< symbols or named series
    std::uint64_t cells = 160'000'000;        ///< dates × symbols × fields of the panel in memory
};

/// What an import could mend or pass over, with the place in the file.
enum class ImportIssueKind { DuplicateRow, OutOfOrder, UnknownColumn, EmptyRow, ByteOrderMark };

struct ImportIssue {
    ImportIssueKind kind;
    SourceLocation where;
    Message message;
};

struct ImportOptions {
    ImportLimits limits;
    /// Column of the file → column of the contract ("Datum" → "date"), from the import wizard; a column that
    /// is mapped to an empty name is passed over. Columns that are not named here go by their header.
    std::map<std::string, std::string> columns;
};

template <class T>
using Imported = Result<ValueWithIssues<T, ImportIssue>>;

/// Reads wide (`date,SYM1,SYM2,…`) or long (`date,symbol,close[,open,high,low,volume,adj_close]`, any column
/// order) prices, plain or gzip, told apart by the header and the magic bytes. Rows may come in any order; a
/// repeated (date, symbol) with the same values is an issue, with other values error BadInput. Errors carry
/// file, line, and column, counted in characters from 1. Prices are taken from 1e-12 to 1e12, volumes from 0
/// to 1e15. The panel's symbols are in the order of a wide file, sorted by name for a long one; a file
/// without a row is error BadInput.
Imported<PricePanel> importPrices(const FileSystem& files, const std::string& path,
                                  const ImportOptions& options, const jobs::JobContext& job);
/// `date,NAME1,…` simple returns, each -1 or more. A file without a column `date` is taken too: its rows are
/// then numbered as days from 1970-01-01.
Imported<ReturnsTable> importReturns(const FileSystem& files, const std::string& path,
                                     const ImportOptions& options);
/// As importReturns, for any finite numbers (features, for example).
Imported<ReturnsTable> importSeries(const FileSystem& files, const std::string& path,
                                    const ImportOptions& options);
/// `symbol,sector`; a symbol with an empty sector is left out (further columns are passed over with an
/// issue).
Imported<SectorTable> importSectors(const FileSystem& files, const std::string& path,
                                    const ImportOptions& options, const jobs::JobContext& job);
/// `symbol,from,to` with `to` (the last day) empty while still a member. Spells come sorted by symbol and
/// date; spells of a symbol that overlap are error BadInput.
Imported<MembershipTable> importMembership(const FileSystem& files, const std::string& path,
                                           const ImportOptions& options, const jobs::JobContext& job);
/// `symbol,date,amount`: dividends by ex-date, amounts above 0 a unit, sorted by symbol and date. Several of
/// a symbol on one day are paid each; the same line twice is an issue.
Imported<DividendTable> importDividends(const FileSystem& files, const std::string& path,
                                        const ImportOptions& options, const jobs::JobContext& job);
/// `symbol,date,ratio`: new units for an old one, 0.0001 to 10,000, sorted by symbol and date; a symbol has
/// at most one a day, the same line twice is an issue.
Imported<SplitTable> importSplits(const FileSystem& files, const std::string& path,
                                  const ImportOptions& options, const jobs::JobContext& job);
/// `symbol,quantity[,cost]`.
Imported<HoldingsTable> importHoldings(const FileSystem& files, const std::string& path,
                                       const ImportOptions& options, const jobs::JobContext& job);
/// `symbol,weight`, weights from -10 to 10 (1 is the whole): what `qdctl weights` prints.
Imported<WeightTable> importWeights(const FileSystem& files, const std::string& path,
                                    const ImportOptions& options, const jobs::JobContext& job);

/// The head of a file for the wizard: what it would be read as.
struct CsvPreview {
    enum class Layout { Wide, Long, Unknown };
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;  ///< the first few
    Layout layout = Layout::Unknown;
    std::map<std::string, std::string> suggestion;  ///< column of the file → column of the contract
};
Result<CsvPreview> previewCsv(const FileSystem& files, const std::string& path, std::size_t rows);

}  // namespace qd::market
