// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace qd::ui {

/// Every template of the core that stands alone as words, those with more letters first: the list of
/// ui/kit/core_words.inc.
[[nodiscard]] std::span<const std::string_view> coreTemplates();

}  // namespace qd::ui
