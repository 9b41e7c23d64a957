// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

TEST(StudyCoverage, CountsMembersWithAndWithoutPrices) {
    const Study& study = smallStudy();
    ASSERT_FALSE(study.coverage.empty());
    int year = 0;
    for (const auto& day : study.coverage) {
        EXPECT_GT(day.date.year(), year);
        year = day.date.year();
        EXPECT_EQ(day.members, 8U);
        EXPECT_EQ(day.withPrice, 7U);  // GONE has none
        EXPECT_LE(day.held, 7U);
        EXPECT_GE(day.held, 6U);
    }
}

TEST(StudyCoverage, NamesWhoWasNeverAMember) {
    EXPECT_EQ(smallStudy().neverMembers, std::vector<std::string>{"S6"});
}

TEST(StudyCoverage, WithoutAMembershipEveryPriceCounts) {
    auto inputs = test::studyInputs();
    inputs.membership.reset();
    auto config = test::studyConfig();
    for (auto& method : config.methods)
        method.config.engine.universe = "all";
    const auto study = runStudy(config, inputs, 1, test::studyJob()).value();
    EXPECT_TRUE(study.neverMembers.empty());
    for (const auto& day : study.coverage) {
        EXPECT_EQ(day.members, day.withPrice);
        EXPECT_EQ(day.members, 8U);
    }
    EXPECT_FALSE(study.hashes.contains("membership"));
    EXPECT_FALSE(study.hindsight.has_value());
}

// A name that will rise is in the prices from the start, and a member only once it has risen.
TEST(StudyCoverage, ShowsWhatHindsightIsWorth) {
    const auto& plain = smallStudy();
    ASSERT_TRUE(plain.hindsight.has_value());
    EXPECT_NEAR(plain.hindsight->members, analytics::metric(plain.methods[0].metrics, "cagr").value(), 1e-12);
    auto inputs = test::studyInputs();
    auto close = inputs.prices.column(market::PriceField::Close);
    for (std::size_t t = 0; t < test::kStudyRows; ++t)
        close.values[t * test::kStudySymbols + 6] = 10.0 * std::exp(0.01 * static_cast<double>(t));
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = std::move(close);
    inputs.prices =
        market::PricePanel::create(inputs.prices.dates(), inputs.prices.symbols(), std::move(columns))
            .value();
    inputs.membership->spells.push_back({"S6", inputs.prices.dates().back(), std::nullopt});
    const auto study = runStudy(test::studyConfig(), inputs, 1, test::studyJob()).value();
    EXPECT_GT(study.hindsight->everyone, study.hindsight->members + 0.1);
}

TEST(StudyCoverage, SaysWhetherDividendsCount) {
    EXPECT_TRUE(smallStudy().totalReturn);
    auto inputs = test::studyInputs();
    inputs.dividends.dividends.clear();
    const auto study = runStudy(test::studyConfig(), inputs, 1, test::studyJob()).value();
    EXPECT_FALSE(study.totalReturn);
    auto adjusted = test::studyConfig();
    adjusted.priceColumns = {{"adj_close", "close"}};
    EXPECT_TRUE(runStudy(adjusted, inputs, 1, test::studyJob()).value().totalReturn);
    EXPECT_EQ(study.symbols, test::kStudySymbols);
    EXPECT_EQ(study.hashes.at("prices"), inputs.prices.contentHash());
}

}  // namespace
}  // namespace qd::desk
