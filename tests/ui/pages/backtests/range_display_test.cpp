// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/range_display.h"

#include <gtest/gtest.h>

#include "core/analytics/metrics.h"
#include "tests/ui/pages/backtests/run_maker.h"
#include "ui/pages/backtests/run_parts.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;
using qd::ui::testing::makeView;

namespace {

const Date kFirst = Date::create(2021, 1, 1).value();

/// Three years and some days.
std::shared_ptr<const RunDisplay> display() {
    return displayOf(makeView(7, "HRP", kFirst, 1100), {}, "{}");
}

QString valueOf(const QList<MetricLine>& lines, const analytics::MetricDefinition& metric) {
    for (const MetricLine& line : lines)
        if (line.label == metricLabel(metric)) return line.strategy;
    return {};
}

}  // namespace

TEST(RangeDisplay, SaysWhatTheCatalogueSaysOfTheReturnsInTheRange) {
    const auto run = display();
    const QDate from(2022, 3, 1);
    const QDate to(2022, 9, 30);
    const auto range = rangeDisplay(*run, from, to);
    ASSERT_TRUE(range.ok());
    const auto first = static_cast<std::size_t>(from.toJulianDay() - QDate(2021, 1, 1).toJulianDay());
    const auto count = static_cast<std::size_t>(to.toJulianDay() - from.toJulianDay());
    const auto own = run->view->result.returns();
    const auto benchmark = run->view->result.benchmarkReturns();
    const auto expected = analytics::computeMetrics(std::span(own).subspan(first, count),
                                                    std::span(benchmark).subspan(first, count), {})
                              .value();
    const auto lines = (*range)->statistics + (*range)->againstBenchmark;
    for (const auto& metric : analytics::metricCatalog())
        EXPECT_EQ(valueOf(lines, metric), metricText(metric.unit, analytics::metric(expected, metric.id)))
            << metric.id;
    EXPECT_FALSE((*range)->whole);
    EXPECT_TRUE(lines.front().facts.number.isEmpty());  // only the whole run's numbers are recorded
}

TEST(RangeDisplay, OverTheWholeRunIsWhatTheRunRecorded) {
    const auto run = display();
    const auto range = rangeDisplay(*run, QDate(1990, 1, 1), QDate(2090, 1, 1));
    ASSERT_TRUE(range.ok());
    EXPECT_TRUE((*range)->whole);
    ASSERT_EQ((*range)->statistics.size(), run->statistics.size());
    for (qsizetype i = 0; i < run->statistics.size(); ++i) {
        EXPECT_EQ((*range)->statistics[i].strategy, run->statistics[i].strategy);
        EXPECT_EQ((*range)->statistics[i].facts.number, run->statistics[i].facts.number);
    }
    EXPECT_EQ((*range)->months.size(), run->months.size());
}

TEST(RangeDisplay, TheDistributionCountsTheReturnsOfTheRangeAndMarksItsRisk) {
    const auto range = rangeDisplay(*display(), QDate(2022, 1, 1), QDate(2022, 12, 31));
    ASSERT_TRUE(range.ok());
    const auto& histogram = *(*range)->returns;
    EXPECT_EQ(histogram.distributions.front().samples, 364);
    ASSERT_EQ(histogram.markers.size(), 2U);
    EXPECT_LT(histogram.markers[1].value, histogram.markers[0].value);  // the shortfall lies beyond
    EXPECT_EQ(histogram.curves.size(), 1U);
    EXPECT_EQ((*range)->months.size(), 12U);
    for (const auto& month : (*range)->months)
        EXPECT_EQ(month.year, 2022);
}

TEST(RangeDisplay, WholeYearsAreNamedAsSuch) {
    const auto run = display();
    const auto title = [&run](const QDate& from, const QDate& to) {
        return rangeTitle(run->view->result.dates, from, to);
    };
    EXPECT_EQ(title(QDate(2022, 1, 1), QDate(2022, 12, 31)), QStringLiteral("2022"));
    EXPECT_EQ(title(QDate(2021, 1, 1), QDate(2023, 12, 31)), QStringLiteral("2021\u20132023"));
    EXPECT_EQ(title(QDate(2022, 1, 2), QDate(2022, 12, 31)), QStringLiteral("2 Jan 2022 \u2013 31 Dec 2022"));
    EXPECT_EQ(title(QDate(2022, 1, 1), QDate(2022, 12, 30)), QStringLiteral("1 Jan 2022 \u2013 30 Dec 2022"));
}

TEST(RangeDisplay, ARangeWithoutTwoSessionsIsRefused) {
    EXPECT_FALSE(rangeDisplay(*display(), QDate(2022, 1, 1), QDate(2022, 1, 1)).ok());
    EXPECT_FALSE(rangeDisplay(*display(), QDate(1990, 1, 1), QDate(1991, 1, 1)).ok());
    EXPECT_FALSE(rangeDisplay(*display(), QDate(2022, 5, 1), QDate(2022, 4, 1)).ok());
}
