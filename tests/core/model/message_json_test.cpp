// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/message_json.h"

#include <gtest/gtest.h>

#include "core/base/date.h"

namespace qd::model {
namespace {

Json again(const Json& json) {
    return Json::parse(json.dump()).value();
}

TEST(MessageJsonTest, WordsComeBackWithTheirTemplate) {
    const Message inner = say("%1 of memory", MessageArgument::number("1.5"));
    const Message words = say("batch %1 on %2 takes %3", 17, Date::fromDays(18'000), inner);
    const auto back = messageFromJson(again(toJson(words)));
    ASSERT_TRUE(back.ok()) << back.error().describe();
    EXPECT_EQ(*back, words);
    EXPECT_EQ(*messageFromJson(toJson(Message("plain"))), Message("plain"));
    EXPECT_EQ(*messageFromJson(toJson(Message())), Message());
}

TEST(MessageJsonTest, AnErrorComesBackWhole) {
    for (const ErrorCode code :
         {ErrorCode::Usage, ErrorCode::BadInput, ErrorCode::Refused, ErrorCode::Infeasible,
          ErrorCode::Integrity, ErrorCode::Io, ErrorCode::Busy, ErrorCode::Cancelled, ErrorCode::Internal}) {
        const Error error{code, say("there are %1 names", 5), say("name %1", "fewer"), {"f.yaml", 3, 9}};
        const auto back = errorFromJson(again(toJson(error)));
        ASSERT_TRUE(back.ok()) << back.error().describe();
        EXPECT_EQ(back->error, error);
    }
}

TEST(MessageJsonTest, WordsThatAreNotThoseOfTheTemplateAreRefused) {
    const Json good = toJson(say("there are %1 names", 5));
    Json bad = good;
    EXPECT_FALSE(messageFromJson(bad.set("text", "there are 6 names")).ok());
    bad = good;
    EXPECT_FALSE(messageFromJson(bad.set("id", "there are %1 of %2 names")).ok());
    bad = good;
    EXPECT_FALSE(messageFromJson(bad.set("args", Json::array())).ok());
    bad = toJson(Message("plain"));
    EXPECT_FALSE(messageFromJson(bad.set("args", *good.find("args"))).ok());
    bad = good;
    EXPECT_FALSE(messageFromJson(bad.set("more", 1)).ok());
    EXPECT_FALSE(messageFromJson(Json("words")).ok());
    const auto inner = Json::parse(
        R"({"text":"a b 2","id":"a %1","args":[{"kind":"words","text":"b 2","id":"b %1","args":[{"kind":"text","text":"1"}]}]})");
    EXPECT_FALSE(messageFromJson(*inner).ok());
}

TEST(MessageJsonTest, AnUnknownCodeAndAnUnknownKindOfArgumentAreRefused) {
    Json error = toJson(Error{ErrorCode::Io, say("disk full")});
    EXPECT_FALSE(errorFromJson(error.set("code", "fine")).ok());
    const auto argument = Json::parse(R"({"text":"a 1","id":"a %1","args":[{"kind":"colour","text":"1"}]})");
    EXPECT_FALSE(messageFromJson(*argument).ok());
    std::string list;
    for (int i = 0; i < 10; ++i)
        list += std::string(i > 0 ? "," : "") + R"({"kind":"text","text":"1"})";
    const auto many = Json::parse(R"({"text":"a","id":"a","args":[)" + list + "]}");
    EXPECT_FALSE(messageFromJson(*many).ok());
}

}  // namespace
}  // namespace qd::model
