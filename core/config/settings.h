// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace qd::config {

/// What unlocking a workspace costs (Argon2id): decided when the workspace is made, kept in its key file.
struct KdfSettings {
    std::int64_t memoryMib = 256;
    std::int64_t iterations = 3;  ///< passes over the memory
    std::int64_t lanes = 4;

    bool operator==(const KdfSettings&) const = default;
};
inline constexpr KdfSettings kLeastKdf{19, 2, 1};
inline constexpr KdfSettings kMostKdf{1024, 10, 8};

/// What a person sets once for a machine (configs/settings.yaml).
struct Settings {
    int version = 1;
    std::optional<std::string> user;  ///< who acts when no --user is given
    std::optional<KdfSettings> kdf;   ///< empty: the cost of the profile

    bool operator==(const Settings&) const = default;
};

/// Reads YAML text; `file` names it in errors. Keys: version (1), user (1 to 64 bytes), kdf: {memory_mib,
/// iterations, lanes}, each from kLeastKdf to kMostKdf. Unknown key, wrong type, bad value, repeated key,
/// unknown version: error BadInput with file:line:column and what was expected.
Result<Settings> parseSettings(std::string_view yaml, const std::string& file);

}  // namespace qd::config
