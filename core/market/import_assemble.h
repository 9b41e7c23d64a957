// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/jobs/job.h"
#include "core/market/csv_reader.h"
#include "core/market/import_rows.h"
#include "core/market/import_symbols.h"
#include "core/market/price_panel.h"

namespace qd::market {

/// A long file in memory, before it is a panel.
struct LongData {
    std::vector<PriceField> fields;  ///< of the values of a row, in this order
    LongRows rows{0};
    SymbolTable symbols;
    LineMap lines;
};

/// Sorts the rows into a panel: dates ascending, symbols by name. A (date, symbol) that is there twice is an
/// issue with the same values, error BadInput with others. Error BadInput too when there are no rows or the
/// panel would be larger than the limit.
Result<PricePanel> assembleLong(const LongData& data, const csv::Reader& reader, const jobs::JobContext& job);

}  // namespace qd::market
