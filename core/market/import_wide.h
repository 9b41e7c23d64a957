// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/market/import_cells.h"
#include "core/market/import_columns.h"
#include "core/market/import_rows.h"

namespace qd::market {

/// A wide file in memory: one column a name, dates strictly ascending, values row-major with a mask (1 =
/// there; the value is 0 where not).
struct WideTable {
    std::vector<std::string> names;
    std::vector<Date> dates;
    std::vector<double> values;
    std::vector<std::uint8_t> present;
};

/// Reads the rows of a wide file after its header: one date column, the others named series in the order of
/// the file. A date that is there twice is an issue with the same values, error BadInput with others; rows
/// out of order are sorted, with one issue. `datesOptional`: without a date column the rows are numbered as
/// days from 1970-01-01.
Result<WideTable> readWide(csv::Reader& reader, const Header& header, const CellRule& rule,
                           bool datesOptional);

}  // namespace qd::market
