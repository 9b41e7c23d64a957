// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check_prices.h"

#include <string>

#include "core/base/number_text.h"
#include "core/base/random.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

/// A price file of 12 random walks over 120 days from Monday 2024-01-01 on; `spoiled` is 10 % too high on
/// row 60.
std::string walks(const std::string& spoiled, bool weekends) {
    Rng rng(3);
    std::string text = "date";
    for (int i = 0; i < 12; ++i)
        text += ",S" + std::to_string(10 + i);
    std::vector<double> price(12, 100.0);
    Date day = Date::create(2024, 1, 2).value();
    for (int row = 0; row < 120; ++row) {
        text += "\n" + day.iso();
        for (int i = 0; i < 12; ++i) {
            auto& p = price[static_cast<std::size_t>(i)];
            p *= 1.0 + 0.01 * rng.normal();
            const bool wrong = row == 60 && "S" + std::to_string(10 + i) == spoiled;
            text += "," + fixedText(p * (wrong ? 1.1 : 1.0), 4);
        }
        day = weekends ? day.plusDays(1) : market::TradingCalendar::nyse().next(day);
    }
    return text + "\n";
}

class CheckPricesTest : public ::testing::Test {
protected:
    std::string file(const std::string& name, const std::string& text) {
        auto at = folder.file(name);
        test::writeFile(at, text);
        return at;
    }
    Result<CheckPricesOutcome> check(const CheckPricesRequest& request) {
        return checkPrices(files, request, jobs::JobContext({}, {}, clock));
    }
    qd::test::ScratchFolder folder;
    PosixFileSystem files;
    test::TickingClock clock;
};

TEST_F(CheckPricesTest, FindsInTheFileAloneAndSaysWhatItJudged) {
    const auto outcome = check({file("a.csv", walks("S13", false)), {}, {}});
    ASSERT_TRUE(outcome.ok()) << outcome.error().describe();
    ASSERT_EQ(outcome->findings.size(), 1U);
    EXPECT_EQ(outcome->findings[0].symbol, "S13");
    EXPECT_EQ(outcome->calendar, "NYSE");
    EXPECT_EQ(outcome->symbols, 12U);
    EXPECT_EQ(outcome->sessions, 120U);
    EXPECT_EQ(outcome->compared, 0U);
}

TEST_F(CheckPricesTest, ASecondFileDecides) {
    const auto spoiled = file("a.csv", walks("S13", false));
    const auto clean = file("b.csv", walks("", false));
    const auto against = check({spoiled, clean, {}}).value();
    ASSERT_EQ(against.findings.size(), 1U);
    EXPECT_NEAR(against.findings[0].relError, 0.1, 1e-5);
    EXPECT_EQ(against.compared, 12U);
    EXPECT_TRUE(check({spoiled, spoiled, {}})->findings.empty());
}

TEST_F(CheckPricesTest, TheCalendarIsGuessedUnlessItIsNamed) {
    const auto daily = file("a.csv", walks("", true));
    const auto guessed = check({daily, {}, {}}).value();
    EXPECT_EQ(guessed.calendar, "24/7");
    EXPECT_TRUE(guessed.findings.empty());
    const auto named = check({daily, {}, market::TradingCalendar::nyse()}).value();
    EXPECT_EQ(named.calendar, "NYSE");
    ASSERT_FALSE(named.findings.empty());
    EXPECT_EQ(named.findings[0].kind, market::FindingKind::PhantomBar);
}

TEST_F(CheckPricesTest, IssuesOfBothFilesAreTold) {
    const auto first = file("a.csv", "date,symbol,close,desk\n2024-01-02,A,1,x\n");
    const auto second = file("b.csv", "date,symbol,close\n2024-01-02,A,1\n2024-01-02,A,1\n");
    const auto issues = check({first, second, {}})->issues;
    ASSERT_EQ(issues.size(), 2U);
    EXPECT_EQ(issues[0].where.file, first);
    EXPECT_EQ(issues[1].where.file, second);
    EXPECT_EQ(issues[1].kind, market::ImportIssueKind::DuplicateRow);
}

TEST_F(CheckPricesTest, FilesThatCannotBeComparedAreRefused) {
    const auto a = file("a.csv", "date,A\n2024-01-02,1\n");
    const auto other = check({a, file("b.csv", "date,B\n2024-01-02,1\n"), {}});
    ASSERT_EQ(codeOf(other), "bad_input");
    EXPECT_EQ(other.error().where, (SourceLocation{folder.file("b.csv"), 1, 1}));
    EXPECT_NE(other.error().message.find("a.csv"), std::string::npos);
    const auto wrong = check({a, file("c.csv", "date,A\n2024-01-02,x\n"), {}});
    ASSERT_EQ(codeOf(wrong), "bad_input");
    EXPECT_EQ(wrong.error().where.file, folder.file("c.csv"));
    EXPECT_EQ(codeOf(check({folder.file("none.csv"), {}, {}})), "io");
    EXPECT_EQ(codeOf(check({a, folder.file("none.csv"), {}})), "io");
}

TEST_F(CheckPricesTest, ItStopsWhenItIsToldTo) {
    const auto a = file("a.csv", "date,A\n2024-01-02,1\n");
    for (int stage = 1; stage <= 3; ++stage) {
        test::CancelAt cancel(stage);
        EXPECT_EQ(codeOf(checkPrices(files, {a, a, {}}, cancel.context(clock))), "cancelled") << stage;
    }
}

}  // namespace
}  // namespace qd::desk
