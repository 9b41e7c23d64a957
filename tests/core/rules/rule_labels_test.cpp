// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/rules/rule_cases.h"

namespace qd::rules {
namespace {

using test::everything;

std::vector<std::string> labels(const ConstraintSet& set) {
    std::vector<std::string> out;
    for (const Rule& r : rulesOf(set))
        out.push_back(r.label.text);
    return out;
}

TEST(RuleLabels, NamesEachRuleInWordsOnce) {
    EXPECT_EQ(labels(everything()),
              (std::vector<std::string>{"cash 0 % to 5 %", "min weight 1 %", "max weight 50 %", "A floor 5 %",
                                        "A cap 30 %", "Technology floor 10 %", "Technology cap 60 %",
                                        "turnover cap 20 %", "tracking error cap 4 %", "at most 3 names",
                                        "each holding at least 2 %", "C may not rise", "D restricted",
                                        "5/10/40 rule", "75-5-10 rule"}));
    EXPECT_EQ(labels(ConstraintSet::longOnly(3)), (std::vector<std::string>{"fully invested", "long only"}));
}

TEST(RuleLabels, WritesPercentagesShortly) {
    EXPECT_EQ(percentText(0.2), "20");
    EXPECT_EQ(percentText(0.224), "22.4");
    EXPECT_EQ(percentText(-0.00000001), "0");
    EXPECT_EQ(percentText(1.0 / 3.0), "33.3333");
}

}  // namespace
}  // namespace qd::rules
