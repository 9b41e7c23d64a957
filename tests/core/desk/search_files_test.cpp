// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_files.h"

#include <cmath>

#include "core/analytics/sharpe_inference.h"
#include "core/base/random.h"
#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

backtest::SearchRecord recordOf(std::size_t trials) {
    backtest::SearchRecord record;
    record.spec.space = test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=2:9:1", "slow=10:40:10"});
    record.spec.subject = toJson(SearchSubject());
    record.end = backtest::SearchEnd::Done;
    Rng rng(5);
    for (std::size_t i = 0; i < trials; ++i) {
        std::vector<double> returns;
        for (int t = 0; t < 40; ++t)
            returns.push_back(0.01 * rng.normal());
        auto figures = backtest::statisticsOf(returns, static_cast<std::int64_t>(i));
        if (i % 7 == 3) figures = backtest::statisticsOf(std::vector<double>(40, 0.0), 0);
        record.trials.push_back(
            {{static_cast<double>(2 + i % 8), 10.0 + 0.25 * static_cast<double>(i), 0}, figures});
    }
    return record;
}

SearchSetting setting() {
    SearchSetting out;
    out.name = "A \"quoted\" name, with ü";
    out.dataset = DatasetId{3};
    out.synthetic = true;
    out.sessions = 41;
    out.symbols = 2;
    out.from = Date::create(2020, 1, 2).value();
    out.to = Date::create(2020, 3, 2).value();
    return out;
}

TEST(SearchFiles, AreTheBytesOfTheEnginesOwnRecord) {
    for (const std::size_t trials : {0U, 1U, 30U}) {
        const auto record = recordOf(trials);
        EXPECT_EQ(searchJsonText(record), backtest::toJson(record).dump() + "\n");
    }
}

TEST(SearchFiles, ReadBackToTheLastBit) {
    for (const std::size_t trials : {0U, 1U, 30U}) {
        const auto record = recordOf(trials);
        for (const auto& text :
             {searchJsonText(record), backtest::toJson(record).dump(), backtest::toJson(record).dump(2)}) {
            const auto read = readSearchJson(text);
            ASSERT_TRUE(read.ok()) << read.error().describe();
            EXPECT_EQ(read->trials, record.trials);
            EXPECT_EQ(searchJsonText(*read), searchJsonText(record));
        }
    }
}

TEST(SearchFiles, RefuseWhatIsCutChangedOrNone) {
    const auto text = searchJsonText(recordOf(9));
    for (std::size_t end = 0; end + 2 < text.size(); end += 37)
        EXPECT_EQ(codeOf(readSearchJson(text.substr(0, end))), "bad_input") << end;
    for (const char* what : {"\"total_return\":", "\"periods\":", "\"kurtosis\":", "\"point\":"}) {
        auto broken = text;
        broken.replace(broken.find(what, broken.find("\"trials\"")), 3, "\"no");
        EXPECT_EQ(codeOf(readSearchJson(broken)), "bad_input") << what;
    }
    auto short_ = text;
    const auto at = short_.find("\"point\":[") + 9;
    short_.erase(at, short_.find(',', at) - at + 1);
    EXPECT_EQ(codeOf(readSearchJson(short_)), "bad_input");
}

TEST(SearchFiles, TheTableHasARowATrialAndLeavesOutWhatIsNotDefined) {
    const auto csv = trialsCsv(recordOf(5));
    EXPECT_EQ(csv.substr(0, csv.find('\n')),
              "trial,fast,slow,short,objective,total_return,sharpe,max_drawdown,trades,periods,mean,"
              "deviation,skew,kurtosis");
    EXPECT_NE(csv.find("\n4,5,10.75,0,,0,,0,0,40,0,0,0,0\n"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("nan"), std::string::npos);
}

TEST(SearchFiles, TheSummaryHasTheSpreadOfTheSharpeRatios) {
    const auto record = recordOf(30);
    std::vector<double> sharpes;
    for (const auto& trial : record.trials) {
        if (trial.statistics.sharpe)
            sharpes.push_back(trial.statistics.returns.mean / trial.statistics.returns.deviation);
    }
    const auto spread = analytics::trialSpread(sharpes, 40).value();
    const auto summary = searchSummary(record, setting());
    const Json& out = *summary.find("sharpes");
    EXPECT_EQ(out.find("count")->intOr(0), static_cast<std::int64_t>(sharpes.size()));
    EXPECT_NEAR(out.find("variance")->numberOr(0), spread.variance, 1e-12);
    EXPECT_EQ(out.find("periods")->intOr(0), 40);
    EXPECT_EQ(summary.find("trials")->intOr(0), 30);
    EXPECT_EQ(summary.find("best")->find("trial")->intOr(0), static_cast<std::int64_t>(*record.best() + 1));
    EXPECT_EQ(summary.find("continues"), nullptr);
    const auto none = searchSummary(recordOf(0), setting());
    EXPECT_TRUE(none.find("best")->isNull());
    EXPECT_TRUE(none.find("sharpes")->find("mean")->isNull());
}

TEST(SearchFiles, ASettingReadsBack) {
    auto written = setting();
    written.continues = RunId{12};
    const auto read = searchSettingFromJson(Json::parse(toJson(written).dump()).value());
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(toJson(*read).dump(), toJson(written).dump());
    EXPECT_EQ(codeOf(searchSettingFromJson(Json::object())), "bad_input");
    Json dateless = toJson(written);
    dateless.set("from", "soon");
    EXPECT_EQ(codeOf(searchSettingFromJson(dateless)), "bad_input");
}

TEST(SearchFiles, TheSummaryTellsTheBestPointAndNothingOfWhatItIsNot) {
    const Json summary = searchSummary(recordOf(20), setting());
    const std::string text = bestPointText(summary);
    EXPECT_TRUE(text.starts_with("fast ")) << text;
    Json damaged = summary;
    Json best = Json::object();
    Json point = Json::array();
    point.push(1.0);
    best.set("point", point);
    damaged.set("best", best);
    EXPECT_EQ(bestPointText(damaged), "") << "one coordinate for three axes";
    EXPECT_EQ(bestPointText(Json::object()), "");
}

}  // namespace
}  // namespace qd::desk
