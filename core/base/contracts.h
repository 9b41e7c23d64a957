// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd {

/// Ends the process with a message on stderr; a broken invariant never goes on, in release builds too.
[[noreturn]] void contractFailed(const char* kind, const char* condition, const char* file,
                                 int line) noexcept;

}  // namespace qd

#define QD_CONTRACT_(kind, cond) \
    (static_cast<bool>(cond) ? static_cast<void>(0) : ::qd::contractFailed(kind, #cond, __FILE__, __LINE__))
/// Precondition that the caller owes.
#define QD_REQUIRE(cond) QD_CONTRACT_("precondition", cond)
/// Postcondition or invariant that this code owes.
#define QD_ENSURE(cond) QD_CONTRACT_("invariant", cond)
