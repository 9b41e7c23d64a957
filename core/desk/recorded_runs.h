// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/desk/session.h"

namespace qd::desk {

/// What a recorded run is of (vault::RunRecord::kind).
inline constexpr std::string_view kBacktestKind = "backtest";
inline constexpr std::string_view kSearchKind = "search";
inline constexpr std::string_view kTrainingKind = "training";

/// The recorded runs of one kind, newest first.
Result<std::vector<vault::RunRecord>> runsOfKind(Session& session, std::string_view kind);

}  // namespace qd::desk
