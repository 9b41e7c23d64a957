// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/version.h"

#include <regex>
#include <string>

#include <gtest/gtest.h>

#include "core/portfolio/allocation.h"

namespace qd::desk {
namespace {

TEST(Version, NamesTheProgramAndTheKernelsThatItRuns) {
    const auto versions = programVersions();
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_TRUE(std::regex_match(versions.at("quarterdeck"), std::regex(R"(\d+\.\d+\.\d+)")))
        << versions.at("quarterdeck");
    EXPECT_EQ(versions.at("kernels"), portfolio::kernelLevel());
}

TEST(Version, DoesNotChangeFromCallToCall) {
    EXPECT_EQ(programVersions(), programVersions());
}

}  // namespace
}  // namespace qd::desk
