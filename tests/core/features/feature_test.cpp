// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature.h"

#include <gtest/gtest.h>

namespace qd::features {
namespace {

using enum FeatureKind;

bool valid(const FeatureDefinition& definition) {
    return validate(definition).ok();
}

TEST(FeatureTest, TakesADefinitionOfEveryKind) {
    EXPECT_TRUE(valid({"a", Return, 1}));
    EXPECT_TRUE(valid({"a_1", Momentum, 252, 21}));
    EXPECT_TRUE(valid({"a", AverageRatio, 100, 20}));
    EXPECT_TRUE(valid({"a", Beta, 126, 0, "SPX"}));
    EXPECT_TRUE(valid({"a", Rsi, 14, 0, {}, CrossSection::Rank}));
}

TEST(FeatureTest, RefusesNamesThatAColumnOrAFileCouldNotCarry) {
    for (const char* name : {"", "A", "a b", "a,b", "_a", "a\n", "größe", "a/b"})
        EXPECT_FALSE(valid({name, Return, 1})) << name;
    EXPECT_FALSE(valid({std::string(65, 'a'), Return, 1}));
}

TEST(FeatureTest, RefusesWindowsThatDefineNothing) {
    EXPECT_FALSE(valid({"a", Return, 0}));
    EXPECT_FALSE(valid({"a", Return, kLongestWindow + 1}));
    EXPECT_FALSE(valid({"a", Volatility, 1}));
    EXPECT_FALSE(valid({"a", Beta, 2})) << "two points lie on a line";
    EXPECT_FALSE(valid({"a", Momentum, 21, 21})) << "a price over itself";
    EXPECT_FALSE(valid({"a", Momentum, 21, 0}));
    EXPECT_FALSE(valid({"a", Volatility, 21, 5})) << "no second window";
    EXPECT_FALSE(valid({"a", Return, 5, 0, "SPX"})) << "compared with nothing";
}

TEST(FeatureTest, NamesItsKindsBothWays) {
    for (int i = 0; i < 10; ++i) {
        const auto kind = static_cast<FeatureKind>(i);
        EXPECT_EQ(parseKind(name(kind)), kind);
        EXPECT_FALSE(meaning({"a", kind, 20}).empty());
        EXPECT_FALSE(formula({"a", kind, 20}).empty());
    }
    EXPECT_FALSE(parseKind("price"));
}

TEST(FeatureTest, WritesFormulasWithTheirParameters) {
    EXPECT_EQ(formula({"a", Return, 5}), "close(t) / close(t − 5) − 1");
    EXPECT_EQ(formula({"a", Momentum, 252, 21, {}, CrossSection::Rank}),
              "rank among the names of the session of: close(t − 21) / close(t − 252) − 1");
    EXPECT_EQ(formula({"a", Beta, 126, 0, "SPX"}), "slope of 126 daily returns on SPX");
}

TEST(FeatureTest, DefinitionsThatComputeSomethingElseHaveAnotherLine) {
    const FeatureDefinition base{"a", Beta, 60, 0, "X"};
    auto other = base;
    other.against = "X rank";
    EXPECT_NE(canonical(base), canonical(other));
    other = base;
    other.window = 61;
    EXPECT_NE(canonical(base), canonical(other));
    other = base;
    other.crossSection = CrossSection::Rank;
    EXPECT_NE(canonical(base), canonical(other));
    EXPECT_EQ(canonical(base), "a beta 60 0 1:X value");
}

TEST(FeatureTest, KnowsWhatANumberCanBe) {
    EXPECT_EQ(bounds({"a", Rsi, 14}), (std::pair<double, double>{0.0, 100.0}));
    EXPECT_EQ(bounds({"a", Rsi, 14, 0, {}, CrossSection::Rank}), (std::pair<double, double>{-0.5, 0.5}));
    EXPECT_EQ(bounds({"a", Drawdown, 20}), (std::pair<double, double>{-1.0, 0.0}));
}

TEST(FeatureTest, AWindowNeedsFourFifthsOfItsSessions) {
    EXPECT_EQ(neededIn(1), 1U);
    EXPECT_EQ(neededIn(5), 4U);
    EXPECT_EQ(neededIn(21), 17U);
    EXPECT_EQ(neededIn(252), 202U);
}

}  // namespace
}  // namespace qd::features
