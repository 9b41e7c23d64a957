// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_display.h"

#include <cmath>

#include "core/base/random.h"
#include "tests/ui/pages/searches/search_stage.h"
#include "ui/pages/searches/words.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::searches;

namespace {

/// A search of averages whose Sharpe ratio is highest around fast 15, slow 60.
std::shared_ptr<const desk::SearchView> made(std::size_t most = 1000, double level = 1.0) {
    auto request = ui::testing::smallSearch();
    backtest::SearchRecord record;
    record.spec = request.search;
    record.spec.subject = desk::toJson(request.subject);
    record.end = backtest::SearchEnd::Done;
    const auto points = backtest::gridPoints(record.spec.space).value();
    for (const auto& point : points) {
        if (record.trials.size() == most) break;
        backtest::TrialStatistics trial;
        const double away = std::hypot((point[0] - 15.0) / 30.0, (point[1] - 60.0) / 120.0);
        trial.returns = {500, 0.0005 * level * (1.0 - away), 0.01, 0.0, 0.0};
        trial.sharpe = trial.returns.mean / trial.returns.deviation * std::sqrt(252.0);
        trial.totalReturn = 0.2;
        trial.maxDrawdown = -0.1;
        record.trials.push_back({point, trial});
    }
    vault::RunRecord run;
    run.id = RunId{4};
    run.name = "Averages";
    run.kind = "search";
    desk::SearchSetting setting;
    run.summary = desk::searchSummary(record, setting).dump();
    const std::vector<vault::RunRecord> runs{run};
    return desk::searchViewOf(run, request.subject, record, runs);
}

}  // namespace

TEST(SearchDisplayTest, TheMapIsTheSurfaceAndMarksWhereToStand) {
    const auto display = searchDisplay(made(), {});
    ASSERT_TRUE(display->map);
    EXPECT_EQ(display->map->columns.size(), 5) << "the parameter with more values lies across";
    EXPECT_EQ(display->map->rows.size(), 6);
    EXPECT_EQ(display->map->values.size(), 30U);
    EXPECT_EQ(display->map->plateau.size(), 30U);
    EXPECT_TRUE(display->map->plateau[static_cast<std::size_t>(display->map->best)]);
    const auto trial = trialToShow(*display);
    ASSERT_TRUE(trial);
    EXPECT_EQ(cellOf(*display, *trial), display->map->best);
    EXPECT_EQ(trialAt(*display, display->map->best), trial);
    EXPECT_TRUE(display->plateau.contains(QStringLiteral("slow 60")));
}

TEST(SearchDisplayTest, CellsWithoutATrialAreEmptyWhileItFills) {
    const auto display = searchDisplay(made(3), {});
    ASSERT_TRUE(display->map);
    EXPECT_EQ(display->map->values.size(), 30U);
    EXPECT_EQ(std::count_if(display->map->values.begin(), display->map->values.end(),
                            [](double v) { return std::isfinite(v); }),
              3);
    EXPECT_FALSE(trialAt(*display, 29));
    EXPECT_EQ(trialAt(*display, -1), std::nullopt);
    EXPECT_EQ(trialAt(*display, 1000), std::nullopt);
}

TEST(SearchDisplayTest, NoTrialAtAllIsShownWithoutNumbers) {
    const auto display = searchDisplay(made(0), {});
    ASSERT_TRUE(display->map);
    EXPECT_EQ(display->trials->rows, 0);
    EXPECT_FALSE(trialToShow(*display));
    EXPECT_TRUE(display->verdict.startsWith(QStringLiteral("No trial")));
}

TEST(SearchDisplayTest, EverySharpeRatioStandsWithItsInterval) {
    const auto display = searchDisplay(made(), {});
    EXPECT_TRUE(display->tiles.front().context.contains(QStringLiteral("95")));
    QStringList ids;
    for (const auto& column : display->trials->columns)
        ids.append(column.id);
    const auto at = ids.indexOf(QStringLiteral("sharpe"));
    ASSERT_GE(at, 0);
    EXPECT_EQ(ids.mid(at, 4), (QStringList{QStringLiteral("sharpe"), QStringLiteral("sharpe_low"),
                                           QStringLiteral("sharpe_high"), QStringLiteral("dsr")}));
    const auto& columns = display->trials->columns;
    const auto number = [&](const char* id, int row) {
        return columns[static_cast<std::size_t>(ids.indexOf(QString::fromLatin1(id)))].number(row);
    };
    for (int row = 0; row < display->trials->rows; ++row) {
        EXPECT_LT(number("sharpe_low", row), number("sharpe", row));
        EXPECT_GT(number("sharpe_high", row), number("sharpe", row));
        EXPECT_LE(number("dsr", row), number("psr", row));
    }
}

TEST(SearchDisplayTest, TheVerdictSaysWhatLuckExplains) {
    EXPECT_TRUE(searchDisplay(made(1000, 6.0), {})->verdict.contains(QStringLiteral("strong evidence")));
    EXPECT_TRUE(searchDisplay(made(1000, -1.0), {})->verdict.contains(QStringLiteral("luck than skill")));
}

TEST(SearchDisplayTest, ValuesReadAsTheyWereTyped) {
    EXPECT_EQ(valueText(20.0), QStringLiteral("20"));
    EXPECT_EQ(valueText(0.25), QStringLiteral("0.25"));
    EXPECT_EQ(valueText(0.1 + 0.2), QStringLiteral("0.3"));
    EXPECT_EQ(valueText(-1.5), QStringLiteral("\u22121.5"));
}

TEST(SearchDisplayTest, EveryParameterOfEveryStrategyHasWords) {
    for (const auto& strategy : backtest::strategyCatalog()) {
        EXPECT_FALSE(strategyName(strategy.kind).isEmpty());
        EXPECT_FALSE(strategyWords(strategy.kind).isEmpty());
        for (const auto& parameter : strategy.parameters)
            EXPECT_NE(parameterName(strategy.kind, parameter.name),
                      QString::fromUtf8(parameter.name.data(), static_cast<int>(parameter.name.size())));
    }
}
