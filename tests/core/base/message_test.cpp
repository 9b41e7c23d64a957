// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <limits>

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/base/error.h"

namespace qd {
namespace {

using Kind = MessageArgument::Kind;

TEST(Message, SaysEnglishAndKeepsTemplateAndArguments) {
    const std::string file = "prices.csv";
    const Message said = say("the file '%1' has %2 rows up to %3", file, 1204, Date::fromDays(0));
    EXPECT_EQ(said.text, "the file 'prices.csv' has 1204 rows up to 1970-01-01");
    EXPECT_EQ(said.id, "the file '%1' has %2 rows up to %3");
    ASSERT_EQ(said.args.size(), 3U);
    EXPECT_EQ(said.args[0].kind, Kind::Text);
    EXPECT_EQ(said.args[1].kind, Kind::Count);
    EXPECT_EQ(said.args[2].kind, Kind::Day);
}

TEST(Message, NumbersAreTheShortestTextThatReadsBack) {
    EXPECT_EQ(say("above %1", 0.1).text, "above 0.1");
    EXPECT_EQ(say("above %1", 1e-12).text, "above 1e-12");
    EXPECT_EQ(say("above %1", 0.1).args[0].kind, Kind::Number);
    EXPECT_NE(say("above %1", std::numeric_limits<double>::quiet_NaN()).text.find("nan"), std::string::npos);
}

TEST(Message, MessagesInsideMessagesStayTranslatable) {
    const Message inner = say("%1 sessions", 3);
    const Message outer = say("no price on %1", inner);
    EXPECT_EQ(outer.text, "no price on 3 sessions");
    EXPECT_EQ(outer.args[0].kind, Kind::Words);
    EXPECT_EQ(outer.args[0].id, "%1 sessions");
    EXPECT_EQ(say("no price on %1", Message("plain")).args[0].kind, Kind::Text);
}

TEST(Message, PercentSignsAndMarkersInsideArgumentsStay) {
    EXPECT_EQ(say("%1 % of 95 %", 5).text, "5 % of 95 %");
    EXPECT_EQ(say("'%1' and '%2'", "%2", "x").text, "'%2' and 'x'");
    EXPECT_EQ(compose("%3 %", {}), "%3 %");
}

TEST(Message, TemplatesAreHeldAgainstTheirArgumentsWhileCompiling) {
    EXPECT_TRUE(detail::usesExactly("%1 of %2", 2));
    EXPECT_TRUE(detail::usesExactly("%2 before %1, %2", 2));
    EXPECT_FALSE(detail::usesExactly("%1 of %2", 1));
    EXPECT_FALSE(detail::usesExactly("%1 of %3", 2));
    EXPECT_FALSE(detail::usesExactly("nothing", 1));
    EXPECT_TRUE(detail::usesExactly("100 %", 0));
}

TEST(Message, ArgumentsAreFoundInEnglishThatATemplateMade) {
    const auto found = argumentsIn("No symbol has a bar for 5 sessions of the exchange from 2024-01-02 on.",
                                   "No symbol has a bar for %1 of the exchange from %2 on.");
    ASSERT_TRUE(found);
    EXPECT_EQ((*found)[0], "5 sessions");
    EXPECT_EQ((*found)[1], "2024-01-02");
    EXPECT_FALSE(argumentsIn("something else", "No symbol has a bar for %1."));
    EXPECT_FALSE(argumentsIn("", "%1"));
    EXPECT_TRUE(argumentsIn("Done", "Done"));
    EXPECT_FALSE(argumentsIn("Done.", "Done"));
    // The first end does not fit, a later one does.
    const auto later = argumentsIn("a on b on c", "%1 on c");
    ASSERT_TRUE(later);
    EXPECT_EQ(later->front(), "a on b");
}

TEST(Error, KeepsTheTemplatesOfMessageAndHint) {
    const Error error{ErrorCode::BadInput, say("there is no run %1", "12"), say("run a backtest first")};
    EXPECT_EQ(error.message, "there is no run 12");
    EXPECT_EQ(error.messageId, "there is no run %1");
    EXPECT_EQ(error.hintId, "run a backtest first");
    EXPECT_EQ(error.said(), say("there is no run %1", "12"));
}

TEST(Error, ATextThatWasChangedHasNoTemplateAnyMore) {
    Error error{ErrorCode::BadInput, say("there is no run %1", "12"), say("run a backtest first")};
    error.message = "column 3: " + error.message;
    EXPECT_TRUE(error.said().id.empty());
    EXPECT_EQ(error.said().text, "column 3: there is no run 12");
    EXPECT_EQ(error.mend().id, "run a backtest first");
}

}  // namespace
}  // namespace qd
