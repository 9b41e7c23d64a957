// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/base/random.h"
#include "tests/core/base/outcome.h"

namespace qd {
namespace {

using test::codeOf;

std::string nested(std::size_t depth, const std::string& inside) {
    return std::string(depth, '[') + inside + std::string(depth, ']');
}

/// "line:column message" of a refused text.
std::string refusal(std::string_view text) {
    const auto parsed = Json::parse(text);
    if (parsed.ok()) return "ok";
    EXPECT_EQ(parsed.error().code, ErrorCode::BadInput);
    const auto& where = parsed.error().where;
    return std::to_string(where.line) + ":" + std::to_string(where.column) + " " + parsed.error().message;
}

TEST(JsonParse, ReadsWhatItWrote) {
    for (const auto* text : {"null", "true", "false", "0", "-1", "2.5", "\"\"", "[]", "{}", "[[],{},[1]]",
                             R"({"b":1,"a":[1,2.5,null],"c":{"d":"\u00e9\n"}})", "9223372036854775807",
                             "-9223372036854775808", "1e+300", "5e-324"}) {
        const auto first = Json::parse(text);
        ASSERT_TRUE(first.ok()) << text;
        EXPECT_EQ(Json::parse(first->dump()).value().dump(), first->dump());
    }
    EXPECT_EQ(Json::parse(R"( { "b" : 1 , "a" : [ ] } )").value().dump(), R"({"b":1,"a":[]})");
}

Json randomJson(Rng& rng, int depth) {
    switch (rng.below(depth > 5 ? 5 : 7)) {
        case 0:
            return nullptr;
        case 1:
            return rng.below(2) == 1;
        case 2:
            return static_cast<std::int64_t>(rng.bits()) >> rng.below(64);
        case 3:
            return rng.normal() * 1e6;
        case 4: {
            std::string text;
            for (std::uint64_t n = rng.below(8); n > 0; --n)
                text.push_back(static_cast<char>(rng.below(128)));
            return text;
        }
        case 5: {
            Json list = Json::array();
            for (std::uint64_t n = rng.below(5); n > 0; --n)
                list.push(randomJson(rng, depth + 1));
            return list;
        }
        default: {
            Json object = Json::object();
            for (std::uint64_t n = rng.below(5); n > 0; --n)
                object.set("k" + std::to_string(rng.below(20)), randomJson(rng, depth + 1));
            return object;
        }
    }
}

TEST(JsonParse, RandomDocumentsRoundTripIndentedOrNot) {
    Rng rng(17);
    for (int i = 0; i < 3000; ++i) {
        const Json json = randomJson(rng, 0);
        const std::string text = json.dump();
        ASSERT_EQ(Json::parse(text).value().dump(), text);
        ASSERT_EQ(Json::parse(json.dump(2)).value().dump(), text);
    }
}

TEST(JsonParse, EveryCutOfADocumentIsRefusedAtItsEnd) {
    const std::string text = R"({"a":[1,{"b":"x"}],"c":true})";
    for (std::size_t size = 0; size < text.size(); ++size) {
        const auto parsed = Json::parse(text.substr(0, size));
        ASSERT_EQ(codeOf(parsed), "bad_input") << size;
        ASSERT_EQ(parsed.error().where.line, 1);
        ASSERT_EQ(parsed.error().where.column, static_cast<std::int64_t>(size) + 1);
    }
}

TEST(JsonParse, RefusesWhatOnlyLooksLikeJson) {
    for (const auto* text : {"",
                             " ",
                             "{",
                             "}",
                             "[1,]",
                             "{\"a\":1,}",
                             "{a:1}",
                             "{'a':1}",
                             "[1 2]",
                             "01",
                             "+1",
                             "1.",
                             ".5",
                             "0x10",
                             "NaN",
                             "nan",
                             "Infinity",
                             "-Infinity",
                             "undefined",
                             "True",
                             "nul",
                             "\"a",
                             "\"\\x41\"",
                             "\"\\u12\"",
                             "\"\t\"",
                             "// c\n1",
                             "/* c */ 1",
                             "1 2",
                             "[] []",
                             "\"\\ud800\"",
                             "\"\xff\"",
                             "\"\xc0\xaf\"",
                             "\"\xed\xa0\x80\"",
                             "\"\xf4\x90\x80\x80\""}) {
        EXPECT_EQ(codeOf(Json::parse(text)), "bad_input") << text;
    }
    EXPECT_EQ(refusal(std::string_view("1\0", 2)), "1:2 this is not JSON");
    EXPECT_EQ(refusal(std::string_view("{}\0[", 4)), "1:3 this is not JSON") << "nothing hides behind a zero";
    EXPECT_EQ(codeOf(Json::parse(std::string_view())), "bad_input");
}

TEST(JsonParse, SaysWhereTheFaultIs) {
    EXPECT_EQ(refusal("{,}"), "1:2 this is not JSON");
    EXPECT_EQ(refusal("{\n  \"a\": 1,\n  \"b\": x\n}"), "3:8 this is not JSON");
    EXPECT_EQ(refusal("[1,\n2,\n"), "3:1 this is not JSON");
    EXPECT_EQ(refusal("\"ab\ncd\""), "1:4 this is not JSON") << "a string may not go on in the next line";
    EXPECT_EQ(refusal("[1]]"), "1:4 this is not JSON");
}

TEST(JsonParse, ADepthOf64IsTheLast) {
    EXPECT_EQ(refusal(nested(64, "1")), "ok");
    EXPECT_EQ(refusal(nested(64, "")), "ok");
    EXPECT_EQ(refusal(nested(65, "")), "1:65 the JSON nests deeper than 64 levels");
    std::string objects;
    for (int i = 0; i < 65; ++i)
        objects += "{\"a\":\n";
    EXPECT_EQ(refusal(objects), "65:1 the JSON nests deeper than 64 levels");
}

TEST(JsonParse, ABombOfBracketsEndsAtOnce) {
    EXPECT_EQ(codeOf(Json::parse(std::string(50'000'000, '['))), "bad_input");
}

TEST(JsonParse, ARepeatedMemberIsRefusedBecauseReadersDisagreeOnIt) {
    EXPECT_EQ(refusal("{\"role\":\"auditor\",\n\"role\":\"admin\"}"), "2:6 the member 'role' is there twice");
    EXPECT_EQ(refusal(R"({"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":1}]})"), "ok");
    EXPECT_EQ(refusal(R"({"a":{"b":1},"b":2})"), "ok");
    EXPECT_EQ(refusal(R"({"a":1,"\u0061":2})"), "1:15 the member 'a' is there twice");
}

TEST(JsonParse, NumbersBeyondTheirTypeAreDoublesOrRefused) {
    EXPECT_EQ(Json::parse("9223372036854775808").value().numberOr(0.0), 0x1.0p63);
    EXPECT_EQ(Json::parse("-9223372036854775809").value().numberOr(0.0), -0x1.0p63);
    EXPECT_EQ(Json::parse("18446744073709551616").value().numberOr(0.0), 0x1.0p64);
    EXPECT_EQ(refusal("[1,\n1e400]"), "2:5 a number is beyond the range of doubles");
    EXPECT_EQ(Json::parse("1e-400").value().numberOr(1.0), 0.0);
    EXPECT_EQ(Json::parse("1").value().intOr(0), 1);
    EXPECT_EQ(Json::parse("1.0").value().intOr(0), 0) << "1.0 is a double";
}

TEST(JsonParse, UnicodeEscapesBecomeUtf8) {
    EXPECT_EQ(Json::parse(R"("\u20ac\ud83d\udcc8")").value().stringOr(""), "€\xf0\x9f\x93\x88");
}

TEST(JsonParse, AWideObjectKeepsItsOrderAndTakesNoLong) {
    std::string text = "{";
    for (int i = 0; i < 200'000; ++i)
        text += (i > 0 ? ",\"" : "\"") + std::to_string(i * 7919 % 200'000) + "\":0";
    const auto json = Json::parse(text + "}");
    ASSERT_TRUE(json.ok());
    EXPECT_EQ(json->members().size(), 200'000U);
    EXPECT_EQ(json->members()[1].first, "7919");
}

}  // namespace
}  // namespace qd
