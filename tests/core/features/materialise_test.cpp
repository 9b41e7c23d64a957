// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/materialise.h"

#include <stop_token>

#include "tests/core/data_faults.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

using test::everyKind;
using test::frameOf;
using test::gappyMarket;
using test::sameRows;

/// What core_technical and core_price need is tried with them, every kind with short windows besides.
std::vector<FeatureView> views() {
    const auto registry = builtInViews();
    return {everyKind(), registry.get(kCoreTechnical).value(), registry.get(kCorePrice).value()};
}

// The look-ahead test: what is known at a session is all that its row rests on.
TEST(MaterialiseTest, ARowIsTheSameToTheBitWhenNothingComesAfterIt) {
    const auto market = gappyMarket(620, 35);
    for (const auto& view : views()) {
        const auto whole = frameOf(market.panel(), view);
        for (const std::size_t rows : {1U, 2U, 61U, 127U, 253U, 280U, 281U, 560U, 619U})
            EXPECT_TRUE(sameRows(*whole, *frameOf(market.firstRows(rows).panel(), view), rows))
                << view.name << " cut at " << rows;
    }
}

TEST(MaterialiseTest, NoFeatureSeesALaterPriceWhateverItIs) {
    const auto market = gappyMarket(400, 12);
    auto later = market;
    for (std::size_t t = 300; t < 400; ++t)
        for (std::size_t s = 0; s < 12; ++s)
            later.at(t, s) *= 3.0 + static_cast<double>(s);
    for (const auto& view : views())
        EXPECT_TRUE(sameRows(*frameOf(market.panel(), view), *frameOf(later.panel(), view), 300))
            << view.name;
}

TEST(MaterialiseTest, AnExtendedFrameIsAFreshOneToTheBitAndComputesTheNewRowsOnly) {
    const auto market = gappyMarket(620, 35);
    for (const auto& view : views()) {
        const auto fresh = frameOf(market.panel(), view);
        for (const std::size_t rows : {1U, 100U, 279U, 280U, 561U, 619U}) {
            MaterialiseOptions options;
            options.previous = frameOf(market.firstRows(rows).panel(), view);
            const auto extended = frameOf(market.panel(), view, options);
            EXPECT_EQ(extended->computedFrom, rows);
            EXPECT_TRUE(sameRows(*fresh, *extended, 620)) << view.name << " from " << rows;
            EXPECT_EQ(fresh->contentHash(), extended->contentHash());
            EXPECT_EQ(fresh->chain, extended->chain);
        }
    }
}

TEST(MaterialiseTest, ManySmallStepsGiveTheSameFrame) {
    const auto market = gappyMarket(90, 9);
    FramePtr frame;
    for (std::size_t rows = 1; rows <= 90; ++rows) {
        MaterialiseOptions options;
        options.previous = frame;
        frame = frameOf(market.firstRows(rows).panel(), everyKind(), options);
        EXPECT_EQ(frame->computedFrom, rows - 1);
    }
    EXPECT_EQ(frame->contentHash(), frameOf(market.panel(), everyKind())->contentHash());
}

TEST(MaterialiseTest, ARestatedRowIsComputedAnewWithAllAfterIt) {
    const auto market = gappyMarket(300, 9, 7, false);
    auto restated = market;
    restated.at(200, 4) *= 1.01;
    MaterialiseOptions options;
    options.previous = frameOf(market.panel(), everyKind());
    const auto again = frameOf(restated.panel(), everyKind(), options);
    EXPECT_EQ(again->computedFrom, 200U);
    EXPECT_EQ(again->contentHash(), frameOf(restated.panel(), everyKind())->contentHash());
    EXPECT_NE(again->contentHash(), options.previous->contentHash());
}

TEST(MaterialiseTest, AnotherViewOrPriceFieldTakesNothingOver) {
    const auto market = gappyMarket(80, 5);
    MaterialiseOptions options;
    options.previous = frameOf(market.panel(), everyKind());
    auto other = everyKind();
    other.features[3].window = 22;
    EXPECT_EQ(frameOf(market.panel(), other, options)->computedFrom, 0U);
    EXPECT_EQ(frameOf(market.panel(), everyKind(), options)->computedFrom, 80U);
}

