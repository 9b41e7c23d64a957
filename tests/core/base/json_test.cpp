// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <bit>
#include <cmath>
#include <csignal>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd {
namespace {

TEST(Json, ObjectsKeepTheOrderOfInsertion) {
    Json json = Json::object();
    json.set("z", 1).set("a", 2).set("m", 3);
    EXPECT_EQ(json.dump(), R"({"z":1,"a":2,"m":3})");
    json.set("a", "two");
    EXPECT_EQ(json.dump(), R"({"z":1,"a":"two","m":3})") << "replacing a member leaves it in its place";
}

TEST(Json, WritesEachKindOfValue) {
    Json json = Json::array();
    json.push(nullptr).push(true).push(false).push(-7).push(2.5).push("text").push(Json::object());
    json.push(Json::array());
    EXPECT_EQ(json.dump(), R"([null,true,false,-7,2.5,"text",{},[]])");
}

TEST(Json, IndentsWhenAsked) {
    Json json = Json::object();
    json.set("a", Json::array().push(1).push(2));
    EXPECT_EQ(json.dump(2), "{\n  \"a\": [\n    1,\n    2\n  ]\n}");
}

TEST(Json, WhatHoldsOthersIsWrittenInOneWay) {
    const Json empty = Json::object({{"list", Json::array()}, {"members", Json::object()}});
    EXPECT_EQ(empty.dump(), R"({"list":[],"members":{}})");
    EXPECT_EQ(empty.dump(2), "{\n  \"list\": [],\n  \"members\": {}\n}");
    const Json nested = Json::array({1, Json::array({Json::object({{"a\n\"", "\x7f~ "}})}), 1e300});
    EXPECT_EQ(nested.dump(), "[1,[{\"a\\n\\\"\":\"\x7f~ \"}],1e+300]");
    EXPECT_EQ(nested.dump(1), "[\n 1,\n [\n  {\n   \"a\\n\\\"\": \"\x7f~ \"\n  }\n ],\n 1e+300\n]");
    EXPECT_EQ(Json::array({1, 2}).dump(0), "[\n1,\n2\n]");
}

TEST(Json, ANumberThatIsNoneIsNull) {
    Json json = Json::array();
    json.push(std::nan("")).push(HUGE_VAL).push(-HUGE_VAL);
    EXPECT_EQ(json.dump(), "[null,null,null]");
}

TEST(Json, ZeroHasNoSign) {
    EXPECT_EQ(Json(-0.0).dump(), "0.0");
}

TEST(Json, IntegersKeepAll64Bits) {
    EXPECT_EQ(Json(std::numeric_limits<std::int64_t>::max()).dump(), "9223372036854775807");
    EXPECT_EQ(Json(std::numeric_limits<std::int64_t>::min()).dump(), "-9223372036854775808");
    EXPECT_EQ(Json(std::uint64_t{9223372036854775807U}).dump(), "9223372036854775807");
}

TEST(Json, AnUnsignedBeyondTheIntegersBecomesADoubleNotANegative) {
    const Json json(std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(json.numberOr(0.0), 0x1.0p64);
    EXPECT_EQ(Json::parse(json.dump()).value().numberOr(0.0), 0x1.0p64);
}

TEST(Json, TextIsEscapedAndBrokenUtf8Replaced) {
    EXPECT_EQ(Json("a\"b\\c\n\x01").dump(), R"("a\"b\\c\n\u0001")");
    EXPECT_EQ(Json("Zürich \xf0\x9f\x93\x88").dump(), "\"Zürich \xf0\x9f\x93\x88\"");
    EXPECT_EQ(Json("a\xff"
                   "b")
                  .dump(),
              "\"a\xef\xbf\xbd"
              "b\"");
    EXPECT_EQ(Json(std::string("a\0b", 3)).dump(), R"("a\u0000b")");
    EXPECT_TRUE(Json::parse(Json("cut \xe2\x82").dump()).ok()) << "what is written is always JSON";
}

TEST(Json, EveryFiniteDoubleReadsBackBitByBit) {
    Rng rng(11);
    for (int i = 0; i < 100'000; ++i) {
        const auto value = std::bit_cast<double>(rng.bits());
        if (!std::isfinite(value) || value == 0.0) continue;
        const auto back = Json::parse(Json(value).dump()).value();
        ASSERT_EQ(std::bit_cast<std::uint64_t>(back.numberOr(0.0)), std::bit_cast<std::uint64_t>(value))
            << Json(value).dump();
    }
}

TEST(Json, ReadersGiveTheFallbackForAnotherKind) {
    EXPECT_EQ(Json("7").numberOr(1.5), 1.5);
    EXPECT_EQ(Json(7).numberOr(1.5), 7.0);
    EXPECT_EQ(Json(7.0).intOr(3), 3) << "a double is no integer";
    EXPECT_EQ(Json(7).intOr(3), 7);
    EXPECT_EQ(Json(1).boolOr(false), false);
    EXPECT_EQ(Json(true).boolOr(false), true);
    EXPECT_EQ(Json(nullptr).stringOr("none"), "none");
    EXPECT_EQ(Json("x").stringOr("none"), "x");
}

TEST(Json, FindGivesAMemberOrNothing) {
    const Json json = Json::object({{"a", 1}});
    ASSERT_NE(json.find("a"), nullptr);
    EXPECT_EQ(json.find("a")->intOr(0), 1);
    EXPECT_EQ(json.find("A"), nullptr);
    EXPECT_EQ(json.find(""), nullptr);
    EXPECT_EQ(Json::array().find("a"), nullptr);
    EXPECT_EQ(Json(nullptr).find("a"), nullptr);
}

TEST(JsonDeathTest, UsingAValueAsAnotherKindAborts) {
    const auto killed = ::testing::KilledBySignal(SIGABRT);
    Json array = Json::array();
    Json object = Json::object();
    EXPECT_EXIT(array.set("a", 1), killed, "broken precondition");
    EXPECT_EXIT(object.push(1), killed, "broken precondition");
    EXPECT_EXIT(static_cast<void>(object.items()), killed, "broken precondition");
    EXPECT_EXIT(static_cast<void>(array.members()), killed, "broken precondition");
}

}  // namespace
}  // namespace qd
