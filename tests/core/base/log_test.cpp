// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace qd {
namespace {

constexpr std::array kLevels{LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error};

std::string written(LogLevel threshold, LogLevel level, std::string_view message) {
    ::testing::internal::CaptureStderr();
    StderrLog(threshold).write(level, message);
    return ::testing::internal::GetCapturedStderr();
}

TEST(StderrLog, WritesFromItsThresholdUp) {
    for (const auto threshold : kLevels) {
        for (const auto level : kLevels)
            EXPECT_EQ(written(threshold, level, "message").empty(), level < threshold)
                << static_cast<int>(threshold) << ' ' << static_cast<int>(level);
    }
}

TEST(StderrLog, ALineNamesItsLevelAndEndsOnce) {
    const auto line = written(LogLevel::Debug, LogLevel::Warning, "the feed is late");
    EXPECT_NE(line.find("warning"), std::string::npos) << line;
    EXPECT_TRUE(line.ends_with("the feed is late\n")) << line;
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
    EXPECT_NE(written(LogLevel::Debug, LogLevel::Error, "x").find("error"), std::string::npos);
    EXPECT_NE(written(LogLevel::Debug, LogLevel::Info, "x").find("info"), std::string::npos);
}

TEST(StderrLog, NoTextCanBeginALineOrSteerATerminal) {
    using namespace std::string_view_literals;
    const auto line = written(LogLevel::Debug, LogLevel::Info,
                              "a\n[error] forged\r\x1b[2J\t\x7f\xc2\x9b"
                              "b\0c"sv);
    EXPECT_TRUE(line.ends_with(R"(a\x0a[error] forged\x0d\x1b[2J\x09\x7f\xc2\x9bb\x00c)"
                               "\n"))
        << line;
    const auto before = std::string_view(line).substr(0, line.size() - 1);
    EXPECT_TRUE(std::none_of(before.begin(), before.end(),
                             [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; }));
}

TEST(StderrLog, LettersOfEveryLanguageStayAsTheyAre) {
    const std::string text = "Zürich, Ærø, 東京, \xc2\xa0\xc3\x80 é \xf0\x9f\x93\x88";
    EXPECT_TRUE(written(LogLevel::Debug, LogLevel::Info, text).ends_with(text + "\n"));
}

TEST(StderrLog, BracesAreText) {
    EXPECT_TRUE(written(LogLevel::Debug, LogLevel::Info, "{} {0} {{ %s").ends_with("{} {0} {{ %s\n"));
}

TEST(NullLog, WritesNothing) {
    ::testing::internal::CaptureStderr();
    NullLog().write(LogLevel::Error, "lost");
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace qd
