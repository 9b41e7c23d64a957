// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lineage.h"

#include <functional>

#include "core/analytics/metrics.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/lineage_walk.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::doubts;
using test::find;
using test::labelled;
using Kind = LineageNode::Kind;

class LineageTest : public test::DeskTest {
protected:
    RunId recordRun() {
        store(test::smallMarket(), "IDX", true);
        const auto run = runBacktest(*session, {{}, test::smallConfig()}, job());
        EXPECT_TRUE(run.ok()) << run.error().describe();
        return run->id;
    }
    /// The session over a vault whose files of runs are spoilt.
    std::unique_ptr<Session> spoilt(std::function<void(vault::RunFiles&)> spoil) {
        session.reset();
        auto opened = vault::Vault::open(path, passphrase, {files, clock});
        EXPECT_TRUE(opened.ok());
        auto wrapped = std::make_unique<test::WrappedVault>(std::move(opened).value());
        wrapped->spoil = std::move(spoil);
        return std::make_unique<Session>(env(), std::move(wrapped),
                                         identity::Actor{"ann", identity::Role::Admin});
    }
};

TEST_F(LineageTest, EveryMetricOfARunIsTheRecordedOneComputedAnew) {
    const RunId run = recordRun();
    const auto view = loadRun(*session, run).value();
    for (const auto& metric : analytics::metricCatalog()) {
        const auto lineage = explainMetric(*session, run, metric.id);
        ASSERT_TRUE(lineage.ok()) << lineage.error().describe();
        const Lineage& l = **lineage;
        EXPECT_EQ(l.check, LineageCheck::Matches) << metric.id << ": " << l.verdict.text;
        EXPECT_EQ(doubts(l), 0U) << metric.id;
        EXPECT_EQ(l.title.text, metric.label);
        const auto shown = analytics::metric(view->metrics, metric.id);
        ASSERT_EQ(l.value.has_value(), shown.has_value()) << metric.id;
        EXPECT_EQ(l.value.value_or(Figure{}).value, shown.value_or(0.0)) << metric.id;
    }
}

TEST_F(LineageTest, ASharpeRatioStandsWithItsIntervalAndItsTrials) {
    const RunId run = recordRun();
    const auto view = loadRun(*session, run).value();
    ASSERT_TRUE(view->sharpe.has_value());
    const auto lineage = explainMetric(*session, run, "sharpe").value();
    EXPECT_EQ(labelled(*lineage, "Lower end of the 95 % interval")->figure->value, view->sharpe->low);
    EXPECT_EQ(labelled(*lineage, "Upper end of the 95 % interval")->figure->value, view->sharpe->high);
    EXPECT_EQ(labelled(*lineage, "Probability of a true ratio above 0")->figure->value, view->sharpe->psr);
    EXPECT_EQ(labelled(*explainMetric(*session, run, "volatility").value(), "What stands beside it"),
              nullptr);
}

TEST_F(LineageTest, AMetricNamesFormulaInputsParametersRunDataSetAndAudit) {
    const RunId run = recordRun();
    const auto lineage = explainMetric(*session, run, "sharpe").value();
    EXPECT_EQ(lineage->number, "metric/1/sharpe");
    EXPECT_EQ(lineage->anchor, "metrics");
    EXPECT_FALSE(lineage->meaning.empty());
    EXPECT_EQ(lineage->formula.pattern, "(%1 − %2) / %3 · √%4");
    ASSERT_EQ(lineage->formula.figures.size(), 4U);
    EXPECT_EQ(lineage->formula.figures[3].value, 252.0);
    const auto* series = labelled(*lineage, "Returns of the run, r");
    ASSERT_NE(series, nullptr);
    EXPECT_EQ(series->link, "backtests/1");
    EXPECT_NE(series->text.text.find(" returns, "), std::string::npos) << series->text.text;
    ASSERT_FALSE(series->children.empty());
    EXPECT_NE(series->children[0].text.text.find("equity.csv, column return, lines 3 to "),
              std::string::npos);
    EXPECT_EQ(labelled(*lineage, "strategy.method")->text.text, "hrp");
    EXPECT_NE(labelled(*lineage, "costs.commission_bps"), nullptr);
    EXPECT_NE(labelled(*lineage, "seed"), nullptr);
    EXPECT_EQ(labelled(*lineage, "Run 1")->link, "backtests/1");
    EXPECT_EQ(labelled(*lineage, "Data set 1")->link, "data/1");
    EXPECT_EQ(labelled(*lineage, "Content hash")->code, vault().datasets().value().front().contentHash);
    EXPECT_EQ(labelled(*lineage, "File")->text.text, "prices.csv");
    EXPECT_NE(labelled(*lineage, "Synthetic"), nullptr);
    EXPECT_NE(find(lineage->roots,
                   [](const LineageNode& n) {
                       return n.kind == Kind::Audit && n.text.text.starts_with("backtest.run: run 1, ann");
                   }),
              nullptr);
    EXPECT_NE(find(lineage->roots,
                   [](const LineageNode& n) {
                       return n.kind == Kind::Audit && n.text.text.starts_with("prices.import");
                   }),
              nullptr);
}

