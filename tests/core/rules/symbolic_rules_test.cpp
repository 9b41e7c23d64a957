// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/symbolic_rules.h"

#include <gtest/gtest.h>

namespace qd::rules {
namespace {

const std::vector<std::string> kSymbols{"AAPL", "JPM", "MSFT"};

SymbolicRules sectors() {
    SymbolicRules r;
    r.sectors = {{"AAPL", "Technology"}, {"JPM", "Banks"}, {"MSFT", "Technology"}, {"XOM", "Energy"}};
    return r;
}

TEST(Bind, PutsNamesInTheirPlaces) {
    SymbolicRules r = sectors();
    r.maxWeight = 0.6;
    r.assets["JPM"] = {0.1, std::nullopt};
    r.sectorCap = 0.7;
    r.sectorLimits["Banks"] = {0.2, std::nullopt};
    r.groups = {{"two", {"MSFT", "JPM", "ABC", "JPM"}, {std::nullopt, 0.8}}};
    r.previous = {{"MSFT", 0.5}, {"JPM", 0.3}, {"OLD", 0.2}};
    r.maxTurnover = 0.3;
    r.tradeCost = 0.001;
    r.noIncrease = {"JPM"};
    r.issuers = {{"AAPL", "x"}, {"MSFT", "x"}};
    const BoundRules bound = rules::bind(r, kSymbols).value();
    const ConstraintSet& set = bound.set;
    EXPECT_EQ(set.names, kSymbols);
    EXPECT_EQ(set.bounds[0].asset, 1U);
    ASSERT_EQ(set.groups.size(), 4U);  // Banks, Energy, Technology, two
    EXPECT_EQ(set.groups[0].name, "Banks");
    EXPECT_EQ(*set.groups[0].floor, 0.2);
    EXPECT_EQ(*set.groups[0].cap, 0.7);
    EXPECT_EQ(set.groups[2].members, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(set.groups[3].members, (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(set.previous, (std::vector<double>{0.0, 0.3, 0.5}));
    EXPECT_DOUBLE_EQ(bound.soldWeight, 0.2);
    EXPECT_DOUBLE_EQ(*set.maxTurnover, 0.2);  // selling OLD has used up 10 %
    EXPECT_EQ(set.issuer[0], set.issuer[2]);
    EXPECT_NE(set.issuer[0], set.issuer[1]);
}

TEST(Bind, SaysWhichNameIsUnknown) {
    const auto message = [](const SymbolicRules& r) {
        const auto bound = rules::bind(r, kSymbols);
        EXPECT_FALSE(bound.ok());
        EXPECT_EQ(bound.error().code, ErrorCode::BadInput);
        return bound.error().message;
    };
    SymbolicRules r = sectors();
    r.sectorLimits["Tecnology"] = {std::nullopt, 0.2};
    EXPECT_NE(message(r).find("Tecnology"), std::string::npos);
    r = sectors();
    r.sectors.erase("JPM");
    r.sectorCap = 0.3;
    EXPECT_NE(message(r).find("JPM has no sector"), std::string::npos);
    r = {};
    r.assets["APPL"] = {std::nullopt, 0.2};
    EXPECT_NE(message(r).find("APPL"), std::string::npos);
    r = {};
    r.forbidden = {"MSTF"};
    EXPECT_NE(message(r).find("MSTF"), std::string::npos);
    r = {};
    r.maxTurnover = 0.1;
    EXPECT_NE(message(r).find("previous"), std::string::npos);
}

TEST(Bind, PassesOverSymbolsThatAreKnownButNotInTheWindow) {
    const std::vector<std::string> known{"AAPL", "JPM", "MSFT", "NEW"};
    SymbolicRules r;
    r.assets["NEW"] = {std::nullopt, 0.1};
    r.forbidden = {"NEW"};
    EXPECT_TRUE(rules::bind(r, kSymbols, known).ok());
    EXPECT_FALSE(rules::bind(r, kSymbols).ok());
    r.assets["NEW"] = {0.05, std::nullopt};
    EXPECT_FALSE(rules::bind(r, kSymbols, known).ok());
}

TEST(Bind, RefusesATurnoverCapThatForcedSalesBreak) {
    SymbolicRules r;
    r.previous = {{"OLD", 0.5}, {"JPM", 0.5}};
    r.maxTurnover = 0.2;
    const auto bound = rules::bind(r, kSymbols);
    ASSERT_FALSE(bound.ok());
    EXPECT_EQ(bound.error().code, ErrorCode::Infeasible);
}

}  // namespace
}  // namespace qd::rules
