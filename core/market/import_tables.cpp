// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "core/base/number_text.h"
#include "core/market/csv_text.h"
#include "core/market/import.h"
#include "core/market/import_cells.h"
#include "core/market/import_columns.h"
#include "core/market/import_symbols.h"

namespace qd::market {

namespace {

Result<std::string> readSymbol(const csv::Reader& reader, const csv::Field& field) {
    const auto fault = symbolFault(field.text);
    if (fault.empty()) return std::string(field.text);
    return reader.errorAt(field.begin, say("found %1, %2", csv::shown(field.text), fault),
                          say("correct the symbol; text files have to be UTF-8"));
}

Status refuseNoRows(const csv::Reader& reader) {
    if (reader.rows() > 0) return Ok{};
    return Error{ErrorCode::BadInput, say("found a header and no rows, expected at least one"),
                 say("check that the export was complete"), SourceLocation{reader.path(), 2, 1}};
}

/// Remembers the line of each key; tells what to do with a row whose key was there before.
class Repeats {
public:
    explicit Repeats(csv::Reader& reader) : m_reader(reader) {}

    /// The line on which `key` was first; nothing when it is new.
    std::optional<std::int64_t> firstLine(const std::string& key) {
        const auto [at, isNew] = m_lines.emplace(key, m_reader.recordLine());
        if (isNew) return std::nullopt;
        return at->second;
    }
    /// An issue when the row says the same as the first one, else error BadInput naming both lines.
    Status judge(const csv::Record& record, const std::string& key, std::int64_t first, bool same) {
        const std::string firstLine = std::to_string(first);
        if (!same) {
            return m_reader.errorAt(
                record.fields[0].begin,
                say("found %1 in line %2 and, with other values, in line %3, expected it once",
                    csv::shown(key), firstLine, std::to_string(m_reader.recordLine())),
                say("remove the wrong one of the two lines"));
        }
        m_reader.issues().add(ImportIssueKind::DuplicateRow, m_reader.locate(record.fields[0].begin),
                              say("%1 repeats line %2; it was passed over", key, firstLine));
        return Ok{};
    }

private:
    csv::Reader& m_reader;
    std::map<std::string, std::int64_t> m_lines;
};

Result<SectorTable> readSectors(csv::Reader& reader, const ImportOptions& options) {
    QD_TRY(const auto header, readHeader(reader, options.columns));
    QD_TRY(const auto symbolAt, requireColumn(reader, header, "symbol"));
    QD_TRY(const auto sectorAt, requireColumn(reader, header, "sector"));
    reportUnknown(reader, header, {"symbol", "sector"});
    SectorTable table;
    Repeats repeats(reader);
    csv::Record record;
    for (;;) {
        QD_TRY(const bool there, reader.nextRecord(record));
        if (!there) break;
        QD_CHECK(checkWidth(reader, record, header));
        QD_TRY(const auto symbol, readSymbol(reader, record.fields[symbolAt]));
        const std::string sector(record.fields[sectorAt].text);
        if (!csv::isPrintable(sector)) {
            return reader.errorAt(record.fields[sectorAt].begin,
                                  say("found %1, expected a sector in printable UTF-8", csv::shown(sector)),
                                  say("save the file with the encoding UTF-8"));
        }
        if (const auto first = repeats.firstLine(symbol)) {
            const auto known = table.sectorOf.find(symbol);
            const bool same = known == table.sectorOf.end() ? sector.empty() : known->second == sector;
            QD_CHECK(repeats.judge(record, symbol, *first, same));
        } else if (!sector.empty()) {
            table.sectorOf.emplace(symbol, sector);
        }
    }
    QD_CHECK(refuseNoRows(reader));
    return table;
}

Result<Holding> readHolding(const csv::Reader& reader, const csv::Record& record, std::size_t symbolAt,
                            std::size_t quantityAt, std::optional<std::size_t> costAt) {
    Holding holding;
    QD_TRY(holding.symbol, readSymbol(reader, record.fields[symbolAt]));
    const csv::Field& quantity = record.fields[quantityAt];
    const auto units = Quantity::parse(quantity.text);
    if (!units.ok())
        return reader.errorAt(
            quantity.begin,
            say("found %1, expected a quantity with at most 6 places", csv::shown(quantity.text)),
            csv::numberHint(quantity.text));
    holding.quantity = *units;
    if (!costAt || record.fields[*costAt].text.empty()) return holding;
    const csv::Field& cost = record.fields[*costAt];
    const auto money = Money::parse(cost.text);
    if (!money.ok())
        return reader.errorAt(
            cost.begin, say("found %1, expected a total cost with at most 4 places", csv::shown(cost.text)),
            csv::numberHint(cost.text));
    holding.cost = *money;
    return holding;
}

Result<HoldingsTable> readHoldings(csv::Reader& reader, const ImportOptions& options) {
    QD_TRY(const auto header, readHeader(reader, options.columns));
    QD_TRY(const auto symbolAt, requireColumn(reader, header, "symbol"));
    QD_TRY(const auto quantityAt, requireColumn(reader, header, "quantity"));
    const auto costAt = header.find("cost");
    reportUnknown(reader, header, {"symbol", "quantity", "cost"});
    HoldingsTable table;
    std::map<std::string, std::size_t> indexOf;
    Repeats repeats(reader);
    csv::Record record;
    for (;;) {
        QD_TRY(const bool there, reader.nextRecord(record));
        if (!there) break;
        QD_CHECK(checkWidth(reader, record, header));
        QD_TRY(auto holding, readHolding(reader, record, symbolAt, quantityAt, costAt));
        if (const auto first = repeats.firstLine(holding.symbol)) {
            const bool same = table.holdings[indexOf.at(holding.symbol)] == holding;
            QD_CHECK(repeats.judge(record, holding.symbol, *first, same));
            continue;
        }
        indexOf.emplace(holding.symbol, table.holdings.size());
        table.holdings.push_back(std::move(holding));
    }
    QD_CHECK(refuseNoRows(reader));
    return table;
}

constexpr double kMostWeight = 10.0;

Result<WeightTable> readWeights(csv::Reader& reader, const ImportOptions& options) {
    QD_TRY(const auto header, readHeader(reader, options.columns));
    QD_TRY(const auto symbolAt, requireColumn(reader, header, "symbol"));
    QD_TRY(const auto weightAt, requireColumn(reader, header, "weight"));
    reportUnknown(reader, header, {"symbol", "weight"});
    WeightTable table;
    Repeats repeats(reader);
    csv::Record record;
    for (;;) {
        QD_TRY(const bool there, reader.nextRecord(record));
        if (!there) break;
        QD_CHECK(checkWidth(reader, record, header));
        QD_TRY(const auto symbol, readSymbol(reader, record.fields[symbolAt]));
        const csv::Field& field = record.fields[weightAt];
        const auto weight = parseNumber(field.text);
        if (!weight || std::abs(*weight) > kMostWeight) {
            return reader.errorAt(field.begin,
                                  say("found %1, expected a weight from -10 to 10", csv::shown(field.text)),
                                  csv::numberHint(field.text));
        }
        if (const auto first = repeats.firstLine(symbol)) {
            QD_CHECK(repeats.judge(record, symbol, *first, table.weightOf.at(symbol) == *weight));
        } else {
            table.weightOf.emplace(symbol, *weight);
        }
    }
    QD_CHECK(refuseNoRows(reader));
    return table;
}

}  // namespace

Imported<SectorTable> importSectors(const FileSystem& files, const std::string& path,
                                    const ImportOptions& options, const jobs::JobContext& job) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, &job));
    QD_TRY(auto table, readSectors(reader, options));
    return ValueWithIssues<SectorTable, ImportIssue>{std::move(table), std::move(issues).take()};
}

Imported<HoldingsTable> importHoldings(const FileSystem& files, const std::string& path,
                                       const ImportOptions& options, const jobs::JobContext& job) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, &job));
    QD_TRY(auto table, readHoldings(reader, options));
    return ValueWithIssues<HoldingsTable, ImportIssue>{std::move(table), std::move(issues).take()};
}

Imported<WeightTable> importWeights(const FileSystem& files, const std::string& path,
                                    const ImportOptions& options, const jobs::JobContext& job) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, &job));
    QD_TRY(auto table, readWeights(reader, options));
    return ValueWithIssues<WeightTable, ImportIssue>{std::move(table), std::move(issues).take()};
}

}  // namespace qd::market
