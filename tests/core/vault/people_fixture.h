// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {

/// An open workspace, to which people are added.
class PeopleWorkspaceTest : public WorkspaceTest {
protected:
    void SetUp() override {
        auto made = create();
        ASSERT_TRUE(made.ok()) << wordsOf(made);
        vault = std::move(made).value();
    }
    PersonId add(const std::string& name, const std::string& fullName = {}) {
        UserRecord user;
        EXPECT_TRUE(vault
                        ->transact([&](Writer& writer) -> Result<AuditDraft> {
                            QD_TRY(user.id, writer.addPerson(name, fullName, clock.now()));
                            user.role = identity::Role::Risk;
                            QD_CHECK(writer.putUser(user, clock.now()));
                            return AuditDraft{"ann", "user.add", name, "{}"};
                        })
                        .ok());
        return user.id;
    }
    Status erase(PersonId id) {
        return vault->transact([&](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.erasePerson(id, clock.now()));
            return AuditDraft{"ann", "person.erase", "person " + std::to_string(id.value), "{}"};
        });
    }
    std::unique_ptr<Vault> vault;
};

}  // namespace qd::vault::test
