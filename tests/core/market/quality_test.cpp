// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

using Cell = std::pair<std::string, std::string>;  // symbol, date

/// The published list of defects of vendor B: cell → relative error.
std::map<Cell, double> vendorTruth(const std::string& issue) {
    std::map<Cell, double> truth;
    for (const std::string& line : linesOf(sharedText("data/vendor_b_issues.csv"))) {
        const auto parts = splitText(line, ',');
        if (parts.size() > 5 && parts[2] == issue)
            truth[{parts[0], parts[1]}] = parseNumber(parts[5]).value_or(0.0);
    }
    return truth;
}

std::set<Cell> cellsOf(const std::vector<QualityFinding>& findings,
                       std::initializer_list<FindingKind> kinds) {
    std::set<Cell> cells;
    for (const QualityFinding& f : findings) {
        if (std::find(kinds.begin(), kinds.end(), f.kind) != kinds.end())
            cells.insert({f.symbol, f.date.iso()});
    }
    return cells;
}

double recall(const std::set<Cell>& found, const std::map<Cell, double>& truth, double above) {
    double hit = 0.0;
    double all = 0.0;
    for (const auto& [cell, error] : truth) {
        if (std::abs(error) <= above) continue;
        all += 1.0;
        if (found.contains(cell)) hit += 1.0;
    }
    return hit / all;
}

double precision(const std::set<Cell>& found, const std::map<Cell, double>& truth) {
    double hit = 0.0;
    for (const Cell& cell : found)
        hit += truth.contains(cell) ? 1.0 : 0.0;
    return hit / static_cast<double>(found.size());
}

const TradingCalendar kNyse = TradingCalendar::nyse();

// docs/data-quality.md holds the measured table; the bounds stand a little below it.
TEST(Quality, ReachesItsLevelOnVendorBAlone) {
    const PricePanel panel = sharedPanel("data/prices_vendor_b.csv.gz");
    if (panel.rows() == 0) GTEST_SKIP() << "the shared market data is not here";
    const auto findings = checkQuality(panel, kNyse, {});
    const auto wrong = vendorTruth("wrong_close");
    const auto steps = vendorTruth("unadjusted_action_or_level_step");
    ASSERT_EQ(wrong.size(), 829U);
    ASSERT_EQ(steps.size(), 42U);
    const auto closes = cellsOf(findings, {FindingKind::WrongClose});
    EXPECT_GE(recall(closes, wrong, 0.01), 0.86);
    EXPECT_GE(recall(closes, wrong, 0.02), 0.93);
    EXPECT_GE(precision(closes, wrong), 0.82);
    const auto bars = cellsOf(findings, {FindingKind::WrongClose, FindingKind::CopiedBar});
    EXPECT_GE(recall(bars, wrong, 0.01), 0.93);
    EXPECT_GE(precision(bars, wrong), 0.71);
    const auto actions = cellsOf(findings, {FindingKind::UnadjustedAction});
    EXPECT_GE(recall(actions, steps, 0.0), 30.0 / 42.0);
    EXPECT_LE(actions.size(), 65U);
}

TEST(Quality, FindsNearlyAllOfVendorBAgainstASecondVendor) {
    const PricePanel panel = sharedPanel("data/prices_vendor_b.csv.gz");
    const PricePanel reference = sharedPanel("data/prices_long.csv.gz");
    if (panel.rows() == 0 || reference.rows() == 0) GTEST_SKIP() << "the shared market data is not here";
    const auto findings = compareVendors(panel, reference, {});
    auto wrong = vendorTruth("wrong_close");
    std::erase_if(wrong, [&](const auto& entry) {
        const auto symbol = reference.symbolIndex(entry.first.first);
        const auto row = reference.dateIndex(Date::parse(entry.first.second).value());
        return !symbol || !row || !reference.at(PriceField::Close, *row, *symbol);
    });
    const auto closes = cellsOf(findings, {FindingKind::WrongClose});
    EXPECT_GE(recall(closes, wrong, 0.0), 0.995);
    EXPECT_GE(precision(closes, wrong), 0.98);  // the others are the reference's own errors
    const auto actions = cellsOf(findings, {FindingKind::UnadjustedAction});
    EXPECT_GE(recall(actions, vendorTruth("unadjusted_action_or_level_step"), 0.0), 41.0 / 42.0);
    EXPECT_EQ(actions.size(), 41U);
}

TEST(Quality, FindsDoubleCountedSpinOffsAndSparesTrueMoves) {
    const PricePanel panel = sharedPanel("data/prices_long.csv.gz");
    if (panel.rows() == 0) GTEST_SKIP() << "the shared market data is not here";
    const auto findings = checkQuality(panel, kNyse, {});
    EXPECT_EQ(cellsOf(findings, {FindingKind::AdjustmentError}),
              (std::set<Cell>{{"DHR", "2016-07-05"}, {"DXC", "2015-11-30"}}));
    EXPECT_EQ(cellsOf(findings, {FindingKind::Gap}),
              (std::set<Cell>{{"ESS", "2015-08-25"}, {"MMC", "2015-04-28"}}));
    EXPECT_LE(cellsOf(findings, {FindingKind::WrongClose}).size(), 12U);  // of 606,306 bars
    EXPECT_TRUE(
        cellsOf(findings, {FindingKind::PhantomBar, FindingKind::InconsistentBar, FindingKind::StaleRun})
            .empty());
    for (const Cell& trueMove :
         {Cell{"AMD", "2016-04-22"}, Cell{"NFLX", "2013-01-24"}, Cell{"VRTX", "2013-04-19"},
          Cell{"VRTX", "2014-06-24"}, Cell{"DXC", "2016-05-25"}}) {
        for (const QualityFinding& f : findings) {
            EXPECT_FALSE(f.symbol == trueMove.first && f.date.iso() == trueMove.second) << f.explanation;
        }
    }
}

TEST(Quality, FindsNothingInACleanPanel) {
    EXPECT_TRUE(checkQuality(Workshop().panel(), kNyse, {}).empty());
    EXPECT_TRUE(checkQuality(Workshop(40, 250, false).panel(), kNyse, {}).empty());
}

TEST(Quality, TakesEmptyAndTinyPanels) {
    EXPECT_TRUE(checkQuality(PricePanel(), kNyse, {}).empty());
    EXPECT_TRUE(compareVendors(PricePanel(), PricePanel(), {}).empty());
    for (const std::size_t rows : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        EXPECT_TRUE(checkQuality(Workshop(1, rows).panel(), kNyse, {}).empty()) << rows;
    }
    Workshop constant(3, 100);
    for (double& v : constant.columns[PriceField::Close].values)
        v = 10.0;
    EXPECT_EQ(ofKind(checkQuality(constant.panel(), kNyse, {}), FindingKind::StaleRun).size(), 3U);
}

TEST(Quality, ComesSortedWithWords) {
    Workshop w;
    w.at(PriceField::Close, 200, 3) *= 1.2;
    w.at(PriceField::Close, 100, 30) *= 0.8;
    w.at(PriceField::Close, 100, 2) *= 0.8;
    const auto found = checkQuality(w.panel(), kNyse, {});
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].symbol, "S102");
    EXPECT_EQ(found[1].symbol, "S130");
    EXPECT_EQ(found[2].symbol, "S103");
    for (const QualityFinding& f : found) {
        EXPECT_EQ(findingName(f.kind), "wrong_close");
        EXPECT_FALSE(f.explanation.empty());
        EXPECT_TRUE(std::isfinite(f.relError));
    }
}

}  // namespace
}  // namespace qd::market
