// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <regex>
#include <string>
#include <variant>
#include <vector>

#include "core/base/random.h"
#include "core/desk/make_report.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "core/desk/version.h"
#include "core/report/display_text.h"
#include "core/report/render.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using report::Cell;
using report::Report;
using test::codeOf;

/// The first block of a kind whose title is `title`.
template <class Block>
const Block* blockOf(const Report& report, const std::string& title) {
    for (const auto& section : report.sections) {
        for (const auto& block : section.blocks) {
            const auto* found = std::get_if<Block>(&block);
            if (found != nullptr && found->title == title) return found;
        }
    }
    return nullptr;
}

std::optional<double> numberOf(const Cell& cell) {
    const auto* number = std::get_if<double>(&cell.value);
    return number == nullptr ? std::nullopt : std::optional(*number);
}

std::string textOf(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text == nullptr ? std::string() : *text;
}

class ExecutiveReportTest : public test::DeskTest {
protected:
    void runOn(const market::PricePanel& panel, const std::string& benchmark, bool synthetic = false) {
        store(panel, benchmark, synthetic);
        const auto record = runBacktest(*session, {{}, test::smallConfig()}, job());
        ASSERT_TRUE(record.ok()) << record.error().describe();
        view = loadRun(*session, record->id).value();
        const auto built = buildExecutiveReport(*session, record->id);
        ASSERT_TRUE(built.ok()) << built.error().describe();
        executive = built.value();
    }
    void knowSectors() {
        const auto stored = vault().transact([](vault::Writer& writer) -> Result<vault::AuditDraft> {
            QD_CHECK(writer.putSecurities(
                {{"AAA", "", "Energy"}, {"BBB", "", "Utilities"}, {"CCC", "", "Energy"}}));
            return vault::AuditDraft{"ann", "sectors.import", "securities", "{}"};
        });
        ASSERT_TRUE(stored.ok()) << stored.error().describe();
    }
    std::shared_ptr<const RunView> view;
    Report executive;
};

TEST_F(ExecutiveReportTest, SaysWhatItIsAbout) {
    runOn(test::smallMarket(), "IDX");
    EXPECT_EQ(executive.title, "Executive report");
    EXPECT_EQ(executive.asOf, view->result.dates.back());
    EXPECT_NE(executive.subtitle.find("Small HRP"), std::string::npos);
    EXPECT_NE(executive.subtitle.find(view->result.dates.front().iso()), std::string::npos);
    EXPECT_EQ(executive.workspace, "book");
    EXPECT_EQ(executive.generatedBy, "ann");
    EXPECT_EQ(executive.label, "");
    const std::map<std::string, std::string> provenance(executive.provenance.begin(),
                                                        executive.provenance.end());
    EXPECT_EQ(provenance.at("Prices, SHA-256"), view->record.inputHash);
    EXPECT_EQ(provenance.at("Audit head"), test::lastAudit(vault()).hash);
    EXPECT_EQ(provenance.at("quarterdeck"), programVersions().at("quarterdeck"));
}

TEST_F(ExecutiveReportTest, ARunOnMadeUpPricesIsLabelledSoInEveryRendering) {
    runOn(test::smallMarket(), "IDX", true);
    EXPECT_EQ(executive.label, "SYNTHETIC");
    EXPECT_NE(report::renderHtml(executive).find("SYNTHETIC"), std::string::npos);
    EXPECT_NE(report::renderCsv(executive).find("SYNTHETIC"), std::string::npos);
}

