// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/views_config.h"

#include <gtest/gtest.h>

namespace qd::config {
namespace {

Result<ViewsConfig> parsed(const std::string& rest) {
    return parseViewsConfig("version: 1\n" + rest, "v.yaml");
}

TEST(ViewsConfig, ReadsEveryKey) {
    const auto got = parsed(
        "views:\n  - {weights: {AAPL: 1, MSFT: -1}, return: 0.03, deviation: 0.02}\n"
        "  - {weights: {XOM: 1}, return: -0.01}\nrisk_aversion: 3\ntau: 0.02\n");
    ASSERT_TRUE(got.ok()) << got.error().describe();
    ASSERT_EQ(got->views.size(), 2U);
    EXPECT_EQ(got->views[0].view.weights.at("MSFT"), -1.0);
    EXPECT_EQ(got->views[0].view.annualReturn, 0.03);
    EXPECT_EQ(got->views[0].deviation, 0.02);
    EXPECT_EQ(got->views[1].deviation, std::nullopt);
    EXPECT_EQ(got->riskAversion, 3.0);
    EXPECT_EQ(got->tau, 0.02);
}

TEST(ViewsConfig, LeavesTheRestToBlackAndLitterman) {
    const auto got = parsed("views: [{weights: {A: 1}, return: 0.1}]\n");
    ASSERT_TRUE(got.ok());
    EXPECT_EQ(got->riskAversion, std::nullopt);
    EXPECT_EQ(got->tau, std::nullopt);
}

TEST(ViewsConfig, SaysWhereItDoesNotFit) {
    struct Case {
        const char* yaml;
        std::int64_t line;
    };
    for (const Case& c :
         {Case{"views: []\n", 2}, Case{"tau: 1\n", 1}, Case{"views:\n  - {weights: {}, return: 0.1}\n", 3},
          Case{"views:\n  - {weights: {A: 1}}\n", 3}, Case{"views:\n  - {weights: {A: 1}, return: x}\n", 3},
          Case{"views:\n  - {weights: {A: 1}, return: 0.1, deviation: -1}\n", 3},
          Case{"views:\n  - {weights: {A: 1}, return: .nan}\n", 3},
          Case{"views:\n  - {weights: {A: 1}, return: 0.1}\ntau: 0\n", 4},
          Case{"views:\n  - {weights: {A: 1}, return: 0.1}\nsigma: 1\n", 4},
          Case{"views:\n  - {weights: {A: 99}, return: 0.1}\n", 3}}) {
        const auto got = parsed(c.yaml);
        ASSERT_FALSE(got.ok()) << c.yaml;
        EXPECT_EQ(got.error().code, ErrorCode::BadInput);
        EXPECT_EQ(got.error().where.file, "v.yaml") << c.yaml;
        EXPECT_EQ(got.error().where.line, c.line) << c.yaml << got.error().describe();
    }
}

}  // namespace
}  // namespace qd::config
