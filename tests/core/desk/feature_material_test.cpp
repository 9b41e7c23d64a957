// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_material.h"

#include "core/desk/import_tables.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class FeatureMaterialTest : public test::DeskTest {
protected:
    [[nodiscard]] FeatureMaterial load(const FeatureRequest& request) {
        auto loaded = loadFeatures(*session, request, features_, job());
        EXPECT_TRUE(loaded.ok()) << loaded.error().describe();
        return std::move(loaded).value();
    }
    [[nodiscard]] static FeatureRequest of(DatasetId dataset) {
        FeatureRequest request;
        request.dataset = dataset;
        request.view = features::kCorePrice;
        return request;
    }
    /// The small market with one close of another value.
    [[nodiscard]] static market::PricePanel restated(std::size_t rows, std::size_t at) {
        const auto panel = test::smallMarket(rows);
        auto close = panel.column(market::PriceField::Close);
        close.values[at * panel.width()] *= 1.25;
        return market::PricePanel::create(panel.dates(), panel.symbols(),
                                          {{market::PriceField::Close, close}})
            .value();
    }

    FeatureStore features_;
};

TEST_F(FeatureMaterialTest, TheSecondTimeTheyAreThereAlready) {
    const auto dataset = store(test::smallMarket(150), "IDX");
    const auto first = load(of({}));
    EXPECT_EQ(first.dataset.id, dataset.id);
    EXPECT_FALSE(first.cached);
    const auto second = load(of(dataset.id));
    EXPECT_TRUE(second.cached);
    EXPECT_EQ(second.frame, first.frame) << "the very same";
    FeatureRequest other = of(dataset.id);
    other.view = features::kCoreTechnical;
    EXPECT_FALSE(load(other).cached);
}

TEST_F(FeatureMaterialTest, TheBenchmarkIsNoPartOfTheMarket) {
    store(test::smallMarket(150), "IDX");
    const auto material = load(of({}));
    const auto index = material.frame->symbolIndex("IDX").value();
    EXPECT_EQ(material.frame->inUniverse[100 * material.frame->width() + index], 0);
    EXPECT_EQ(material.frame->inUniverse[100 * material.frame->width()], 1);
}

TEST_F(FeatureMaterialTest, ADataSetThatGrewComputesItsNewSessionsOnly) {
    store(test::smallMarket(150));
    const auto before = load(of({}));
    store(test::smallMarket(170));
    const auto after = load(of({}));
    EXPECT_EQ(after.frame->computedFrom, 150U);
    FeatureStore fresh;
    EXPECT_EQ(loadFeatures(*session, of({}), fresh, job())->frame->contentHash(), after.frame->contentHash());
}

TEST_F(FeatureMaterialTest, RowsAreKnownSinceTheFirstImportThatHadThem) {
    const auto first = store(test::smallMarket(150));
    const auto second = store(restated(170, 120));
    for (const bool warm : {false, true}) {
        if (warm) (void)load(of(first.id));  // what is in the store does not change times
        const auto frame = load(of(second.id)).frame;
        EXPECT_EQ(frame->knownAt[0], first.importedAt);
        EXPECT_EQ(frame->knownAt[119], first.importedAt);
        EXPECT_EQ(frame->knownAt[120], second.importedAt) << "restated";
        EXPECT_EQ(frame->knownAt[160], second.importedAt) << "new";
    }
    EXPECT_EQ(load(of(first.id)).frame->knownAt[149], first.importedAt);
}

TEST_F(FeatureMaterialTest, AskedAsOfATimeItAnswersWithTheStateOfThatTime) {
    const auto first = store(test::smallMarket(150));
    const auto second = store(restated(170, 120));
    const auto versions = loadFeatureVersions(*session, of({}), features_, job());
    ASSERT_TRUE(versions.ok()) << versions.error().describe();
    EXPECT_FALSE(versions->latest(first.importedAt.plusMillis(-1)));
    const auto between = versions->latest(second.importedAt.plusMillis(-1));
    ASSERT_TRUE(between);
    EXPECT_EQ(between->frame->panelHash, first.contentHash);
    EXPECT_EQ(between->row, 149U);
    const auto later = versions->latest(second.importedAt);
    EXPECT_EQ(later->frame->panelHash, second.contentHash);
    EXPECT_EQ(later->row, 169U);
}

