// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/crypto/merkle.h"

namespace qd::crypto {

using Digests = std::vector<Digest>;
inline constexpr std::int64_t kLargestTree = 70;

/// The hashes of `count` leaves that all differ.
inline Digests someLeaves(std::size_t count) {
    Digests leaves;
    for (std::size_t i = 0; i < count; ++i)
        leaves.push_back(leafHash("entry " + std::to_string(i)));
    return leaves;
}

}  // namespace qd::crypto
