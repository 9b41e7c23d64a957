// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yaml_reader.h"

#include <array>
#include <cmath>
#include <memory>

#include <gtest/gtest.h>

namespace qd::config {
namespace {

/// Keeps the tree alive beside its reader.
struct Document {
    std::unique_ptr<YamlNode> root;
    YamlMap map;
};

Document documentOf(const std::string& text) {
    auto root = std::make_unique<YamlNode>(parseYaml(text, "x.yaml").value());
    auto map = YamlMap::create(*root, "x.yaml", "").value();
    return {std::move(root), std::move(map)};
}

template <class T>
void expectBad(const Result<T>& result, std::int64_t line, std::int64_t column, const std::string& part) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::BadInput);
    EXPECT_EQ(result.error().where, (SourceLocation{"x.yaml", line, column})) << result.error().describe();
    EXPECT_NE(result.error().message.find(part), std::string::npos) << result.error().describe();
}

TEST(YamlReader, ADocumentIsAMap) {
    const auto list = parseYaml("- a\n", "x.yaml").value();
    expectBad(YamlMap::create(list, "x.yaml", ""), 1, 1, "found a list, expected a map");
}

TEST(YamlReader, UnknownKeyNamesTheNearest) {
    const auto doc = documentOf("name: a\ncomission: 3\n");
    const auto status = doc.map.onlyKeys({"name", "commission", "spread"});
    expectBad(status, 2, 1, "'comission' is not known, expected name, commission or spread");
    EXPECT_EQ(status.error().hint, "did you mean 'commission'?");
    EXPECT_TRUE(doc.map.onlyKeys({"comission", "name"}).ok());
    EXPECT_TRUE(documentOf("zzzzzzzz: 1").map.onlyKeys({"name"}).error().hint.empty());
}

TEST(YamlReader, Numbers) {
    const auto doc = documentOf("a: 5.5\nb: '5'\nc: .nan\nd: -1\ne: [1]\nf: 0\ng: 0x10\nh: 1e400\ni: -0\n");
    EXPECT_EQ(doc.map.number("a", {0, 10}).value(), 5.5);
    EXPECT_EQ(doc.map.number("absent", {0, 10}).value(), std::nullopt);
    expectBad(doc.map.number("b", {0, 10}), 2, 4, "'b': found '5', expected a number from 0 to 10");
    expectBad(doc.map.number("c", {0, 10}), 3, 4, "found '.nan'");
    expectBad(doc.map.number("d", {0, 10}), 4, 4, "found '-1'");
    expectBad(doc.map.number("e", {}), 5, 4, "found a list, expected a number");
    expectBad(doc.map.number("f", {0, 10, true}), 6, 4, "expected a number above 0 to 10");
    EXPECT_EQ(doc.map.number("f", {0, 10}).value(), 0.0);
    expectBad(doc.map.number("g", {}), 7, 4, "found '0x10'");
    expectBad(doc.map.number("h", {}), 8, 4, "found '1e400'");
    EXPECT_FALSE(std::signbit(*doc.map.number("i", {}).value()));
}

TEST(YamlReader, IntegersBooleansAndDates) {
    const auto doc = documentOf(
        "a: 12\nb: 1.5\nc: true\nd: yes\ne: 2024-02-29\nf: 2023-02-29\ng: 99999999999999999999\nh:\n");
    EXPECT_EQ(doc.map.integer("a", 1, 12).value(), 12);
    expectBad(doc.map.integer("a", 1, 11), 1, 4, "expected a whole number from 1 to 11");
    expectBad(doc.map.integer("b", 1, 11), 2, 4, "found '1.5'");
    expectBad(doc.map.integer("g", 1, 11), 7, 4, "expected a whole number");
    EXPECT_EQ(doc.map.boolean("c").value(), true);
    expectBad(doc.map.boolean("d"), 4, 4, "expected true or false");
    EXPECT_EQ(doc.map.date("e").value()->iso(), "2024-02-29");
    expectBad(doc.map.date("f"), 6, 4, "expected a date as YYYY-MM-DD");
    const auto nothing = doc.map.integer("h", 1, 2);
    ASSERT_FALSE(nothing.ok());
    EXPECT_NE(nothing.error().message.find("found nothing"), std::string::npos);
    EXPECT_EQ(nothing.error().hint, "leave the key out for its default");
}

TEST(YamlReader, TextAndChoices) {
    const auto doc = documentOf("a: HRP monthly\nb: ''\nc: \"x\\ny\"\nd: wrad\ne: 'ward'\n");
    constexpr std::array<std::string_view, 2> kNames{"single", "ward"};
    EXPECT_EQ(doc.map.text("a").value(), "HRP monthly");
    expectBad(doc.map.text("a", 5), 1, 4, "text of 1 to 5 bytes");
    expectBad(doc.map.text("b"), 2, 4, "expected text");
    expectBad(doc.map.text("c"), 3, 4, "without control characters");
    const auto choice = doc.map.choice("d", kNames);
    expectBad(choice, 4, 4, "found 'wrad', expected single or ward");
    EXPECT_EQ(choice.error().hint, "did you mean 'ward'?");
    EXPECT_EQ(doc.map.choice("e", kNames).value(), "ward");
}

TEST(YamlReader, NestedMapsNameTheirPath) {
    const auto doc = documentOf("costs:\n  bps: x\nrules:\n  - {max: 1}\n  - 3\nlist:\n  - {max: 2}\n");
    const auto costs = doc.map.map("costs").value().value();
    expectBad(costs.number("bps", {}), 2, 8, "'costs.bps': found 'x'");
    expectBad(costs.require<double>("spread", costs.number("spread", {})), 2, 3,
              "the key 'costs.spread' is missing");
    expectBad(doc.map.maps("rules"), 5, 5, "'rules[1]': found '3', expected a map");
    expectBad(doc.map.maps("costs"), 2, 3, "found a map, expected a list of maps");
    EXPECT_EQ(doc.map.maps("list").value()->at(0).integer("max", 0, 9).value(), 2);
    EXPECT_FALSE(doc.map.maps("absent").value().has_value());
}

TEST(YamlReader, Versions) {
    EXPECT_EQ(readVersion(documentOf("version: 2").map, 3).value(), 2);
    expectBad(readVersion(documentOf("a: 1").map, 1), 1, 1, "the key 'version' is missing");
    expectBad(readVersion(documentOf("version: 2").map, 1), 1, 10, "knows version 1 only");
    expectBad(readVersion(documentOf("version: 9").map, 3), 1, 10, "the versions 1 to 3 only");
    expectBad(readVersion(documentOf("version: 0").map, 3), 1, 10, "expected a whole number from 1");
}

TEST(YamlReader, NearestWord) {
    constexpr std::array<std::string_view, 3> kWords{"method", "lookback", "linkage"};
    EXPECT_EQ(nearestWord("lockback", kWords), "lookback");
    EXPECT_EQ(nearestWord("metod", kWords), "method");
    EXPECT_EQ(nearestWord("benchmark", kWords), std::nullopt);
    EXPECT_EQ(nearestWord("", kWords), std::nullopt);
    EXPECT_EQ(nearestWord(std::string(10'000, 'm'), kWords), std::nullopt);
}

}  // namespace
}  // namespace qd::config
