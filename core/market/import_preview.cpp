// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>
#include <utility>

#include "core/market/csv_reader.h"
#include "core/market/import.h"
#include "core/market/import_columns.h"

namespace qd::market {

namespace {

struct Spelling {
    std::string_view contract;
    std::array<std::string_view, 6> others;
};

/// What other programs call the columns, in lower case without blanks and signs.
constexpr std::array<Spelling, 14> kSpellings = {{
    {"date", {"date", "datum", "day", "tradedate", "asofdate", "pricedate"}},
    {"symbol", {"symbol", "ticker", "sym", "security", "instrument", "tickersymbol"}},
    {"adj_close", {"adjclose", "adjustedclose", "adjcloseprice", "closeadj", "closeadjusted"}},
    {"close", {"close", "closeprice", "pxlast", "price", "lastprice", "closingprice"}},
    {"open", {"open", "openprice", "pxopen", "openingprice"}},
    {"high", {"high", "highprice", "pxhigh", "dayhigh"}},
    {"low", {"low", "lowprice", "pxlow", "daylow"}},
    {"volume", {"volume", "vol", "pxvolume", "tradedvolume"}},
    {"from", {"from", "start", "startdate", "datefrom", "added"}},
    {"to", {"to", "end", "enddate", "dateto", "removed", "thru"}},
    {"sector", {"sector", "gicssector", "industry", "sectorname"}},
    {"quantity", {"quantity", "qty", "shares", "units", "position"}},
    {"cost", {"cost", "totalcost", "costbasis", "bookcost", "bookvalue"}},
    {"date", {"timestamp", "time", "session", "businessdate", "valuationdate"}},
}};

std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) out += static_cast<char>(std::tolower(byte));
    }
    return out;
}

std::string_view contractName(std::string_view found) {
    const std::string key = plain(found);
    if (key.empty()) return {};
    for (const Spelling& spelling : kSpellings) {
        if (std::find(spelling.others.begin(), spelling.others.end(), key) != spelling.others.end())
            return spelling.contract;
    }
    return {};
}

bool isLong(const std::vector<std::string>& header) {
    return std::any_of(header.begin(), header.end(),
                       [](const std::string& name) { return contractName(name) == "symbol"; });
}

/// Exact names first, then other spellings, each contract column once. In a wide file only the date is
/// suggested: there LOW and OPEN are symbols. Where there is only an adjusted close, it is the close.
std::map<std::string, std::string> suggest(const std::vector<std::string>& header) {
    const bool all = isLong(header);
    std::map<std::string, std::string> out;
    std::set<std::string_view> taken;
    for (const bool exact : {true, false}) {
        for (const std::string& name : header) {
            const std::string_view contract = contractName(name);
            if (contract.empty() || (exact && contract != name) || out.contains(name)) continue;
            if ((all || contract == "date") && taken.insert(contract).second) out.emplace(name, contract);
        }
    }
    if (all && !taken.contains("close")) {
        for (auto& [from, to] : out) {
            if (to == "adj_close") to = "close";
        }
    }
    return out;
}

CsvPreview::Layout layoutOf(const CsvPreview& preview) {
    std::set<std::string_view> names;
    for (const auto& [from, to] : preview.suggestion)
        names.insert(to);
    if (!names.contains("date") || preview.header.size() < 2) return CsvPreview::Layout::Unknown;
    if (names.contains("symbol"))
        return names.contains("close") ? CsvPreview::Layout::Long : CsvPreview::Layout::Unknown;
    return CsvPreview::Layout::Wide;
}

std::vector<std::string> textsOf(const csv::Record& record) {
    std::vector<std::string> out;
    for (const csv::Field& field : record.fields)
        out.emplace_back(field.text);
    return out;
}

}  // namespace

Result<CsvPreview> previewCsv(const FileSystem& files, const std::string& path, std::size_t rows) {
    IssueList issues;
    QD_TRY(auto reader, csv::Reader::open(files, path, ImportLimits{}, issues, nullptr));
    csv::Record record;
    QD_CHECK(reader.header(record));
    CsvPreview preview;
    preview.header = textsOf(record);
    preview.suggestion = suggest(preview.header);
    preview.layout = layoutOf(preview);
    while (preview.rows.size() < rows) {
        const auto there = reader.nextRecord(record);
        if (!there.ok() && there.error().code != ErrorCode::BadInput) return there.error();
        // A broken row ends the preview; the import itself will say what is wrong with it.
        if (!there.ok() || !there.value()) break;
        preview.rows.push_back(textsOf(record));
    }
    return preview;
}

}  // namespace qd::market
