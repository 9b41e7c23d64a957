// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/desk/session.h"

namespace qd::desk {

/// Failed attempts to open a workspace, which cannot be written into it: they lie beside it, in
/// `<workspace>.attempts` (JSON, for its owner only). Whoever can delete files is not held up by them; they
/// slow down whoever sits at the keyboard.
[[nodiscard]] std::string attemptsPath(const std::string& workspacePath);
/// How many in a row; 0 when there is no file, or none that can be read.
[[nodiscard]] int failedAttempts(const Environment& environment, const std::string& path);
/// Error Refused while secondsToWait() is not 0.
Status refuseWhileAttemptsWait(const Environment& environment, const std::string& path);
/// One more. That it cannot be written is logged, and hides no other error.
void noteFailedAttempt(const Environment& environment, const std::string& path);
void forgetFailedAttempts(const Environment& environment, const std::string& path);
/// Whether an error of opening was a wrong passphrase or recovery key: what counts as an attempt.
[[nodiscard]] bool isFailedAttempt(const Error& error);

}  // namespace qd::desk
