// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/common_passphrases.h"

#include <set>
#include <string_view>

#include <gtest/gtest.h>

#include "core/identity/passphrase_policy.h"

namespace qd::identity {
namespace {

TEST(CommonPassphrases, TheListsAreInTheFormInWhichTheyAreCompared) {
    std::set<std::string_view> seen;
    for (const auto line : commonPassphrases()) {
        EXPECT_EQ(line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"), std::string_view::npos)
            << line;
        EXPECT_TRUE(seen.insert(line).second) << line << " is there twice";
    }
    EXPECT_GE(seen.size(), 250U);
    for (const auto part : commonParts())
        EXPECT_GE(part.size(), 4U) << part;
}

TEST(CommonPassphrases, EveryListedPassphraseIsRefused) {
    for (const auto line : commonPassphrases())
        EXPECT_FALSE(checkPassphrasePolicy(line, {}).ok()) << line;
}

}  // namespace
}  // namespace qd::identity
