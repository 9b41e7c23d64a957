// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/base/error.h"

namespace qd::vault {

/// Error Integrity for a workspace that is damaged or was altered: `what` in words for people, and what to do
/// about it. `found` is for support only and stands at the end of the hint.
[[nodiscard]] inline Error damage(std::string what, std::string_view found = {}, SourceLocation where = {}) {
    std::string hint = "restore the workspace from a backup";
    if (!found.empty()) hint += "; for support: " + std::string(found);
    return Error{ErrorCode::Integrity, std::move(what), std::move(hint), std::move(where)};
}

}  // namespace qd::vault
