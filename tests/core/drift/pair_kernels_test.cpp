// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/pair_kernels.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

struct Rows {
    std::size_t width;
    std::vector<double> values;
    std::vector<double> panels;
    std::vector<double> norms;

    Rows(Rng& rng, std::size_t count, std::size_t columns, std::size_t features)
        : width(features),
          panels(columns * features, 0.0),
          norms(columns, std::numeric_limits<double>::infinity()) {
        values = testing::normals(rng, count * features);
        for (std::size_t i = 0; i < count; ++i) {
            norms[i] = 0.0;
            for (std::size_t f = 0; f < features; ++f) {
                const double v = values[i * features + f];
                panels[i / kPanel * kPanel * features + f * kPanel + i % kPanel] = v;
                norms[i] += v * v;
            }
        }
    }
    [[nodiscard]] double apart(std::size_t i, std::size_t j) const {
        double sum = 0.0;
        for (std::size_t f = 0; f < width; ++f)
            sum += std::pow(values[i * width + f] - values[j * width + f], 2);
        return sum;
    }
};

TEST(PairKernels, EveryLevelMeasuresDistances) {
    Rng rng(4);
    for (const std::size_t features : {1U, 3U, 50U}) {
        const Rows rows(rng, 61, 64, features);
        for (const PairTable* table : runnablePairKernels()) {
            std::vector<double> room(61 * 64);
            table->distances(
                {rows.values.data(), rows.norms.data(), rows.panels.data(), rows.norms.data(), features},
                {room.data(), 61, 64});
            for (std::size_t i = 0; i < 61; ++i) {
                for (std::size_t j = 0; j < 61; ++j)
                    EXPECT_NEAR(room[i * 64 + j], rows.apart(i, j), 1e-12 * (1.0 + rows.apart(i, j)))
                        << table->level << ' ' << i << ' ' << j;
                EXPECT_GE(room[i * 64 + i], 0.0);
                EXPECT_TRUE(std::isinf(room[i * 64 + 61]) && room[i * 64 + 61] > 0.0) << table->level;
            }
        }
    }
}

TEST(PairKernels, EveryLevelDecaysToTheLastDigits) {
    for (const PairTable* table : runnablePairKernels()) {
        std::vector<double> room;
        for (double x = 0.0; room.size() < 480; x = x * 1.05 + 1e-12)
            room.push_back(x);
        const std::vector<double> before = room;
        table->decay({room.data(), 1, room.size()}, 1.0);
        for (std::size_t k = 0; k < room.size(); ++k) {
            const double wanted = before[k] < 707.0 ? std::exp(-before[k]) : 0.0;
            EXPECT_NEAR(room[k], wanted, 4e-16 * wanted) << table->level << ' ' << before[k];
        }
    }
}

TEST(PairKernels, WhatIsInfinitelyFarHasNoKernel) {
    for (const PairTable* table : runnablePairKernels()) {
        std::vector<double> room(kPanel, std::numeric_limits<double>::infinity());
        room[1] = 1e308;
        room[2] = 0.0;
        table->decay({room.data(), 1, kPanel}, 0.5);
        EXPECT_EQ(room[0], 0.0) << table->level;
        EXPECT_EQ(room[1], 0.0) << table->level;
        EXPECT_EQ(room[2], 1.0) << table->level;
    }
}

TEST(PairKernels, EveryLevelAddsUpRowsColumnsAndChosenValues) {
    Rng rng(8);
    constexpr std::size_t kColumns = 128;
    const auto values = testing::normals(rng, 5 * kColumns);
    const std::uint64_t bits[2] = {rng.bits(), 0};
    for (const PairTable* table : runnablePairKernels()) {
        auto room = values;
        std::vector<double> rowSums(5, 1.0);
        std::vector<double> columnSums(kColumns, 2.0);
        table->addUp({room.data(), 5, kColumns}, rowSums.data(), columnSums.data());
        for (std::size_t r = 0; r < 5; ++r) {
            double row = 1.0;
            double chosen = 0.0;
            for (std::size_t c = 0; c < kColumns; ++c) {
                row += values[r * kColumns + c];
                if (c < 64 && (bits[0] >> c & 1U) != 0) chosen += values[r * kColumns + c];
            }
            EXPECT_NEAR(rowSums[r], row, 1e-12) << table->level;
            EXPECT_NEAR(table->masked(room.data() + r * kColumns, bits, 2), chosen, 1e-12) << table->level;
        }
        double column = 2.0;
        for (std::size_t r = 0; r < 5; ++r)
            column += values[r * kColumns + 77];
        EXPECT_NEAR(columnSums[77], column, 1e-13) << table->level;
    }
}

TEST(PairKernels, TheFastestThatRunsIsTaken) {
    EXPECT_EQ(&pairKernels(), runnablePairKernels().back());
}

}  // namespace
}  // namespace qd::drift
