// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/live_returns.h"

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

TEST(LiveReturns, ReadsTheColumnThatIsAskedFor) {
    const auto read = parseReturns("date,model,hrp\n2024-01-02,0.01,0.5\r\n2024-01-03,-0.02,0.5\n\n", "hrp");
    ASSERT_TRUE(read.ok()) << read.error().describe();
    EXPECT_EQ(read->values, (std::vector<double>{0.5, 0.5}));
    EXPECT_EQ(parseReturns("date,return\n2024-01-02,-1", "return")->values, std::vector<double>{-1.0});
    EXPECT_EQ(read->dates[1], Date::parse("2024-01-03").value());
}

TEST(LiveReturns, WhatIsNoSuchFileIsRefusedAtItsPlace) {
    const auto where = [](const std::string& csv) {
        const auto read = parseReturns(csv, "return");
        EXPECT_EQ(codeOf(read), "bad_input") << csv;
        return read.ok() ? std::string()
                         : std::to_string(read.error().where.line) + ":" +
                               std::to_string(read.error().where.column);
    };
    EXPECT_EQ(where(""), "1:1");
    EXPECT_EQ(where("date,return\n"), "1:1");
    EXPECT_EQ(where("day,return\n2024-01-02,0.1\n"), "1:1");
    EXPECT_EQ(where("date,gain\n2024-01-02,0.1\n"), "1:1");
    EXPECT_EQ(where("date,return\n2 Jan,0.1\n"), "2:1");
    EXPECT_EQ(where("date,return\n2024-01-02,0.1\n2024-01-02,0.1\n"), "3:1");
    EXPECT_EQ(where("date,return\n2024-01-02,\n"), "2:12");
    EXPECT_EQ(where("date,return\n2024-01-02,nan\n"), "2:12");
    EXPECT_EQ(where("date,x,return\n2024-01-02,1,-1.5\n"), "2:14");
    EXPECT_EQ(where("date,return\n2024-01-02\n"), "2:1");
}

}  // namespace
}  // namespace qd::desk
