// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/pages/backtests/run_maker.h"
#include "ui/kit/theme.h"
#include "ui/pages/backtests/compare_display.h"
#include "ui/pages/backtests/compare_model.h"
#include "ui/pages/backtests/run_parts.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;
using qd::ui::testing::makeView;

namespace {

const Date kFirst = Date::create(2021, 1, 1).value();

int rowOf(const CompareDisplay& comparison, const char* id) {
    const QString label = metricLabel(*analytics::findMetric(id));
    for (std::size_t row = 0; row < comparison.metrics.size(); ++row)
        if (comparison.metrics[row].label == label) return static_cast<int>(row);
    return -1;
}

}  // namespace

TEST(Compare, RunsOfOnePeriodHaveTheirRecordedNumbersSideBySide) {
    const auto a = makeView(1, "HRP", kFirst, 300);
    const auto b = makeView(2, "Equal", kFirst, 300, 1.3);
    const auto comparison = compare({a, b});
    ASSERT_TRUE(comparison.ok());
    EXPECT_FALSE((*comparison)->cut);
    const auto& sharpe = (*comparison)->metrics[static_cast<std::size_t>(rowOf(**comparison, "sharpe"))];
    const double first = *analytics::metric(a->metrics, "sharpe");
    const double second = *analytics::metric(b->metrics, "sharpe");
    EXPECT_EQ(sharpe.values[0].raw, first);
    EXPECT_EQ(sharpe.values[1].raw, second);
    EXPECT_EQ(sharpe.values[1].rawDifference, second - first);
    EXPECT_EQ(sharpe.values[1].difference, differenceText(analytics::MetricUnit::Ratio, second, first));
    EXPECT_TRUE(sharpe.values[0].difference.isEmpty());
    EXPECT_EQ(sharpe.values[1].better, second > first);
    EXPECT_NE(sharpe.values[1].better, sharpe.values[1].worse);
    EXPECT_EQ(sharpe.values[1].facts.number, QStringLiteral("metric/2/sharpe"));
}

TEST(Compare, OnlyTheCommonPeriodCountsAndBothBeginAt100) {
    const auto longer = makeView(1, "HRP", kFirst, 300);
    const auto later = makeView(2, "Equal", kFirst.plusDays(100), 150);
    const auto comparison = compare({longer, later});
    ASSERT_TRUE(comparison.ok());
    EXPECT_TRUE((*comparison)->cut);
    const auto& growth = *(*comparison)->growth;
    EXPECT_EQ(growth.dates.size(), 150U);
    for (const auto& line : growth.lines)
        EXPECT_DOUBLE_EQ(line.values.front(), 100.0);
    const auto& total = (*comparison)->metrics[static_cast<std::size_t>(rowOf(**comparison, "total_return"))];
    const auto& equity = longer->result.equity;
    EXPECT_NEAR(total.values[0].raw, equity[249] / equity[100] - 1.0, 1e-12);
    EXPECT_TRUE(total.values[0].facts.number.isEmpty());  // not what the run recorded
    EXPECT_FALSE(total.values[1].facts.number.isEmpty());
}

TEST(Compare, WhatCannotBeComparedIsRefused) {
    EXPECT_FALSE(compare({}).ok());
    EXPECT_FALSE(compare({makeView(1, "HRP", kFirst, 50)}).ok());
    const auto apart = compare({makeView(1, "HRP", kFirst, 50), makeView(2, "HRP", kFirst.plusDays(60), 50)});
    ASSERT_FALSE(apart.ok());
    EXPECT_EQ(apart.error().code, ErrorCode::BadInput);
    EXPECT_FALSE(compare({makeView(1, "HRP", kFirst, 50), makeView(2, "HRP", kFirst.plusDays(49), 50)}).ok());
    std::vector<std::shared_ptr<const desk::RunView>> many;
    for (int i = 0; i < kMostCompared; ++i)
        many.push_back(makeView(i + 1, "HRP " + std::to_string(i), kFirst, 50, 1.0 + 0.1 * i));
    EXPECT_TRUE(compare(many).ok());
    many.push_back(makeView(7, "HRP 7", kFirst, 50));
    const auto refused = compare(many);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().message, "7 runs are chosen, at most 6 are compared");
}

