// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/knowledge.h"

#include <gtest/gtest.h>

namespace qd::features {
namespace {

TEST(KnowledgeTest, AnExchangeIsKnownAnHourAfterItsLatestClose) {
    const auto session = Date::parse("2024-01-05").value();
    EXPECT_EQ(KnowledgeRule::exchange().publishedAt(session).iso(), "2024-01-05T22:00:00.000Z");
}

TEST(KnowledgeTest, ADayWithoutNightsIsKnownOnTheNext) {
    const auto session = Date::parse("2024-02-29").value();
    EXPECT_EQ(KnowledgeRule::everyDay().publishedAt(session).iso(), "2024-03-01T01:00:00.000Z");
}

TEST(KnowledgeTest, DaysBeforeTheEpochHaveTheirTimeToo) {
    EXPECT_EQ(KnowledgeRule::exchange().publishedAt(Date::parse("1962-01-02").value()).iso(),
              "1962-01-02T22:00:00.000Z");
}

}  // namespace
}  // namespace qd::features
