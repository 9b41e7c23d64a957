// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/sample_pair.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/drift/block_choice.h"

namespace qd::drift {

namespace {

constexpr std::size_t kLeastPermutations = 99;
constexpr std::size_t kMostPermutations = 99'999;
constexpr std::size_t kMostJoint = 9'999;
constexpr std::size_t kMostBins = 200;

Status checkCount(std::size_t found, std::size_t least, std::size_t most, const Message& what) {
    if (found == 0 || (found >= least && found <= most)) return Ok{};
    return Error{ErrorCode::BadInput, say("found %1 %2, expected %3 to %4", found, what, least, most)};
}

/// The first name that the other does not have; empty: none.
std::string missingName(const DriftSample& from, const std::map<std::string, std::size_t>& in) {
    for (const auto& name : from.names()) {
        if (!in.contains(name)) return name;
    }
    return {};
}

std::map<std::string, std::size_t> placesOf(const DriftSample& sample) {
    std::map<std::string, std::size_t> places;
    for (std::size_t f = 0; f < sample.features(); ++f)
        places.emplace(sample.names()[f], f);
    return places;
}

/// What is known to limit the p-values: blocks that had to be shorter than the dependence asks for, few
/// blocks, or so few places for the current sample that no p-value can reach the level.
Message cautionOf(std::size_t wanted, std::size_t block, std::size_t periods, std::size_t currentPeriods,
                  const ScanOptions& options, std::size_t features) {
    if (wanted > block && block < currentPeriods) {
        return say(
            "rows depend on each other over about %1 periods, but the samples allow blocks of %2 only: "
            "p-values may be too small, and nothing is called high on them",
            wanted, block);
    }
    if (periods < kBlocksForHigh * wanted) {
        return say(
            "rows depend on each other over about %1 periods, of which the samples have %2: too few to call "
            "anything high",
            wanted, periods / wanted);
    }
    const double least = static_cast<double>(features) / static_cast<double>(periods);
    if (block >= currentPeriods && currentPeriods > 1 && least > options.rule.highLevel) {
        return say(
            "the current sample is a single block that can lie in %1 places: too few for one drifted feature "
            "among %2 to be called high",
            periods, features);
    }
    return {};
}

}  // namespace

Result<SamplePair> SamplePair::create(const DriftSample& reference, const DriftSample& current) {
    const auto places = placesOf(current);
    if (const auto name = missingName(reference, places); !name.empty()) {
        return Error{ErrorCode::BadInput,
                     say("feature '%1' of the reference is not in the current sample", name),
                     say("both need the same features")};
    }
    if (const auto name = missingName(current, placesOf(reference)); !name.empty()) {
        return Error{ErrorCode::BadInput,
                     say("feature '%1' of the current sample is not in the reference", name),
                     say("both need the same features")};
    }
    SamplePair pair(reference, current);
    for (const auto& name : reference.names())
        pair.m_currentOf.push_back(places.at(name));
    return pair;
}

Status checkOptions(const ScanOptions& options) {
    QD_CHECK(checkCount(options.permutations, kLeastPermutations, kMostPermutations,
                        say("permutations of features")));
    QD_CHECK(checkCount(options.jointPermutations, kLeastPermutations, kMostJoint,
                        say("permutations of all features together")));
    QD_CHECK(checkCount(options.histogramBins, 1, kMostBins, say("bins of a histogram")));
    const auto& rule = options.rule;
    const bool levels =
        rule.level > 0.0 && rule.level < 1.0 && rule.highLevel > 0.0 && rule.highLevel <= rule.level;
    if (!levels) {
        return Error{ErrorCode::BadInput,
                     say("found levels %1 and %2 for drift and high drift, expected each "
                         "between 0 and 1 and the second not above the first",
                         rule.level, rule.highLevel)};
    }
    const bool effects = rule.mediumPsi >= 0.0 && rule.highPsi >= rule.mediumPsi && rule.mediumShift >= 0.0 &&
                         rule.highShift >= rule.mediumShift && rule.mediumJoint >= 0.0 &&
                         rule.highJoint >= rule.mediumJoint;
    if (!effects)
        return Error{ErrorCode::BadInput,
                     say("found an effect of high drift below that of medium drift, or below 0")};
    return Ok{};
}

std::size_t permutationsOf(const ScanOptions& options, std::size_t features) {
    if (options.permutations > 0) return options.permutations;
    // One drifted feature alone reaches highLevel after the adjustment, with a fifth to spare.
    const double wanted = 1.2 * static_cast<double>(features) / options.rule.highLevel;
    return static_cast<std::size_t>(std::clamp(std::ceil(wanted), 1000.0, 10'000.0)) - 1;
}

Result<Blocks> chooseBlocks(const DriftSample& reference, const std::vector<std::size_t>& pooledPeriods,
                            std::size_t currentPeriods, const ScanOptions& options) {
    const std::size_t periods = pooledPeriods.size();
    if (periods < kLeastBlocks || currentPeriods == 0 || currentPeriods >= periods) {
        return Error{ErrorCode::BadInput,
                     say("found %1 periods in both samples, %2 of them current; expected %3 at "
                         "least, some of each",
                         periods, currentPeriods, kLeastBlocks)};
    }
    const std::size_t longest = periods / kLeastBlocks;
    if (options.block > longest) {
        return Error{ErrorCode::BadInput,
                     say("found blocks of %1 periods, expected at most %2: %3 periods have to "
                         "make %4 blocks",
                         options.block, longest, periods, kLeastBlocks)};
    }
    const std::size_t wanted = options.block > 0 ? options.block : chooseBlock(reference, options.threads);
    const std::size_t block = std::max<std::size_t>(1, std::min({wanted, longest, currentPeriods}));
    return Blocks{BlockPermutation(pooledPeriods, currentPeriods, block, options.seed),
                  cautionOf(wanted, block, periods, currentPeriods, options, reference.features()),
                  periods < kBlocksForHigh * wanted};
}

}  // namespace qd::drift
