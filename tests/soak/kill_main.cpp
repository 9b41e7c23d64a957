// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a program that changes a workspace, at random calls and at random times, opens the workspace again in
// another process (which is killed, too, now and then), and compares what is there with what was
// acknowledged.
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/soak/kdf_memo.h"
#include "tests/soak/kill_round.h"
#include "tests/soak/options.h"

namespace qd::soak {
namespace {

constexpr double kSlowestMs = 2000.0;

bool good(const KillTally& tally) {
    return tally.faults.empty() && tally.lost == 0 && tally.halfMade == 0 && tally.slowestMs <= kSlowestMs &&
           tally.recovery * 10 >= tally.kills;
}

int run(const Options& options) {
    rememberDerivedKeys();
    bool allGood = true;
    bool any = false;
    std::printf("%-14s %8s %9s %9s %16s %10s %22s\n", "scenario", "kills", "at calls", "recovery",
                "acknowledged lost", "half-made", "slowest reopening ms");
    for (const auto& scenario : allScenarios()) {
        if (!options.only.empty() && options.only != scenario->name()) continue;
        any = true;
        KillRun run(*scenario, options.folder, options.seed);
        if (const auto learnt = run.learn(); !learnt.ok()) {
            std::printf("%s\n", learnt.error().describe().c_str());
            allGood = false;
            continue;
        }
        const auto tally = run.run(options.rounds);
        std::printf("%-14s %8ld %9ld %9ld %16ld %10ld %22.1f\n", tally.scenario.c_str(), tally.kills,
                    tally.atCalls, tally.recovery, tally.lost, tally.halfMade, tally.slowestMs);
        for (const auto& fault : tally.faults)
            std::printf("  %s\n", fault.c_str());
        std::fflush(stdout);
        allGood = allGood && good(tally);
    }
    if (!any) std::printf("there is no scenario '%s'\n", options.only.c_str());
    return allGood && any ? 0 : 1;
}

}  // namespace
}  // namespace qd::soak

int main(int argc, char** argv) {
    return qd::soak::withOptions(argc, argv, {500, 1}, qd::soak::run);
}
