// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"
#include "tests/core/desk/drift_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class DriftScheduleTest : public test::DriftTest {};

TEST_F(DriftScheduleTest, TheIntervalIsAnHourUnlessSetAndHasBounds) {
    EXPECT_EQ(driftInterval(*session).value(), 3600);
    ASSERT_TRUE(setDriftInterval(*session, 600).ok());
    EXPECT_EQ(driftInterval(*session).value(), 600);
    EXPECT_EQ(test::lastAudit(vault()).what.action, "drift.interval");
    for (const std::int64_t seconds : {59, 604'801, 0, -5})
        EXPECT_EQ(codeOf(setDriftInterval(*session, seconds)), "bad_input") << seconds;
    for (const char* text : {"soon", "10", "600 ", "99999999999999999999"}) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.setSetting(kDriftIntervalKey, text));
                            return vault::AuditDraft{"ann", "test", "x", "{}"};
                        })
                        .ok());
        EXPECT_EQ(codeOf(driftInterval(*session)), "integrity") << text;
    }
}

TEST_F(DriftScheduleTest, WhatIsInStagingAndProductionIsDueOnceTheIntervalIsOver) {
    EXPECT_TRUE(driftScansDue(*session)->empty());
    const auto a = trained({}, "a");
    const auto b = trained({}, "b");
    trained({}, "c");
    bring(a, ModelStage::Production);  // scanned on its way
    bring(b, ModelStage::Staging);     // never
    EXPECT_EQ(driftScansDue(*session).value(), std::vector{b}) << "a was scanned just now";
    clock.moveBySeconds(3'600);
    EXPECT_EQ(driftScansDue(*session).value(), (std::vector{b, a})) << "the most overdue first";
    scanned(b, "none");
    EXPECT_EQ(driftScansDue(*session).value(), std::vector{a});
    ASSERT_TRUE(retireModel(*session, a, "obsolete").ok());
    EXPECT_TRUE(driftScansDue(*session)->empty());
}

}  // namespace
}  // namespace qd::desk