TEST_F(LineageTest, TheLinesOfTheFileAreThoseOfTheReturns) {
    const RunId run = recordRun();
    const auto view = loadRun(*session, run).value();
    const auto stored = vault().loadRunFiles(run).value();
    const std::string& csv = stored.at("equity.csv");
    const auto lines = std::count(csv.begin(), csv.end(), '\n');
    const auto lineage = explainMetric(*session, run, "volatility").value();
    const auto* series = labelled(*lineage, "Returns of the run, r");
    EXPECT_TRUE(series->children[0].text.text.ends_with(" to " + std::to_string(lines)))
        << series->children[0].text.text << " of " << lines;
}

TEST_F(LineageTest, ATamperedSummaryIsSaid) {
    const RunId run = recordRun();
    const auto damaged = spoilt([](vault::RunFiles& spoil) {
        auto& text = spoil["summary.json"];
        const auto at = text.find("\"sharpe\": ");
        ASSERT_NE(at, std::string::npos);
        text.replace(at, text.find_first_of(",\n", at) - at, "\"sharpe\": 9.75");
    });
    const auto lineage = explainMetric(*damaged, run, "sharpe").value();
    EXPECT_EQ(lineage->check, LineageCheck::Differs);
    EXPECT_GT(doubts(*lineage), 0U);
    EXPECT_EQ(labelled(*lineage, "Recorded in the run's summary")->figure->value, 9.75);
    EXPECT_NE(lineage->value->value, 9.75) << "what is shown comes from the returns";
    EXPECT_TRUE(lineage->verdict.text.ends_with("do not rely on it")) << lineage->verdict.text;
    EXPECT_EQ(explainMetric(*damaged, run, "volatility").value()->check, LineageCheck::Matches)
        << "the others are as they were";
}

TEST_F(LineageTest, ATamperedHashOfThePricesIsADoubt) {
    const RunId run = recordRun();
    const auto damaged = spoilt([](vault::RunFiles& spoil) {
        auto& text = spoil["run.json"];
        const auto at = text.find("\"input_hash\": \"");
        text[at + 15] = text[at + 15] == '0' ? '1' : '0';
    });
    const auto lineage = explainMetric(*damaged, run, "sharpe");
    ASSERT_TRUE(lineage.ok()) << lineage.error().describe();
    EXPECT_NE(labelled(**lineage, "The run's file names other prices"), nullptr);
}

TEST_F(LineageTest, ARunWithoutRecordedMetricsIsOnlyComputed) {
    const RunId run = recordRun();
    const auto bare = spoilt([](vault::RunFiles& spoil) {
        auto& text = spoil["summary.json"];
        text.replace(text.find("\"metrics\""), 9, "\"others\"");
    });
    EXPECT_EQ(explainMetric(*bare, run, "sharpe").value()->check, LineageCheck::OnlyComputed);
}

TEST_F(LineageTest, TheBenchmarkHasItsOwnNumbers) {
    const RunId run = recordRun();
    const auto lineage = explainNumber(*session, "benchmark/1/volatility").value();
    EXPECT_EQ(lineage->check, LineageCheck::Matches);
    EXPECT_NE(lineage->value->value, explainMetric(*session, run, "volatility").value()->value->value);
    EXPECT_EQ(codeOf(explainNumber(*session, "benchmark/1/beta")), "bad_input");
}

TEST_F(LineageTest, NamesThatNameNothingAreRefused) {
    recordRun();
    for (const char* number :
         {"", "/", "metric", "metric/", "metric/1", "metric/1/", "metric/1/luck", "metric/x/sharpe",
          "metric/99/sharpe", "metric/-1/sharpe", "metric/1e3/sharpe", "position/AAA/value", "overview/",
          "overview/a/b", "colour/1/sharpe", "metric/99999999999999999999/sharpe"})
        EXPECT_FALSE(explainNumber(*session, number).ok()) << number;
    EXPECT_EQ(explainNumber(*session, "overview/sharpe").value()->number, "metric/1/sharpe");
}

TEST_F(LineageTest, NobodyReadsItWithoutPermission) {
    recordRun();
    actWithoutAnyPermission();
    EXPECT_EQ(codeOf(explainNumber(*session, "metric/1/sharpe")), "refused");
    EXPECT_EQ(codeOf(explainNumber(*session, "overview/value")), "refused");
    EXPECT_EQ(codeOf(explainNumber(*session, "position/AAA/value")), "refused");
}

}  // namespace
}  // namespace qd::desk
