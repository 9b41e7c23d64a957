// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify/documents.h"

#include <string>

#include <gtest/gtest.h>

#include "app/verify/limits.h"
#include "tests/core/base/outcome.h"

namespace qd::verify {
namespace {

using qd::test::codeOf;

std::string names(const std::string& items) {
    return "{\"names\":[" + items + "]}\n";
}

TEST(Documents, HaveOneFormOnly) {
    const std::string one = R"({"person":"person 1","name":"ann","full_name":""})";
    EXPECT_EQ(codeOf(parseDocument("names.json", names(""))), "ok");
    EXPECT_EQ(codeOf(parseDocument("names.json", names(one))), "ok");
    EXPECT_EQ(codeOf(parseDocument("names.json", names(one + "," + one))), "ok");
    for (const auto& other :
         {std::string("{\"names\":[]}"), std::string("{\"names\":[]} \n"), std::string("{ \"names\":[]}\n"),
          std::string("{\"names\": []}\n"), std::string("{\"names\":[ ]}\n"), std::string("{}\n"),
          std::string("{\"names\":[]}\n\n"), std::string("{\"names\":[],\"names\":[]}\n"), names(one + " "),
          names(" " + one), names(one + ", " + one), names(one + ",[]"),
          names(R"({"name":"ann","person":"person 1","full_name":""})"),
          names(R"({"person":"person 1","name":"\u0061nn","full_name":""})")})
        EXPECT_EQ(codeOf(parseDocument("names.json", other)), "integrity") << other;
}

TEST(Documents, WithMoreValuesThanMemoryIsMeantForAreRefusedBeforeTheyAreRead) {
    std::string many;
    for (std::size_t i = 0; i <= kMostValues; ++i)
        many += "0,";
    const auto refused = parseDocument("names.json", names(many + "0"));
    ASSERT_EQ(codeOf(refused), "integrity");
    EXPECT_EQ(refused.error().message, "names.json is larger than a pack's documents may be");
    // Commas in a text are no values.
    const std::string text(60'000, ',');
    std::string items;
    for (int i = 0; i < 6; ++i)
        items += (i == 0 ? "" : ",") + (R"({"person":"a\\\"[","name":")" + text + R"(","full_name":""})");
    EXPECT_EQ(codeOf(parseDocument("names.json", names(items))), "ok");
}

}  // namespace
}  // namespace qd::verify
