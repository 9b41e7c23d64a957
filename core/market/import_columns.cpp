// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_columns.h"

#include <algorithm>
#include <utility>

#include "core/market/csv_text.h"

namespace qd::market {

namespace {

constexpr std::size_t kListedColumns = 12;

Status refuseOtherSeparators(const csv::Reader& reader, const csv::Record& record) {
    if (record.fields.size() != 1) return Ok{};
    const std::pair<char, Message> others[] = {
        {';', say("semicolons")}, {'\t', say("tabs")}, {'|', say("vertical bars")}};
    for (const auto& [sign, words] : others) {
        if (record.fields[0].text.find(sign) == std::string_view::npos) continue;
        return reader.errorAt(
            record.fields[0].begin, say("found columns separated by %1, expected commas", words),
            say("save the file with commas between the columns and points as decimal signs instead of %1",
                words));
    }
    return Ok{};
}

Status refuseDataAsHeader(const csv::Reader& reader, const csv::Record& record) {
    for (const csv::Field& field : record.fields) {
        if (!Date::parse(field.text).ok()) continue;
        return reader.errorAt(
            field.begin,
            say("found the date %1 in the first line, expected a header", csv::shown(field.text)),
            say("add a first line with the names of the columns, such as date,symbol,close"));
    }
    return Ok{};
}

Status refuseDuplicates(const Header& header) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
        if (!header.columns[i].name.empty()) order.push_back(i);
    }
    const auto key = [&](std::size_t i) { return std::pair(std::string_view(header.columns[i].name), i); };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    for (std::size_t k = 1; k < order.size(); ++k) {
        const HeaderColumn& first = header.columns[order[k - 1]];
        const HeaderColumn& second = header.columns[order[k]];
        if (first.name != second.name) continue;
        return Error{ErrorCode::BadInput,
                     say("found the column %1 a second time (first at column %2), expected each name once",
                         csv::shown(second.name), std::to_string(first.where.column)),
                     say("rename or remove one of the two"), second.where};
    }
    return Ok{};
}

Status refuseUnmatchedMapping(const Header& header, const std::map<std::string, std::string>& mapping,
                              const std::string& path) {
    for (const auto& [from, to] : mapping) {
        const auto same = [&wanted = from](const HeaderColumn& c) { return c.found == wanted; };
        if (std::any_of(header.columns.begin(), header.columns.end(), same)) continue;
        return Error{
            ErrorCode::BadInput,
            say("found no column %1, expected it for the mapping to %2", csv::shown(from), csv::shown(to)),
            header.listing(),
            {path, 1, 1}};
    }
    return Ok{};
}

}  // namespace

std::optional<std::size_t> Header::find(std::string_view name) const noexcept {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name == name) return i;
    }
    return std::nullopt;
}

Message Header::listing() const {
    std::string text;
    for (std::size_t i = 0; i < columns.size() && i < kListedColumns; ++i)
        text += (i > 0 ? ", " : "") + csv::shown(columns[i].found);
    if (columns.size() > kListedColumns)
        return say("the columns found are: %1 and %2 more", text, columns.size() - kListedColumns);
    return say("the columns found are: %1", text);
}

Result<Header> readHeader(csv::Reader& reader, const std::map<std::string, std::string>& mapping) {
    csv::Record record;
    QD_CHECK(reader.header(record));
    QD_CHECK(refuseOtherSeparators(reader, record));
    QD_CHECK(refuseDataAsHeader(reader, record));
    Header header;
    header.columns.reserve(record.fields.size());
    for (const csv::Field& field : record.fields) {
        if (!csv::isPrintable(field.text))
            return reader.errorAt(
                field.begin,
                say("found the column name %1, expected printable UTF-8 text", csv::shown(field.text)),
                say("save the file with the encoding UTF-8"));
        HeaderColumn column{std::string(field.text), std::string(field.text), reader.locate(field.begin)};
        if (const auto mapped = mapping.find(column.found); mapped != mapping.end()) {
            column.name = mapped->second;
            column.passedOver = mapped->second.empty();
        }
        header.columns.push_back(std::move(column));
    }
    QD_CHECK(refuseDuplicates(header));
    QD_CHECK(refuseUnmatchedMapping(header, mapping, reader.path()));
    return header;
}

Result<std::size_t> requireColumn(const csv::Reader& reader, const Header& header, std::string_view name) {
    if (const auto at = header.find(name)) return *at;
    return Error{ErrorCode::BadInput,
                 say("found no column %1, expected it in the header", csv::shown(name)),
                 say("rename a column or map it (upper and lower case count); %1", header.listing()),
                 {reader.path(), 1, 1}};
}

bool looksLong(const Header& header) noexcept {
    return std::any_of(header.columns.begin(), header.columns.end(), [](const HeaderColumn& column) {
        return column.name == "symbol" || fieldFromName(column.name).has_value();
    });
}

void reportUnknown(csv::Reader& reader, const Header& header, std::initializer_list<std::string_view> known) {
    for (const HeaderColumn& column : header.columns) {
        if (column.passedOver || std::find(known.begin(), known.end(), column.name) != known.end()) continue;
        reader.issues().add(ImportIssueKind::UnknownColumn, column.where,
                            say("the column %1 is not known; it was passed over", csv::shown(column.found)));
    }
}

Status checkWidth(const csv::Reader& reader, const csv::Record& record, const Header& header) {
    const std::size_t found = record.fields.size();
    const std::size_t expected = header.columns.size();
    if (found == expected) return Ok{};
    const char* at = found > expected ? record.fields[expected].begin : record.end;
    return reader.errorAt(at, say("found %1 fields, expected %2 as in the header", found, expected),
                          found > expected
                              ? say("use a point as the decimal sign, and put text with commas in quotes")
                              : say("leave a field empty, but keep its comma, where a value is missing"));
}

}  // namespace qd::market
