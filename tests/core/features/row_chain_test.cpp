// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/row_chain.h"

#include "core/features/cross_section.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

constexpr auto kClose = market::PriceField::Close;

std::vector<crypto::Digest> chainOf(const test::Market& market, const FeatureView& view = test::everyKind(),
                                    std::size_t threads = 1) {
    const auto panel = market.panel();
    return rowChain(panel, view, kClose, universeMask(panel, {}, {}).value(), threads, test::noJob()).value();
}

TEST(RowChainTest, AgreesUpToTheRowThatDiffers) {
    const auto market = test::gappyMarket(150, 5, 7, false);
    const auto chain = chainOf(market);
    EXPECT_EQ(sharedRows(chain, chain), 150U);
    EXPECT_EQ(sharedRows(chain, chainOf(market.firstRows(70))), 70U);
    for (const std::size_t row : {0U, 1U, 63U, 64U, 149U}) {
        auto restated = market;
        restated.at(row, 3) *= 1.0 + 1e-15;
        ASSERT_NE(restated.at(row, 3), market.at(row, 3));
        EXPECT_EQ(sharedRows(chain, chainOf(restated)), row);
    }
}

TEST(RowChainTest, AMissingCloseAVolumeAndADateCountToo) {
    const auto market = test::gappyMarket(40, 5, 7, false);
    const auto chain = chainOf(market);
    auto other = market;
    other.at(11, 2) = 0.0;
    EXPECT_EQ(sharedRows(chain, chainOf(other)), 11U);
    other = market;
    other.volume[12 * 5] += 1.0;
    EXPECT_EQ(sharedRows(chain, chainOf(other)), 12U);
    other = market;
    other.volume[12 * 5] = 0.0;
    auto missing = market;
    missing.volume[12 * 5] = -1.0;
    EXPECT_EQ(sharedRows(chainOf(other), chainOf(missing)), 12U) << "nothing traded is not nothing known";
    other = market;
    other.dates.back() = other.dates.back().plusDays(1);
    EXPECT_EQ(sharedRows(chain, chainOf(other)), 39U);
}

TEST(RowChainTest, VolumesDoNotMatterWhereNoFeatureUsesThem) {
    const auto market = test::gappyMarket(40, 5, 7, false);
    auto other = market;
    other.volume[12 * 5] += 1.0;
    const auto view = test::oneFeature({"r", FeatureKind::Return, 1});
    EXPECT_EQ(sharedRows(chainOf(market, view), chainOf(other, view)), 40U);
}

TEST(RowChainTest, OtherNamesDefinitionsOrUniversesShareNothing) {
    const auto market = test::gappyMarket(40, 5, 7, false);
    const auto chain = chainOf(market);
    auto renamed = market;
    renamed.symbols[0] = "OTHER";
    EXPECT_EQ(sharedRows(chain, chainOf(renamed)), 0U);
    auto view = test::everyKind();
    view.features[0].window = 2;
    EXPECT_EQ(sharedRows(chain, chainOf(market, view)), 0U);
    const auto panel = market.panel();
    auto universe = universeMask(panel, {}, {}).value();
    universe[30 * 5 + 1] = 0;
    EXPECT_EQ(
        sharedRows(chain, rowChain(panel, test::everyKind(), kClose, universe, 1, test::noJob()).value()),
        30U);
}

TEST(RowChainTest, ThreadsGiveTheSameChain) {
    const auto market = test::gappyMarket(300, 5);
    EXPECT_EQ(chainOf(market), chainOf(market, test::everyKind(), 3));
    EXPECT_EQ(sharedRows({}, chainOf(market)), 0U);
}

}  // namespace
}  // namespace qd::features
