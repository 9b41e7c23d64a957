// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

namespace qd {

/// Why a call to the system failed, from its errno: the usual reasons as words that a window can translate,
/// the others as the C library says them.
[[nodiscard]] Message systemReason(int errorNumber);

}  // namespace qd
