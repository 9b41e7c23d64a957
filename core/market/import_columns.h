// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/market/csv_reader.h"

namespace qd::market {

/// One column of a header: its name in the file, its name by the contract (the same unless mapped), its
/// place.
struct HeaderColumn {
    std::string found;
    std::string name;
    SourceLocation where;
    bool passedOver = false;  ///< mapped to an empty name
};

/// The header of a file, with the mapping of ImportOptions::columns applied.
struct Header {
    std::vector<HeaderColumn> columns;

    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const noexcept;
    /// "the columns found are: a, b, c" (shortened).
    [[nodiscard]] Message listing() const;
};

/// Reads the header. Error BadInput when it is missing, separated by something else than commas, names a
/// column twice, holds bytes that are not UTF-8 text, or lacks a column of the mapping.
Result<Header> readHeader(csv::Reader& reader, const std::map<std::string, std::string>& mapping);

/// Error BadInput when the column is not there; else its index.
Result<std::size_t> requireColumn(const csv::Reader& reader, const Header& header, std::string_view name);
/// Whether a price file is long: it has a column `symbol` or one of the price fields, spelt as in the
/// contract (LOW and OPEN are symbols, low and open are not). Else it is wide.
[[nodiscard]] bool looksLong(const Header& header) noexcept;
/// One UnknownColumn issue for each column that is not among `known`.
void reportUnknown(csv::Reader& reader, const Header& header, std::initializer_list<std::string_view> known);
/// Error BadInput when the record has not as many fields as the header.
Status checkWidth(const csv::Reader& reader, const csv::Record& record, const Header& header);

}  // namespace qd::market
