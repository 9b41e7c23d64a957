// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "core/vault/key_file.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/targets.h"

namespace qd::fuzz {

void readSlotFile(std::string_view bytes) {
    const auto keys = vault::parseKeyFile(bytes);
    if (!keys.ok()) {
        const bool newer = keys.error().code == ErrorCode::BadInput;
        return holdError(keys.error(), newer ? ErrorCode::BadInput : ErrorCode::Integrity);
    }
    QD_ENSURE(bytes.size() <= vault::kKeyFileLimitBytes);
    QD_ENSURE(!keys->slots.empty() && keys->slots.size() <= vault::kSlotLimit);
    // Version 1 let blanks stand where they were; its slots are bound to their content all the same.
    QD_ENSURE(keys->version == 1 || vault::keyFileText(*keys) == bytes);
    const auto again = vault::parseKeyFile(vault::keyFileText(*keys));
    QD_ENSURE(again.ok() && *again == *keys);

    const auto headerKey = crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 0x42));
    if (keys->version < 2) return;  // it has no MAC
    QD_ENSURE(!vault::checkKeyFileMac(*keys, headerKey).ok());
    vault::KeyFile sealed = *keys;
    if (!vault::sealKeyFile(sealed, headerKey).ok()) return;
    QD_ENSURE(vault::checkKeyFileMac(sealed, headerKey).ok());
    ++sealed.slots.front().epoch;
    QD_ENSURE(!vault::checkKeyFileMac(sealed, headerKey).ok());
}

}  // namespace qd::fuzz
