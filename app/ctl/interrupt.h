// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace qd::ctl {

/// From now on SIGINT and SIGTERM ask the running command to stop instead of ending the program; SIGPIPE and
/// SIGXFSZ become errors of the write that meets them.
void watchSignals();
/// Whether SIGINT or SIGTERM has come since watchSignals().
[[nodiscard]] bool interruptRequested();
/// Waits until `fd` has something to read or ends. Error Cancelled when asked to stop, before or meanwhile;
/// Io when the descriptor cannot be waited for.
Status waitReadable(int fd);

}  // namespace qd::ctl
