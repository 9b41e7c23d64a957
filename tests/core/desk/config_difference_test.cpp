// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/config_difference.h"

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

TEST(ConfigDifference, OnlyWhatDiffersIsNamedByItsPath) {
    const auto compared =
        compareConfigs({"version: 1\nname: a\nfit: {rate: 0.001, seed: 7}\nfolds: [1, 2]\n",
                        "version: 1\nname: b\nfit: {rate: 0.01, seed: 7}\nfolds: [1, 2]\n"});
    ASSERT_TRUE(compared.ok());
    ASSERT_EQ(compared->differences.size(), 1U) << "the name tells runs apart and is no difference";
    EXPECT_EQ(compared->differences[0].key, "fit.rate");
    EXPECT_EQ(compared->differences[0].values, (std::vector<std::string>{"0.001", "0.01"}));
    EXPECT_EQ(compared->same, 3U);
}

TEST(ConfigDifference, WhatOneHasAndAnotherHasNotIsADifferenceAndListsAreOneValue) {
    const auto compared =
        compareConfigs({"a: 1\nlist: [x, y]\n", "a: 1\nb:\n", "a: 1\nparts:\n  - {k: 5}\n"}).value();
    ASSERT_EQ(compared.differences.size(), 3U);
    EXPECT_EQ(compared.differences[0].key, "b") << "an empty value is there";
    EXPECT_EQ(compared.differences[1].values, (std::vector<std::string>{"[x, y]", "", ""}));
    EXPECT_EQ(compared.differences[2].key, "parts.0.k");
    EXPECT_EQ(compared.differences[2].values, (std::vector<std::string>{"", "", "5"}));
    EXPECT_EQ(compared.same, 1U);
}

TEST(ConfigDifference, WhatIsNoYamlIsDamage) {
    const auto broken = compareConfigs({"a: 1\n", "a: [\n"});
    ASSERT_FALSE(broken.ok());
    EXPECT_EQ(broken.error().code, ErrorCode::Integrity);
}

}  // namespace
}  // namespace qd::desk
