// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace qd {

/// The names of all that lies in a folder, sorted; Error Io. The walk of std::filesystem ends the program
/// when memory runs out in it: its steps are noexcept, and ask for some.
[[nodiscard]] Result<std::vector<std::string>> namesInFolder(const std::string& folder);

}  // namespace qd
