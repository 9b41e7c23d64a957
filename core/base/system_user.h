// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace qd {

/// The name of the user that runs the program, as the system knows it; "user" where it knows none.
[[nodiscard]] std::string systemUserName();

}  // namespace qd