TEST_F(ExecutiveReportTest, EveryStatisticIsTheMetricItself) {
    runOn(test::smallMarket(), "IDX");
    const auto* table = blockOf<report::Table>(executive, "Statistics");
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->columns.size(), 4U);
    ASSERT_EQ(table->rowFormats.size(), table->rows.size());
    std::size_t row = 0;
    for (const auto& definition : analytics::metricCatalog()) {
        ASSERT_LT(row, table->rows.size());
        EXPECT_EQ(textOf(table->rows[row][0]), definition.label);
        EXPECT_EQ(numberOf(table->rows[row][1]), analytics::metric(view->metrics, definition.id));
        EXPECT_EQ(numberOf(table->rows[row][2]), analytics::metric(view->benchmarkMetrics, definition.id));
        row += definition.id == "sharpe" ? 3 : 1;  // its interval and its probability follow
    }
    EXPECT_EQ(row, table->rows.size());
    ASSERT_EQ(executive.tiles.size(), 5U);
    const char* const ids[] = {"total_return", "cagr", "volatility", "sharpe", "max_drawdown"};
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(numberOf(executive.tiles[i].value), analytics::metric(view->metrics, ids[i])) << ids[i];
        const std::string before = i == 3 ? "95\u2009%: " : "benchmark ";
        EXPECT_TRUE(executive.tiles[i].context.starts_with(before)) << executive.tiles[i].context;
    }
}

TEST_F(ExecutiveReportTest, NoSharpeRatioStandsWithoutItsIntervalAndItsTrials) {
    store(test::smallMarket(), "IDX");
    auto other = test::smallConfig();
    other.method = "equal";
    other.name = "Equal";
    for (const auto& config : {other, test::smallConfig()})
        ASSERT_TRUE(runBacktest(*session, {{}, config}, job()).ok());
    const auto report = buildExecutiveReport(*session, {}).value();
    const auto run = loadRun(*session, {}).value();
    ASSERT_TRUE(run->sharpe && run->sharpe->dsr && run->benchmarkSharpe);
    const auto* table = blockOf<report::Table>(report, "Statistics");
    ASSERT_NE(table, nullptr);
    const auto at = std::find_if(table->rows.begin(), table->rows.end(),
                                 [](const auto& row) { return textOf(row[0]) == "Sharpe ratio"; });
    ASSERT_LT(at + 3, table->rows.end());
    const auto interval = [](const SharpeEvidence& sharpe) {
        return report::displayText({sharpe.low}, report::Format::Number2) + " to " +
               report::displayText({sharpe.high}, report::Format::Number2);
    };
    EXPECT_EQ(textOf((at + 1)->at(1)), interval(*run->sharpe));
    EXPECT_EQ(textOf((at + 1)->at(2)), interval(*run->benchmarkSharpe));
    EXPECT_EQ(numberOf((at + 2)->at(1)), run->sharpe->psr);
    EXPECT_EQ(textOf((at + 3)->at(0)), "Deflated Sharpe ratio");
    EXPECT_EQ(numberOf((at + 3)->at(1)), run->sharpe->dsr);
    EXPECT_NE(textOf((at + 3)->at(3)).find("the best of the 2 tracked trials"), std::string::npos);
    for (const auto& text : {report::renderHtml(report), report::renderCsv(report)}) {
        EXPECT_NE(text.find(interval(*run->sharpe)), std::string::npos);
        EXPECT_NE(text.find("2 tracked trials"), std::string::npos);
    }
}

TEST_F(ExecutiveReportTest, WithoutABenchmarkNothingIsComparedWithOne) {
    runOn(test::smallMarket(), "");
    const auto* table = blockOf<report::Table>(executive, "Statistics");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->columns.size(), 3U);
    EXPECT_LT(table->rows.size(), analytics::metricCatalog().size());
    EXPECT_EQ(executive.tiles[0].context, "");
    const auto* chart = blockOf<report::LineChart>(executive, "Value of 100 invested, with drawdown");
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->series.size(), 1U);
}

