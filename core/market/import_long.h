// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job.h"
#include "core/market/import_columns.h"
#include "core/market/price_panel.h"

namespace qd::market {

/// Reads the rows of a long price file after its header. The panel's symbols are sorted by name.
Result<PricePanel> readLongPrices(csv::Reader& reader, const Header& header, const jobs::JobContext& job);

}  // namespace qd::market
