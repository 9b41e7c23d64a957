// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace qd::market::csv {

/// Text for a message: in single quotes, at most 40 bytes, bytes that are not printable UTF-8 as \xNN.
[[nodiscard]] std::string shown(std::string_view text);
/// Whether `text` is well-formed UTF-8 (RFC 3629) without control characters.
[[nodiscard]] bool isPrintable(std::string_view text) noexcept;
/// Bytes of the well-formed UTF-8 character at the start of `text`; 0 when there is none.
[[nodiscard]] std::size_t characterBytes(std::string_view text) noexcept;
/// Whether [from, to) needs none of the rules for quotes, carriage returns and NUL bytes, and is not longer
/// than `most` bytes.
[[nodiscard]] bool isPlain(const char* from, const char* to, std::uint64_t most) noexcept;
/// How to mend a field that should have been a number: by what people write instead of one.
[[nodiscard]] Message numberHint(std::string_view text);
/// How to mend a field that should have been a date.
[[nodiscard]] Message dateHint(std::string_view text);

}  // namespace qd::market::csv
