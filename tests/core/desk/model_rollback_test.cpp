// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class ModelRollbackTest : public test::ModelsTest {
protected:
    Result<Rollback> back() { return rollBackModel(*session, "core allocation", "it loses money", proof()); }
    /// Two models that were in production one after the other.
    void two() {
        first = trained();
        bring(first, ModelStage::Production);
        second = trained();
        bring(second, ModelStage::Production);
    }
    ModelId first;
    ModelId second;
};

TEST_F(ModelRollbackTest, TheFormerModelComesBackInOneSignedStep) {
    two();
    const auto before = counts().auditEntries;
    const auto done = back();
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_EQ(done->from, second);
    EXPECT_EQ(done->to, first);
    EXPECT_EQ(counts().auditEntries, before + 1);
    EXPECT_EQ(stageOf(first), "production");
    EXPECT_EQ(stageOf(second), "staging");
    EXPECT_EQ(productionModel(*session, "core allocation")->record.id, first);
    EXPECT_EQ(codeOf(checkModelSteps(*session, second)), "ok");
}

TEST_F(ModelRollbackTest, OneStepAndNoMore) {
    EXPECT_EQ(codeOf(back()), "refused") << "nothing is in production";
    first = trained();
    bring(first, ModelStage::Production);
    EXPECT_EQ(codeOf(back()), "refused") << "nothing was before it";
    second = trained();
    bring(second, ModelStage::Production);
    ASSERT_TRUE(back().ok());
    EXPECT_EQ(codeOf(back()), "refused") << "it came by a roll back";
    scanned(second, "none");
    ASSERT_TRUE(promote(second, ModelStage::Production).ok());
    EXPECT_TRUE(back().ok()) << "after a promotion there is a step to take back again";
}

TEST_F(ModelRollbackTest, AFormerModelThatWasRetiredDoesNotComeBack) {
    two();
    ASSERT_TRUE(retireModel(*session, first, "obsolete").ok());
    EXPECT_EQ(codeOf(back()), "refused");
    EXPECT_EQ(stageOf(second), "production");
}

TEST_F(ModelRollbackTest, ItIsSignedLikeAnyPromotion) {
    two();
    const crypto::Secret wrong = crypto::Secret::fromText("not the passphrase of anybody");
    EXPECT_EQ(codeOf(rollBackModel(*session, "core allocation", "why", {&wrong, {}})), "integrity");
    EXPECT_EQ(codeOf(rollBackModel(*session, "core allocation", "", proof())), "bad_input");
    signIn("pat");
    EXPECT_EQ(codeOf(back()), "refused");
    EXPECT_EQ(findModel(*session, second)->stage, "production");
}

}  // namespace
}  // namespace qd::desk
