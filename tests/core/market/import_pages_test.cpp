// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_pages.h"

#include <vector>

#include <gtest/gtest.h>

namespace qd::market {

TEST(ImportPagesTest, BlocksAreAlignedAndWritable) {
    for (const std::size_t bytes : {1U, 4096U, 5U << 20U}) {
        const PageBlock block = allocatePages(bytes);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block.get()) % (2U << 20U), 0U);
        adviseLargePages(block.get(), bytes);
        block[0] = 1;
        block[(bytes - 1) / sizeof(std::uint64_t)] = 2;
    }
}

TEST(ImportPagesTest, AdviceKeepsWhatIsThere) {
    std::vector<std::uint64_t> values(1U << 20U, 7);
    adviseLargePages(values.data(), values.size() * sizeof(std::uint64_t));
    for (const std::uint64_t v : values)
        ASSERT_EQ(v, 7U);
    adviseLargePages(nullptr, 0);
}

}  // namespace qd::market
