// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace qd::identity {

/// Passphrases that stand on the lists with which passwords are guessed: lines everybody knows, examples from
/// manuals; the short ones are meant with digits behind them. In small letters, without blanks and what
/// stands between words.
[[nodiscard]] std::span<const std::string_view> commonPassphrases() noexcept;

/// The commonest passwords and rows of keys: what is left of a passphrase without them has to be long enough.
[[nodiscard]] std::span<const std::string_view> commonParts() noexcept;

}  // namespace qd::identity