// There is no price level in any feature: another currency, another unit, a split adjusted for the whole
// history change nothing. A power of two changes no bit of a ratio either.
TEST(MaterialiseTest, PricesInAnotherUnitGiveTheSameFeatures) {
    const auto market = gappyMarket(320, 35);
    auto doubled = market;
    auto scaled = market;
    for (std::size_t t = 0; t < market.rows(); ++t) {
        for (std::size_t s = 0; s < market.width(); ++s) {
            doubled.at(t, s) *= s % 2 == 0 ? 4.0 : 0.125;
            scaled.at(t, s) *= 3.7 + static_cast<double>(s);
        }
    }
    for (double& volume : doubled.volume)
        volume = volume < 0.0 ? volume : 2.0 * volume;
    for (const auto& view : views()) {
        const auto frame = frameOf(market.panel(), view);
        EXPECT_TRUE(sameRows(*frame, *frameOf(doubled.panel(), view), 320)) << view.name;
        const auto other = frameOf(scaled.panel(), view);
        for (std::size_t f = 0; f < frame->depth(); ++f)
            for (std::size_t cell = 0; cell < 320 * 35; ++cell) {
                ASSERT_EQ(frame->planes[f].present[cell], other->planes[f].present[cell]);
                ASSERT_NEAR(frame->planes[f].values[cell], other->planes[f].values[cell], 1e-8)
                    << view.features[f].name;
            }
    }
}

TEST(MaterialiseTest, ThreadsGiveTheSameBits) {
    const auto panel = gappyMarket(200, 70).panel();
    MaterialiseOptions options;
    options.threads = 3;
    EXPECT_EQ(frameOf(panel, everyKind())->contentHash(),
              frameOf(panel, everyKind(), options)->contentHash());
}

TEST(MaterialiseTest, ANameWithoutACloseHasNoFeaturesThatDay) {
    const auto market = gappyMarket(200, 20);
    const auto frame = frameOf(market.panel(), everyKind());
    std::size_t missing = 0;
    for (std::size_t t = 0; t < 200; ++t)
        for (std::size_t s = 0; s < 20; ++s)
            if (market.at(t, s) == 0.0) {
                ++missing;
                for (std::size_t f = 0; f < frame->depth(); ++f)
                    EXPECT_FALSE(frame->at(f, t, s));
            }
    EXPECT_GT(missing, 100U);
}

TEST(MaterialiseTest, ReturnsAreOfAdjustedClosesWhereThereAreSome) {
    const auto market = gappyMarket(30, 2, 7, false);
    market::PanelColumn close{market.close, std::vector<std::uint8_t>(60, 1)};
    auto adjusted = close;
    for (std::size_t t = 0; t < 10; ++t)
        adjusted.values[2 * t] *= 0.9;  // a dividend on the tenth session
    const auto panel = market::PricePanel::create(
                           market.dates, market.symbols,
                           {{market::PriceField::Close, close}, {market::PriceField::AdjClose, adjusted}})
                           .value();
    const auto view = test::oneFeature({"r", FeatureKind::Return, 1});
    const auto frame = frameOf(panel, view);
    EXPECT_EQ(frame->price, market::PriceField::AdjClose);
    EXPECT_NEAR(frame->at(0, 10, 0).value(), market.at(10, 0) / (0.9 * market.at(9, 0)) - 1.0, 1e-14);
    MaterialiseOptions options;
    options.price = market::PriceField::Close;
    EXPECT_NEAR(frameOf(panel, view, options)->at(0, 10, 0).value(), market.at(10, 0) / market.at(9, 0) - 1.0,
                1e-14);
}

TEST(MaterialiseTest, TheMarketAndTheRanksAreOfTheMembersOfTheDay) {
    const auto market = gappyMarket(80, 6, 7, false);
    MaterialiseOptions options;
    options.membership = market::MembershipTable{{{"N100", Date::fromDays(16000), {}},
                                                  {"N101", Date::fromDays(16000), Date::fromDays(16049)},
                                                  {"N104", Date::fromDays(16000), {}}}};
    const auto frame = frameOf(market.panel(), everyKind(), options);
    const auto rank = frame->featureIndex("rank").value();
    EXPECT_TRUE(frame->at(rank, 49, 1));
    EXPECT_FALSE(frame->at(rank, 50, 1)) << "it left";
    EXPECT_FALSE(frame->at(rank, 49, 2)) << "it never belonged";
    EXPECT_TRUE(frame->at(0, 49, 2)) << "its own features are there";
    EXPECT_NE(frameOf(market.panel(), everyKind())->at(7, 79, 0), frame->at(7, 79, 0));
    options.membership.reset();
    options.outside = {"N105"};
    EXPECT_FALSE(frameOf(market.panel(), everyKind(), options)->at(rank, 49, 5));
}

