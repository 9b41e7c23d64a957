// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/vault/backup.h"

namespace qd::vault {

/// The manifest as it is signed and stored: JSON with exactly these members, in this order: format
/// "quarterdeck-backup", version 1, workspace, generation, schema, made_at (milliseconds since 1970, UTC),
/// database_bytes, database_sha256, rows (table → number), entries, audit_head, checkpoint (the text of a
/// signed checkpoint, or "").
[[nodiscard]] std::string backupManifestText(const BackupManifest& manifest);
/// Error Integrity for whatever backupManifestText() does not write, and for a checkpoint whose signature is
/// not good.
Result<BackupManifest> parseBackupManifest(std::string_view text);

}  // namespace qd::vault
