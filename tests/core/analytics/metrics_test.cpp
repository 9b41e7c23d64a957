// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "core/base/file_system.h"
#include "core/base/json.h"
#include "core/base/number_text.h"
#include "core/base/random.h"

namespace qd::analytics {
namespace {

using Series = std::vector<double>;
using Table = std::vector<std::vector<std::string>>;
using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;  // ours, theirs

const std::string kRefs = QD_SHARED_DIR "/refs/";

std::string readShared(const std::string& name) {
    return PosixFileSystem().readAll(kRefs + name, 64U << 20U).value();
}

bool haveReferences() {
    return PosixFileSystem().exists(kRefs + "refs.json");
}

Table readCsv(const std::string& name) {
    Table out;
    std::istringstream lines(readShared(name));
    for (std::string line; std::getline(lines, line);) {
        out.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');)
            out.back().push_back(cell);
    }
    return out;
}

double number(const std::string& text) {
    return parseNumber(text).value();
}

void expectAll(const std::vector<MetricValue>& got, const Json& expected, const Pairs& pairs) {
    for (const auto& [ours, theirs] : pairs) {
        const Json* const value = expected.find(theirs);
        ASSERT_NE(value, nullptr) << theirs;
        ASSERT_TRUE(metric(got, ours).has_value()) << ours;
        const double want = value->numberOr(0.0);
        EXPECT_NEAR(*metric(got, ours), want, 1e-11 * std::abs(want)) << ours;
    }
}

struct EqualWeight {
    Series returns;
    Series spy;
};

/// Equal weights, rebalanced daily, of the 20 clean stocks, and SPY over the same days.
EqualWeight equalWeight() {
    std::map<std::string, double> spyClose;
    const Table spy = readCsv("spy_prices.csv");
    for (std::size_t i = 1; i < spy.size(); ++i)
        spyClose[spy[i][0]] = number(spy[i][1]);
    const Table prices = readCsv("stock_prices_clean.csv");
    EqualWeight out;
    for (std::size_t t = 2; t < prices.size(); ++t) {
        double sum = 0.0;
        for (std::size_t c = 1; c <= 20; ++c)
            sum += number(prices[t][c]) / number(prices[t - 1][c]) - 1.0;
        out.returns.push_back(sum / 20.0);
        out.spy.push_back(spyClose.at(prices[t][0]) / spyClose.at(prices[t - 1][0]) - 1.0);
    }
    return out;
}

// empyrical-reloaded and SciPy, on 20 US stocks (see refs.json).
TEST(Metrics, MatchEmpyricalOnEqualWeights) {
    if (!haveReferences()) GTEST_SKIP() << "no reference files";
    const Json refs = Json::parse(readShared("refs.json")).value();
    const EqualWeight ew = equalWeight();
    ASSERT_EQ(ew.returns.size(), 895U);
    const auto got = computeMetrics(ew.returns, ew.spy, {}).value();
    expectAll(got, *refs.find("equal_weight_daily"),
              {{"sharpe", "sharpe"},
               {"sortino", "sortino"},
               {"calmar", "calmar"},
               {"max_drawdown", "max_drawdown"},
               {"cagr", "annual_return"},
               {"volatility", "annual_vol"},
               {"total_return", "cum_return"},
               {"var_95", "VaR95"},
               {"cvar_95", "CVaR95"},
               {"omega", "omega"},
               {"tail_ratio", "tail_ratio"},
               {"downside_risk", "downside_risk"},
               {"stability", "stability"},
               {"skew", "skew"},
               {"kurtosis", "kurt_excess"}});
    expectAll(got, *refs.find("equal_weight_vs_spy"),
              {{"alpha", "alpha"},
               {"beta", "beta"},
               {"excess_sharpe", "excess_sharpe"},
               {"up_capture", "up_capture"},
               {"down_capture", "down_capture"}});
}

// empyrical-reloaded on ten years of made-up daily returns (see metrics_synth.json).
TEST(Metrics, MatchEmpyricalOnTenYears) {
    if (!haveReferences()) GTEST_SKIP() << "no reference files";
    const Json refs = Json::parse(readShared("metrics_synth.json")).value();
    const Table table = readCsv("ret_metrics_2520.csv");
    Series r;
    Series b;
    for (std::size_t i = 1; i < table.size(); ++i) {
        r.push_back(number(table[i][0]));
        b.push_back(number(table[i][1]));
    }
    const auto got = computeMetrics(r, b, {}).value();
    expectAll(got, *refs.find("empyrical_2520"),
              {{"cagr", "annual_return"},
               {"total_return", "cum"},
               {"volatility", "vol"},
               {"sharpe", "sharpe"},
               {"sortino", "sortino"},
               {"calmar", "calmar"},
               {"max_drawdown", "mdd"},
               {"omega", "omega"},
               {"tail_ratio", "tail"},
               {"stability", "stability"},
               {"downside_risk", "downside"},
               {"var_95", "var"},
               {"cvar_95", "cvar"},
               {"alpha", "alpha"},
               {"beta", "beta"},
               {"excess_sharpe", "excess_sharpe"},
               {"up_capture", "up"},
               {"down_capture", "down"},
               {"batting_average", "batting"},
               {"skew", "skew"},
               {"kurtosis", "kurt"}});
    EXPECT_NEAR(*metric(got, "information_ratio"), *metric(got, "excess_sharpe") * std::sqrt(252.0), 1e-14);
}

Series randomSeries(std::size_t n, std::uint64_t seed) {
    Rng rng(seed);
    Series out(n);
    for (double& r : out)
        r = 0.0004 + 0.01 * rng.normal();
    return out;
}

TEST(Metrics, ScaleAsTheyShould) {
    const Series r = randomSeries(300, 4);
    Series half = r;
    for (double& v : half)
        v *= 0.5;
    const auto a = computeMetrics(r, {}, {}).value();
    const auto b = computeMetrics(half, {}, {}).value();
    for (const auto* id :
         {"sharpe", "sortino", "omega", "tail_ratio", "skew", "kurtosis", "win_rate", "profit_factor"}) {
        EXPECT_NEAR(*metric(b, id), *metric(a, id), 1e-12 * std::abs(*metric(a, id))) << id;
    }
    for (const auto* id : {"volatility", "var_95", "cvar_95", "downside_risk", "best_day", "worst_day",
                           "average_win", "average_loss"}) {
        EXPECT_NEAR(*metric(b, id), 0.5 * *metric(a, id), 1e-14) << id;
    }
}

TEST(Metrics, ThatIgnoreTheOrderOfDays) {
    const Series r = randomSeries(300, 4);
    Series back(r.rbegin(), r.rend());
    const auto a = computeMetrics(r, {}, {}).value();
    const auto b = computeMetrics(back, {}, {}).value();
    for (const auto* id : {"total_return", "cagr", "sharpe", "var_95", "cvar_95", "omega", "win_rate"}) {
        EXPECT_NEAR(*metric(b, id), *metric(a, id), 1e-12) << id;
    }
}

TEST(Metrics, TheRiskFreeRateIsTakenOffEachPeriod) {
    const Series r = randomSeries(300, 4);
    Series excess = r;
    for (double& v : excess)
        v -= 0.0252 / 252.0;
    const auto a = computeMetrics(r, {}, {.riskFreeAnnual = 0.0252}).value();
    const auto b = computeMetrics(excess, {}, {}).value();
    for (const auto* id : {"sharpe", "sortino", "omega", "downside_risk"}) {
        EXPECT_NEAR(*metric(a, id), *metric(b, id), 1e-11) << id;
    }
    EXPECT_EQ(metric(a, "cagr"), metric(computeMetrics(r, {}, {}).value(), "cagr"));
}

TEST(Metrics, OfOneReturn) {
    const auto m = computeMetrics(Series{0.01}, Series{0.02}, {}).value();
    EXPECT_NEAR(*metric(m, "total_return"), 0.01, 1e-15);
    for (const auto* id : {"volatility", "sharpe", "skew", "calmar", "stability", "beta", "tracking_error",
                           "average_loss", "profit_factor"}) {
        EXPECT_FALSE(metric(m, id)) << id;
    }
}

TEST(Metrics, OfNoMovement) {
    const auto m = computeMetrics(Series(10, 0.0), Series(10, 0.0), {}).value();
    EXPECT_EQ(metric(m, "total_return"), 0.0);
    EXPECT_EQ(metric(m, "volatility"), 0.0);
    for (const auto* id : {"sharpe", "sortino", "calmar", "omega", "tail_ratio", "win_rate", "beta"}) {
        EXPECT_FALSE(metric(m, id)) << id;
    }
}

TEST(Metrics, NeverGiveANaN) {
    const Series extremes[] = {
        {-1.0, 0.5, -1.0},      {1e308, 1e308, -0.5}, {1e308, 1e308, -1.0, 1e308}, {-1.0},
        {1e-320, -1e-320, 0.0}, {0.1, 0.1, 0.1},      Series(400, 1e300)};
    for (const Series& r : extremes) {
        Series b(r.rbegin(), r.rend());
        for (const auto& benchmark : {b, r, Series(r.size(), 0.0)}) {
            const auto result = computeMetrics(r, benchmark, {});
            ASSERT_TRUE(result.ok());
            for (const MetricValue& v : *result) {
                EXPECT_TRUE(std::isfinite(v.value.value_or(0.0))) << v.id;
            }
        }
    }
}

TEST(Metrics, RefuseWhatIsNotAReturn) {
    const Series good{0.01, 0.02};
    const auto code = [](const Series& r, const Series& b, const MetricOptions& o) {
        const auto result = computeMetrics(r, b, o);
        return result.ok() ? ErrorCode::Internal : result.error().code;
    };
    EXPECT_EQ(code({}, {}, {}), ErrorCode::BadInput);
    EXPECT_EQ(code(good, {0.01}, {}), ErrorCode::BadInput);
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), HUGE_VAL, -HUGE_VAL, -1.0001}) {
        EXPECT_EQ(code({0.01, bad}, {}, {}), ErrorCode::BadInput) << bad;
        EXPECT_EQ(code(good, {0.01, bad}, {}), ErrorCode::BadInput) << bad;
    }
    for (const double bad : {0.0, -1.0, HUGE_VAL, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_EQ(code(good, {}, {.periodsPerYear = bad}), ErrorCode::BadInput) << bad;
    }
    EXPECT_EQ(code(good, {}, {.riskFreeAnnual = HUGE_VAL}), ErrorCode::BadInput);
    EXPECT_EQ(code({0.01, -1.0}, {}, {}), ErrorCode::Internal) << "a total loss is a return";
}

TEST(Metrics, AnUnknownIdIsNothing) {
    EXPECT_FALSE(metric(computeMetrics(Series{0.1}, {}, {}).value(), "no_such_metric"));
}

}  // namespace
}  // namespace qd::analytics
