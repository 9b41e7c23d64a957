// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/passphrase_check.h"

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"

namespace qd::desk {
namespace {

using qd::test::codeOf;

std::string check(const char* words) {
    return codeOf(checkNewPassphrase(crypto::Secret::fromText(words), "/books/sunflower.qdw",
                                     {"marianne", "Marianne Winter"}));
}

TEST(PassphraseCheck, NamesOfThePersonAndOfTheWorkspaceDoNotCount) {
    EXPECT_EQ(check("gravel piano otter muffin"), "ok");
    EXPECT_EQ(check("marianne marianne1980"), "bad_input");
    EXPECT_EQ(check("Sunflower-Sunflower-7"), "bad_input");
    EXPECT_EQ(check("MarianneWinter2024"), "bad_input");
    EXPECT_EQ(check("short"), "bad_input");
    EXPECT_EQ(codeOf(checkNewPassphrase(crypto::Secret(), "x.qdw", {})), "bad_input");
}

}  // namespace
}  // namespace qd::desk
