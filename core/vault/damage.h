// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "core/base/error.h"

namespace qd::vault {

/// Error Integrity for a workspace that is damaged or was altered: `what` in words for people, and what to do
/// about it. `found` is for support only and stands at the end of the hint.
[[nodiscard]] inline Error damage(Message what, const Message& found = {}, SourceLocation where = {}) {
    Message hint = say("restore the workspace from a backup");
    if (!found.empty()) hint = say("%1; for support: %2", hint, found);
    return Error{ErrorCode::Integrity, std::move(what), std::move(hint), std::move(where)};
}

}  // namespace qd::vault
