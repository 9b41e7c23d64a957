// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

inline constexpr std::size_t kLongestPassphrase = 4096;  ///< bytes

/// The first line of a file, without its end. Error Refused when others than the owner can read the file;
/// BadInput when the line is empty or too long; Io when it cannot be read.
Result<Secret> passphraseFromFile(const FileSystem& files, const std::string& path);

/// Called before each byte is read from a descriptor: it may wait, and its error ends the reading.
using BeforeRead = std::function<Status(int descriptor)>;
/// One line from a descriptor, without its end; reads no byte beyond it. Error Usage when the line is empty
/// or too long; Io when it cannot be read; else what `before` gives, which may be empty.
Result<Secret> passphraseFromDescriptor(int descriptor, const BeforeRead& before = {});

}  // namespace qd::crypto
