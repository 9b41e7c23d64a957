// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/result.h"

namespace qd::identity {

inline constexpr std::size_t kLongestUserName = 64;   ///< bytes
inline constexpr std::size_t kLongestFullName = 200;  ///< bytes

/// Whether `name` may become a user's name: 1 to 64 bytes of UTF-8, no control character, nothing that is
/// invisible or changes the direction of writing (Unicode's format characters, blanks other than the plain
/// one), no blank at an end, and nothing that reads like what stands for a person ("person 7", "recovery").
/// Letters of other scripts that look alike are not compared. Error Usage.
Status checkNewUserName(std::string_view name);
/// Whether `name` can be one at all, also of a workspace from before those rules. Error Usage.
Status checkUserName(std::string_view name);
/// A person's full name: as a user's name, but it may be empty and have 200 bytes. Error BadInput.
Status checkFullName(std::string_view name);
/// Whether two names differ at most in the case of ASCII letters: there is only one of them in a workspace.
[[nodiscard]] bool sameName(std::string_view a, std::string_view b) noexcept;

/// What stands for a person wherever something has to outlive the name: "person 7".
[[nodiscard]] std::string personToken(PersonId id);
/// The person of a token; nothing for any other text.
[[nodiscard]] std::optional<PersonId> parsePersonToken(std::string_view text) noexcept;
/// What is shown in place of a name that was erased: "erased person 7".
[[nodiscard]] std::string erasedPersonWords(PersonId id);
/// The person of erasedPersonWords(); nothing for any other text.
[[nodiscard]] std::optional<PersonId> parseErasedPerson(std::string_view text) noexcept;

}  // namespace qd::identity
