// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lineage_parts.h"

#include <cmath>
#include <limits>

#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/lineage_walk.h"

namespace qd::desk::lineage {
namespace {

Lineage over(LineageNode root) {
    Lineage lineage;
    lineage.roots.push_back(std::move(root));
    return lineage;
}

TEST(LineageParts, SameMeansWithinRounding) {
    EXPECT_TRUE(same(0.1 + 0.2, 0.3));
    EXPECT_TRUE(same(1e12, 1e12 + 1.0));
    EXPECT_FALSE(same(1.0, 1.0001));
    const double nan = std::nan("");
    EXPECT_FALSE(same(nan, nan));
    EXPECT_FALSE(same(std::numeric_limits<double>::infinity(), 1.0));
}

TEST(LineageParts, EveryKeyOfTheConfigurationIsNamedWithItsGroup) {
    vault::RunRecord record;
    record.config = config::writeBacktestConfig(desk::test::smallConfig());
    const auto node = parametersNode(record);
    std::map<std::string, std::string> keys;
    for (const auto& child : node.children)
        keys[child.label.text] = child.text.text;
    EXPECT_EQ(keys["strategy.method"], "hrp");
    EXPECT_EQ(keys["strategy.lookback"], "60");
    EXPECT_EQ(keys["schedule"], "monthly");
    EXPECT_EQ(keys.count("cash.initial"), 1U);
    EXPECT_EQ(keys.count("strategy"), 0U);
}

TEST(LineageParts, OddConfigurationsBreakNothing) {
    vault::RunRecord record;
    for (const char* text : {"", "\n\n", ":", "a", "  a: b\n", "a:\n  b: c", "a: b: c\n"}) {
        record.config = text;
        EXPECT_EQ(parametersNode(record).kind, Kind::Parameter) << text;
    }
}

TEST(LineageParts, RunsAndDataSetsSayWhatDoesNotFit) {
    vault::RunRecord run;
    run.id = RunId{4};
    run.inputHash = "aa";
    const auto without = runNode(run, {});
    EXPECT_NE(desk::test::labelled(over(without), "The run's file names other prices"), nullptr)
        << "no file is no agreement";
    const auto with =
        runNode(run, {{"run.json", R"({"input_hash":"aa","seed":7,"versions":{"kernels":"v3"}})"}});
    EXPECT_EQ(desk::test::doubts(over(with)), 0U);
    EXPECT_EQ(desk::test::labelled(over(with), "Seed")->text.text, "7");
    EXPECT_EQ(desk::test::labelled(over(with), "Numeric kernels")->text.text, "v3");
    vault::DatasetRecord set;
    set.contentHash = "bb";
    EXPECT_EQ(desk::test::doubts(over(datasetNode(set, "aa"))), 1U);
    EXPECT_EQ(desk::test::doubts(over(datasetNode(set, "bb"))), 0U);
    EXPECT_EQ(desk::test::doubts(over(datasetNode(set, {}))), 0U);
}

class LineageAudit : public desk::test::DeskTest {};

TEST_F(LineageAudit, TheNewestEntryOfTheActionIsFound) {
    const auto any = auditOf(vault(), "user.add", {});
    ASSERT_TRUE(any.ok() && any->has_value());
    EXPECT_FALSE(auditOf(vault(), "user.add", "somebody else").value().has_value());
    EXPECT_FALSE(auditOf(vault(), "moon.land", {}).value().has_value());
    const auto node = auditNode(**any);
    EXPECT_EQ(node.code.size(), 64U);
    EXPECT_TRUE(node.text.text.starts_with("user.add: ann, ann on ")) << node.text.text;
}

}  // namespace
}  // namespace qd::desk::lineage
