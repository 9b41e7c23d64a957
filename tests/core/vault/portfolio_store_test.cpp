// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/portfolio_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using PortfolioStoreTest = StoreTest;

market::Holding holding(const std::string& symbol, std::int64_t raw) {
    return {symbol, Quantity::fromRaw(raw), std::nullopt};
}

TEST_F(PortfolioStoreTest, HoldingsAreReplaced) {
    PortfolioStore store(db);
    auto b = holding("B", -1);
    b.cost = Money::fromRaw(123'456);
    ASSERT_TRUE(store.setHoldings({b, holding("A", 5)}).ok());
    EXPECT_EQ(store.holdings().value(), (std::vector{holding("A", 5), b}));
    ASSERT_TRUE(store.setHoldings({holding("C", 1)}).ok());
    EXPECT_EQ(store.holdings().value(), std::vector{holding("C", 1)});
    ASSERT_TRUE(store.setHoldings({}).ok());
    EXPECT_TRUE(store.holdings().value().empty());
}

TEST_F(PortfolioStoreTest, RepeatedOrEmptySymbolsAreBadInput) {
    PortfolioStore store(db);
    EXPECT_EQ(codeOf(store.setHoldings({holding("A", 1), holding("A", 2)})), "bad_input");
    EXPECT_EQ(codeOf(store.setHoldings({holding("", 1)})), "bad_input");
    EXPECT_EQ(codeOf(store.putSecurities({{"", "n", "s"}})), "bad_input");
}

TEST_F(PortfolioStoreTest, EmptyFieldsLeaveWhatIsThere) {
    PortfolioStore store(db);
    ASSERT_TRUE(store.putSecurities({{"B", "", "Energy"}, {"A", "Alpha", "Tech"}}).ok());
    ASSERT_TRUE(store.putSecurities({{"A", "", "Health"}, {"B", "Beta", ""}}).ok());
    const auto all = store.securities().value();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].symbol + all[0].name + all[0].sector, "AAlphaHealth");
    EXPECT_EQ(all[1].symbol + all[1].name + all[1].sector, "BBetaEnergy");
}

}  // namespace
}  // namespace qd::vault::test
