// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd::crypto {

/// No memory image of this process: the size limit of core files is 0, the process is not dumpable, so that
/// no collector gets one either and no other process of the account may attach. First thing in main(), where
/// the process may hold a secret. Best effort: a system that refuses leaves the process as it was.
void forbidCoreDumps() noexcept;

}  // namespace qd::crypto
