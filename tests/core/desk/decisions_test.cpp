// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/decisions.h"

#include <string>
#include <utility>
#include <vector>

#include "core/crypto/hash.h"
#include "tests/core/desk/decisions_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

class DecisionsTest : public test::DecidersTest {};

TEST_F(DecisionsTest, AnApprovalOfASecondPersonHoldsForItsContentAndNothingElse) {
    const auto id = approve("content");
    ASSERT_TRUE(id.ok()) << id.error().describe();
    EXPECT_EQ(check("content"), "ok");
    EXPECT_EQ(check("content "), "integrity") << "something else than was decided about";
    EXPECT_EQ(codeOf(checkDecision(*session, "limit.override", "limit 8", "content")), "refused")
        << "nobody decided";
    EXPECT_EQ(codeOf(checkDecision(*session, "release", "limit 7", "content")), "refused");
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "decision.approve");
    EXPECT_EQ(entry.what.subject, "limit 7");
    EXPECT_EQ(test::textOf(test::detailOf(entry), "content_sha256"), crypto::sha256Hex("content"));
    const auto lines = listDecisions(*session).value();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].preparedBy, "ann");
    EXPECT_EQ(lines[0].decidedBy, "rita");
    EXPECT_EQ(lines[0].reason, "as discussed");
    EXPECT_TRUE(lines[0].valid && lines[0].approves);
    EXPECT_EQ(vault().evidence().checkpoints(1)->front().size, entry.sequence) << "a checkpoint covers it";
}

TEST_F(DecisionsTest, ARejectionIsSignedToAndTheNewestDecisionCounts) {
    auto no = about("content");
    no.approves = false;
    ASSERT_TRUE(decide(*session, no, proof()).ok());
    EXPECT_EQ(check("content"), "refused");
    EXPECT_EQ(test::lastAudit(vault()).what.action, "decision.reject");
    EXPECT_FALSE(listDecisions(*session)->front().approves);
    ASSERT_TRUE(approve("content").ok());
    EXPECT_EQ(check("content"), "ok");
    ASSERT_TRUE(decide(*session, no, proof()).ok());
    EXPECT_EQ(check("content"), "refused");
}

TEST_F(DecisionsTest, NobodyDecidesAboutWhatTheyPrepared) {
    for (const char* self : {"rita", "person 2"}) {
        const auto refused = decide(*session, about("content", self), proof());
        ASSERT_EQ(codeOf(refused), "refused") << self;
        EXPECT_NE(refused.error().message.find("prepared this"), std::string::npos);
    }
    EXPECT_TRUE(listDecisions(*session)->empty());
    EXPECT_EQ(codeOf(decide(*session, about("content", "nobody"), proof())), "bad_input");
}

TEST_F(DecisionsTest, EachDecisionNeedsThePassphraseAndACodeAgain) {
    const crypto::Secret none;
    EXPECT_EQ(codeOf(decide(*session, about("content"), {&first, {}})), "integrity");
    EXPECT_EQ(test::lastAudit(vault()).what.action, "session.refuse");
    EXPECT_EQ(codeOf(decide(*session, about("content"), {&none, {}})), "integrity");
    switchOnCodes();
    EXPECT_EQ(codeOf(approve("content")), "refused") << "without a code";
    const auto code = freshCode();
    ASSERT_TRUE(decide(*session, about("content"), {&passphrase, code}).ok());
    EXPECT_EQ(codeOf(decide(*session, about("content"), {&passphrase, code})), "refused")
        << "the same code again";
    EXPECT_EQ(listDecisions(*session)->size(), 1U);
}

TEST_F(DecisionsTest, OnlyRolesThatApproveDecide) {
    for (const auto role :
         {Role::Admin, Role::PortfolioManager, Role::Trader, Role::Auditor, Role::Service}) {
        actAs(role);
        EXPECT_EQ(codeOf(approve("content")), "refused") << identity::name(role);
        EXPECT_EQ(codeOf(signOffReport(*session, ReportId{1}, true, {}, proof())), "refused");
    }
}

TEST_F(DecisionsTest, ASessionWhoseRoleWasTakenDecidesNothing) {
    auto record = user("rita");
    record.role = Role::Trader;
    ASSERT_TRUE(vault()
                    .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        QD_CHECK(writer.putUser(record, clock.now()));
                        return vault::AuditDraft{"ann", "user.role", "rita", "{}"};
                    })
                    .ok());
    EXPECT_EQ(codeOf(approve("content")), "refused");
}

TEST_F(DecisionsTest, WhatCannotBeWrittenIsRefusedBeforeAnythingIsAsked) {
    auto bad = about("content");
    bad.reason = "a\x1b[2J";
    EXPECT_EQ(codeOf(decide(*session, bad, proof())), "bad_input");
    bad = about("content");
    bad.kind = "Not A Kind";
    EXPECT_EQ(codeOf(decide(*session, bad, proof())), "bad_input");
    bad = about("content");
    bad.subject = "limit 7\nverdict: approve";
    EXPECT_EQ(codeOf(decide(*session, bad, proof())), "bad_input");
}

TEST_F(DecisionsTest, WhoSignedInByAFirstPassphraseCannotSign) {
    open("ann", passphrase);
    ASSERT_TRUE(addUser(*session, newUser("zelda", Role::Risk)).ok());
    open("zelda", first);
    session->setMustChange(false);  // as a desk that forgot to ask would
    EXPECT_EQ(codeOf(decide(*session, about("content"), {&first, {}})), "refused")
        << "the key is not on record";
}

}  // namespace
}  // namespace qd::desk
