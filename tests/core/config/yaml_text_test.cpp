// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yaml_text.h"

#include <gtest/gtest.h>

#include "core/config/yaml_reader.h"

namespace qd::config {
namespace {

TEST(YamlText, QuotesWhatWouldNotReadBack) {
    EXPECT_EQ(yamlScalar("plain text"), "plain text");
    EXPECT_EQ(yamlScalar("null"), "\"null\"");
    EXPECT_EQ(yamlScalar("1.5"), "\"1.5\"");
    EXPECT_EQ(yamlScalar("a: b"), "\"a: b\"");
    EXPECT_EQ(yamlScalar("say \"it\" \\"), "\"say \\\"it\\\" \\\\\"");
}

TEST(YamlText, WhatIsWrittenReadsBack) {
    const std::map<std::string, double> numbers{
        {"BRK.B", 0.25}, {"1COV", -0.5}, {"a: b", 1e-7}, {"null", 3.0}};
    const std::vector<std::string> names{"A", "- b", "NULL", "0700.HK"};
    YamlText inner(2);
    inner.number("one", 0.1).number("none", std::optional<double>()).integer("two", 2);
    inner.numbers("map", numbers).numbers("empty", {}).texts("names", names).texts("nobody", {});
    YamlText text;
    text.text("kind", "x").section("inner", inner.str()).section("nothing", "");
    EXPECT_EQ(text.str().substr(0, 44), "kind: x\ninner:\n  one: 0.1\n  two: 2\n  map:\n  ");
    const auto root = parseYaml(text.str(), "t.yaml");
    ASSERT_TRUE(root.ok()) << root.error().describe() << text.str();
    const auto document = YamlMap::create(*root, "t.yaml", "").value();
    EXPECT_TRUE(document.onlyKeys({"kind", "inner"}).ok());
    const auto map = document.map("inner").value();
    EXPECT_EQ(map->number("one", {}).value(), 0.1);
    EXPECT_EQ(map->numbers("map", {}).value(), numbers);
    EXPECT_EQ(map->texts("names").value(), names);
    EXPECT_EQ(map->numbers("empty", {}).value(), std::nullopt);
}

}  // namespace
}  // namespace qd::config