TEST(Compare, EachSharpeRatioHasItsIntervalBelowItAndATestOfTheDifference) {
    const auto a = makeView(1, "HRP", kFirst, 300);
    const auto b = makeView(2, "Equal", kFirst, 300, 1.3);
    const auto comparison = compare({a, b}).value();
    const auto row = static_cast<std::size_t>(rowOf(*comparison, "sharpe"));
    const auto& from = comparison->metrics[row + 1];
    const auto& to = comparison->metrics[row + 2];
    EXPECT_DOUBLE_EQ(from.values[1].raw, b->sharpe->low);
    EXPECT_DOUBLE_EQ(to.values[0].raw, a->sharpe->high);
    EXPECT_TRUE(from.values[1].difference.isEmpty());
    const auto test = std::find_if(comparison->metrics.begin(), comparison->metrics.end(), [](const auto& m) {
        return m.label == QStringLiteral("Same Sharpe ratio, p");
    });
    ASSERT_NE(test, comparison->metrics.end());
    EXPECT_TRUE(test->values[0].text.isEmpty());
    EXPECT_GT(test->values[1].raw, 0.0);
    EXPECT_LE(test->values[1].raw, 1.0);
}

TEST(Compare, RunsOfOneNameAreToldApart) {
    const auto comparison = compare({makeView(1, "HRP", kFirst, 50), makeView(2, "HRP", kFirst, 50)});
    ASSERT_TRUE(comparison.ok());
    EXPECT_EQ((*comparison)->names,
              (QStringList{QStringLiteral("HRP (run 1)"), QStringLiteral("HRP (run 2)")}));
    for (const ComparedMetric& metric : (*comparison)->metrics)
        EXPECT_TRUE(metric.values[1].judgement.isEmpty()) << metric.label.toStdString();  // the same numbers
}

TEST(Compare, DifferencesCarrySignAndUnit) {
    using analytics::MetricUnit;
    EXPECT_EQ(differenceText(MetricUnit::Percent, 0.082, 0.07), QStringLiteral("+1.20\u2009pp"));
    EXPECT_EQ(differenceText(MetricUnit::Ratio, 0.5, 0.58), QStringLiteral("\u22120.08"));
    EXPECT_EQ(differenceText(MetricUnit::Days, 40, 28), QStringLiteral("+12\u2009d"));
}

TEST(Compare, TheTableIsAModelAndReadsAsItsFile) {
    Theme theme;
    CompareModel model(theme);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.columnCount(), 0);
    EXPECT_TRUE(model.factsAt({}).isEmpty());
    const auto comparison = compare({makeView(1, "HRP", kFirst, 90), makeView(2, "Equal", kFirst, 90, 1.3),
                                     makeView(3, "Inverse", kFirst, 90, 0.7)})
                                .value();
    model.setComparison(comparison);
    EXPECT_EQ(model.rowCount(), static_cast<int>(comparison->metrics.size()));
    ASSERT_EQ(model.columnCount(), 6);
    EXPECT_EQ(model.headerData(4, Qt::Horizontal).toString(), QStringLiteral("Inverse"));
    EXPECT_EQ(model.headerData(5, Qt::Horizontal).toString(), QStringLiteral("Difference"));
    EXPECT_EQ(model.headerData(5, Qt::Horizontal, Qt::ToolTipRole).toString(),
              QStringLiteral("Inverse less HRP"));
    const QModelIndex sharpe = model.index(rowOf(*comparison, "sharpe"), 3);
    EXPECT_EQ(model.factsAt(sharpe).number, QStringLiteral("metric/2/sharpe"));
    // Better or worse is a word, too.
    const QString spoken = sharpe.data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.endsWith(QStringLiteral("better")) || spoken.endsWith(QStringLiteral("worse")));
    EXPECT_EQ(model.tsv().split(QLatin1Char('\n')).size(), model.rowCount() + 1);
    EXPECT_TRUE(model.csv().startsWith("Metric,HRP,Equal,Difference,Inverse,Difference\r\n"));
    model.setComparison({});
    EXPECT_EQ(model.rowCount(), 0);
}
