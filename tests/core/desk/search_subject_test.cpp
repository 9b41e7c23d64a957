// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_subject.h"

#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

SearchSubject subject() {
    SearchSubject out;
    out.kind = backtest::SignalKind::Breakout;
    out.timeframe = backtest::Timeframe::Weekly;
    out.costs = {1.5, 2.5};
    out.price = market::PriceField::AdjClose;
    out.prices = "abc";
    return out;
}

TEST(SearchSubject, ReadsBackAsItWasWritten) {
    const auto read = searchSubjectFromJson(Json::parse(toJson(subject()).dump()).value());
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(*read, subject());
}

TEST(SearchSubject, RefusesWhatIsNone) {
    for (const char* key : {"strategy", "timeframe", "fees_bps", "slippage_bps", "price"}) {
        Json json = toJson(subject());
        json.set(key, "nonsense");
        EXPECT_EQ(codeOf(searchSubjectFromJson(json)), "bad_input") << key;
    }
    Json open = toJson(subject());
    open.set("price", "open");
    EXPECT_EQ(codeOf(searchSubjectFromJson(open)), "bad_input");
    Json dear = toJson(subject());
    dear.set("fees_bps", 1e9);
    EXPECT_EQ(codeOf(searchSubjectFromJson(dear)), "bad_input");
    EXPECT_EQ(codeOf(searchSubjectFromJson(Json())), "bad_input");
}

TEST(SearchSubject, AStoredSpecAllowsWhatItsStrategyAllows) {
    backtest::SearchSpec spec;
    SearchSubject averages;
    spec.subject = toJson(averages);
    spec.space = test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=2:20:1", "slow=5:40:5"});
    spec.space.allowed = nullptr;
    ASSERT_TRUE(makeRunnable(spec).ok());
    EXPECT_FALSE(spec.space.allows(std::vector<double>{20, 10, 0}));
    EXPECT_TRUE(spec.space.allows(std::vector<double>{10, 20, 0}));
    std::swap(spec.space.axes[0], spec.space.axes[1]);
    EXPECT_EQ(codeOf(makeRunnable(spec)), "bad_input");
    spec.space.axes.pop_back();
    EXPECT_EQ(codeOf(makeRunnable(spec)), "bad_input");
}

TEST(SearchSubject, NamesAPointByTheParametersThatMove) {
    const auto space = test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=2:20:1", "slow=40"});
    EXPECT_EQ(pointText(space, std::vector<double>{5, 40, 0}), "fast 5");
    const auto fixed = test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=5", "slow=40"});
    EXPECT_EQ(pointText(fixed, std::vector<double>{5, 40, 0}), "fast 5, slow 40, short 0");
}

}  // namespace
}  // namespace qd::desk
