// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/message.h"
#include "core/base/printable_text.h"

namespace qd::market::csv {

using qd::characterBytes;
using qd::isPrintable;
using qd::shown;

/// Whether [from, to) needs none of the rules for quotes, carriage returns and NUL bytes, and is not longer
/// than `most` bytes.
[[nodiscard]] bool isPlain(const char* from, const char* to, std::uint64_t most) noexcept;
/// How to mend a field that should have been a number: by what people write instead of one.
[[nodiscard]] Message numberHint(std::string_view text);
/// How to mend a field that should have been a date.
[[nodiscard]] Message dateHint(std::string_view text);

}  // namespace qd::market::csv
