// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/vault/data_keys.h"
#include "core/vault/key_file.h"
#include "core/vault/key_slots.h"
#include "core/vault/keys.h"

namespace qd::vault {

struct NewSlot {
    KeySlot slot;
    UserKeys user;
};
/// A slot for a person, with keys made for them.
Result<NewSlot> makeSlot(const KeyFile& keys, const SlotRequest& request, const DataKeys& dataKeys,
                         std::int64_t id, std::int64_t epoch);
/// Wraps `user` in the slot, whose number, user, epoch, cost and duty to change are set, under `passphrase`,
/// and seals the data key to it. The keychain, where one is given, gets its part first, under a name of its
/// own: the part of the slot before stays readable until the key file is written.
Status rewrap(const KeyFile& keys, const DataKeys& dataKeys, KeySlot& slot, const crypto::Secret& passphrase,
              Keychain* keychain, const UserKeys& user);

}  // namespace qd::vault