TEST(MaterialiseTest, SaysWhatItCannotDo) {
    auto market = gappyMarket(20, 3);
    market.volume.clear();
    const auto panel = market.panel();
    const auto job = test::noJob();
    const auto refused = [&](const market::PricePanel& prices, const FeatureView& view,
                             const MaterialiseOptions& options = {}) {
        const auto made = materialise(prices, view, options, job);
        return made.ok() ? std::string() : made.error().message;
    };
    EXPECT_NE(refused({}, everyKind()).find("no prices"), std::string::npos);
    EXPECT_NE(refused(panel, test::oneFeature({"v", FeatureKind::VolumeRatio, 5, 2})).find("none of the"),
              std::string::npos);
    EXPECT_NE(refused(panel, test::oneFeature({"v", FeatureKind::Return, 0})).find("window"),
              std::string::npos);
    MaterialiseOptions options;
    options.price = market::PriceField::AdjClose;
    EXPECT_NE(refused(panel, everyKind(), options).find("adj_close"), std::string::npos);
    options.price = market::PriceField::Volume;
    EXPECT_NE(refused(gappyMarket(20, 3).panel(), everyKind(), options).find("volume"), std::string::npos);
    EXPECT_EQ(frameOf(panel, everyKind())->unserved, (std::vector<std::string>{"volumes", "beta_to"}));
}

TEST(MaterialiseTest, StopsWhenItIsAsked) {
    std::stop_source stop;
    int reports = 0;
    const jobs::JobContext job(
        stop.get_token(),
        [&](const jobs::Progress&) {
            if (++reports == 12) stop.request_stop();
        },
        test::clock());
    const auto made = materialise(gappyMarket(700, 200).panel(), everyKind(), {}, job);
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_GE(reports, 12);
}

TEST(MaterialiseTest, TheChainAloneIsThatOfTheFrame) {
    auto market = gappyMarket(60, 5);
    market.volume.clear();
    MaterialiseOptions options;
    options.outside = {"N102"};
    const auto panel = market.panel();
    EXPECT_EQ(chainOf(panel, everyKind(), options, test::noJob()).value(),
              frameOf(panel, everyKind(), options)->chain);
}

TEST(MaterialiseTest, TheKeyIsThatOfEverythingThatChangesAFrame) {
    const auto market = gappyMarket(30, 3);
    const MaterialiseOptions plain;
    const auto key = frameKey(market.panel(), everyKind(), plain);
    EXPECT_EQ(key, frameKey(market.panel(), everyKind(), plain));
    EXPECT_NE(key, frameKey(market.firstRows(29).panel(), everyKind(), plain));
    EXPECT_NE(key, frameKey(market.panel(), builtInViews().get(kCorePrice).value(), plain));
    std::vector<MaterialiseOptions> others(5);
    others[0].price = market::PriceField::Close;
    others[1].membership = market::MembershipTable{{{"N100", Date::fromDays(16000), {}}}};
    others[2].outside = {"N101"};
    others[3].knowledge.delayMinutes = 5;
    others[4].recordedAt = Timestamp::fromMillis(1);
    for (const auto& options : others)
        EXPECT_NE(key, frameKey(market.panel(), everyKind(), options));
    MaterialiseOptions threads;
    threads.threads = 4;
    EXPECT_EQ(key, frameKey(market.panel(), everyKind(), threads));
}

TEST(MaterialiseTest, NoDataFaultBringsANumberThatIsNone) {
    for (const auto& fault : qd::test::kDataFaults) {
        for (const std::size_t width : {1U, 2U, 40U}) {
            const auto panel = qd::test::faultyTable(fault, 130, width).panel();
            if (!panel.ok()) continue;  // it is refused before it is a panel
            for (const auto& view : views()) {
                const auto made = materialise(*panel, view, {}, test::noJob());
                ASSERT_TRUE(made.ok()) << fault.name << ": " << made.error().describe();
                for (const auto& plane : (*made)->planes)
                    for (const double value : plane.values)
                        ASSERT_TRUE(std::isfinite(value)) << fault.name;
            }
        }
    }
}

}  // namespace
}  // namespace qd::features
