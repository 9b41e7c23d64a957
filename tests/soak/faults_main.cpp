// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the nth call fail, for every n until the step succeeds: after each failure the workspace holds what
// it held, the error names the true cause, and the same step works when nothing fails.
#include <cstdio>
#include <filesystem>
#include <string>

#include "tests/soak/calls.h"
#include "tests/soak/child.h"
#include "tests/soak/fault_trial.h"
#include "tests/soak/kdf_memo.h"
#include "tests/soak/options.h"

namespace qd::soak {
namespace {

constexpr std::int64_t kShareOfMemory = 3;  ///< there are far more requests for memory than calls for files
constexpr const char* kFlawNames[kFlaws] = {"changed", "wrong cause", "retry failed", "crashed"};

bool isOfMemory(FaultKind kind) {
    return kind == FaultKind::DatabaseMemory || kind == FaultKind::ProgramMemory;
}

void tell(const Step& step, FaultKind kind, const TrialResult& result) {
    for (const auto& [key, finding] : result.findings) {
        std::printf("  %s, %s, %s at %ld, %ld times in all: %s\n", step.name.c_str(), nameOf(kind),
                    kFlawNames[static_cast<int>(finding.flaw)], finding.first, finding.times,
                    finding.words.c_str());
    }
    std::fflush(stdout);
}

bool furnished(const Options& options) {
    const auto base = options.folder + "/base";
    Child child([&](Voice& voice) {
        std::filesystem::create_directories(base);
        World world(base);
        auto made = furnish(world);
        if (made.ok()) made = furnishVault(world);
        if (!made.ok()) voice.say(wordsOf(made.error()) + "\n");
        return made.ok() ? 0 : 1;
    });
    const auto ending = child.wait();
    std::printf("%s", ending.said.c_str());
    return ending.status == 0;
}

/// Every step under one kind of fault: a line of the table. True when nothing was found.
bool tryAll(FaultKind kind, const Options& options) {
    TrialResult sum;
    std::int64_t workflows = 0;
    std::int64_t flaws[kFlaws] = {};
    std::int64_t found = 0;
    for (const auto& step : allSteps()) {
        if (!options.only.empty() && options.only != step.name) continue;
        ++workflows;
        const auto bound = isOfMemory(kind) ? options.rounds / kShareOfMemory + 1 : options.rounds;
        const auto result = tryStep(step, kind, options.folder + "/base", bound);
        tell(step, kind, result);
        sum.calls += result.calls;
        sum.failed += result.failed;
        sum.tolerated += result.tolerated;
        for (int flaw = 0; flaw < kFlaws; ++flaw) {
            flaws[flaw] += result.count(static_cast<Flaw>(flaw));
            found += result.count(static_cast<Flaw>(flaw));
        }
    }
    std::printf("%-16s %9ld %9ld %9ld %11ld %8ld %11ld %12ld %8ld\n", nameOf(kind), workflows, sum.calls,
                sum.failed, sum.tolerated, flaws[0], flaws[1], flaws[2], flaws[3]);
    std::fflush(stdout);
    return workflows > 0 && sum.failed > 0 && found == 0;
}

int run(const Options& options) {
    rememberDerivedKeys();
    skipSyncs();
    if (!furnished(options)) return 1;
    std::printf("%-16s %9s %9s %9s %11s %8s %11s %12s %8s\n", "fault", "workflows", "calls", "failed at",
                "got over it", kFlawNames[0], kFlawNames[1], kFlawNames[2], kFlawNames[3]);
    bool good = true;
    for (const auto kind : kFaultKinds)
        good = tryAll(kind, options) && good;
    return good ? 0 : 1;
}

}  // namespace
}  // namespace qd::soak

int main(int argc, char** argv) {
    return qd::soak::withOptions(argc, argv, {200, 1}, qd::soak::run);
}
