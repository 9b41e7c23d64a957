// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/decision_check.h"

#include <functional>
#include <string>
#include <utility>

#include "core/crypto/hash.h"
#include "tests/core/desk/decisions_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

class DecisionCheckTest : public test::DecidersTest {
protected:
    /// Stores a decision as somebody who can write rows would: without asking the desk.
    void forge(const std::function<void(identity::Decision&)>& change,
               const std::function<void(vault::DecisionRecord&)>& spoil = {},
               const crypto::SigningKey* key = nullptr) {
        identity::Decision decision;
        decision.workspace = vault().workspaceId();
        decision.kind = "limit.override";
        decision.subject = "limit 7";
        decision.contentSha256 = crypto::sha256Hex("content");
        decision.preparedBy = user("ann").id;
        decision.decidedBy = user("rita").id;
        decision.role = Role::Risk;
        decision.at = clock.now();
        change(decision);
        vault::DecisionRecord record;
        record.kind = decision.kind;
        record.subject = decision.subject;
        record.canonical = identity::canonicalDecision(decision).value();
        record.preparedBy = decision.preparedBy;
        record.decidedBy = decision.decidedBy;
        record.at = decision.at;
        const auto& signer = key != nullptr ? *key : *vault().keys().signingKey();
        record.publicKey = signer.publicKey();
        record.signature = signer.sign(record.canonical).value();
        if (spoil) spoil(record);
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.addDecision(record));
                            return vault::AuditDraft{"rita", "decision.approve", record.subject, "{}"};
                        })
                        .ok());
    }
};

TEST_F(DecisionCheckTest, AnEarlierApprovalHoldsAfterTheRoleWentAndNotALaterOne) {
    ASSERT_TRUE(approve("content").ok());
    open("ann", passphrase);
    ASSERT_TRUE(setUserRole(*session, "rita", Role::Trader).ok());
    EXPECT_EQ(check("content"), "ok") << "she might when she did";
    signIn("rita");
    forge([](identity::Decision&) {});
    EXPECT_EQ(check("content"), "integrity") << "she might not any more";
    EXPECT_FALSE(listDecisions(*session)->front().valid);
}

TEST_F(DecisionCheckTest, AForgedDecisionIsFoundWhereItIsUsed) {
    forge([](identity::Decision&) {});
    EXPECT_EQ(check("content"), "ok") << "the forge itself writes good ones";
    const auto fails = [&](const char* what, const std::function<void(identity::Decision&)>& change,
                           const std::function<void(vault::DecisionRecord&)>& spoil = {},
                           const crypto::SigningKey* key = nullptr) {
        forge(change, spoil, key);
        EXPECT_EQ(check("content"), "integrity") << what;
        EXPECT_FALSE(listDecisions(*session)->front().valid) << what;
    };
    const auto asIs = [](identity::Decision&) {};
    const auto stranger = crypto::SigningKey::fromSeed(crypto::Secret(32)).value();
    fails("signature", asIs, [](vault::DecisionRecord& r) { r.signature[5] ^= 1U; });
    fails("text", asIs,
          [](vault::DecisionRecord& r) { r.canonical.replace(r.canonical.find("approve"), 7, "reject"); });
    fails(
        "verdict put in later", [](identity::Decision& d) { d.approves = false; },
        [](vault::DecisionRecord& r) { r.canonical.replace(r.canonical.find("reject"), 6, "approve"); });
    fails("another key", asIs, {}, &stranger);
    fails("the key of another person", [&](identity::Decision& d) { d.decidedBy = user("carl").id; });
    fails("another workspace", [](identity::Decision& d) { d.workspace = std::string(32, '0'); });
    fails("a role that was not hers", [](identity::Decision& d) { d.role = Role::Compliance; });
    fails("a role that may not", [](identity::Decision& d) { d.role = Role::Admin; });
    fails("before she had the key", [](identity::Decision& d) { d.at = Timestamp::fromMillis(1'000); });
    fails("the record names another preparer", asIs,
          [&](vault::DecisionRecord& r) { r.preparedBy = user("carl").id; });
    fails("the record has another time", asIs, [](vault::DecisionRecord& r) { r.at = r.at.plusMillis(1); });
    fails("garbage", asIs, [](vault::DecisionRecord& r) { r.canonical = "approved"; });
    forge([](identity::Decision& d) { d.contentSha256 = crypto::sha256Hex("other"); });
    EXPECT_EQ(check("content"), "integrity") << "another content";
    EXPECT_EQ(check("other"), "ok") << "what it was about is for whoever uses it to say";
}

TEST_F(DecisionCheckTest, AKeyThatEndedSignsNothingFromThenOn) {
    const auto key = crypto::SigningKey::fromSeed(vault().keys().signingKey()->seed()).value();
    ASSERT_TRUE(approve("content").ok());
    open("ann", passphrase);
    ASSERT_TRUE(disableUser(*session, "rita").ok());
    EXPECT_EQ(check("content"), "ok");
    forge([](identity::Decision&) {}, {}, &key);
    EXPECT_EQ(check("content"), "integrity");
}

}  // namespace
}  // namespace qd::desk
