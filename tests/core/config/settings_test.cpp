// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include <gtest/gtest.h>

#include "core/base/file_system.h"

namespace qd::config {
namespace {

Error errorOf(const std::string& text) {
    const auto settings = parseSettings(text, "s.yaml");
    EXPECT_FALSE(settings.ok()) << text;
    return settings.ok() ? Error{} : settings.error();
}

TEST(Settings, TheShippedFileIsValidAndHoldsTheDefaults) {
    const auto text = PosixFileSystem().readAll(QD_SOURCE_DIR "/configs/settings.yaml", 1U << 20U);
    ASSERT_TRUE(text.ok());
    const auto settings = parseSettings(*text, "settings.yaml");
    ASSERT_TRUE(settings.ok()) << settings.error().describe();
    EXPECT_EQ(settings->kdf, KdfSettings{});
    EXPECT_FALSE(settings->user.has_value());
}

TEST(Settings, LeftOutKeysAreNotSet) {
    EXPECT_EQ(parseSettings("version: 1\n", "s.yaml").value(), Settings{});
    const auto partly = parseSettings("version: 1\nkdf: {lanes: 2}\n", "s.yaml").value();
    ASSERT_TRUE(partly.kdf.has_value());
    EXPECT_EQ(*partly.kdf, (KdfSettings{256, 3, 2}));
}

TEST(Settings, EveryKeyIsRead) {
    const auto settings =
        parseSettings("version: 1\nuser: ada\nkdf:\n  memory_mib: 64\n  iterations: 4\n  lanes: 1\n", "s");
    ASSERT_TRUE(settings.ok()) << settings.error().describe();
    EXPECT_EQ(settings->user, "ada");
    EXPECT_EQ(*settings->kdf, (KdfSettings{64, 4, 1}));
}

TEST(Settings, AnUnknownKeyIsNamedWithItsPlaceAndTheNearestOne) {
    const auto error = errorOf("version: 1\nkdf:\n  memory_mb: 64\n");
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_EQ(error.where, (SourceLocation{"s.yaml", 3, 3}));
    EXPECT_NE(error.message.find("'kdf.memory_mb' is not known"), std::string::npos) << error.message;
    EXPECT_NE(error.hint.find("memory_mib"), std::string::npos) << error.hint;
    EXPECT_EQ(errorOf("version: 1\ntheme: dark\n").where, (SourceLocation{"s.yaml", 2, 1}));
}

TEST(Settings, CostsOutsideTheLimitsAreRefused) {
    for (const char* cost : {"memory_mib: 18", "memory_mib: 1025", "iterations: 1", "iterations: 11",
                             "lanes: 0", "lanes: 9", "lanes: 1.5", "lanes: \"4\"", "memory_mib: lots"}) {
        const auto error = errorOf("version: 1\nkdf:\n  " + std::string(cost) + "\n");
        EXPECT_EQ(error.code, ErrorCode::BadInput) << cost;
        EXPECT_EQ(error.where.line, 3) << cost;
        EXPECT_NE(error.message.find("expected a whole number from"), std::string::npos) << error.message;
    }
    EXPECT_TRUE(parseSettings("version: 1\nkdf: {memory_mib: 19, iterations: 2, lanes: 1}\n", "s.yaml").ok());
    EXPECT_TRUE(
        parseSettings("version: 1\nkdf: {memory_mib: 1024, iterations: 10, lanes: 8}\n", "s.yaml").ok());
}

TEST(Settings, WrongTypesAndVersionsAreRefused) {
    EXPECT_EQ(errorOf("").where, (SourceLocation{"s.yaml", 1, 1}));
    EXPECT_EQ(errorOf("kdf: {}\n").message, "the key 'version' is missing");
    EXPECT_EQ(errorOf("version: 2\n").where.line, 1);
    EXPECT_EQ(errorOf("version: 1\nkdf: 5\n").where, (SourceLocation{"s.yaml", 2, 6}));
    EXPECT_EQ(errorOf("version: 1\nuser: " + std::string(65, 'a') + "\n").where.line, 2);
    EXPECT_EQ(errorOf("version: 1\nuser: [a]\n").where.line, 2);
}

}  // namespace
}  // namespace qd::config
