// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>
#include <vector>

#include "core/desk/audit_view.h"
#include "core/desk/retention.h"
#include "tests/core/desk/people_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

class PersonalDataTest : public test::PeopleTest {
protected:
    /// zelda was here and did something; ann is in the session.
    void SetUp() override {
        PeopleTest::SetUp();
        auto asked = newUser("zelda", Role::PortfolioManager);
        asked.fullName = "Zelda Fitzgerald";
        ASSERT_TRUE(addUser(*session, asked).ok());
        open("zelda", first);
        ASSERT_TRUE(changePassphrase(*session, first, own, crypto::kKdfFloor).ok());
        store(test::smallMarket(5));
        open("ann", passphrase);
    }
    [[nodiscard]] Reauthentication proof() const { return {&passphrase, {}}; }
};

TEST_F(PersonalDataTest, AnExportHoldsAllThatIsKnown) {
    const auto text = exportPerson(*session, "zelda");
    ASSERT_TRUE(text.ok()) << text.error().describe();
    const auto json = Json::parse(*text).value();
    EXPECT_EQ(test::textOf(json, "name"), "zelda");
    EXPECT_EQ(test::textOf(json, "full_name"), "Zelda Fitzgerald");
    EXPECT_EQ(test::textOf(json, "role"), "portfolio_manager");
    EXPECT_EQ(json.find("made")->find("datasets")->items().size(), 1U);
    EXPECT_EQ(json.find("history")->find("signing_keys")->items().size(), 1U);
    EXPECT_EQ(json.find("history")->find("roles")->items().size(), 1U);
    std::vector<std::string> actions;
    for (const auto& entry : json.find("audit_entries")->items())
        actions.push_back(test::textOf(entry, "action"));
    EXPECT_EQ(actions, (std::vector<std::string>{"user.add", "keys.change", "session.open", "user.key",
                                                 "prices.import", "session.close"}));
    EXPECT_EQ(test::lastAudit(vault()).what.action, "person.export");
    EXPECT_EQ(codeOf(exportPerson(*session, "nobody")), "bad_input");
}

TEST_F(PersonalDataTest, OnlyADisabledUserIsErasedAndNobodyErasesThemselves) {
    EXPECT_EQ(codeOf(erasePerson(*session, "zelda", proof())), "refused") << "active";
    EXPECT_EQ(codeOf(erasePerson(*session, "ann", proof())), "refused");
    EXPECT_EQ(codeOf(erasePerson(*session, "nobody", proof())), "bad_input");
    ASSERT_TRUE(disableUser(*session, "zelda").ok());
    EXPECT_EQ(codeOf(erasePerson(*session, "zelda", {&own, {}})), "integrity") << "a wrong passphrase";
    EXPECT_EQ(user("zelda").name, "zelda");
    ASSERT_TRUE(erasePerson(*session, "zelda", proof()).ok());
    EXPECT_EQ(codeOf(erasePerson(*session, "zelda", proof())), "bad_input") << "nobody has the name";
    EXPECT_EQ(codeOf(erasePerson(*session, "erased person 2", proof())), "refused");
}

TEST_F(PersonalDataTest, AfterAnErasureOnlyATokenIsLeftAndTheChainVerifies) {
    ASSERT_TRUE(disableUser(*session, "zelda").ok());
    ASSERT_TRUE(erasePerson(*session, "zelda", proof()).ok());
    EXPECT_TRUE(verifyWorkspace(*session).ok());
    for (const auto& line : loadAudit(*session, 1000).value()->lines) {
        EXPECT_EQ(line.who.find("zelda"), std::string::npos);
        EXPECT_EQ(line.object.find("zelda"), std::string::npos);
    }
    EXPECT_EQ(vault().datasets()->front().importedBy, "erased person 2");
    const auto lines = listUsers(*session).value();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines.back().user.erased);
    EXPECT_FALSE(lines.back().hasSlot);
    const auto left = Json::parse(exportPerson(*session, "erased person 2").value()).value();
    EXPECT_EQ(test::textOf(left, "name"), "");
    EXPECT_TRUE(addUser(*session, newUser("zelda", Role::Risk)).ok()) << "somebody else of the same name";
    EXPECT_EQ(vault().datasets()->front().importedBy, "erased person 2") << "is not who it was";
}

TEST_F(PersonalDataTest, ALegalHoldStandsAgainstAnErasure) {
    ASSERT_TRUE(disableUser(*session, "zelda").ok());
    const auto hold = placeLegalHold(*session, "person 2", "a dispute");
    ASSERT_TRUE(hold.ok()) << hold.error().describe();
    EXPECT_EQ(codeOf(erasePerson(*session, "zelda", proof())), "refused");
    EXPECT_EQ(user("zelda").name, "zelda");
    ASSERT_TRUE(releaseLegalHold(*session, *hold, "settled").ok());
    EXPECT_TRUE(erasePerson(*session, "zelda", proof()).ok());
}

}  // namespace
}  // namespace qd::desk