TEST_F(FeatureMaterialTest, TheAgeOfThePricesIsPartOfTheirQuality) {
    store(test::smallMarket(150));  // of 2022, and the clock stands in 2025
    const auto judged = loadFeatureQuality(*session, of({}), features_, job());
    ASSERT_TRUE(judged.ok());
    EXPECT_GT(judged->quality.sessionsBehind, 500);
    EXPECT_FALSE(judged->quality.good());
    store(test::smallMarket(151), {}, true);
    EXPECT_EQ(loadFeatureQuality(*session, of({}), features_, job())->quality.sessionsBehind, 0)
        << "synthetic prices do not age";
}

TEST_F(FeatureMaterialTest, ExplainsAValueWithItsDataSet) {
    const auto dataset = store(test::smallMarket(150));
    const auto explained = explainFeature(*session, of({}), "return_5", "BBB", {}, features_, job());
    ASSERT_TRUE(explained.ok()) << explained.error().describe();
    EXPECT_EQ(explained->dataset.id, dataset.id);
    EXPECT_EQ(explained->source.session, test::smallMarket(150).dates().back());
    EXPECT_EQ(explained->source.panelHash, dataset.contentHash);
    EXPECT_EQ(explained->source.spans.size(), 2U);
    EXPECT_EQ(codeOf(explainFeature(*session, of({}), "price", "BBB", {}, features_, job())), "bad_input");
}

TEST_F(FeatureMaterialTest, SaysWhatIsNotThere) {
    EXPECT_EQ(codeOf(loadFeatures(*session, of({}), features_, job())), "bad_input") << "no prices";
    store(test::smallMarket(150));
    EXPECT_EQ(codeOf(loadFeatures(*session, of(DatasetId{9}), features_, job())), "bad_input");
    FeatureRequest request;
    request.view = "unknown";
    const auto unknown = loadFeatures(*session, request, features_, job());
    ASSERT_FALSE(unknown.ok());
    EXPECT_NE(unknown.error().hint.find("core_technical"), std::string::npos);
    request = of({});
    request.members = true;
    EXPECT_NE(loadFeatures(*session, request, features_, job()).error().message.find("no membership"),
              std::string::npos);
}

TEST_F(FeatureMaterialTest, TheMarketCanBeOfTheMembersAlone) {
    store(test::smallMarket(150));
    const auto file = folder.file("m.csv");
    test::writeFile(file, "symbol,from,to\nAAA,2022-01-03,\nBBB,2022-01-03,2022-03-01\n");
    ASSERT_TRUE(importMembership(*session, file, {}, job()).ok());
    auto request = of({});
    request.members = true;
    const auto frame = load(request).frame;
    EXPECT_EQ(frame->inUniverse[140 * frame->width()], 1);
    EXPECT_EQ(frame->inUniverse[140 * frame->width() + 1], 0);
    EXPECT_NE(frame->chain.back(), load(of({})).frame->chain.back());
}

TEST_F(FeatureMaterialTest, CanBeCancelledAnywhereAndChangesNothing) {
    store(test::smallMarket(150));
    const auto before = counts();
    for (int n = 1; n < 12; ++n) {
        FeatureStore fresh;
        test::CancelAt cancel(n);
        const auto loaded = loadFeatures(*session, of({}), fresh, cancel.context(clock));
        EXPECT_TRUE(loaded.ok() || codeOf(loaded) == "cancelled") << n;
    }
    EXPECT_EQ(counts(), before);
}

TEST_F(FeatureMaterialTest, AMarketWithoutNightsIsKnownOnTheNextDay) {
    std::vector<std::vector<double>> closes;
    for (int t = 0; t < 80; ++t)
        closes.push_back({10.0 + t % 7, 20.0 + t % 5});
    store(test::panelOf({"A", "B"}, closes));  // every day from 2024-01-02 on
    EXPECT_EQ(load(of({})).frame->publishedAt[0].iso(), "2024-01-03T01:00:00.000Z");
    store(test::smallMarket(150));
    EXPECT_EQ(load(of({})).frame->publishedAt[0].iso(), "2022-01-03T22:00:00.000Z");
}

TEST_F(FeatureMaterialTest, ListsTheViewsOfTheStore) {
    const auto views = listFeatureViews(*session, features_);
    ASSERT_TRUE(views.ok());
    EXPECT_EQ(views->front().name, features::kCoreTechnical);
}

}  // namespace
}  // namespace qd::desk
