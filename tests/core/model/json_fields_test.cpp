// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_fields.h"

#include <gtest/gtest.h>

#include "core/model/model_spec.h"

namespace qd::model {
namespace {

Json parsed(std::string_view text) {
    return Json::parse(text).value();
}

TEST(JsonFieldsTest, TakesWhatIsThere) {
    const Json json = parsed(
        R"({"t":"a","w":-3,"c":7,"n":0.5,"f":true,"x":"18446744073709551615","ts":["a",""],"cs":[0,4],"k":"gat","o":{},"l":[1]})");
    JsonFields fields(json, "thing");
    EXPECT_EQ(fields.text("t"), "a");
    EXPECT_EQ(fields.whole("w", -3, 3), -3);
    EXPECT_EQ(fields.count("c", 7), 7U);
    EXPECT_EQ(fields.number("n"), 0.5);
    EXPECT_TRUE(fields.flag("f"));
    EXPECT_EQ(fields.wide("x"), UINT64_MAX);
    EXPECT_EQ(fields.texts("ts", 2), (std::vector<std::string>{"a", ""}));
    EXPECT_EQ(fields.counts("cs", 2, 4), (std::vector<std::size_t>{0, 4}));
    EXPECT_EQ(fields.choice("k", parseKind), Kind::Gat);
    EXPECT_TRUE(fields.object("o").isObject());
    EXPECT_EQ(fields.list("l", 1).items().size(), 1U);
    EXPECT_TRUE(fields.done().ok());
}

TEST(JsonFieldsTest, AWholeNumberIsANumberToo) {
    const Json json = parsed(R"({"n":2})");
    JsonFields fields(json, "thing");
    EXPECT_EQ(fields.number("n"), 2.0);
    EXPECT_TRUE(fields.done().ok());
}

template <class Take>
void refused(std::string_view text, const Take& take, std::string_view part = "'k' of thing") {
    const Json json = parsed(text);
    JsonFields fields(json, "thing");
    take(fields);
    const auto done = fields.done();
    ASSERT_FALSE(done.ok()) << text;
    EXPECT_EQ(done.error().code, ErrorCode::BadInput);
    EXPECT_NE(done.error().message.find(part), std::string::npos) << done.error().message;
}

TEST(JsonFieldsTest, WhatDoesNotFitIsNamed) {
    const auto text = [](JsonFields& f) { static_cast<void>(f.text("k", 2)); };
    const auto count = [](JsonFields& f) { static_cast<void>(f.count("k", 9)); };
    const auto whole = [](JsonFields& f) { static_cast<void>(f.whole("k", 1, 3)); };
    const auto number = [](JsonFields& f) { static_cast<void>(f.number("k")); };
    const auto flag = [](JsonFields& f) { static_cast<void>(f.flag("k")); };
    const auto wide = [](JsonFields& f) { static_cast<void>(f.wide("k")); };
    const auto texts = [](JsonFields& f) { static_cast<void>(f.texts("k", 1, 1)); };
    const auto counts = [](JsonFields& f) { static_cast<void>(f.counts("k", 1, 9)); };
    const auto list = [](JsonFields& f) { static_cast<void>(f.list("k", 1)); };
    const auto object = [](JsonFields& f) { static_cast<void>(f.object("k")); };
    for (const char* bad : {"{}", R"({"k":1})", R"({"k":"abc"})", R"({"k":null})"})
        refused(bad, text);
    for (const char* bad :
         {"{}", R"({"k":-1})", R"({"k":10})", R"({"k":1.5})", R"({"k":"1"})", R"({"k":1e300})"})
        refused(bad, count);
    for (const char* bad : {"{}", R"({"k":0})", R"({"k":4})", R"({"k":2.0})", R"({"k":null})"})
        refused(bad, whole);
    for (const char* bad : {"{}", R"({"k":null})", R"({"k":"0"})", R"({"k":[]})"})
        refused(bad, number);
    for (const char* bad : {"{}", R"({"k":0})", R"({"k":"true"})"})
        refused(bad, flag);
    for (const char* bad : {"{}", R"({"k":5})", R"({"k":""})", R"({"k":"05"})", R"({"k":"-1"})",
                            R"({"k":" 1"})", R"({"k":"18446744073709551616"})", R"({"k":"1x"})"})
        refused(bad, wide);
    for (const char* bad : {"{}", R"({"k":"a"})", R"({"k":["a","b"]})", R"({"k":["ab"]})", R"({"k":[1]})"})
        refused(bad, texts);
    for (const char* bad :
         {"{}", R"({"k":1})", R"({"k":[1,2]})", R"({"k":[10]})", R"({"k":[-1]})", R"({"k":[0.5]})"})
        refused(bad, counts);
    for (const char* bad : {"{}", R"({"k":{}})", R"({"k":[1,2]})"})
        refused(bad, list);
    for (const char* bad : {"{}", R"({"k":[]})", R"({"k":null})"})
        refused(bad, object);
    refused(R"({"k":"lost"})", [](JsonFields& f) { static_cast<void>(f.choice("k", parseKind)); });
}

TEST(JsonFieldsTest, TheFirstFaultStands) {
    refused(R"({"a":1})", [](JsonFields& f) {
        static_cast<void>(f.text("k"));
        static_cast<void>(f.text("a"));
    });
}

TEST(JsonFieldsTest, WhatNobodyAskedForIsRefused) {
    refused(R"({"k":"a","l\u0007":1})", [](JsonFields& f) { static_cast<void>(f.text("k")); },
            "has a member 'l\\x07' that is not known");
    refused(
        "[]", [](JsonFields& f) { static_cast<void>(f.text("k")); }, "thing is no object");
}

}  // namespace
}  // namespace qd::model
