// SPDX-License-Identifier: GPL-3.0-or-later
// What people do about their own way in.
#include <string>
#include <utility>
#include <vector>

#include "tests/core/desk/people_fixture.h"
#include "tests/core/vault/fake_keychain.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

class OwnAccessTest : public test::PeopleTest {};

TEST_F(OwnAccessTest, TheCodeThatSwitchedThemOnSignsNobodyIn) {
    auto enrolment = beginTotp(*session);
    ASSERT_TRUE(enrolment.ok());
    totpKey = enrolment->key.clone();
    const auto code = codeNow();
    ASSERT_TRUE(confirmTotp(*session, totpKey, code).ok());
    EXPECT_EQ(codeOf(tryOpen("ann", code)), "refused");
}

TEST_F(OwnAccessTest, AnEnrolmentNeedsACodeOfThatKey) {
    auto enrolment = beginTotp(*session);
    ASSERT_TRUE(enrolment.ok());
    EXPECT_EQ(codeOf(confirmTotp(*session, enrolment->key, "000000")), "refused");
    EXPECT_EQ(codeOf(confirmTotp(*session, enrolment->key, "")), "refused");
    EXPECT_EQ(codeOf(confirmTotp(*session, crypto::Secret(3), "000000")), "bad_input");
    EXPECT_FALSE(user("ann").totp);
    switchOnCodes();
    EXPECT_EQ(codeOf(beginTotp(*session)), "refused") << "an open session cannot replace the device";
    EXPECT_EQ(codeOf(confirmTotp(*session, totpKey, codeNow())), "refused");
}

TEST_F(OwnAccessTest, OnesOwnCodesGoWithPassphraseAndCode) {
    switchOnCodes();
    EXPECT_EQ(codeOf(removeOwnTotp(*session, {&first, freshCode()})), "integrity");
    EXPECT_EQ(codeOf(removeOwnTotp(*session, {&passphrase, "000000"})), "refused");
    EXPECT_EQ(codeOf(removeOwnTotp(*session, {&passphrase, {}})), "refused");
    ASSERT_TRUE(removeOwnTotp(*session, {&passphrase, freshCode()}).ok());
    EXPECT_TRUE(tryOpen("ann").ok());
}

TEST_F(OwnAccessTest, AFirstPassphraseAllowsNothingButToChooseAnother) {
    ASSERT_TRUE(addUser(*session, newUser("zelda", Role::Risk)).ok());
    open("zelda", first);
    EXPECT_TRUE(session->mustChange());
    EXPECT_TRUE(mustChangePassphrase(*session).value());
    const auto refused = workspaceInfo(*session);
    EXPECT_EQ(codeOf(refused), "refused");
    EXPECT_EQ(refused.error().message, "choose a passphrase of your own first");
    EXPECT_EQ(codeOf(beginTotp(*session)), "refused");
    EXPECT_EQ(codeOf(changePassphrase(*session, first, first, crypto::kKdfFloor)), "bad_input");
    EXPECT_EQ(codeOf(changePassphrase(*session, passphrase, own, crypto::kKdfFloor)), "integrity")
        << "ann's passphrase is not zelda's";
    EXPECT_TRUE(session->mustChange());
    ASSERT_TRUE(changePassphrase(*session, first, own, crypto::kKdfFloor).ok());
    EXPECT_FALSE(session->mustChange());
    EXPECT_TRUE(workspaceInfo(*session).ok());
    ASSERT_NE(vault().keys().signingKey(), nullptr);
    EXPECT_EQ(user("zelda").publicKey, vault().keys().signingKey()->publicKey())
        << "the key is on record now";
    EXPECT_EQ(codeOf(tryOpen("zelda", first)), "integrity");
    open("zelda", own);
    EXPECT_FALSE(session->mustChange());
}

TEST_F(OwnAccessTest, TheKeyThatAFirstPassphraseOpensIsNeverTheOneOnRecord) {
    ASSERT_TRUE(addUser(*session, newUser("zelda", Role::Risk)).ok());
    open("zelda", first);
    const auto known = vault().keys().signingKey()->publicKey();
    ASSERT_TRUE(changePassphrase(*session, first, own, crypto::kKdfFloor).ok());
    for (const auto& key : vault().people().keyHistory().value())
        EXPECT_NE(key.publicKey, known);
}

TEST_F(OwnAccessTest, OnesOwnPassphraseChangesWithoutAPageOfTheDatabase) {
    open("ann", passphrase);
    const auto before = counts();
    const auto key = vault().keys().signingKey()->publicKey();
    const auto bytes = test::readFile(path);
    ASSERT_TRUE(changePassphrase(*session, passphrase, own, crypto::kKdfFloor).ok());
    EXPECT_EQ(test::readFile(path), bytes);
    EXPECT_EQ(counts(), before);
    EXPECT_EQ(vault().keys().signingKey()->publicKey(), key) << "who signs stays";
    EXPECT_EQ(codeOf(changePassphrase(*session, passphrase, first, crypto::kKdfFloor)), "integrity");
    const auto easy = crypto::Secret::fromText("aaaaaaaaaaaaaaaaaaa");
    EXPECT_EQ(codeOf(changePassphrase(*session, own, easy, crypto::kKdfFloor)), "bad_input");
    EXPECT_EQ(codeOf(tryOpen("ann", passphrase)), "integrity");
    open("ann", own);
}

/// Opens as ann with a keychain at hand, as the window does wherever the desktop has one.
TEST_F(OwnAccessTest, AKeychainThatIsThereBindsNothingThatWasNotBound) {
    vault::test::FakeKeychain keychain;
    session.reset();
    auto asked = request("ann");
    asked.keychain = &keychain;
    auto opened = openWorkspace(env(), asked);
    ASSERT_TRUE(opened.ok()) << opened.error().describe();
    session = std::move(opened).value();
    ASSERT_TRUE(changePassphrase(*session, passphrase, own, crypto::kKdfFloor).ok());
    EXPECT_TRUE(keychain.kept.empty());
    EXPECT_FALSE(vault().keys().slots()->front().keychain);
    EXPECT_TRUE(tryOpen("ann", own).ok()) << "on a machine without that keychain";
}

TEST_F(OwnAccessTest, ASlotThatIsBoundStaysBoundWithANewSecret) {
    vault::test::FakeKeychain keychain;
    ASSERT_TRUE(vault()
                    .keys()
                    .changePassphrase({"ann", &passphrase, nullptr, nullptr}, passphrase, crypto::kKdfFloor,
                                      &keychain)
                    .ok());
    session.reset();
    auto asked = request("ann");
    asked.keychain = &keychain;
    auto opened = openWorkspace(env(), asked);
    ASSERT_TRUE(opened.ok()) << opened.error().describe();
    session = std::move(opened).value();
    const auto before = keychain.kept.begin()->first;
    ASSERT_TRUE(changePassphrase(*session, passphrase, own, crypto::kKdfFloor).ok());
    ASSERT_EQ(keychain.kept.size(), 1U) << "the secret of before is gone";
    EXPECT_NE(keychain.kept.begin()->first, before);
    EXPECT_TRUE(vault().keys().slots()->front().keychain);
    EXPECT_NE(codeOf(tryOpen("ann", own)), "ok") << "without the keychain it opens nothing";
}

}  // namespace
}  // namespace qd::desk
