// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/window_fold.h"

#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

Lanes randomLanes(std::size_t base, std::size_t end, std::uint64_t seed = 3) {
    Lanes all(0, end);
    Rng rng(seed);
    for (std::size_t t = 0; t < end; ++t)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            all.row(t)[lane] = std::abs(rng.normal()) * std::pow(10.0, static_cast<double>(lane % 5));
    Lanes out(base, end);
    for (std::size_t t = base; t < end; ++t)
        std::copy_n(all.row(t), kLanes, out.row(t));
    return out;
}

TEST(WindowFoldTest, SumsAndMaximaAreThoseOfThePlainWindow) {
    const std::size_t rows = 61;
    const Lanes in = randomLanes(0, rows);
    for (const std::size_t window : {1U, 2U, 7U, 20U, 60U, 61U, 200U}) {
        Lanes sums(0, rows);
        Lanes maxima(0, rows);
        windowSums(in, window, 0, sums);
        windowMaxima(in, window, 0, maxima);
        for (std::size_t t = 0; t < rows; ++t) {
            double sum = 0.0;
            double most = 0.0;
            for (std::size_t i = t + 1 > window ? t + 1 - window : 0; i <= t; ++i) {
                sum += in.row(i)[9];
                most = std::max(most, in.row(i)[9]);
            }
            EXPECT_NEAR(sums.row(t)[9], sum, 1e-12 * sum) << window << " at " << t;
            EXPECT_EQ(maxima.row(t)[9], most) << window << " at " << t;
        }
    }
}

// What an extended frame rests on: a later beginning gives the same bits.
TEST(WindowFoldTest, ASumDoesNotDependOnWhereTheComputationBegins) {
    const std::size_t rows = 97;
    for (const std::size_t window : {1U, 5U, 12U, 31U}) {
        Lanes whole(0, rows);
        windowSums(randomLanes(0, rows), window, 0, whole);
        for (const std::size_t from : {31U, 32U, 36U, 60U, 95U, 96U}) {
            const std::size_t base = from + 1 - window;
            Lanes late(from, rows);
            windowSums(randomLanes(base, rows), window, from, late);
            for (std::size_t t = from; t < rows; ++t)
                EXPECT_TRUE(std::equal(late.row(t), late.row(t) + kLanes, whole.row(t)))
                    << window << " from " << from << " at " << t;
        }
    }
}

// A sliding sum would keep the rounding of what has left the window.
TEST(WindowFoldTest, NothingStaysOfANumberThatHasLeftTheWindow) {
    Lanes in(0, 40);
    for (std::size_t t = 0; t < 40; ++t)
        in.row(t)[0] = t == 3 ? 1e17 : 0.1;
    Lanes sums(0, 40);
    windowSums(in, 10, 0, sums);
    EXPECT_NEAR(sums.row(20)[0], 1.0, 1e-15);
}

}  // namespace
}  // namespace qd::features
