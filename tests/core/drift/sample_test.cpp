// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/sample.h"

#include <limits>

#include <gtest/gtest.h>

namespace qd::drift {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

ErrorCode refusal(std::vector<std::string> names, std::vector<std::vector<double>> columns,
                  std::vector<std::size_t> periods, const std::string& words) {
    const auto made = DriftSample::create(std::move(names), std::move(columns), std::move(periods));
    EXPECT_FALSE(made.ok()) << words;
    if (made.ok()) return ErrorCode::Internal;
    EXPECT_NE(made.error().message.find(words), std::string::npos) << made.error().message;
    return made.error().code;
}

TEST(Sample, KeepsColumnsAndCountsWhatIsMissing) {
    const auto made = DriftSample::create({"a", "b"}, {{1.0, kNone, 3.0}, {4.0, 5.0, 6.0}}, {1, 2});
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->rows(), 3U);
    EXPECT_EQ(made->features(), 2U);
    EXPECT_EQ(made->missing(0), 1U);
    EXPECT_EQ(made->missing(1), 0U);
    EXPECT_EQ(made->column(1)[2], 6.0);
    EXPECT_EQ(made->periodRows(), (std::vector<std::size_t>{1, 2}));
}

TEST(Sample, WithoutPeriodsEachRowIsOne) {
    const auto made = DriftSample::create({"a"}, {{1.0, 2.0, 3.0}});
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->periodRows(), (std::vector<std::size_t>{1, 1, 1}));
}

TEST(Sample, RefusesWhatIsNoSample) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    EXPECT_EQ(refusal({}, {}, {}, "no feature"), ErrorCode::BadInput);
    EXPECT_EQ(refusal({""}, {{1.0}}, {}, "without a name"), ErrorCode::BadInput);
    EXPECT_EQ(refusal({"a", "a"}, {{1.0}, {1.0}}, {}, "'a' twice"), ErrorCode::BadInput);
    EXPECT_EQ(refusal({"a", "b"}, {{1.0}}, {}, "1 columns for 2"), ErrorCode::BadInput);
    EXPECT_EQ(refusal({"a", "b"}, {{1.0}, {1.0, 2.0}}, {}, "'b' has 2 rows"), ErrorCode::BadInput);
    EXPECT_EQ(refusal({"a"}, {{1.0, kInfinite}}, {}, "infinite in row 2"), ErrorCode::BadInput);
    EXPECT_EQ(refusal({"a"}, {{1.0, -kInfinite}}, {}, "infinite in row 2"), ErrorCode::BadInput);
    EXPECT_EQ(refusal({"a"}, {{1.0, 2.0}}, {1, 2}, "have 3 rows, expected 2"), ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::drift
