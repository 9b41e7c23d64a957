// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/checkpoint_note.h"
#include "core/vault/evidence.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

/// A checkpoint that is kept outside of the workspace's file.
struct Anchor {
    enum class Place : std::uint8_t { KeyFile, Folder, Keychain };
    Place place = Place::KeyFile;
    crypto::SignedCheckpoint checkpoint;
};

/// "key file", "folder", "keychain".
[[nodiscard]] std::string placeName(Anchor::Place place);
/// `<folder>/<workspace>.checkpoint`, which is always the newest; each day's last one stays beside it as
/// `<workspace>-2026-11-21.checkpoint`.
[[nodiscard]] std::string anchorPath(const std::string& folder, const std::string& workspace);

/// The setting with the folder that checkpoints are copied to.
inline constexpr const char* kAnchorFolderSetting = "evidence.anchor_folder";

/// Copies outside, and what is found there. All functions: inside the gate of `state`.
/// What lies in the places that are known; what cannot be read, or is no checkpoint of this workspace with a
/// good signature of its key, is left out and logged.
[[nodiscard]] std::vector<Anchor> readAnchors(VaultState& state);
/// Copies to every place that is there; what fails is logged, and gives false.
bool writeAnchors(VaultState& state, const Checkpoint& checkpoint);
Status writeToFolder(FileSystem& files, const std::string& folder, const Checkpoint& checkpoint);

/// How the log stands to one checkpoint that is known from outside: nothing, when it goes on from it. Error
/// Integrity when the tree cannot be read.
Result<std::optional<Rollback>> compareWith(VaultState& state, const Anchor& anchor);

/// How often the workspace was restored or taken as it is.
Result<std::int64_t> lineageOf(Database& db);
Status setLineage(Database& db, std::int64_t lineage);

}  // namespace qd::vault
