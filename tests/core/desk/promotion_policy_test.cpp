// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"
#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class PromotionPolicyTest : public test::ModelsTest {};

TEST_F(PromotionPolicyTest, TheDefaultsHoldUntilAnAdministratorSetsOthersAndTheEntryHoldsThem) {
    EXPECT_EQ(loadPromotionPolicy(*session).value(), config::PromotionConfig{});
    EXPECT_EQ(codeOf(savePromotionPolicy(*session, "version: 1\n")), "refused") << "who signs sets no rules";
    signIn("ann");
    const auto saved = savePromotionPolicy(*session, "version: 1\nperformance: {least_sharpe: 0.9}\n");
    ASSERT_TRUE(saved.ok());
    EXPECT_EQ(saved->leastSharpe, 0.9);
    EXPECT_EQ(loadPromotionPolicy(*session)->leastSharpe, 0.9);
    EXPECT_EQ(test::lastAudit(vault()).what.action, "model.policy");
    EXPECT_NE(test::textOf(test::detailOf(test::lastAudit(vault())), "policy").find("least_sharpe: 0.9"),
              std::string::npos);
    const auto entries = counts().auditEntries;
    ASSERT_TRUE(savePromotionPolicy(*session, "version: 1\nperformance: {least_sharpe: 0.9}\n").ok());
    EXPECT_EQ(counts().auditEntries, entries) << "the same again changes nothing";
    const auto wrong = savePromotionPolicy(*session, "version: 1\nperformance: {least_sharp: 1}\n");
    ASSERT_EQ(codeOf(wrong), "bad_input");
    EXPECT_EQ(wrong.error().where.line, 2);
}

TEST_F(PromotionPolicyTest, ADamagedPolicyIsNotTakenForTheDefaults) {
    ASSERT_TRUE(vault()
                    .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        QD_CHECK(writer.setSetting(kPromotionPolicyKey, "version: 9"));
                        return vault::AuditDraft{"ann", "test", "policy", "{}"};
                    })
                    .ok());
    EXPECT_EQ(codeOf(loadPromotionPolicy(*session)), "integrity");
    EXPECT_EQ(codeOf(promote(trained(), ModelStage::Validated)), "integrity");
}

}  // namespace
}  // namespace qd::desk
