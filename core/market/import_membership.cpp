// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "core/market/csv_text.h"
#include "core/market/import.h"
#include "core/market/import_cells.h"
#include "core/market/import_columns.h"
#include "core/market/import_symbols.h"

namespace qd::market {

namespace {

struct SpellLine {
    MembershipSpell spell;
    std::int64_t line;

    [[nodiscard]] Date last() const noexcept {
        return spell.to.value_or(Date::fromDays(std::numeric_limits<std::int32_t>::max()));
    }
    [[nodiscard]] auto key() const noexcept { return std::tuple(spell.symbol, spell.from, last()); }
};

Result<SpellLine> readSpell(const csv::Reader& reader, const csv::Record& record, std::size_t symbolAt,
                            std::size_t fromAt, std::size_t toAt) {
    const csv::Field& symbol = record.fields[symbolAt];
    if (const auto fault = symbolFault(symbol.text); !fault.empty()) {
        return reader.errorAt(symbol.begin, say("found %1, %2", csv::shown(symbol.text), fault),
                              say("correct the symbol; text files have to be UTF-8"));
    }
    SpellLine row{{std::string(symbol.text), {}, std::nullopt}, reader.recordLine()};
    QD_TRY(const auto from, readDay(reader, record.fields[fromAt]));
    row.spell.from = Date::fromDays(from);
    const csv::Field& to = record.fields[toAt];
    if (to.text.empty()) return row;
    QD_TRY(const auto last, readDay(reader, to));
    row.spell.to = Date::fromDays(last);
    if (*row.spell.to < row.spell.from) {
        return reader.errorAt(to.begin,
                              say("found the last day %1 before the first day %2, expected it after",
                                  *row.spell.to, row.spell.from),
                              say("exchange or correct the two dates"));
    }
    return row;
}

/// Sorted by symbol and date; the same spell twice is an issue, overlapping spells are error BadInput.
Result<MembershipTable> orderSpells(std::vector<SpellLine> rows, const csv::Reader& reader) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const SpellLine& a, const SpellLine& b) { return a.key() < b.key(); });
    MembershipTable table;
    const SpellLine* before = nullptr;
    for (const SpellLine& row : rows) {
        const SourceLocation where{reader.path(), row.line, 1};
        if (before != nullptr && before->key() == row.key()) {
            reader.issues().add(ImportIssueKind::DuplicateRow, where,
                                say("%1 from %2 repeats line %3; it was passed over", row.spell.symbol,
                                    row.spell.from, std::to_string(before->line)));
            continue;
        }
        if (before != nullptr && before->spell.symbol == row.spell.symbol &&
            row.spell.from <= before->last()) {
            return Error{ErrorCode::BadInput,
                         say("found two spells of %1 that overlap, in line %2 and line %3, expected each to "
                             "start after the last day of the one before",
                             row.spell.symbol, std::to_string(before->line), std::to_string(row.line)),
                         say("correct the dates of one of the two lines"), where};
        }
        table.spells.push_back(row.spell);
        before = &row;
    }
    return table;
}

Result<MembershipTable> readMembership(csv::Reader& reader, const ImportOptions& options) {
    QD_TRY(const auto header, readHeader(reader, options.columns));
    QD_TRY(const auto symbolAt, requireColumn(reader, header, "symbol"));
    QD_TRY(const auto fromAt, requireColumn(reader, header, "from"));
    QD_TRY(const auto toAt, requireColumn(reader, header, "to"));
    reportUnknown(reader, header, {"symbol", "from", "to"});
    std::vector<SpellLine> rows;
    csv::Record record;
    for (;;) {
        QD_TRY(const bool there, reader.nextRecord(record));
        if (!there) break;
        QD_CHECK(checkWidth(reader, record, header));
        QD_TRY(auto row, readSpell(reader, record, symbolAt, fromAt, toAt));
        rows.push_back(std::move(row));
    }
    if (rows.empty()) {
        return Error{ErrorCode::BadInput, say("found a header and no rows, expected at least one"),
                     say("check that the export was complete"), SourceLocation{reader.path(), 2, 1}};
    }
    return orderSpells(std::move(rows), reader);
}

}  // namespace

Imported<MembershipTable> importMembership(const FileSystem& files, const std::string& path,
                                           const ImportOptions& options, const jobs::JobContext& job) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, options.limits, issues, &job));
    QD_TRY(auto table, readMembership(reader, options));
    return ValueWithIssues<MembershipTable, ImportIssue>{std::move(table), std::move(issues).take()};
}

}  // namespace qd::market
