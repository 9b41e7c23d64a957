// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "core/crypto/otp.h"
#include "core/desk/decisions.h"
#include "core/desk/retention.h"
#include "core/desk/users.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

/// A workspace with people in it, who come and go.
class PeopleTest : public DeskTest {
protected:
    Result<std::unique_ptr<Session>> tryOpen(const std::string& user, const crypto::Secret& secret,
                                             const std::string& code = {}) {
        session.reset();
        WorkspaceRequest asked{path, &secret, user};
        asked.oneTimeCode = code;
        return openWorkspace(env(), asked);
    }
    Result<std::unique_ptr<Session>> tryOpen(const std::string& user, const std::string& code = {}) {
        return tryOpen(user, passphrase, code);
    }
    void open(const std::string& user, const crypto::Secret& secret, const std::string& code = {}) {
        auto opened = tryOpen(user, secret, code);
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        session = std::move(opened).value();
    }
    [[nodiscard]] NewUser newUser(const std::string& name, identity::Role role) const {
        return {name, {}, role, &first, crypto::kKdfFloor};
    }
    /// One-time codes for the session's person; leaves the key in `totpKey`.
    std::vector<crypto::Secret> switchOnCodes() {
        auto enrolment = beginTotp(*session);
        EXPECT_TRUE(enrolment.ok()) << enrolment.error().describe();
        totpKey = enrolment->key.clone();
        auto codes = confirmTotp(*session, totpKey, codeNow());
        EXPECT_TRUE(codes.ok()) << codes.error().describe();
        return std::move(codes).value();
    }
    /// The code that the device shows, `steps` steps of 30 seconds from now.
    [[nodiscard]] std::string codeNow(std::int64_t steps = 0) const {
        const auto step = crypto::totpStep(clock.now()) + steps;
        std::array<char, 8> text{};
        std::snprintf(text.data(), text.size(), "%06u",
                      crypto::hotp(totpKey, static_cast<std::uint64_t>(step)).value());
        return text.data();
    }
    /// The code of the next step, once the one before can no longer be meant.
    [[nodiscard]] std::string freshCode() {
        clock.moveBySeconds(60);
        return codeNow();
    }
    static std::string textOf(const crypto::Secret& secret) {
        return {secret.bytes().begin(), secret.bytes().end()};
    }
    [[nodiscard]] vault::UserRecord user(const std::string& name) {
        return vault().people().find(name).value().value_or(vault::UserRecord{});
    }
    [[nodiscard]] UserLine line(const std::string& name) {
        for (auto& known : listUsers(*session).value()) {
            if (known.user.name == name) return known;
        }
        return {};
    }
    [[nodiscard]] std::vector<std::string> actions(std::int64_t limit) {
        std::vector<std::string> list;
        for (const auto& entry : vault().auditTail(limit).value())
            list.push_back(entry.what.action);
        return list;
    }

    crypto::Secret first = crypto::Secret::fromText("gravel piano otter muffin");
    crypto::Secret own = crypto::Secret::fromText("seven kites over the harbour");
    crypto::Secret totpKey;
};

}  // namespace qd::desk::test
