// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

Imported<MembershipTable> membershipOf(const std::string& rows) {
    const StillClock clock;
    return importMembership(MemoryFiles("symbol,from,to\n" + rows), "f.csv", {},
                            jobs::JobContext({}, {}, clock));
}

}  // namespace

TEST(ImportMembershipTest, SpellsComeSorted) {
    const auto made = membershipOf("B,2015-03-23,\nB,1996-01-02,1997-01-15\nA,2000-06-05,\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const auto& spells = made->value.spells;
    ASSERT_EQ(spells.size(), 3U);
    EXPECT_EQ(spells[0].symbol, "A");
    EXPECT_FALSE(spells[0].to.has_value());
    EXPECT_EQ(spells[1].to->iso(), "1997-01-15");
    EXPECT_EQ(spells[2].from.iso(), "2015-03-23");
}

TEST(ImportMembershipTest, RefusesOverlapsAndBackwardSpells) {
    const auto overlap = membershipOf("A,2000-01-01,2001-01-01\nA,2001-01-01,\n");
    ASSERT_FALSE(overlap.ok());
    EXPECT_EQ(overlap.error().where.line, 3);
    EXPECT_FALSE(membershipOf("A,2000-01-01,\nA,2005-01-01,\n").ok());
    const auto backward = membershipOf("A,2001-01-02,2001-01-01\n");
    ASSERT_FALSE(backward.ok());
    EXPECT_EQ(backward.error().where, (SourceLocation{"f.csv", 2, 14}));
    EXPECT_FALSE(membershipOf("A,,\n").ok());
    EXPECT_FALSE(membershipOf(",2001-01-01,\n").ok());
    EXPECT_FALSE(membershipOf("").ok());
    EXPECT_EQ(membershipOf("A,2001-01-01,\nA,2001-01-01,\n")->issues.size(), 1U);
}

TEST(ImportMembershipTest, RealFileByMapping) {
    const std::string path = QD_SHARED_DIR "/data/membership.csv";
    const PosixFileSystem disk;
    if (!disk.exists(path)) GTEST_SKIP() << "the shared market data is not there";
    const StillClock clock;
    const jobs::JobContext job({}, {}, clock);
    ImportOptions options;
    options.columns = {{"ticker", "symbol"}, {"start_date", "from"}, {"end_date", "to"}};
    const auto made = importMembership(disk, path, options, job);
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.spells.size(), 1230U);
}

}  // namespace qd::market
