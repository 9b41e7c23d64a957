// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_user.h"

#include <gtest/gtest.h>
#include <pwd.h>
#include <unistd.h>

namespace qd {
namespace {

TEST(SystemUser, IsTheOneThatRunsTheProgram) {
    const passwd* entry = ::getpwuid(::getuid());
    EXPECT_EQ(systemUserName(), entry != nullptr ? std::string(entry->pw_name) : std::string("user"));
}

}  // namespace
}  // namespace qd