TEST_F(ExecutiveReportTest, TheChartsShowTheRecordedPath) {
    knowSectors();
    runOn(test::smallMarket(), "IDX");
    const auto* chart =
        blockOf<report::LineChart>(executive, "Value of 100 invested, against benchmark, with drawdown");
    ASSERT_NE(chart, nullptr);
    ASSERT_EQ(chart->series.size(), 2U);
    EXPECT_EQ(chart->dates, view->result.dates);
    EXPECT_EQ(chart->series[0].values.front(), 100.0);
    EXPECT_DOUBLE_EQ(chart->series[0].values.back(),
                     100.0 * view->result.equity.back() / view->result.equity.front());
    EXPECT_TRUE(chart->series[1].reference);

    const auto* map = blockOf<report::MonthlyHeatmap>(executive, "Return by month");
    ASSERT_NE(map, nullptr);
    double growth = 1.0;
    for (std::size_t y = 0; y < map->years.size(); ++y) {
        double year = 1.0;
        for (const auto& month : map->months[y])
            year *= 1.0 + month.value_or(0.0);
        EXPECT_NEAR(map->yearTotals[y].value(), year - 1.0, 1e-12);
        growth *= year;
    }
    EXPECT_NEAR(growth, view->result.equity.back() / view->result.equity.front(), 1e-12);

    const auto* area = blockOf<report::StackedArea>(executive, "Target weights by sector");
    ASSERT_NE(area, nullptr);
    EXPECT_EQ(area->dates.size(), view->result.rebalances.size());
    for (std::size_t t = 0; t < area->dates.size(); ++t) {
        double sum = 0.0;
        for (const auto& series : area->series)
            sum += series.values[t];
        EXPECT_NEAR(sum, 1.0, 1e-12);
    }
}

TEST_F(ExecutiveReportTest, TradingFiguresAddUpToTheRun) {
    runOn(test::smallMarket(), "IDX");
    const auto* table = blockOf<report::Table>(executive, "Trading and costs");
    ASSERT_NE(table, nullptr);
    std::map<std::string, double> value;
    for (const auto& row : table->rows)
        value[textOf(row[0])] = numberOf(row[1]).value();
    const auto& result = view->result;
    EXPECT_EQ(value.at("Rebalances"), static_cast<double>(result.rebalances.size()));
    EXPECT_EQ(value.at("Trades"), static_cast<double>(result.trades.size()));
    EXPECT_EQ(value.at("Value at the end"), result.equity.back());
    const double paid = std::accumulate(result.costs.begin(), result.costs.end(), 0.0);
    EXPECT_GT(paid, 0.0);
    EXPECT_NEAR(value.at("Costs paid"), paid, 1e-9 * paid);
}

TEST_F(ExecutiveReportTest, CostsCountTheSaleOfANameWhosePricesEnd) {
    constexpr std::size_t kEnds = 140;  // in the middle of a month
    const std::vector<std::string> names = {"AAA", "BBB", "CCC"};
    std::vector<std::vector<double>> closes;
    for (std::size_t t = 0; t < 180; ++t) {
        const auto day = static_cast<double>(t);
        closes.push_back(
            {t < kEnds ? 50.0 + std::sin(day) : 0.0, 80.0 + std::cos(day), 20.0 + std::sin(2.0 * day)});
    }
    runOn(test::panelOf(names, closes), "");
    const auto& result = view->result;
    double ofRebalances = 0.0;
    for (const auto& rebalance : result.rebalances)
        ofRebalances += rebalance.cost;
    const double paid = std::accumulate(result.costs.begin(), result.costs.end(), 0.0);
    ASSERT_GT(paid, ofRebalances * (1.0 + 1e-6)) << "the market of this test must have such a sale";
    const auto* table = blockOf<report::Table>(executive, "Trading and costs");
    ASSERT_NE(table, nullptr);
    for (const auto& row : table->rows) {
        if (textOf(row[0]) == "Costs paid") {
            EXPECT_NEAR(numberOf(row[1]).value(), paid, 1e-9 * paid);
        }
    }
}

