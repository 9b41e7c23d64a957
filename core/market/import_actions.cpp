// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>
#include <utility>

#include "core/market/csv_text.h"
#include "core/market/import.h"
#include "core/market/import_cells.h"
#include "core/market/import_columns.h"
#include "core/market/import_symbols.h"

namespace qd::market {

namespace {

constexpr CellRule kAmountRule{1e-12, 1e12, Words("an amount above 0 (1e-12 … 1e12)")};
constexpr CellRule kRatioRule{1e-4, 1e4, Words("new units for an old one, 0.0001 … 10,000")};

/// A line of either table: what happens to a unit of a symbol on a day.
struct ActionLine {
    std::string symbol;
    Date date;
    double value = 0.0;
    std::int64_t line = 0;

    [[nodiscard]] auto key() const noexcept { return std::tuple(symbol, date, value); }
};

struct ActionColumns {
    std::size_t symbol;
    std::size_t date;
    std::size_t value;
    std::string name;  ///< of the value
    CellRule rule;
};

Result<ActionLine> readAction(const csv::Reader& reader, const csv::Record& record,
                              const ActionColumns& columns) {
    const csv::Field& symbol = record.fields[columns.symbol];
    if (const auto fault = symbolFault(symbol.text); !fault.empty()) {
        return reader.errorAt(symbol.begin, say("found %1, %2", csv::shown(symbol.text), fault),
                              say("correct the symbol; text files have to be UTF-8"));
    }
    ActionLine row{std::string(symbol.text), {}, 0.0, reader.recordLine()};
    QD_TRY(const auto day, readDay(reader, record.fields[columns.date]));
    row.date = Date::fromDays(day);
    const csv::Field& value = record.fields[columns.value];
    const CellRule& rule = columns.rule;
    QD_TRY(const auto number, readCell(reader, value, rule, columns.name));
    if (!number) {
        return reader.errorAt(value.begin, say("found nothing, expected %1", say(rule.expected)),
                              say("remove the line or fill it in"));
    }
    row.value = *number;
    return row;
}

Result<std::vector<ActionLine>> readActions(csv::Reader& reader, const ImportOptions& options,
                                            const char* valueName, const CellRule& rule) {
    QD_TRY(const auto header, readHeader(reader, options.columns));
    QD_TRY(const auto symbolAt, requireColumn(reader, header, "symbol"));
    QD_TRY(const auto dateAt, requireColumn(reader, header, "date"));
    QD_TRY(const auto valueAt, requireColumn(reader, header, valueName));
    reportUnknown(reader, header, {"symbol", "date", valueName});
    const ActionColumns columns{symbolAt, dateAt, valueAt, valueName, rule};
    std::vector<ActionLine> rows;
    csv::Record record;
    for (;;) {
        QD_TRY(const bool there, reader.nextRecord(record));
        if (!there) break;
        QD_CHECK(checkWidth(reader, record, header));
        QD_TRY(auto row, readAction(reader, record, columns));
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Sorted by symbol and date, without the lines that repeat another.
std::vector<ActionLine> ordered(std::vector<ActionLine> rows, const csv::Reader& reader) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ActionLine& a, const ActionLine& b) { return a.key() < b.key(); });
    std::vector<ActionLine> out;
    for (auto& row : rows) {
        if (!out.empty() && out.back().key() == row.key()) {
            reader.issues().add(ImportIssueKind::DuplicateRow, {reader.path(), row.line, 1},
                                say("%1 on %2 repeats line %3; it was passed over", row.symbol, row.date,
                                    std::to_string(out.back().line)));
            continue;
        }
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace

Imported<DividendTable> importDividends(const FileSystem& files, const std::string& path,
                                        const ImportOptions& options, const jobs::JobContext& job) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, &job));
    QD_TRY(auto rows, readActions(reader, options, "amount", kAmountRule));
    DividendTable table;
    for (auto& row : ordered(std::move(rows), reader))
        table.dividends.push_back({std::move(row.symbol), row.date, row.value});
    return ValueWithIssues<DividendTable, ImportIssue>{std::move(table), std::move(issues).take()};
}

Imported<SplitTable> importSplits(const FileSystem& files, const std::string& path,
                                  const ImportOptions& options, const jobs::JobContext& job) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, &job));
    QD_TRY(auto read, readActions(reader, options, "ratio", kRatioRule));
    const auto rows = ordered(std::move(read), reader);
    SplitTable table;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i - 1].symbol == rows[i].symbol && rows[i - 1].date == rows[i].date) {
            return Error{
                ErrorCode::BadInput,
                say("found two splits of %1 on %2, in line %3 and line %4, expected one", rows[i].symbol,
                    rows[i].date, std::to_string(rows[i - 1].line), std::to_string(rows[i].line)),
                say("remove the wrong one of the two lines"), SourceLocation{reader.path(), rows[i].line, 1}};
        }
        table.splits.push_back({rows[i].symbol, rows[i].date, rows[i].value});
    }
    return ValueWithIssues<SplitTable, ImportIssue>{std::move(table), std::move(issues).take()};
}

}  // namespace qd::market
