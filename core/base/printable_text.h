// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qd {

/// Bytes of the well-formed UTF-8 character (RFC 3629) at the start of `text`; 0 when there is none.
[[nodiscard]] std::size_t characterBytes(std::string_view text) noexcept;
/// Whether `text` is well-formed UTF-8 without control characters: it may go to a terminal.
[[nodiscard]] bool isPrintable(std::string_view text) noexcept;
/// What somebody else wrote, for a message: at most `mostBytes` of it, bytes that are not printable UTF-8 as
/// \xNN.
[[nodiscard]] std::string printable(std::string_view text, std::size_t mostBytes = 40);
/// printable() in single quotes.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace qd
