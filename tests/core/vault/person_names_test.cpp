// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/person_names.h"

#include "core/vault/person_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using PersonNamesTest = StoreTest;

const Timestamp kThen = Timestamp::fromMillis(1'760'000'000'000);

TEST_F(PersonNamesTest, PassBetweenNameAndToken) {
    PersonStore store(db);
    const auto ann = store.add("ann", {}, kThen).value();
    const auto bob = store.add("bob", {}, kThen).value();
    ASSERT_TRUE(store.erase(bob, kThen).ok());
    PersonNames names(db);
    EXPECT_EQ(names.toToken("ann").value(), "person 1");
    EXPECT_EQ(names.toName("person 1").value(), "ann");
    EXPECT_EQ(names.toName("person 2").value(), "erased person 2");
    EXPECT_EQ(names.toToken("erased person 2").value(), "person 2");
    EXPECT_EQ(names.idOf("ann").value(), ann);
    EXPECT_EQ(names.idOf("person 2").value(), bob);
    for (const char* stranger : {"recovery", "Ann", "person 3", "erased person 3", "", "person x"}) {
        EXPECT_EQ(names.toToken(stranger).value(), stranger);
        EXPECT_EQ(names.toName(stranger).value(), stranger);
        EXPECT_FALSE(names.idOf(stranger).value().has_value()) << stranger;
    }
}

TEST_F(PersonNamesTest, ANameThatIsAnotherPersonsTokenIsNotMixedUp) {
    PersonStore store(db);
    ASSERT_TRUE(store.add("person 2", {}, kThen).ok());
    ASSERT_TRUE(store.add("bob", {}, kThen).ok());
    PersonNames names(db);
    EXPECT_EQ(names.toToken("person 2").value(), "person 1") << "a name of an old workspace is a name first";
    EXPECT_EQ(names.toName("person 1").value(), "person 2");
}

TEST_F(PersonNamesTest, SubjectsAreNamesOnlyWhereItIsAboutPeople) {
    ASSERT_TRUE(PersonStore(db).add("report 3", {}, kThen).ok());
    PersonNames names(db);
    EXPECT_EQ(names.toTokens({"report 3", "report.make", "report 3", "{}"})->subject, "report 3");
    EXPECT_EQ(names.toTokens({"report 3", "report.make", "report 3", "{}"})->actor, "person 1");
    EXPECT_EQ(names.toTokens({"x", "user.disable", "report 3", "{}"})->subject, "person 1");
    AuditEntry entry;
    entry.what = {"person 1", "user.disable", "person 1", "person 1"};
    ASSERT_TRUE(names.toNames(entry).ok());
    EXPECT_EQ(entry.what.actor, "report 3");
    EXPECT_EQ(entry.what.detail, "person 1") << "details are left as they are";
}

TEST_F(PersonNamesTest, KnowsNewPeopleOnceToldToForget) {
    PersonNames names(db);
    EXPECT_EQ(names.toToken("ann").value(), "ann");
    ASSERT_TRUE(PersonStore(db).add("ann", {}, kThen).ok());
    EXPECT_EQ(names.toToken("ann").value(), "ann");
    names.forget();
    EXPECT_EQ(names.toToken("ann").value(), "person 1");
}

}  // namespace
}  // namespace qd::vault::test
