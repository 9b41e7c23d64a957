// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace qd::vault {

/// One zstd frame that states its content size. Error Internal when memory runs out.
Result<std::string> compress(std::string_view bytes);
/// The content of one frame of exactly `size` bytes. Error Integrity for anything else: the size is checked
/// before memory is taken.
Result<std::string> decompress(std::string_view frame, std::uint64_t size);

}  // namespace qd::vault
