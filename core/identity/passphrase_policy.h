// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace qd::identity {

inline constexpr std::size_t kShortestPassphrase = 15;  ///< Unicode characters
inline constexpr std::size_t kLargestPassphraseBytes = 4096;
/// Characters that have to be left of a passphrase without what an attacker tries first.
inline constexpr std::size_t kLeastUnguessed = 6;

/// Whether `passphrase` may be chosen by somebody, after NIST SP 800-63B, 3.1.1: at least 15 characters, at
/// most 4096 bytes of UTF-8, nothing about which kinds of character it has to have. Refused is what is
/// guessed first: common passphrases (a list in the program), and what consists of names that are near
/// (`near`: the user's, the workspace's), of the program's own name, of the commonest passwords, of
/// sequences, and of repetitions. Case, blanks and - _ . between the words do not count, nor digits that
/// stand for letters. The text is taken as it is, without Unicode normalisation: who types an accented letter
/// in another form later does not get in, so the same keyboard has to be used.
///
/// Error BadInput, in words that never hold a part of the passphrase. Nothing of it is copied.
Status checkPassphrasePolicy(std::string_view passphrase, std::span<const std::string_view> near);

}  // namespace qd::identity
