// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/desk/session.h"
#include "core/market/import.h"

namespace qd::desk {

/// `symbol,sector` into the security master; returns how many symbols.
Result<std::int64_t> importSectors(Session& session, const std::string& path,
                                   const market::ImportOptions& options = {});
/// `symbol,quantity[,cost]` replaces the holdings; returns how many.
Result<std::int64_t> importHoldings(Session& session, const std::string& path,
                                    const market::ImportOptions& options = {});
/// `symbol,from,to` replaces the membership of the universe; returns how many spells.
Result<std::int64_t> importMembership(Session& session, const std::string& path,
                                      const market::ImportOptions& options = {});
/// The membership as it was imported, sorted by symbol and date; empty when there is none.
Result<market::MembershipTable> loadMembership(Session& session);

}  // namespace qd::desk
