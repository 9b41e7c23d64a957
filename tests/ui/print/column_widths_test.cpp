// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/column_widths.h"

#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::print {
namespace {

TEST(ColumnWidths, FillTheRoomAndKeepTheLeast) {
    Rng rng(6);
    for (int round = 0; round < 300; ++round) {
        std::vector<ColumnWish> wishes;
        double least = 0.0;
        for (std::size_t i = 0; i < 1 + rng.below(12); ++i) {
            const double least1 = 5.0 + rng.uniform() * 60.0;
            wishes.push_back({rng.uniform(), least1 + rng.uniform() * 100.0, least1});
            least += least1;
        }
        const auto widths = columnWidths(wishes, 400.0);
        EXPECT_NEAR(std::accumulate(widths.begin(), widths.end(), 0.0), 400.0, 1e-6);
        for (std::size_t i = 0; i < wishes.size() && least <= 400.0; ++i)
            EXPECT_GE(widths[i], wishes[i].least - 1e-9);
    }
}

TEST(ColumnWidths, ZeroSharesAndNoColumns) {
    EXPECT_TRUE(columnWidths({}, 100.0).empty());
    const auto widths = columnWidths({{0.0, 10.0, 10.0}, {0.0, 10.0, 10.0}}, 100.0);
    EXPECT_EQ(widths[0], 50.0);
    const auto negative = columnWidths({{-1.0, 10.0, 10.0}, {1.0, 10.0, 10.0}}, 100.0);
    EXPECT_EQ(negative[0], 10.0);
}

}  // namespace
}  // namespace qd::print
