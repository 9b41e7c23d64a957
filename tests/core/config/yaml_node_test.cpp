// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yaml_node.h"

#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

namespace qd::config {
namespace {

Error errorOf(const std::string& text, const YamlLimits& limits = {}) {
    const auto node = parseYaml(text, "x.yaml", limits);
    EXPECT_FALSE(node.ok()) << text;
    return node.ok() ? Error{} : node.error();
}

TEST(YamlNode, KeepsKindsTextAndPlaces) {
    const auto root = parseYaml("a: 1\nb: ['x', ~]\nc:\n  d: \"2\"\n", "x.yaml");
    ASSERT_TRUE(root.ok()) << root.error().describe();
    ASSERT_EQ(root->kind, YamlNode::Kind::Map);
    ASSERT_EQ(root->entries.size(), 3U);
    EXPECT_EQ(root->entries[0].key, "a");
    EXPECT_EQ(root->entries[0].value.text, "1");
    EXPECT_FALSE(root->entries[0].value.quoted);
    const auto& list = root->entries[1].value;
    ASSERT_EQ(list.items.size(), 2U);
    EXPECT_TRUE(list.items[0].quoted);
    EXPECT_EQ(list.items[1].kind, YamlNode::Kind::Null);
    const auto& inner = root->entries[2].value.entries[0];
    EXPECT_EQ(inner.line, 4);
    EXPECT_EQ(inner.column, 3);
    EXPECT_EQ(inner.value.column, 6);
    EXPECT_TRUE(inner.value.quoted);
}

TEST(YamlNode, AValueLeftOutStandsAtItsKey) {
    const auto root = parseYaml("a:\nb: ~\n\nc:\n", "x.yaml");
    ASSERT_TRUE(root.ok()) << root.error().describe();
    const auto placeOf = [&](std::size_t i) {
        const auto& value = root->entries[i].value;
        EXPECT_EQ(value.kind, YamlNode::Kind::Null);
        return std::pair(value.line, value.column);
    };
    EXPECT_EQ(placeOf(0), std::pair(std::int64_t{1}, std::int64_t{1}));
    EXPECT_EQ(placeOf(1), std::pair(std::int64_t{2}, std::int64_t{4}));
    EXPECT_EQ(placeOf(2), std::pair(std::int64_t{4}, std::int64_t{1}));
}

TEST(YamlNode, RefusesARepeatedKeyWhereItStands) {
    const auto error = errorOf("a: 1\nb: 2\n  \na: 3\n");
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_EQ(error.where, (SourceLocation{"x.yaml", 4, 1}));
    EXPECT_NE(error.message.find("'a' is repeated"), std::string::npos);
    EXPECT_NE(error.message.find("line 1"), std::string::npos);
    EXPECT_EQ(errorOf("m: {k: 1, k: 2}").where.column, 11);
}

TEST(YamlNode, BrokenYamlHasAPlace) {
    const auto error = errorOf("a: [1, 2\nb: 3\n");
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_EQ(error.where.file, "x.yaml");
    EXPECT_GE(error.where.line, 1);
    EXPECT_GE(error.where.column, 1);
    EXPECT_EQ(errorOf("a: b: c\n").code, ErrorCode::BadInput);
    EXPECT_EQ(errorOf("\t- x\n").code, ErrorCode::BadInput);
}

TEST(YamlNode, ATabInTheIndentationIsNamedWithItsPlace) {
    for (const auto& [text, line, column] :
         std::vector<std::tuple<std::string, int, int>>{{"a:\n\tb: 1\n", 2, 1},
                                                        {"a:\n  b: 1\n\tc: 2\n", 3, 1},
                                                        {"a:\n  b: 1\n  \tc: 2\n", 3, 3},
                                                        {"\ta: 1\n", 1, 1},
                                                        {"a:\n\t- b\n", 2, 1}}) {
        const auto error = errorOf(text);
        EXPECT_EQ(error.where, (SourceLocation{"x.yaml", line, column})) << text;
        EXPECT_NE(error.message.find("YAML allows no tabs"), std::string::npos) << error.message;
        EXPECT_FALSE(error.hint.empty());
    }
    EXPECT_EQ(errorOf("a: {\n\tb: 1\nc\n").message.find("tab"), std::string::npos)
        << "here a tab is allowed and something else is wrong";
    EXPECT_TRUE(parseYaml("a:\t1\nb: {\n\tc: 2}\n", "x.yaml", {}).ok());
}

TEST(YamlNode, ExactlyOneDocument) {
    EXPECT_NE(errorOf("").message.find("no YAML document"), std::string::npos);
    EXPECT_NE(errorOf("# only a comment\n").message.find("no YAML document"), std::string::npos);
    EXPECT_NE(errorOf("a: 1\n---\nb: 2\n").message.find("second document"), std::string::npos);
    EXPECT_TRUE(parseYaml("---\na: 1\n...\n", "x.yaml").ok());
}

TEST(YamlNode, AliasesAreExpandedAtTheirPlace) {
    const auto root = parseYaml("a: &x {k: 1}\nb: *x\n", "x.yaml");
    ASSERT_TRUE(root.ok()) << root.error().describe();
    EXPECT_EQ(root->entries[1].value.entries.at(0).value.text, "1");
    EXPECT_EQ(root->entries[1].value.line, 2);
    EXPECT_EQ(errorOf("b: *nothing\n").code, ErrorCode::BadInput);
    EXPECT_EQ(errorOf("a: &x [*x]\n").code, ErrorCode::BadInput);
}

TEST(YamlNode, ABillionLaughsAreRefused) {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int k = 0; k < 10; ++k)
            text += (k > 0 ? ", " : "") + before;
        text += "]\n";
    }
    EXPECT_NE(errorOf(text).message.find("more than"), std::string::npos);
    // Few values, but long ones.
    std::string wide = "a: &a " + std::string(100'000, 'x') + "\nb: [";
    for (int k = 0; k < 100; ++k)
        wide += k > 0 ? ", *a" : "*a";
    EXPECT_NE(errorOf(wide + "]\n").message.find("aliases expand"), std::string::npos);
}

TEST(YamlNode, LimitsOnSizeDepthAndCount) {
    YamlLimits limits;
    limits.bytes = 10;
    EXPECT_NE(errorOf("abcdefgh: 12345\n", limits).message.find("at most 10"), std::string::npos);
    const std::string deep = std::string(17, '[') + std::string(17, ']');
    EXPECT_NE(errorOf(deep).message.find("nests deeper"), std::string::npos);
    EXPECT_EQ(errorOf(std::string(1U << 18U, '[')).code, ErrorCode::BadInput);
    std::string blocks;
    for (int i = 0; i < 20; ++i)
        blocks += std::string(static_cast<std::size_t>(i), ' ') + "k:\n";
    EXPECT_NE(errorOf(blocks).message.find("nests deeper"), std::string::npos);
    EXPECT_NE(errorOf(std::string((1U << 20U) + 1, ' ')).message.find("bytes"), std::string::npos);
    limits = {};
    limits.nodes = 3;
    EXPECT_NE(errorOf("[1, 2, 3]", limits).message.find("more than 3"), std::string::npos);
    limits.depth = 1;
    limits.nodes = 100;
    EXPECT_EQ(errorOf("a: [1]", limits).code, ErrorCode::BadInput);
}

TEST(YamlNode, KeysArePlainTextAndTagsAreNotTaken) {
    EXPECT_EQ(errorOf("? [a, b]\n: 1\n").code, ErrorCode::BadInput);
    EXPECT_EQ(errorOf("~: 1\n").code, ErrorCode::BadInput);
    EXPECT_NE(errorOf("a: !!python/object x\n").message.find("tag"), std::string::npos);
}

TEST(YamlNode, BytesThatAreNoPrintableTextAreNamedAtTheirPlace) {
    const auto bell = errorOf("version: 1\nname: a\x07\n");
    EXPECT_EQ(bell.where, (SourceLocation{"x.yaml", 2, 8}));
    EXPECT_EQ(bell.message, R"(found '\x07', expected printable text)");
    EXPECT_EQ(errorOf("a: \"\xC3\xA4\x1B[2J\"").where, (SourceLocation{"x.yaml", 1, 6}));
    EXPECT_EQ(errorOf("\xFF\xFE" + std::string("a\0:\0", 4)).message,
              R"(found '\xFF', expected printable text)");
    EXPECT_TRUE(parseYaml("\xEF\xBB\xBF"
                          "a:\t1\r\n",
                          "x.yaml")
                    .ok());
}

TEST(YamlNode, EscapedControlCharactersDoNotReachMessages) {
    EXPECT_EQ(errorOf("%YAML 1.2\r---x\na: 1").message.find('\r'), std::string::npos);
    const auto repeated = errorOf("\"\\e[2J\": 1\n\"\\e[2J\": 2\n");
    EXPECT_NE(repeated.message.find(R"('\x1B[2J' is repeated)"), std::string::npos) << repeated.message;
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.text = "two\nlines\xC2\x9B";
    EXPECT_EQ(describeNode(node).text, R"('two\x0Alines\xC2\x9B')");
}

TEST(YamlNode, DescribesWhatItFound) {
    YamlNode node;
    EXPECT_EQ(describeNode(node).text, "nothing");
    node.kind = YamlNode::Kind::Scalar;
    node.text = "abc";
    EXPECT_EQ(describeNode(node).text, "'abc'");
    node.text = std::string(39, 'x') + "é and more";
    EXPECT_EQ(describeNode(node).text, "'" + std::string(39, 'x') + "…'");
}

}  // namespace
}  // namespace qd::config