TEST_F(ExecutiveReportTest, WithoutSectorsItSaysSoInsteadOfOneBand) {
    runOn(test::smallMarket(), "IDX");
    EXPECT_EQ(blockOf<report::StackedArea>(executive, "Target weights by sector"), nullptr);
    bool told = false;
    for (const auto& section : executive.sections) {
        for (const auto& block : section.blocks) {
            const auto* words = std::get_if<report::Paragraph>(&block);
            told = told || (words != nullptr && words->text.find("no sectors") != std::string::npos);
        }
    }
    EXPECT_TRUE(told);
}

TEST_F(ExecutiveReportTest, TheDeepestDrawdownIsTheMetric) {
    runOn(test::smallMarket(), "IDX");
    const auto* table = blockOf<report::Table>(executive, "Largest drawdowns");
    ASSERT_NE(table, nullptr);
    ASSERT_FALSE(table->rows.empty());
    ASSERT_LE(table->rows.size(), 5U);
    EXPECT_NEAR(numberOf(table->rows[0][3]).value(), analytics::metric(view->metrics, "max_drawdown").value(),
                1e-12);
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const auto& row = table->rows[i];
        EXPECT_LT(std::get<Date>(row[0].value), std::get<Date>(row[1].value)) << "the peak comes first";
        EXPECT_LT(numberOf(row[3]).value(), 0.0);
        if (i > 0) {
            EXPECT_GE(numberOf(row[3]).value(), numberOf(table->rows[i - 1][3]).value());
        }
        if (const auto* recovered = std::get_if<Date>(&row[2].value)) {
            EXPECT_GT(*recovered, std::get<Date>(row[1].value));
        }
    }
}

/// Twenty names, one of which pauses: the last rebalance that it misses knows it as sold.
market::PricePanel shrinkingMarket() {
    std::vector<std::string> symbols;
    for (int i = 0; i < 20; ++i)
        symbols.push_back("S" + std::to_string(10 + i));
    Rng rng(8);
    std::vector<double> price(symbols.size(), 50.0);
    std::vector<std::vector<double>> closes;
    for (int t = 0; t < 150; ++t) {
        closes.emplace_back();
        for (std::size_t s = 0; s < price.size(); ++s) {
            price[s] *= 1.0 + 0.01 * rng.normal();
            // S29: back by the end, but without a full window.
            const bool missing = s + 1 == price.size() && t > 100 && t < 110;
            closes.back().push_back(missing ? 0.0 : price[s]);
        }
    }
    return test::panelOf(symbols, closes);
}

TEST_F(ExecutiveReportTest, TheLargestWeightsAreThePositionsNotWhatWasSold) {
    runOn(shrinkingMarket(), "");
    const auto& last = view->result.rebalances.back();
    std::vector<double> weights;
    for (const double w : last.weights)
        if (w != 0.0) weights.push_back(w);
    ASSERT_LT(weights.size(), last.weights.size()) << "the case needs a sold name";
    std::sort(weights.rbegin(), weights.rend());
    const auto* table = blockOf<report::Table>(executive, "Largest target weights");
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->rows.size(), 15U);
    for (std::size_t i = 0; i < 15; ++i)
        EXPECT_EQ(numberOf(table->rows[i][1]), weights[i]);
    EXPECT_NE(table->note.find(" of " + std::to_string(weights.size()) + " positions."), std::string::npos)
        << table->note;
}

TEST_F(ExecutiveReportTest, NoRenderingShowsANumberThatIsNone) {
    runOn(test::smallMarket(), "IDX");
    const std::regex none(R"(\b(nan|inf|infinity)\b)", std::regex::icase);
    for (const auto& text : {report::renderHtml(executive), report::renderCsv(executive)})
        EXPECT_FALSE(std::regex_search(text, none));
}

TEST_F(ExecutiveReportTest, WithoutARunThereIsNoReport) {
    EXPECT_EQ(codeOf(buildExecutiveReport(*session, {})), "bad_input");
    EXPECT_EQ(codeOf(buildExecutiveReport(*session, RunId{5})), "bad_input");
}

}  // namespace
}  // namespace qd::desk
