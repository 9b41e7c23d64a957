// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/crypto/hash.h"

namespace qd::crypto {

/// One entry of an audit log as it is hashed. The texts belong to the caller.
struct AuditRow {
    std::int64_t sequence = 0;  ///< from 1
    std::int64_t atMillis = 0;  ///< since 1970, UTC
    std::string_view actor;
    std::string_view action;
    std::string_view subject;
    std::string_view detail;
    std::string_view previousHash;  ///< 64 lower-case hex digits; zeros for the first entry
};

/// The canonical bytes of an entry: the text "quarterdeck audit 1", then sequence and time as 8 bytes each,
/// big end first; then actor, action, subject and detail, each as 4 bytes of length, big end first, and its
/// UTF-8 bytes; then the previous hash. The hash of the entry is SHA-256 over them, its leaf in the tree is
/// leafHash() of them. `out` is replaced.
void auditRowBytes(const AuditRow& row, std::string& out);

}  // namespace qd::crypto
