// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/jobs/job.h"

namespace qd::vault {

/// Authenticates every page of a closed database file, those that nothing uses included, and can be cancelled
/// between any two. It says the same as SQLCipher's cipher_integrity_check, which cannot be interrupted.
///
/// A page has 4096 bytes: content, an initialisation vector of 16, a MAC of 64. The MAC is HMAC-SHA-512 over
/// content and vector and the page's number (4 bytes, little end first); page 1 begins with 16 bytes of salt,
/// which stay out. Its key is PBKDF2-HMAC-SHA-512 of `key` with two rounds over the salt, each byte of it XOR
/// 0x3a (SQLCipher 4, "Security Design"). Errors Integrity, Io, Cancelled.
Status checkPageMacs(const FileSystem& files, const std::string& path, const crypto::Secret& key,
                     const jobs::JobContext& job);

}  // namespace qd::vault
