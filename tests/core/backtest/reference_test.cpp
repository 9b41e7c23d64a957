// SPDX-License-Identifier: GPL-3.0-or-later
// The monthly backtests of refs.json "backtests_clean", computed with NumPy (cross-checked there against
// vectorbt 0.26.1 and bt 1.2.0): 20 US stocks, 10 bps of traded notional, 252 returns, 1e6 of cash.
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/backtest/csv_text.h"
#include "core/base/file_system.h"
#include "core/base/json.h"
#include "tests/core/backtest/books_balance.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

constexpr const char* kPrices = QD_SHARED_DIR "/refs/stock_prices_clean.csv";
constexpr const char* kReferences = QD_SHARED_DIR "/refs/refs.json";

market::PricePanel cleanPanel() {
    const auto text = PosixFileSystem().readAll(kPrices, 1U << 24U).value();
    const auto header = text.substr(0, text.find('\n'));
    const auto table = CsvTable::parse(text, kPrices, header).value();
    std::vector<std::string> symbols;
    for (std::size_t at = header.find(','); at != std::string::npos; at = header.find(',', at + 1))
        symbols.push_back(header.substr(at + 1, header.find(',', at + 1) - at - 1));
    std::vector<Date> dates;
    test::Grid grid;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        dates.push_back(table.date(row, 0).value());
        grid.emplace_back();
        for (std::size_t i = 0; i < symbols.size(); ++i)
            grid.back().push_back(table.number(row, i + 1).value());
    }
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = test::columnOf(grid);
    return market::PricePanel::create(dates, symbols, std::move(columns)).value();
}

struct Case {
    const char* name;
    portfolio::Method method;
};

class Reference : public testing::TestWithParam<Case> {};

TEST_P(Reference, ReproducesNumpy) {
    if (!PosixFileSystem().exists(kReferences)) GTEST_SKIP() << "the reference values are not here";
    const auto refs = Json::parse(PosixFileSystem().readAll(kReferences, 1U << 24U).value()).value();
    const Json& suite = *refs.find("backtests_clean");
    const Json& expected = *suite.find("results")->find(GetParam().name);
    BacktestSpec spec;
    spec.name = GetParam().name;
    spec.allocation.method = GetParam().method;
    spec.allocation.lookback = 252;
    spec.costs = {5.0, 5.0};
    const auto result = runBacktest(cleanPanel(), spec, test::job());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    test::expectBooksBalance(*result, spec);

    EXPECT_EQ(result->rebalances.size(), static_cast<std::size_t>(suite.find("n_rebal")->intOr(0)));
    EXPECT_EQ(result->rebalances.front().fill.iso(), suite.find("first")->stringOr(""));
    EXPECT_EQ(result->rebalances.back().fill.iso(), suite.find("last")->stringOr(""));
    const double equity = expected.find("final_numpy")->numberOr(0.0);
    EXPECT_NEAR(result->equity.back(), equity, 1e-8 * equity);
    double traded = 0.0;
    for (const auto& rebalance : result->rebalances)
        traded += rebalance.traded;
    const double turnover = expected.find("turnover")->numberOr(0.0);
    EXPECT_NEAR(traded, turnover, 1e-8 * turnover);
    const auto& first = result->rebalances.front();
    for (std::size_t i = 0; i < first.symbols.size(); ++i) {
        const Json* weight = expected.find("weights_first")->find(result->symbols[first.symbols[i]]);
        ASSERT_NE(weight, nullptr);
        EXPECT_NEAR(first.weights[i], weight->numberOr(0.0), 1e-10);
    }
    double peak = 0.0;
    double worst = 0.0;
    for (const double value : result->equity) {
        peak = std::max(peak, value);
        worst = std::min(worst, value / peak - 1.0);
    }
    EXPECT_NEAR(worst, expected.find("maxdd")->numberOr(0.0), 1e-9);
    // From the first rebalance: the returns after its close, ddof 1, √252.
    auto returns = result->returns();
    returns.erase(returns.begin());
    const auto n = static_cast<double>(returns.size());
    const double mean = std::accumulate(returns.begin(), returns.end(), 0.0) / n;
    double squares = 0.0;
    for (const double r : returns)
        squares += (r - mean) * (r - mean);
    const double sharpe = mean / std::sqrt(squares / (n - 1.0)) * std::sqrt(252.0);
    EXPECT_NEAR(sharpe, expected.find("sharpe_from_first_rebalance")->numberOr(0.0), 1e-8);
}

INSTANTIATE_TEST_SUITE_P(Numpy, Reference,
                         testing::Values(Case{"equal", portfolio::Method::Equal},
                                         Case{"invvol252", portfolio::Method::InverseVolatility},
                                         Case{"hrp252", portfolio::Method::Hrp}),
                         [](const auto& instance) { return std::string(instance.param.name); });

}  // namespace
}  // namespace qd::backtest
