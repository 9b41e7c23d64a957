// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/joint_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/core/drift/drift_data.h"

namespace qd::drift {
namespace {

JointInput inputOf(const testing::Columns& reference, const testing::Columns& current) {
    JointInput out;
    out.reference.assign(reference.begin(), reference.end());
    out.current.assign(current.begin(), current.end());
    return out;
}

TEST(JointRows, KeepsCompleteRowsAndTheirPlaces) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const testing::Columns reference{{1.0, kNone, 3.0}, {1.0, 2.0, 5.0}};
    const testing::Columns current{{7.0, 8.0}, {kNone, 9.0}};
    const JointRows rows = jointRows(inputOf(reference, current), Scaling::None);
    EXPECT_EQ(rows.row, (std::vector<std::uint32_t>{0, 2, 4}));
    EXPECT_EQ(rows.reference, 2U);
    EXPECT_EQ(rows.columns(), kTileRows);
    // Centred by the reference: means 2 and 3.
    EXPECT_EQ(rows.values, (std::vector<double>{-1.0, -2.0, 1.0, 2.0, 6.0, 6.0}));
    EXPECT_EQ(rows.norms[2], 72.0);
    EXPECT_TRUE(std::isinf(rows.norms[3]));
    EXPECT_EQ(rows.panels[kPanel + 1], 2.0);  // feature 1 of row 1
}

TEST(JointRows, ScalesUnlikeFeaturesOnly) {
    Rng rng(1);
    const testing::Columns like{testing::normals(rng, 200), testing::normals(rng, 200, 0.0, 5.0)};
    const testing::Columns unlike{testing::normals(rng, 200), testing::normals(rng, 200, 50.0, 20.0)};
    EXPECT_FALSE(jointRows(inputOf(like, like), Scaling::Auto).scaled);
    EXPECT_TRUE(jointRows(inputOf(like, like), Scaling::Reference).scaled);
    EXPECT_FALSE(jointRows(inputOf(unlike, unlike), Scaling::None).scaled);
    const JointRows scaled = jointRows(inputOf(unlike, unlike), Scaling::Auto);
    EXPECT_TRUE(scaled.scaled);
    double squares = 0.0;
    for (std::size_t i = 0; i < 200; ++i)
        squares += scaled.values[2 * i + 1] * scaled.values[2 * i + 1];
    EXPECT_NEAR(squares / 199.0, 1.0, 1e-12);
}

TEST(JointRows, LongSamplesAreThinnedEvenly) {
    const testing::Columns reference{std::vector<double>(30'000, 1.0)};
    const testing::Columns current{std::vector<double>(6'000, 1.0)};
    const JointRows rows = jointRows(inputOf(reference, current), Scaling::None);
    EXPECT_EQ(rows.reference, kJointReference);
    EXPECT_EQ(rows.size(), kJointReference + kJointCurrent);
    EXPECT_EQ(rows.row[1], 3U);
    EXPECT_EQ(rows.row[kJointReference - 1], 29'997U);
    EXPECT_EQ(rows.row[kJointReference], 30'000U);
}

TEST(JointRows, MedianIsThatOfAllPairs) {
    Rng rng(2);
    for (const std::size_t count : {40U, 43U, 130U}) {
        const auto reference = testing::table(rng, count, 3);
        const auto current = testing::table(rng, 35, 3);
        const JointRows rows = jointRows(inputOf(reference, current), Scaling::None);
        std::vector<double> distances;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                double sum = 0.0;
                for (std::size_t f = 0; f < 3; ++f)
                    sum += std::pow(rows.values[3 * i + f] - rows.values[3 * j + f], 2);
                distances.push_back(sum);
            }
        }
        std::sort(distances.begin(), distances.end());
        const std::size_t half = distances.size() / 2;
        const double middle =
            distances.size() % 2 == 1 ? distances[half] : 0.5 * (distances[half - 1] + distances[half]);
        EXPECT_NEAR(medianSigma2(rows, false), 0.5 * middle, 1e-12) << count;
        EXPECT_NEAR(medianSigma2(rows, true), 0.5 * middle, 1e-12) << count;
    }
}

TEST(JointRows, TheMedianOfRowsThatAreMostlyEqualIsNothing) {
    testing::Columns reference{std::vector<double>(100, 2.0)};
    reference[0][3] = 5.0;
    const JointRows rows = jointRows(inputOf(reference, {std::vector<double>(30, 2.0)}), Scaling::None);
    EXPECT_NEAR(medianSigma2(rows, false), 0.0, 1e-15);
}

}  // namespace
}  // namespace qd::drift
