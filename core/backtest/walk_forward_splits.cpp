// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/walk_forward_splits.h"

#include <algorithm>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

constexpr std::size_t kMostSplits = 20'000;

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

/// Group g of `groups` ranges over the rows whose sizes differ by at most one.
RowRange groupRange(std::size_t rows, std::size_t groups, std::size_t g) {
    return {g * rows / groups, (g + 1) * rows / groups};
}

/// The rows outside the tests, less the `purge` before each (their labels reach into it) and the `embargo`
/// after.
std::vector<RowRange> trainAround(std::size_t rows, const std::vector<RowRange>& tests,
                                  const Separation& separation) {
    std::vector<RowRange> train;
    std::size_t from = 0;
    const auto add = [&train](std::size_t begin, std::size_t end) {
        if (begin < end) train.push_back({begin, end});
    };
    for (const auto& test : tests) {
        add(from, test.from - std::min(test.from, separation.purge));
        from = std::max(from, std::min(rows, test.to + separation.embargo));
    }
    add(from, rows);
    return train;
}

/// Ranges that touch become one.
std::vector<RowRange> joined(const std::vector<RowRange>& ranges) {
    std::vector<RowRange> out;
    for (const auto& range : ranges) {
        if (!out.empty() && out.back().to == range.from) {
            out.back().to = range.to;
        } else {
            out.push_back(range);
        }
    }
    return out;
}

/// Every choice of `tested` out of `groups`, in lexicographic order.
std::vector<std::vector<std::size_t>> choices(std::size_t groups, std::size_t tested) {
    std::vector<std::vector<std::size_t>> out;
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < tested; ++i)
        chosen.push_back(i);
    for (;;) {
        out.push_back(chosen);
        std::size_t i = tested;
        while (i > 0 && chosen[i - 1] == groups - tested + i - 1)
            --i;
        if (i == 0) return out;
        ++chosen[i - 1];
        for (; i < tested; ++i)
            chosen[i] = chosen[i - 1] + 1;
    }
}

/// groups over tested, or more than the most.
std::size_t choiceCount(std::size_t groups, std::size_t tested) {
    std::size_t count = 1;
    for (std::size_t i = 1; i <= tested && count <= kMostSplits; ++i)
        count = count * (groups - tested + i) / i;
    return count;
}

}  // namespace

Result<std::vector<Split>> walkForwardSplits(std::size_t rows, const WalkForwardPlan& plan) {
    if (plan.trainRows == 0 || plan.testRows == 0)
        return bad(say("a walk forward needs rows to train on and rows to test on"));
    if (plan.separation.purge >= plan.trainRows) {
        return bad(
            say("purging %1 rows leaves nothing of %2 to train on", plan.separation.purge, plan.trainRows));
    }
    if (rows <= plan.trainRows) {
        return bad(say("found %1 sessions, expected more than the %2 to train on", rows, plan.trainRows));
    }
    std::vector<Split> splits;
    for (std::size_t test = plan.trainRows; test < rows; test += plan.testRows) {
        const std::size_t from = plan.anchored ? 0 : test - plan.trainRows;
        splits.push_back(
            {{{from, test - plan.separation.purge}}, {{test, std::min(rows, test + plan.testRows)}}});
    }
    return splits;
}

Result<std::vector<Split>> purgedFolds(std::size_t rows, std::size_t folds, const Separation& separation) {
    return combinatorialSplits(rows, folds, 1, separation);
}

Result<std::vector<Split>> combinatorialSplits(std::size_t rows, std::size_t groups, std::size_t tested,
                                               const Separation& separation) {
    if (groups < 2 || groups > rows)
        return bad(say("found %1 groups, expected 2 to the %2 rows", groups, rows));
    if (tested == 0 || tested >= groups)
        return bad(say("found %1 groups to test on, expected 1 to %2", tested, groups - 1));
    if (choiceCount(groups, tested) > kMostSplits)
        return bad(say("%1 of %2 groups give more than %3 splits", tested, groups, kMostSplits));
    std::vector<Split> splits;
    for (const auto& chosen : choices(groups, tested)) {
        Split split;
        for (const std::size_t g : chosen)
            split.test.push_back(groupRange(rows, groups, g));
        split.test = joined(split.test);
        split.train = trainAround(rows, split.test, separation);
        if (split.train.empty()) return bad(say("purge and embargo leave no rows to train on"));
        splits.push_back(std::move(split));
    }
    return splits;
}

std::vector<std::vector<std::size_t>> combinatorialPaths(std::size_t groups, std::size_t tested) {
    QD_REQUIRE(tested > 0 && tested < groups && choiceCount(groups, tested) <= kMostSplits);
    const auto all = choices(groups, tested);
    std::vector<std::vector<std::size_t>> testing(groups);  // the splits that test each group
    for (std::size_t s = 0; s < all.size(); ++s) {
        for (const std::size_t g : all[s])
            testing[g].push_back(s);
    }
    std::vector<std::vector<std::size_t>> paths;
    for (std::size_t p = 0; p < testing.front().size(); ++p) {
        paths.emplace_back();
        for (const auto& splits : testing)
            paths.back().push_back(splits[p]);
    }
    return paths;
}

}  // namespace qd::backtest
