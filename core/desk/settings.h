// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace qd::desk {

/// Keys of the vault's settings, each named once.
inline const std::string kUserRolePrefix = "user.role.";          ///< + user name → role name
inline const std::string kMembershipKey = "universe.membership";  ///< spells, one a line (import_tables.cpp)

}  // namespace qd::desk
