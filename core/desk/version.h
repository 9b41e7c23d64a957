// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace qd::desk {

/// Program version and numeric kernel level, as runs and reports record them.
[[nodiscard]] std::map<std::string, std::string> programVersions();

}  // namespace qd::desk
