// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_trades.h"

#include <cmath>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"
#include "tests/core/risk/what_if_fixture.h"

namespace qd::risk {
namespace {

using test::whatIfInputs;
using test::whatIfModel;

TEST(WhatIfTrades, OfTheStartAreNone) {
    const auto model = whatIfModel(8);
    const auto draft = startingDraft(*model);
    EXPECT_TRUE(tradesOf(*model, draft, measureWhatIf(*model, draft).value()).empty());
    const auto csv = tradesCsv(*model, draft).value();
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1) << "the header alone";
}

TEST(WhatIfTrades, SumToTheNumbersAndBalanceToNothing) {
    const auto model = whatIfModel(12);
    const auto draft = withWeight(startingDraft(*model), 4, 0.4, WhatIfRoom::Others);
    const auto numbers = measureWhatIf(*model, draft).value();
    const auto trades = tradesOf(*model, draft, numbers);
    ASSERT_EQ(trades.size(), 12U);
    EXPECT_EQ(trades[0].asset, 4U) << "the largest first";
    double balance = 0.0;
    double traded = 0.0;
    double cost = 0.0;
    for (const auto& trade : trades) {
        balance += trade.notional;
        traded += std::abs(trade.notional);
        cost += trade.cost.total();
        EXPECT_NEAR(trade.units * model->assets[trade.asset].price, trade.notional, 1e-6);
        EXPECT_NEAR(trade.volumeDays, std::abs(trade.notional) / model->assets[trade.asset].trading.adv,
                    1e-12);
    }
    EXPECT_NEAR(balance, 0.0, 1e-6);
    EXPECT_NEAR(traded, numbers.traded, 1e-6);
    EXPECT_NEAR(cost, numbers.cost.total(), 1e-9);
    EXPECT_NEAR(numbers.turnover * 2.0 * model->value, traded, 1e-6);
}

TEST(WhatIfTrades, ReadBackFromTheFileAsTheyWere) {
    const auto model = whatIfModel(5);
    const auto draft = withWeight(startingDraft(*model), 0, 0.0, WhatIfRoom::Others);
    std::istringstream lines(tradesCsv(*model, draft).value());
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line,
              "symbol,name,sector,side,start_weight,weight,units,price,notional,commission,spread,impact,"
              "days_of_volume");
    std::getline(lines, line);
    EXPECT_EQ(line.rfind("N000,Name 0,Energy,sell,", 0), 0U) << line;
}

TEST(WhatIfTrades, TextIsNeverTakenForAFormulaAndQuotesAreKept) {
    auto inputs = whatIfInputs(3);
    inputs.names["N000"] = "=1+1";
    inputs.names["N001"] = "Smith, \"J\"";
    inputs.names["N002"] = "@x";
    const auto model = prepareWhatIf(std::move(inputs)).value();
    const auto csv = tradesCsv(*model, withWeight(startingDraft(*model), 0, 0.6, WhatIfRoom::Others)).value();
    EXPECT_NE(csv.find(",'=1+1,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\"Smith, \"\"J\"\"\""), std::string::npos) << csv;
    EXPECT_NE(csv.find(",'@x,"), std::string::npos) << csv;
}

TEST(WhatIfTrades, WithoutVolumesTheDaysAreEmpty) {
    auto inputs = whatIfInputs(3);
    const std::vector<std::size_t> all{0, 1, 2, 3};
    const auto panel = inputs.panel;
    inputs.panel =
        market::PricePanel::create(panel.dates(), panel.symbols(),
                                   {{market::PriceField::Close, panel.column(market::PriceField::Close)}})
            .value();
    const auto model = prepareWhatIf(std::move(inputs)).value();
    const auto csv = tradesCsv(*model, withWeight(startingDraft(*model), 0, 0.6, WhatIfRoom::Others)).value();
    EXPECT_NE(csv.find(",0,\n"), std::string::npos) << csv;
    ASSERT_EQ(model->notes.size(), 1U);
}

TEST(WhatIfTrades, ADraftThatIsNoneIsRefused) {
    const auto model = whatIfModel(3);
    auto draft = startingDraft(*model);
    draft.weights[0] = std::nan("");
    EXPECT_EQ(qd::test::codeOf(tradesCsv(*model, draft)), "bad_input");
}

}  // namespace
}  // namespace qd::risk
