// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/factor_attribution.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/market/import.h"
#include "tests/core/analytics/series_data.h"
#include "tests/core/market/memory_files.h"

namespace qd::analytics {
namespace {

using test::Series;

std::vector<Date> daysFrom(int first, std::size_t count) {
    std::vector<Date> out;
    for (std::size_t t = 0; t < count; ++t)
        out.push_back(Date::fromDays(first + static_cast<int>(t)));
    return out;
}

FactorReturns twoFactors(std::size_t count) {
    FactorReturns out;
    out.names = {"mkt_rf", "smb"};
    out.dates = daysFrom(1000, count);
    out.returns = {test::normalReturns(count, 0.0004, 0.01, 1), test::normalReturns(count, 0.0001, 0.005, 2)};
    out.riskFree.assign(count, 0.0001);
    return out;
}

Series mixed(const FactorReturns& f, double alpha, double first, double second, double noise) {
    Rng rng(12);
    Series out;
    for (std::size_t t = 0; t < f.dates.size(); ++t) {
        out.push_back(f.riskFree[t] + alpha + first * f.returns[0][t] + second * f.returns[1][t] +
                      noise * rng.normal());
    }
    return out;
}

TEST(FactorAttribution, FindsWhatTheReturnsWereMadeOf) {
    const auto factors = twoFactors(1000);
    const Series returns = mixed(factors, 0.0002, 0.9, -0.3, 0.002);
    const auto got = factorAttribution(factors.dates, returns, factors).value();
    EXPECT_NEAR(got.alpha.value, 0.0002, 2e-4);
    EXPECT_NEAR(got.factors[0].value, 0.9, 0.02);
    EXPECT_NEAR(got.factors[1].value, -0.3, 0.04);
    EXPECT_GT(got.factors[0].t.value(), 50.0);
    EXPECT_LT(got.factors[1].p.value(), 1e-6);
    EXPECT_GT(got.rSquared.value(), 0.9);
    EXPECT_LT(got.adjustedRSquared.value(), got.rSquared.value());
    EXPECT_NEAR(got.residualVolatility, 0.002 * std::sqrt(252.0), 0.002);
    EXPECT_EQ(got.lags, 6U);  // ⌊4·10^(2/9)⌋
    EXPECT_EQ(got.periods, 1000U);
}

TEST(FactorAttribution, ContributionsAddUpToTheMeanExcessReturn) {
    const auto factors = twoFactors(300);
    const Series returns = mixed(factors, 0.001, 1.2, 0.4, 0.01);
    const auto got = factorAttribution(factors.dates, returns, factors).value();
    double mean = 0.0;
    for (const double r : returns)
        mean += (r - 0.0001) / 300.0;
    EXPECT_NEAR(got.excessReturn, 252.0 * mean, 1e-12);
    EXPECT_NEAR(got.alpha.contribution + got.factors[0].contribution + got.factors[1].contribution,
                got.excessReturn, 1e-12);
}

TEST(FactorAttribution, ReturnsThatAreAFactorLeaveNothingToDoubt) {
    const auto factors = twoFactors(100);
    Series returns;
    for (std::size_t t = 0; t < 100; ++t)
        returns.push_back(factors.returns[0][t] + factors.riskFree[t]);
    const auto got = factorAttribution(factors.dates, returns, factors).value();
    EXPECT_NEAR(got.factors[0].value, 1.0, 1e-12);
    EXPECT_NEAR(got.rSquared.value(), 1.0, 1e-12);
    EXPECT_NEAR(got.alpha.value, 0.0, 1e-15);
}

TEST(FactorAttribution, UsesTheDaysThatBothHave) {
    const auto factors = twoFactors(200);
    auto dates = daysFrom(1100, 200);  // the second half, and a hundred days after the file
    const auto got = factorAttribution(dates, test::normalReturns(200, 0.0, 0.01, 5), factors).value();
    EXPECT_EQ(got.periods, 100U);
    EXPECT_EQ(factorAttribution(daysFrom(5000, 200), Series(200, 0.01), factors).error().code,
              ErrorCode::BadInput);
}

TEST(FactorReturnsOf, ReadsAFileOfPercents) {
    const market::MemoryFiles files(
        "date,mkt_rf,smb,hml,rmw,cma,rf\n2024-01-02,-0.70,-1.13,1.13,0.56,0.67,0.02\n"
        "2024-01-03,-1.23,,0.03,0.35,0.06,0.02\n2024-01-04,-0.29,0.20,0.16,-0.07,0.09,0.02\n");
    const auto table = market::importSeries(files, "f.csv", {}).value().value;
    const auto got = factorReturns(table).value();
    EXPECT_EQ(got.names, (std::vector<std::string>{"mkt_rf", "smb", "hml", "rmw", "cma"}));
    ASSERT_EQ(got.dates.size(), 2U);
    EXPECT_NEAR(got.returns[0][0], -0.007, 1e-15);
    EXPECT_NEAR(got.returns[1][1], 0.002, 1e-15);
    EXPECT_NEAR(got.riskFree[1], 0.0002, 1e-15);
}

TEST(FactorReturnsOf, RefusesAFileWithoutRateOrFactors) {
    market::ReturnsTable table;
    EXPECT_EQ(factorReturns(table).error().code, ErrorCode::BadInput);
    table.series.push_back({"RF", {}, {}});
    EXPECT_EQ(factorReturns(table).error().code, ErrorCode::BadInput);
    table.series.push_back({"mkt", {}, {}});
    EXPECT_TRUE(factorReturns(table).ok());
}

TEST(FactorAttribution, NamesTheFactorThatTellsNothingNew) {
    auto factors = twoFactors(100);
    const Series returns = mixed(factors, 0.0, 1.0, 0.0, 0.01);
    factors.returns[1] = factors.returns[0];
    const auto twice = factorAttribution(factors.dates, returns, factors);
    ASSERT_FALSE(twice.ok());
    EXPECT_NE(twice.error().message.find("'smb'"), std::string::npos);
    factors.returns[1].assign(100, 0.01);
    EXPECT_NE(factorAttribution(factors.dates, returns, factors).error().message.find("'smb'"),
              std::string::npos);
}

TEST(FactorAttribution, RefusesNumbersThatAreNone) {
    auto factors = twoFactors(100);
    const Series returns = mixed(factors, 0.0, 1.0, 0.0, 0.01);
    EXPECT_EQ(factorAttribution(factors.dates, returns, factors, {252.0, 100}).error().code,
              ErrorCode::BadInput);
    EXPECT_EQ(factorAttribution(factors.dates, returns, factors, {test::kNan, {}}).error().code,
              ErrorCode::BadInput);
    Series hole = returns;
    hole[3] = test::kInfinity;
    EXPECT_EQ(factorAttribution(factors.dates, hole, factors).error().code, ErrorCode::BadInput);
    factors.riskFree[50] = test::kNan;
    EXPECT_EQ(factorAttribution(factors.dates, returns, factors).error().code, ErrorCode::BadInput);
    factors = twoFactors(100);
    factors.returns[0][1] = test::kNan;
    EXPECT_EQ(factorAttribution(factors.dates, returns, factors).error().code, ErrorCode::BadInput);
    factors = twoFactors(8);
    EXPECT_EQ(factorAttribution(factors.dates, Series(8, 0.01), factors).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::analytics
