// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

inline constexpr std::size_t kLongestPassphrase = 4096;  ///< bytes

/// The first line of a file, without its end. Error Usage when others than the owner can read the file, when
/// it is empty or too long; Io when it cannot be read.
Result<Secret> passphraseFromFile(const FileSystem& files, const std::string& path);
/// One line from a descriptor, without its end; reads no byte beyond it. Errors as above.
Result<Secret> passphraseFromDescriptor(int descriptor);

}  // namespace qd::crypto
