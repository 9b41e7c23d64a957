// SPDX-License-Identifier: GPL-3.0-or-later
// The registry at the border of the vault: names outside, "person 7" inside, nobody after an erasure.
#include "core/vault/vault_models.h"

#include <string>

#include "core/vault/vault.h"
#include "tests/core/vault/people_fixture.h"

namespace qd::vault::test {
namespace {

class VaultModelsTest : public PeopleWorkspaceTest {
protected:
    void fill() {
        ASSERT_TRUE(vault
                        ->transact([&](Writer& writer) -> Result<AuditDraft> {
                            ModelRecord model;
                            model.name = "lstm";
                            model.owner = "zelda";
                            model.developer = "ann";
                            QD_TRY(const auto id, writer.addModel(model));
                            ModelEventRecord event;
                            event.model = id;
                            event.person = "zelda";
                            event.to = "draft";
                            QD_CHECK(writer.moveModel(event));
                            ModelFindingRecord finding;
                            finding.model = id;
                            finding.owner = "zelda";
                            finding.raisedBy = "ann";
                            QD_TRY(const auto number, writer.addModelFinding(finding));
                            QD_CHECK(writer.closeModelFinding(number, "zelda", clock.now(), "done"));
                            QD_TRY(const auto token,
                                   writer.takeLease({"drift model 1", "zelda", 0, Timestamp::fromMillis(1),
                                                     Timestamp::fromMillis(2)}));
                            DriftScanRecord scan;
                            scan.model = id;
                            scan.person = "zelda";
                            scan.token = token;
                            QD_CHECK(writer.addDriftScan(scan, "r", "drift model 1"));
                            return AuditDraft{"ann", "model.register", "model 1", "{}"};
                        })
                        .ok());
    }
    void expectWho(const std::string& who) {
        const auto model = vault->models().models()->front();
        EXPECT_EQ(model.owner, who);
        EXPECT_EQ(model.developer, "ann");
        EXPECT_EQ(model.validator, "") << "nobody stays nobody";
        EXPECT_EQ(vault->models().modelEvents()->front().person, who);
        EXPECT_EQ(vault->models().modelFindings()->front().owner, who);
        EXPECT_EQ(vault->models().modelFindings()->front().closedBy, who);
        EXPECT_EQ(vault->models().driftScans(model.id, 1)->front().person, who);
        EXPECT_EQ(vault->models().lease("drift model 1").value()->holder, who);
    }
};

TEST_F(VaultModelsTest, PeopleComeBackByNameAndAnErasedOneIsNobody) {
    const auto zelda = add("zelda");
    fill();
    expectWho("zelda");
    EXPECT_EQ(vault->models().driftReport(DriftScanId{1}).value(), "r");
    EXPECT_FALSE(vault->models().lease("other")->has_value());
    ASSERT_TRUE(erase(zelda).ok());
    expectWho("erased person 2");
}

TEST_F(VaultModelsTest, TheStateThatACheckpointSignsHoldsTheRegistry) {
    add("zelda");
    const auto before = vault->evidence().checkpoint(CheckpointReason::Asked)->state.at("models");
    fill();
    EXPECT_NE(vault->evidence().checkpoint(CheckpointReason::Asked)->state.at("models"), before);
    EXPECT_TRUE(vault->verifyAudit()->intact);
}

}  // namespace
}  // namespace qd::vault::test
