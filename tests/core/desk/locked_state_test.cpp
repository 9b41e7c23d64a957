// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/locked_state.h"

#include "core/desk/attempts.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using LockedStateTest = test::DeskTest;

TEST_F(LockedStateTest, ALockedWorkspaceTellsWhatLiesThere) {
    EXPECT_EQ(codeOf(lockedState(env(), path)), "busy") << "it is open";
    session.reset();
    noteFailedAttempt(env(), path);
    const auto state = lockedState(env(), path);
    ASSERT_TRUE(state.ok()) << state.error().describe();
    EXPECT_EQ(state->failedAttempts, 1);
    ASSERT_GE(state->files.size(), 3U);
    EXPECT_EQ(state->files[0].name, "book.qdw");
    for (const auto& file : state->files)
        EXPECT_TRUE(file.ownerOnly) << file.name;
    EXPECT_EQ(codeOf(lockedState(env(), folder.file("noenv().qdw"))), "io");
    EXPECT_TRUE(openWorkspace(env(), request("ann")).ok()) << "the lock was let go of";
}

}  // namespace
}  // namespace qd::desk
