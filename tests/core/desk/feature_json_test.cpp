// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_json.h"

#include <gtest/gtest.h>

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

TEST(FeatureJsonTest, AViewShowsItsParameters) {
    const features::FeatureView view{
        "v",
        "words",
        {{"m", features::FeatureKind::Momentum, 252, 21},
         {"b", features::FeatureKind::Beta, 60, 0, "SPX"},
         {"r", features::FeatureKind::Return, 5, 0, {}, features::CrossSection::Rank}}};
    const auto json = toJson(view);
    EXPECT_EQ(json.find("view_hash")->stringOr(""), features::viewHash(view));
    const auto& all = json.find("features")->items();
    EXPECT_EQ(all[0].find("shorter")->intOr(0), 21);
    EXPECT_EQ(all[1].find("against")->stringOr(""), "SPX");
    EXPECT_EQ(all[1].find("shorter"), nullptr);
    EXPECT_EQ(all[2].find("cross_section")->stringOr(""), "rank");
    EXPECT_EQ(all[2].find("formula")->stringOr(""), features::formula(view.features[2]));
}

TEST(FeatureJsonTest, QualityShowsCountsAndAlerts) {
    features::FrameQuality quality;
    features::FeatureQuality feature;
    feature.feature = "r";
    feature.expected = 10;
    feature.present = 7;
    feature.score = 0.7;
    quality.features = {feature};
    quality.score = 0.7;
    quality.alerts = {Message("r is poor")};
    const auto json = toJson(quality);
    EXPECT_EQ(json.find("good")->boolOr(true), false);
    EXPECT_EQ(json.find("threshold")->numberOr(0.0), 0.9);
    EXPECT_EQ(json.find("features")->items()[0].find("missing")->intOr(0), 3);
    EXPECT_EQ(json.find("alerts")->items()[0].stringOr(""), "r is poor");
}

TEST(FeatureJsonTest, AMissingValueIsNullWithItsReason) {
    ExplainedFeature explained;
    explained.source.symbol = "AAA";
    explained.source.missing = Message("no close");
    explained.source.spans = {{{}, market::PriceField::AdjClose, {}, {}, 3, 20}};
    const auto json = toJson(explained);
    EXPECT_TRUE(json.find("value")->isNull());
    EXPECT_EQ(json.find("missing")->stringOr(""), "no close");
    EXPECT_TRUE(json.find("source_rows")->items()[0].find("symbol")->isNull());
    EXPECT_EQ(json.find("source_rows")->items()[0].find("field")->stringOr(""), "adj_close");
}

class FeatureJsonOfAWorkspace : public test::DeskTest {};

TEST_F(FeatureJsonOfAWorkspace, TheSummaryHoldsEveryHash) {
    const auto dataset = store(test::smallMarket(150));
    FeatureStore features;
    FeatureRequest request;
    request.view = features::kCorePrice;
    const auto material = loadFeatures(*session, request, features, job()).value();
    const auto json = toJson(material);
    EXPECT_EQ(json.find("data_hash")->stringOr(""), dataset.contentHash);
    EXPECT_EQ(json.find("frame_hash")->stringOr(""), material.frame->contentHash());
    EXPECT_EQ(json.find("key")->stringOr(""), material.key);
    EXPECT_EQ(json.find("sessions")->intOr(0), 150);
    EXPECT_EQ(json.find("price")->stringOr(""), "close");
    EXPECT_EQ(json.find("features")->items().size(), 10U);
}

}  // namespace
}  // namespace qd::desk
