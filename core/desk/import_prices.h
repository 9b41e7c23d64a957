// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/market/import.h"
#include "core/market/quality.h"

namespace qd::desk {

struct ImportPricesRequest {
    std::string path;
    std::string name;       ///< empty: the file's name
    std::string benchmark;  ///< a symbol of the file; empty: none
    bool synthetic = false;
    market::ImportOptions options;
};

struct ImportPricesOutcome {
    vault::DatasetRecord dataset;
    std::vector<market::ImportIssue> issues;       ///< of the file
    std::vector<market::QualityFinding> findings;  ///< of the prices
};

/// File → panel → quality checks → vault, with one audit entry. Nothing is stored when any step fails.
Result<ImportPricesOutcome> importPrices(Session& session, const ImportPricesRequest& request,
                                         const jobs::JobContext& job);
/// The same from a panel in memory (the demo market).
Result<ImportPricesOutcome> storePanel(Session& session, const ImportPricesRequest& request,
                                       const market::PricePanel& panel, const jobs::JobContext& job);

}  // namespace qd::desk
