// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace qd {
namespace {

/// The table of the command-line contract: scripts depend on it.
const std::map<ErrorCode, std::pair<int, std::string>> kContract{
    {ErrorCode::Usage, {2, "usage"}},         {ErrorCode::BadInput, {3, "bad_input"}},
    {ErrorCode::Refused, {4, "refused"}},     {ErrorCode::Infeasible, {5, "infeasible"}},
    {ErrorCode::Integrity, {6, "integrity"}}, {ErrorCode::Io, {7, "io"}},
    {ErrorCode::Busy, {8, "busy"}},           {ErrorCode::Cancelled, {9, "cancelled"}},
    {ErrorCode::Internal, {70, "internal"}},
};

TEST(Error, ExitCodesAndNamesAreThoseOfTheContract) {
    for (const auto& [code, expected] : kContract) {
        EXPECT_EQ(exitCode(code), expected.first) << expected.second;
        EXPECT_EQ(errorCodeName(code), expected.second);
    }
}

TEST(Error, EveryCodeThatHasANameOfItsOwnIsInTheContract) {
    for (unsigned value = 0; value < 256; ++value) {
        const auto code = static_cast<ErrorCode>(value);
        if (errorCodeName(code) == "internal") {
            EXPECT_EQ(exitCode(code), 70) << "an unknown code is a fault in Quarterdeck";
        } else {
            EXPECT_TRUE(kContract.contains(code)) << errorCodeName(code);
        }
    }
}

TEST(Error, DescribeNamesFileLineAndColumnAsFarAsTheyAreKnown) {
    Error error{ErrorCode::BadInput, "found 'x', expected a number"};
    EXPECT_EQ(error.describe(), "found 'x', expected a number");
    error.hint = "use a decimal point";
    EXPECT_EQ(error.describe(), "found 'x', expected a number (use a decimal point)");
    error.where = {"prices.csv", 0, 0};
    EXPECT_EQ(error.describe(), "prices.csv: found 'x', expected a number (use a decimal point)");
    error.where = {"prices.csv", 12, 0};
    EXPECT_EQ(error.describe(), "prices.csv:12: found 'x', expected a number (use a decimal point)");
    error.where = {"prices.csv", 12, 7};
    EXPECT_EQ(error.describe(), "prices.csv:12:7: found 'x', expected a number (use a decimal point)");
}

TEST(Error, DescribeWithoutAFileStillSaysWhere) {
    EXPECT_EQ((Error{ErrorCode::BadInput, "m", {}, {{}, 3, 0}}.describe()), "line 3: m");
    EXPECT_EQ((Error{ErrorCode::BadInput, "m", {}, {{}, 3, 4}}.describe()), "line 3, column 4: m");
    EXPECT_EQ((Error{ErrorCode::BadInput, "m", {}, {{}, 0, 4}}.describe()), "m");
    EXPECT_EQ((Error{ErrorCode::BadInput, "m", {}, {"f", 0, 4}}.describe()), "f: m");
}

TEST(Error, UnlessToldOtherwiseItIsAFaultOfOurs) {
    EXPECT_EQ(Error{}.code, ErrorCode::Internal);
}

TEST(Error, ComparesByEverythingItHolds) {
    const Error error{ErrorCode::Io, say("m %1", "a"), "h", {"f", 1, 2}};
    Error other = error;
    EXPECT_EQ(error, other);
    other.where.column = 3;
    EXPECT_NE(error, other);
    other = error;
    other.args.emplace_back("b");
    EXPECT_NE(error, other);
}

}  // namespace
}  // namespace qd
