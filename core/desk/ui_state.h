// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/desk/session.h"

namespace qd::desk {

/// Where the window keeps what a person has chosen for a workspace: `<workspace>.ui`.
[[nodiscard]] std::string uiStatePath(const std::string& workspacePath);

/// The document that saveUiState() stored last; empty when there is none. Error Integrity when the file is
/// damaged, or was made for another workspace: setAsideUiState() moves it away.
Result<std::string> loadUiState(Session& session);
/// Stores layouts and views beside the workspace, sealed under a key of the workspace. Not part of the
/// workspace: no permission is asked and no audit entry made, for no number depends on it. Error BadInput
/// for more than 4 MiB.
Status saveUiState(Session& session, std::string_view document);
/// Renames a file that cannot be read to `<workspace>.ui.old`.
Status setAsideUiState(Session& session);

/// Whether the passphrase opens the workspace of this session: for unlocking while its jobs go on. Error
/// Integrity when it does not.
Status unlockSession(Session& session, const crypto::Secret& passphrase);

}  // namespace qd::desk
