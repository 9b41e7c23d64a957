// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/market/import.h"

namespace qd::desk {

struct ImportTableOutcome {
    std::int64_t rows = 0;                    ///< symbols, holdings or spells that were taken
    std::vector<market::ImportIssue> issues;  ///< of the file
};

/// `symbol,sector` into the security master. Nothing is stored when any step fails or the job is cancelled;
/// so it is for the others, too.
Result<ImportTableOutcome> importSectors(Session& session, const std::string& path,
                                         const market::ImportOptions& options, const jobs::JobContext& job);
/// `symbol,quantity[,cost]` replaces the holdings.
Result<ImportTableOutcome> importHoldings(Session& session, const std::string& path,
                                          const market::ImportOptions& options, const jobs::JobContext& job);
/// `symbol,from,to` replaces the membership of the universe.
Result<ImportTableOutcome> importMembership(Session& session, const std::string& path,
                                            const market::ImportOptions& options,
                                            const jobs::JobContext& job);
/// The membership as it was imported, sorted by symbol and date; empty when there is none.
Result<market::MembershipTable> loadMembership(Session& session);

}  // namespace qd::desk
