// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/attempts.h"

#include <gtest/gtest.h>

#include "core/desk/access.h"
#include "core/vault/key_slots.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class AttemptsTest : public test::DeskTest {
protected:
    /// A clock that stands until it is set.
    class StandingClock final : public Clock {
    public:
        [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(ms); }
        [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }
        std::int64_t ms = 1'760'000'000'000;
    };
    StandingClock still;
    Environment where{files, still, log};
};

TEST_F(AttemptsTest, TheFirstThreeCostNothingThenTheWaitDoubles) {
    EXPECT_EQ(secondsToWait(where, path), 0);
    std::vector<int> waits;
    for (int i = 0; i < 12; ++i) {
        noteFailedAttempt(where, path);
        waits.push_back(secondsToWait(where, path));
    }
    EXPECT_EQ(waits, (std::vector<int>{0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}));
    EXPECT_EQ(failedAttempts(where, path), 12);
    still.ms += 299'001;
    EXPECT_EQ(secondsToWait(where, path), 1);
    EXPECT_EQ(codeOf(refuseWhileAttemptsWait(where, path)), "refused");
    still.ms += 1'000;
    EXPECT_EQ(secondsToWait(where, path), 0);
    EXPECT_EQ(codeOf(refuseWhileAttemptsWait(where, path)), "ok");
    forgetFailedAttempts(where, path);
    EXPECT_EQ(failedAttempts(where, path), 0);
    EXPECT_FALSE(files.exists(attemptsPath(path)));
}

TEST_F(AttemptsTest, TheFileIsForItsOwnerAndNamesNobody) {
    noteFailedAttempt(where, path);
    EXPECT_EQ(files.mode(attemptsPath(path)).value(), 0600U);
    EXPECT_EQ(test::readFile(attemptsPath(path)), "{\"count\":1,\"last\":1760000000000}\n");
}

TEST_F(AttemptsTest, WhatCannotBeReadCountsForNothing) {
    for (const auto* text : {"", "{", "[]", "{}", R"({"count":"many","last":1})", R"({"count":-5,"last":1})",
                             R"({"count":1e99,"last":1})"}) {
        test::writeFile(attemptsPath(path), text);
        EXPECT_EQ(secondsToWait(where, path), 0) << text;
    }
    test::writeFile(attemptsPath(path), std::string(5000, ' '));
    EXPECT_EQ(failedAttempts(where, path), 0);
    test::writeFile(attemptsPath(path), R"({"count":9223372036854775807,"last":1760000000000})");
    EXPECT_EQ(secondsToWait(where, path), 300);
}

TEST_F(AttemptsTest, AClockThatWasSetBackLocksNobodyOut) {
    for (int i = 0; i < 20; ++i)
        noteFailedAttempt(where, path);
    still.ms -= 100'000'000;
    EXPECT_EQ(secondsToWait(where, path), 0);
}

TEST_F(AttemptsTest, NothingIsWrittenWhereThereIsNoWorkspace) {
    noteFailedAttempt(where, folder.file("nowhere.qdw"));
    EXPECT_FALSE(files.exists(attemptsPath(folder.file("nowhere.qdw"))));
}

TEST_F(AttemptsTest, OnlyWrongSecretsAreAttempts) {
    const auto wrong = crypto::Secret::fromText("somebody guesses a passphrase");
    session.reset();
    vault::Unlock unlock;
    unlock.user = "ann";
    unlock.passphrase = &wrong;
    EXPECT_TRUE(isFailedAttempt(vault::Vault::open(path, unlock, {files, clock}).error()));
    EXPECT_EQ(vault::wrongPassphrase().message, vault::kWrongPassphrase);
    unlock.passphrase = nullptr;
    const auto key = crypto::Secret(32);
    unlock.recoveryKey = &key;
    EXPECT_TRUE(isFailedAttempt(vault::Vault::open(path, unlock, {files, clock}).error()));
    test::writeFile(path + ".keys", "damaged");
    EXPECT_FALSE(isFailedAttempt(vault::Vault::open(path, unlock, {files, clock}).error()));
}

}  // namespace
}  // namespace qd::desk
