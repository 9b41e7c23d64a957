// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/view.h"

#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

TEST(ViewTest, TheProgramKnowsItsViewsFromTheStart) {
    const auto registry = builtInViews();
    ASSERT_NE(registry.find(kCoreTechnical), nullptr);
    ASSERT_NE(registry.find(kCorePrice), nullptr);
    EXPECT_EQ(registry.find(kCoreTechnical)->features.size(), 14U);
    for (const auto& view : registry.views())
        EXPECT_TRUE(validate(view).ok()) << view.name;
}

TEST(ViewTest, CorePriceNeedsClosesAlone) {
    const auto registry = builtInViews();
    for (const auto& feature : registry.find(kCorePrice)->features)
        EXPECT_FALSE(usesVolume(feature.kind)) << feature.name;
}

TEST(ViewTest, AnUnknownViewIsRefusedWithTheKnownOnes) {
    const auto found = builtInViews().get("core_tecnical");
    ASSERT_FALSE(found.ok());
    EXPECT_NE(found.error().hint.find("core_technical, core_price"), std::string::npos);
}

TEST(ViewTest, TwoViewsCannotHaveOneName) {
    auto registry = builtInViews();
    EXPECT_FALSE(registry.add({"core_price", {}, {{"a"}}}).ok());
    EXPECT_TRUE(registry.add({"own", {}, {{"a"}}}).ok());
    EXPECT_FALSE(registry.add({"empty", {}, {}}).ok());
    EXPECT_FALSE(registry.add({"twice", {}, {{"a"}, {"a"}}}).ok());
    EXPECT_FALSE(registry.add({"Wrong name", {}, {{"a"}}}).ok());
}

TEST(ViewTest, TheHashIsThatOfWhatIsComputed) {
    const FeatureView view = builtInViews().get(kCoreTechnical).value();
    auto renamed = view;
    renamed.name = "mine";
    renamed.purpose = "other words";
    EXPECT_EQ(viewHash(view), viewHash(renamed));
    auto longer = view;
    longer.features[0].window = 2;
    EXPECT_NE(viewHash(view), viewHash(longer));
    auto turned = view;
    std::swap(turned.features[0], turned.features[1]);
    EXPECT_NE(viewHash(view), viewHash(turned)) << "the order of the columns is part of it";
    EXPECT_EQ(viewHash(view).size(), 64U);
}

TEST(ViewTest, LeavesOutWhatThePricesCannotGiveAndNamesIt) {
    auto market = test::gappyMarket(5, 4);
    market.volume.clear();
    FeatureView view{"v",
                     {},
                     {{"r", FeatureKind::Return, 1},
                      {"v", FeatureKind::VolumeRatio, 5, 2},
                      {"b", FeatureKind::Beta, 20, 0, "SPX"},
                      {"c", FeatureKind::Beta, 20, 0, "N101"}}};
    const auto served = servedBy(market.panel(), view);
    EXPECT_EQ(served.unserved, (std::vector<std::string>{"v", "b"}));
    ASSERT_EQ(served.view.features.size(), 2U);
    EXPECT_EQ(served.view.features[1].name, "c");
}

TEST(ViewTest, ReachesBackAsFarAsItsLongestFeature) {
    EXPECT_EQ(reach(FeatureView{"v", {}, {{"a", FeatureKind::Return, 7}}}), 7U + kCarriedSessions);
    EXPECT_GE(reach(builtInViews().get(kCoreTechnical).value()), 2U * 20U * 14U);
}

}  // namespace
}  // namespace qd::features
