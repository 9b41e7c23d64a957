// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/desk/session.h"

namespace qd::desk {

/// `symbol,sector` into the security master; returns how many symbols.
Result<std::int64_t> importSectors(Session& session, const std::string& path);
/// `symbol,quantity[,cost]` replaces the holdings; returns how many.
Result<std::int64_t> importHoldings(Session& session, const std::string& path);

}  // namespace qd::desk
