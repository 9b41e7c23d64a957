// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of people inside a transaction: what the writer refuses, and what a rollback leaves.
#include <string>

#include "core/vault/vault.h"
#include "tests/core/vault/people_fixture.h"

namespace qd::vault::test {
namespace {

using TransactionWriterPeopleTest = PeopleWorkspaceTest;

TEST_F(TransactionWriterPeopleTest, ALegalHoldKeepsAPersonFromBeingErased) {
    const auto id = add("zelda");
    for (const char* subject : {"zelda", "everything"}) {
        std::int64_t hold = 0;
        ASSERT_TRUE(vault
                        ->transact([&](Writer& writer) -> Result<AuditDraft> {
                            LegalHoldRecord record;
                            record.subject = subject;
                            record.placedBy = "ann";
                            QD_TRY(hold, writer.placeLegalHold(record));
                            return AuditDraft{"ann", "hold.place", "hold", "{}"};
                        })
                        .ok());
        EXPECT_EQ(vault->legalHolds()->front().subject, subject);
        EXPECT_EQ(vault->legalHolds()->front().placedBy, "ann");
        EXPECT_EQ(codeOf(erase(id)), "refused") << subject;
        EXPECT_TRUE(vault->people().find("zelda").value().has_value());
        ASSERT_TRUE(vault
                        ->transact([&](Writer& writer) -> Result<AuditDraft> {
                            QD_CHECK(writer.releaseLegalHold(hold, clock.now()));
                            return AuditDraft{"ann", "hold.release", "hold", "{}"};
                        })
                        .ok());
    }
    EXPECT_TRUE(erase(id).ok());
}

TEST_F(TransactionWriterPeopleTest, APersonOfATransactionThatFailedIsNobody) {
    const auto failed = vault->transact([&](Writer& writer) -> Result<AuditDraft> {
        QD_CHECK(writer.addPerson("zelda", {}, clock.now()));
        return Error{ErrorCode::Cancelled, "no"};
    });
    EXPECT_EQ(codeOf(failed), "cancelled");
    EXPECT_FALSE(vault->people().personOf("zelda").value().has_value());
    EXPECT_EQ(codeOf(vault->transact([&](Writer& writer) -> Result<AuditDraft> {
                  QD_CHECK(writer.addPerson("ANN", {}, clock.now()));
                  return draft("user.add");
              })),
              "refused")
        << "the name is taken in every case";
}

TEST_F(TransactionWriterPeopleTest, TheWriterRefusesADecisionOfThePreparer) {
    const auto decided = vault->transact([&](Writer& writer) -> Result<AuditDraft> {
        DecisionRecord record;
        record.preparedBy = record.decidedBy = PersonId{1};
        QD_CHECK(writer.addDecision(record));
        return draft("decision.approve");
    });
    EXPECT_EQ(codeOf(decided), "refused");
}

}  // namespace
}  // namespace qd::vault::test
