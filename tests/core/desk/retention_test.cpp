// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention.h"

#include "core/desk/run_tags.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

/// Far behind what the fixture's clock says when things are made.
class LaterClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override {
        return Timestamp::fromMillis(1'760'000'000'000 + days * 86'400'000);
    }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }
    std::int64_t days = 400;
};

class RetentionTest : public test::DeskTest {
protected:
    void SetUp() override {
        test::DeskTest::SetUp();
        store(test::smallMarket());
        store(test::smallMarket());
        session.reset();
        auto opened = openWorkspace({files, later, log}, request("ann"));
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        session = std::move(opened).value();
    }
    LaterClock later;
};

TEST_F(RetentionTest, ADryRunOnlySaysWhatARealOneThenRemovesAndRecords) {
    const auto before = counts();
    const auto dry = runRetention(*session, true, job());
    ASSERT_TRUE(dry.ok()) << dry.error().describe();
    ASSERT_EQ(dry->due.size(), 2U);
    EXPECT_EQ(dry->removed, 0);
    EXPECT_EQ(counts(), before);
    const auto done = runRetention(*session, false, job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_EQ(done->removed, 1);
    const auto left = vault().datasets().value();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front().id, DatasetId{2}) << "the newest stays";
    EXPECT_EQ(codeOf(vault().loadPanel(DatasetId{1})), "bad_input");
    EXPECT_TRUE(vault().loadPanel(DatasetId{2}).ok());
    const auto last = test::lastAudit(vault());
    EXPECT_EQ(last.what.action, "retention.run");
    EXPECT_NE(last.what.detail.find("dataset 1"), std::string::npos);
    EXPECT_TRUE(verifyWorkspace(*session).ok());
}

TEST_F(RetentionTest, WithARunGoWhatItWasTagged) {
    vault::RunRecord old;
    old.name = "Old";
    old.createdBy = "ann";
    old.createdAt = Timestamp::fromMillis(1'700'000'000'000);
    old.summary = "{}";
    ASSERT_TRUE(vault()
                    .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        QD_TRY(old.id, writer.addRun(old, {}));
                        return vault::AuditDraft{"ann", "test.run", "run", "{}"};
                    })
                    .ok());
    ASSERT_TRUE(setRunTags(*session, old.id, {"for Ms Nightingale"}).ok());
    ASSERT_TRUE(runRetention(*session, false, job()).ok());
    EXPECT_TRUE(vault().runs().value().empty());
    EXPECT_EQ(vault().setting(runTagsKey(old.id)).value(), forgottenTags());
    EXPECT_TRUE(loadRunTags(*session, old.id).value().empty());
}

TEST_F(RetentionTest, ARunThatFindsNothingToRemoveMakesNoEntry) {
    ASSERT_TRUE(placeLegalHold(*session, "everything", "case 12").ok());
    const auto before = counts();
    const auto done = runRetention(*session, false, job());
    ASSERT_TRUE(done.ok());
    EXPECT_EQ(done->removed, 0);
    EXPECT_EQ(counts(), before);
}

TEST_F(RetentionTest, ThePolicyDecidesAndIsRecorded) {
    ASSERT_TRUE(saveRetentionPolicy(*session, {10, 500}).ok());
    EXPECT_EQ(loadRetentionPolicy(*session)->dataDays, 500);
    EXPECT_EQ(test::lastAudit(vault()).what.action, "retention.policy");
    EXPECT_TRUE(runRetention(*session, true, job())->due.empty());
    for (const RetentionPolicy policy :
         {RetentionPolicy{0, 365}, RetentionPolicy{7, 0}, RetentionPolicy{101, 365}})
        EXPECT_EQ(codeOf(saveRetentionPolicy(*session, policy)), "bad_input");
}

TEST_F(RetentionTest, CancelledNothingGoes) {
    const auto before = counts();
    for (int step = 1; step < 3; ++step) {
        test::CancelAt stop(step);
        EXPECT_EQ(codeOf(runRetention(*session, false, stop.context(clock))), "cancelled");
    }
    EXPECT_EQ(counts(), before);
}

}  // namespace
}  // namespace qd::desk
