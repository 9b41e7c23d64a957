// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "core/vault/data_keys.h"
#include "core/vault/key_file.h"
#include "core/vault/key_slots.h"
#include "core/vault/keys.h"

namespace qd::vault {

/// What a slot gave.
struct Unlocked {
    DataKeys keys;
    std::optional<UserKeys> user;  ///< none for version 1
    std::int64_t slot = 0;
    std::optional<DataKeys> next;  ///< of a pending rotation
};

/// Opens the slot of `unlock`, whose MAC and links then have to fit. Errors: Refused when the user has no
/// slot, or the slot needs a keychain that is not there; Integrity for a wrong secret and for a file that was
/// altered. Nothing is tried in place of what failed.
Result<Unlocked> unlockKeyFile(const KeyFile& keys, const Unlock& unlock);
/// The user's keys alone, of the one slot; nothing of the rest of the file is looked at.
Result<UserKeys> openSlot(const KeyFile& keys, const KeySlot& slot, const Unlock& unlock);
/// The slot of a user; error Refused when there is none.
Result<KeySlot> slotOf(const KeyFile& keys, const std::string& user);

}  // namespace qd::vault
