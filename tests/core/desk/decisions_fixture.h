// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/core/desk/people_fixture.h"

namespace qd::desk::test {

/// Ann prepares; rita (Risk), who is signed in, and carl (Compliance) decide about limit 7.
class DecidersTest : public PeopleTest {
protected:
    void SetUp() override {
        PeopleTest::SetUp();
        enrol("rita", identity::Role::Risk);
        enrol("carl", identity::Role::Compliance);
        signIn("rita");
    }
    [[nodiscard]] DecisionRequest about(const std::string& content,
                                        const std::string& preparedBy = "ann") const {
        return {"limit.override", "limit 7", content, preparedBy, "as discussed", true};
    }
    [[nodiscard]] Reauthentication proof() const { return {&passphrase, {}}; }
    Result<DecisionId> approve(const std::string& content) {
        return decide(*session, about(content), proof());
    }
    [[nodiscard]] std::string check(const std::string& content) {
        return codeOf(checkDecision(*session, "limit.override", "limit 7", content));
    }
};

}  // namespace qd::desk::test
