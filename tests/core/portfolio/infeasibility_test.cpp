// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/infeasibility.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/portfolio/convex_problem.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

std::vector<std::string> members(const Conflict& c) {
    std::vector<std::string> out;
    for (const ConflictMember& m : c.members)
        out.push_back(m.rule.label.text);
    return out;
}

TEST(FindConflict, NamesTheCapAndHowFarToRaiseIt) {
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(10, 0.194);
    set.groups = {{"Technology", {0, 1, 2, 3, 4, 5}, std::nullopt, 0.2},
                  {"Banks", {6, 7, 8, 9}, std::nullopt, 0.776}};
    const auto conflict = findConflict(set).value();
    ASSERT_TRUE(conflict.has_value());
    EXPECT_EQ(members(*conflict),
              (std::vector<std::string>{"fully invested", "Technology cap 20 %", "Banks cap 77.6 %"}));
    EXPECT_FALSE(conflict->members[0].relaxedLimit.has_value());
    EXPECT_NEAR(*conflict->members[1].relaxedLimit, 0.224, 1e-9);
    const Error e = infeasible(*conflict);
    EXPECT_EQ(e.code, ErrorCode::Infeasible);
    EXPECT_EQ(exitCode(e.code), 5);
    EXPECT_EQ(e.hint, "raise Technology cap from 20 % to 22.4 %, or raise Banks cap from 77.6 % to 80 %");
}

TEST(FindConflict, SaysNothingWhereAllCanBeKept) {
    EXPECT_FALSE(findConflict(rules::ConstraintSet::longOnly(10, 0.1)).value().has_value());
    EXPECT_TRUE(findConflict(rules::ConstraintSet::longOnly(10, 0.0999)).value().has_value());
}

TEST(FindConflict, KnowsEveryKindOfRule) {
    const test::ConvexCase c(100, 4, 1);
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(4, 0.6);
    set.previous = {0.6, 0.4, 0.0, 0.0};
    set.maxTurnover = 0.1;
    set.bounds = {{2, 0.3, std::nullopt}};
    auto conflict = findConflict(set).value();
    ASSERT_TRUE(conflict.has_value());
    // Buying 30 % alone is 15 % of turnover; whether something is sold for it does not matter.
    EXPECT_EQ(members(*conflict), (std::vector<std::string>{"asset 3 floor 30 %", "turnover cap 10 %"}));
    EXPECT_NEAR(*conflict->members[0].relaxedLimit, 0.1, 1e-9);
    EXPECT_NEAR(*conflict->members[1].relaxedLimit, 0.3, 1e-9);
    set = rules::ConstraintSet::longOnly(4, 1.0);
    set.benchmark = {1.0, 0.0, 0.0, 0.0};
    set.maxTrackingError = 0.001;
    set.restricted = {{0, rules::Restriction::Forbidden}};
    conflict = findConflict(set, {.risk = c.dense()}).value();
    ASSERT_TRUE(conflict.has_value());
    ASSERT_GE(conflict->members.size(), 2U);
    EXPECT_EQ(conflict->members.back().rule.label.text, "asset 1 restricted");
    set = rules::ConstraintSet::longOnly(4, 1.0);
    conflict = findConflict(set, {.mean = c.mean, .targetReturn = 50.0}).value();
    ASSERT_TRUE(conflict.has_value());
    EXPECT_EQ(conflict->members.back().rule.id.kind, rules::RuleKind::TargetReturn);
    EXPECT_NEAR(*conflict->members.back().relaxedLimit, *std::max_element(c.mean.begin(), c.mean.end()),
                1e-8);
}

/// Random rules, many of which conflict.
rules::ConstraintSet randomRules(Rng& rng) {
    const std::size_t n = 6;
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(n, 0.15 + 0.3 * rng.uniform());
    for (int g = 0; g < 4; ++g) {
        rules::Group group{"group " + std::to_string(g), {}, std::nullopt, std::nullopt};
        for (std::size_t i = 0; i < n; ++i)
            if (rng.uniform() < 0.5) group.members.push_back(i);
        if (rng.uniform() < 0.6) group.cap = 0.1 + 0.5 * rng.uniform();
        if (rng.uniform() < 0.5) group.floor = 0.5 * rng.uniform();
        set.groups.push_back(group);
    }
    for (std::size_t i = 0; i < n; ++i)
        if (rng.uniform() < 0.3) set.bounds.push_back({i, 0.2 * rng.uniform(), std::nullopt});
    set.previous.assign(n, 1.0 / static_cast<double>(n));
    set.maxTurnover = 0.4 * rng.uniform();
    return set;
}

TEST(FindConflict, EachMemberIsNeededAndEachRelaxationEnough) {
    Rng rng(11);
    int conflicts = 0;
    int relaxed = 0;
    for (int k = 0; k < 120; ++k) {
        const rules::ConstraintSet set = randomRules(rng);
        const auto found = findConflict(set).value();
        ConvexProblem p{.objective = Objective::Nearest, .constraints = set};
        const std::vector<double> target(set.assets, 0.0);
        p.target = target;
        const auto solved = solveConvex(p);
        EXPECT_EQ(solved.ok(), !found.has_value())
            << k << ": " << (solved.ok() ? "" : solved.error().describe());
        if (!found) continue;
        ++conflicts;
        // Of the conflict alone: infeasible; with any one left out: feasible.
        const auto rulesLeft = [&](std::size_t leftOut) {
            rules::ConstraintSet only = set;
            const auto all = rules::rulesOf(set);
            for (std::size_t r = all.size(); r-- > 0;) {
                const bool in = std::any_of(found->members.begin(), found->members.end(),
                                            [&](const ConflictMember& m) { return m.rule.id == all[r].id; });
                const bool dropped =
                    leftOut < found->members.size() && found->members[leftOut].rule.id == all[r].id;
                // A wide limit stands in for none, so that the independent solver below has finite bounds.
                if (in && !dropped) continue;
                if (all[r].id.kind == rules::RuleKind::Cash) {
                    only.minCash = -50.0;
                    only.maxCash = 50.0;
                } else if (all[r].id.kind == rules::RuleKind::MinWeight) {
                    only.minWeight = -50.0;
                } else if (all[r].id.kind == rules::RuleKind::MaxWeight) {
                    only.maxWeight = 50.0;
                } else if (all[r].id.kind == rules::RuleKind::AssetFloor) {
                    only.bounds[all[r].id.index].floor = -50.0;
                } else {
                    only = rules::without(std::move(only), all[r].id);
                }
            }
            return only;
        };
        p.constraints = rulesLeft(found->members.size());
        EXPECT_FALSE(solveConvex(p).ok());
        for (std::size_t m = 0; m < found->members.size(); ++m) {
            p.constraints = rulesLeft(m);
            EXPECT_TRUE(solveConvex(p).ok()) << k << " " << found->members[m].rule.label.text;
            const ConflictMember& member = found->members[m];
            if (!member.resolvesAll) continue;
            ++relaxed;
            p.constraints = rules::withLimit(set, member.rule.id, *member.relaxedLimit);
            const auto mended = solveConvex(p);
            EXPECT_TRUE(mended.ok()) << member.relaxation.text << ": " << mended.error().describe();
            const double tighter = 0.999 * *member.relaxedLimit + 0.001 * member.rule.limit;
            p.constraints = rules::withLimit(set, member.rule.id, tighter);
            EXPECT_FALSE(solveConvex(p).ok()) << member.relaxation.text;
        }
    }
    EXPECT_GT(conflicts, 20);
    EXPECT_GT(relaxed, 20);
}

}  // namespace
}  // namespace qd::portfolio
