// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/out_of_memory.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(OutOfMemory, ABorderGivesItAsAnError) {
    const auto failed = orOutOfMemory([]() -> Status { throw std::bad_alloc(); });
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().code, ErrorCode::Internal);
    EXPECT_EQ(failed.error().message, "there is not enough memory");
    EXPECT_FALSE(failed.error().hint.empty());
}

TEST(OutOfMemory, ABorderPassesOnEverythingElse) {
    EXPECT_EQ(orOutOfMemory([]() -> Result<int> { return 7; }).value(), 7);
    EXPECT_EQ(orOutOfMemory([]() -> Status {
                  return Error{ErrorCode::Busy, "held"};
              })
                  .error()
                  .code,
              ErrorCode::Busy);
    EXPECT_THROW(static_cast<void>(orOutOfMemory([]() -> Status { throw std::runtime_error("other"); })),
                 std::runtime_error);
}

TEST(OutOfMemory, WhatMayBeLeftUndoneEndsWhereItRunsOut) {
    int done = 0;
    asFarAsMemoryGoes([&] {
        ++done;
        if (done == 1) throw std::bad_alloc();
        ++done;
    });
    EXPECT_EQ(done, 1);
}

}  // namespace
}  // namespace qd
