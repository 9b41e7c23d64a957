// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_alerts.h"

#include "core/desk/feature_runs.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

vault::RunRecord record(const std::string& view, const std::string& poor, std::int64_t dataset = 1) {
    vault::RunRecord run;
    run.kind = kFeaturesKind;
    run.dataset = DatasetId{dataset};
    run.summary = R"({"view":")" + view + R"(","poor":[)" + poor + "]}";
    return run;
}

TEST(FeatureAlertsTest, NamesWhatIsPoorInTheNewestRecordOfEachView) {
    const std::vector<vault::RunRecord> runs{record("a", R"("r","s","t","u","v")"), record("a", R"("old")"),
                                             record("b", ""), record("b", R"("mended")"),
                                             record("c", R"("x")", 2)};
    const auto lines = featureAlerts(runs, DatasetId{1});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].text.text, "Features a have a quality under 0.9: r, s, t and 2 more");
    EXPECT_EQ(lines[0].page, "data");
    EXPECT_EQ(lines[0].item, "1");
    EXPECT_EQ(featureAlerts(runs, DatasetId{2}).at(0).text.text, "Features c have a quality under 0.9: x");
}

TEST(FeatureAlertsTest, PassesOverWhatIsNoRecordOfFeatures) {
    auto broken = record("a", R"("r")");
    broken.summary = "{";
    auto other = record("a", R"("r")");
    other.kind = "backtest";
    auto odd = record("a", R"("r")");
    odd.summary = R"({"view":"a","poor":7})";
    EXPECT_TRUE(featureAlerts({broken, other, odd}, DatasetId{1}).empty());
}

class FeatureAlertsOfAWorkspace : public test::DeskTest {};

TEST_F(FeatureAlertsOfAWorkspace, AViewThatLacksItsVolumesIsAmongTheAlerts) {
    store(test::smallMarket(400), {}, true);
    FeatureStore features;
    ASSERT_TRUE(materialiseFeatures(*session, {}, features, job()).ok());
    const auto alerts = loadAlerts(*session).value();
    std::vector<std::string> said;
    for (const auto& line : alerts->lines)
        if (line.text.text.starts_with("Features")) said.push_back(line.text.text);
    EXPECT_EQ(
        said,
        (std::vector<std::string>{"Features core_technical have a quality under 0.9: volume_ratio_5_63"}));
}

}  // namespace
}  // namespace qd::desk
