// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keychain/qt_keychain_store.h"

#include <QMap>
#include <QTest>
#include <QTimer>
#include <optional>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "ui/kit/job_bridge.h"

using namespace qd;
using namespace qd::ui::keychain;

namespace {

/// A keychain in memory that answers a moment later, as a real one does.
struct MemoryKeychain {
    QMap<QString, QByteArray> held;
    std::optional<Outcome> fails;
    bool silent = false;
    int asked = 0;

    Asker asker() {
        return [this](const Request& request, std::function<void(Answer)> answer) {
            ++asked;
            if (silent) return;
            Answer given{Outcome::Good};
            if (fails)
                given.outcome = *fails;
            else if (request.wish == Wish::Write)
                held.insert(request.name, QByteArray(request.value.constData(), request.value.size()));
            else if (!held.contains(request.name))
                given.outcome = Outcome::Missing;
            else if (request.wish == Wish::Remove)
                held.remove(request.name);
            else
                given.value =
                    QByteArray(held.value(request.name).constData(), held.value(request.name).size());
            QTimer::singleShot(5, [answer = std::move(answer), given] { answer(given); });
        };
    }
};

class QtKeychainStoreTest : public ::testing::Test {
protected:
    ~QtKeychainStoreTest() override {
        store.close();
        jobs.shutdown();
    }
    /// What `work` gives, run as a job while this thread goes on.
    template <class T>
    Result<T> inJob(std::function<Result<T>()> work) {
        std::optional<Result<T>> result;
        jobs.query<T>([work](jobs::JobContext&) { return work(); }, &context,
                      [&](Result<T> done) { result.emplace(std::move(done)); });
        EXPECT_TRUE(QTest::qWaitFor([&] { return result.has_value(); }, 10'000));
        return std::move(*result);
    }
    Status put(const char* name, const char* value) {
        const auto done = inJob<bool>([&]() -> Result<bool> {
            QD_CHECK(store.store(name, crypto::Secret::fromText(value)));
            return true;
        });
        if (!done.ok()) return done.error();
        return Ok{};
    }
    Result<std::string> get(const char* name) {
        return inJob<std::string>([&]() -> Result<std::string> {
            QD_TRY(const auto secret, store.read(name));
            return std::string(reinterpret_cast<const char*>(secret.bytes().data()), secret.size());
        });
    }

    SystemClock clock;
    ui::JobBridge jobs{clock, 2};
    QObject context;
    MemoryKeychain memory;
    QtKeychainStore store{memory.asker(), std::chrono::milliseconds(300)};
};

}  // namespace

TEST_F(QtKeychainStoreTest, WhatIsStoredIsReadAgainAndGoneOnceRemoved) {
    ASSERT_TRUE(put("workspace 1", "thirty-two bytes of randomness").ok());
    EXPECT_EQ(get("workspace 1").value(), "thirty-two bytes of randomness");
    const auto removed = inJob<bool>([&]() -> Result<bool> {
        QD_CHECK(store.remove("workspace 1"));
        QD_CHECK(store.remove("workspace 1"));
        return true;
    });
    EXPECT_TRUE(removed.ok()) << "what is not there is removed";
    EXPECT_TRUE(memory.held.isEmpty());
    EXPECT_EQ(get("workspace 1").error().code, ErrorCode::Integrity);
}

TEST_F(QtKeychainStoreTest, SaysPlainlyWhereThereIsNoKeychain) {
    memory.fails = Outcome::NoKeychain;
    EXPECT_FALSE(inJob<bool>([&]() -> Result<bool> { return store.available(); }).value());
    const auto refused = get("workspace 1");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Io);
    EXPECT_NE(refused.error().message.find("no keychain"), std::string::npos);
    EXPECT_FALSE(refused.error().hint.empty());
    memory.fails.reset();
    EXPECT_TRUE(inJob<bool>([&]() -> Result<bool> { return store.available(); }).value());
}

TEST_F(QtKeychainStoreTest, ALockedKeychainIsNoMissingSecret) {
    memory.fails = Outcome::Denied;
    EXPECT_EQ(get("workspace 1").error().code, ErrorCode::Io);
    EXPECT_EQ(put("workspace 1", "x").error().code, ErrorCode::Io);
}

TEST_F(QtKeychainStoreTest, AKeychainThatNeverAnswersIsGivenUp) {
    memory.silent = true;
    const auto given = get("workspace 1");
    ASSERT_FALSE(given.ok());
    EXPECT_EQ(given.error().code, ErrorCode::Io);
}

TEST_F(QtKeychainStoreTest, OnItsOwnThreadItRefusesInsteadOfWaitingForItself) {
    const auto given = store.read("workspace 1");
    ASSERT_FALSE(given.ok());
    EXPECT_EQ(given.error().code, ErrorCode::Internal);
    EXPECT_EQ(memory.asked, 0);
}

TEST_F(QtKeychainStoreTest, ClosingLetsAWaitingJobGo) {
    memory.silent = true;
    QtKeychainStore patient(memory.asker(), std::chrono::minutes(5));
    std::optional<Result<bool>> result;
    jobs.query<bool>(
        [&patient](jobs::JobContext&) -> Result<bool> {
            QD_TRY(const auto secret, patient.read("workspace 1"));
            return secret.empty();
        },
        &context, [&](Result<bool> done) { result.emplace(std::move(done)); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return memory.asked == 1; }, 10'000));
    patient.close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return result.has_value(); }, 10'000));
    EXPECT_EQ(result->error().code, ErrorCode::Cancelled);
}
