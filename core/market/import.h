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
};

/// What an import could mend or pass over, with the place in the file.
enum class ImportIssueKind { DuplicateRow, OutOfOrder, UnknownColumn, EmptyRow, ByteOrderMark };

struct ImportIssue {
    ImportIssueKind kind;
    SourceLocation where;
    std::string message;
};

struct ImportOptions {
    ImportLimits limits;
    /// Column of the file → column of the contract ("Datum" → "date"), from the import wizard; empty: by
    /// header name.
    std::map<std::string, std::string> columns;
};

template <class T>
using Imported = Result<ValueWithIssues<T, ImportIssue>>;

/// Reads wide (`date,SYM1,SYM2,…`) or long (`date,symbol,close[,open,high,low,volume,adj_close]`, any column
/// order) prices, plain or gzip, told apart by the header and the magic bytes. Rows may come in any order; a
/// repeated (date, symbol) with the same values is an issue, with other values error BadInput. Errors carry
/// file, line, column.
Imported<PricePanel> importPrices(const FileSystem& files, const std::string& path,
                                  const ImportOptions& options, const jobs::JobContext& job);
/// `date,NAME1,…` simple returns.
Imported<ReturnsTable> importReturns(const FileSystem& files, const std::string& path,
                                     const ImportOptions& options);
/// `symbol,sector` (further columns are passed over with an issue).
Imported<SectorTable> importSectors(const FileSystem& files, const std::string& path,
                                    const ImportOptions& options);
/// `symbol,from,to` with `to` empty while still a member.
Imported<MembershipTable> importMembership(const FileSystem& files, const std::string& path,
                                           const ImportOptions& options);
/// `symbol,quantity[,cost]`.
Imported<HoldingsTable> importHoldings(const FileSystem& files, const std::string& path,
                                       const ImportOptions& options);

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
