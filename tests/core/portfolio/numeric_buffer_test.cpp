// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/numeric_buffer.h"

#include <cstdint>
#include <utility>

#include <gtest/gtest.h>

#include "core/portfolio/kernels.h"

namespace qd::portfolio {
namespace {

bool aligned(const double* p) {
    return reinterpret_cast<std::uintptr_t>(p) % kNumericAlignment == 0;
}

TEST(NumericBuffer, IsAlignedWhateverItsSize) {
    for (const std::size_t count : {1U, 7U, 1000U, 600'000U, 1'000'001U}) {
        NumericBuffer buffer(count);
        EXPECT_EQ(buffer.size(), count);
        EXPECT_TRUE(aligned(buffer.data()));
        buffer.data()[0] = 1.0;
        buffer.data()[count - 1] = 2.0;
        EXPECT_EQ(buffer.data()[count - 1], 2.0);
    }
    EXPECT_EQ(NumericBuffer(0).data(), nullptr);
}

TEST(SquareMatrix, RowsAreAlignedAndNeverAWholePageApart) {
    for (const std::size_t n : {1U, 5U, 24U, 500U, 512U, 1024U, 1536U}) {
        const SquareMatrix m(n, 24);
        EXPECT_GE(m.stride(), (n + 23) / 24 * 24);
        EXPECT_NE(m.stride() % 512, 0U) << n;
        EXPECT_TRUE(aligned(m.row(0)));
        EXPECT_TRUE(aligned(m.row(n - 1)));
    }
}

TEST(SquareMatrix, SetsBothSidesOfTheDiagonal) {
    SquareMatrix m(3);
    m.set(0, 2, 4.5);
    EXPECT_EQ(m(0, 2), 4.5);
    EXPECT_EQ(m(2, 0), 4.5);
    const SquareMatrix moved = std::move(m);
    EXPECT_EQ(moved(2, 0), 4.5);
}

}  // namespace
}  // namespace qd::portfolio
