// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_user.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace qd {

std::string systemUserName() {
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        return found->pw_name;
    }
    return "user";
}

}  // namespace qd
