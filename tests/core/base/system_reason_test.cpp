// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_reason.h"

#include <cerrno>
#include <system_error>

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(SystemReason, SaysWhatTheLibrarySays) {
    for (const int code : {ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EEXIST, ENOSPC, EDQUOT, EROFS, EIO, EBUSY,
                           ENAMETOOLONG, EINVAL, 99999})
        EXPECT_EQ(systemReason(code).text, std::generic_category().message(code)) << code;
    EXPECT_FALSE(systemReason(ENOSPC).id.empty());
}

}  // namespace
}  // namespace qd
