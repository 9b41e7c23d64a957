// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the power: records what workloads do to the disk, makes of the recording the disks that a power cut
// may leave at each sync and at random moments (unsynced work dropped, kept in part, reordered, torn into
// sectors), and opens each.
#include <cstdio>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/soak/child.h"
#include "tests/soak/disk.h"
#include "tests/soak/kdf_memo.h"
#include "tests/soak/options.h"
#include "tests/soak/scenario.h"

namespace qd::soak {
namespace {

constexpr std::int64_t kWorkloads = 50;
constexpr std::size_t kMostFaults = 5;  ///< told of one workload

struct Tally {
    std::int64_t operations = 0, syncs = 0, images = 0, random = 0, corrupt = 0, lost = 0;
};

std::string textOf(const Tally& t) {
    std::ostringstream out;
    for (const auto n : {t.operations, t.syncs, t.images, t.random, t.corrupt, t.lost})
        out << n << ' ';
    return out.str();
}

/// One workload: its recording, and every disk that comes of it.
class Workload {
public:
    Workload(Scenario& scenario, std::vector<std::string> states, std::string place, Rng rng)
        : m_scenario(&scenario),
          m_states(std::move(states)),
          m_place(std::move(place)),
          m_crash(m_place + "-crash"),
          m_rng(rng) {}

    Status run(std::int64_t randomImages, const Voice& voice) {
        DiskRecorder recorder(m_place);
        QD_CHECK(record(recorder));
        const auto& ops = recorder.ops();
        m_tally.operations = static_cast<std::int64_t>(ops.size());
        std::multiset<std::size_t> moments;
        for (std::int64_t i = 0; i < randomImages; ++i)
            moments.insert(static_cast<std::size_t>(m_rng.below(ops.size())));
        std::filesystem::create_directories(m_crash);
        CrashDisk disk(recorder);
        while (!disk.done()) {
            const auto kind = disk.next().kind;
            if (kind == DiskOp::Kind::SyncFile || kind == DiskOp::Kind::SyncFolder) {
                ++m_tally.syncs;
                for (const auto fate :
                     {CrashDisk::Fate::Dropped, CrashDisk::Fate::Kept, CrashDisk::Fate::Prefix,
                      CrashDisk::Fate::Reordered, CrashDisk::Fate::Torn})
                    check(disk, fate, voice);
            }
            for (auto n = moments.count(disk.at()); n > 0; --n) {
                ++m_tally.random;
                check(disk, m_rng.uniform() < 0.5 ? CrashDisk::Fate::Reordered : CrashDisk::Fate::Torn,
                      voice);
            }
            disk.advance();
        }
        check(disk, CrashDisk::Fate::Dropped, voice);
        voice.say("tally " + textOf(m_tally) + "\n");
        return Ok{};
    }

private:
    Status record(DiskRecorder& recorder) {
        World world(m_place);
        watchCalls(&recorder);
        for (int k = 1; k <= m_scenario->changes(); ++k) {
            QD_CHECK(m_scenario->change(world, k));
            recorder.acknowledge();
        }
        world.close();
        watchCalls(nullptr);
        return Ok{};
    }

    void check(const CrashDisk& disk, CrashDisk::Fate fate, const Voice& voice) {
        ++m_tally.images;
        layOut(disk.image(fate, m_rng), m_place, m_crash);
        World world(m_crash);
        const int from = disk.acknowledged();
        const int to = std::min(from + 1, m_scenario->changes());
        const auto opened = m_scenario->reopen(world, from, to);
        const auto state =
            opened.ok() ? m_scenario->state(world, from, to) : Result<std::string>(opened.error());
        const auto verdict =
            judge(m_states, state.ok() ? *state : "cannot be opened: " + wordsOf(state.error()), from, to);
        if (verdict.good) return;
        ++(verdict.lost ? m_tally.lost : m_tally.corrupt);
        if (++m_faults <= kMostFaults)
            voice.say("  " + m_scenario->name() + ", operation " + std::to_string(disk.at()) + ", fate " +
                      std::to_string(static_cast<int>(fate)) + ", acknowledged " + std::to_string(from) +
                      ": " + verdict.words + "\n");
    }

    Scenario* m_scenario;
    std::vector<std::string> m_states;
    std::string m_place;
    std::string m_crash;
    Rng m_rng;
    Tally m_tally;
    std::size_t m_faults = 0;
};

bool runWorkload(Scenario& scenario, const Options& options, std::int64_t randomImages, Tally& sum) {
    const auto base = options.folder + "/base";
    const auto place = options.folder + "/place";
    auto states = rehearse(scenario, base, place);
    if (!states.ok()) {
        std::printf("  %s\n", states.error().describe().c_str());
        return false;
    }
    copyFolder(base, place);
    Child child([&](Voice& voice) {
        Workload workload(scenario, *states, place, Rng(options.seed));
        const auto done = workload.run(randomImages, voice);
        if (!done.ok()) voice.say("  " + scenario.name() + ": " + wordsOf(done.error()) + "\n");
        return done.ok() ? 0 : 1;
    });
    const auto ending = child.wait();
    const auto at = ending.said.find("tally ");
    std::printf("%s", ending.said.substr(0, at).c_str());
    if (ending.status != 0 || at == std::string::npos) {
        std::printf("  %s ended with %d\n", scenario.name().c_str(), ending.status);
        return false;
    }
    Tally t;
    std::istringstream(ending.said.substr(at + 6)) >> t.operations >> t.syncs >> t.images >> t.random >>
        t.corrupt >> t.lost;
    std::printf("%-14s %10ld %6ld %7ld %8ld %8ld %18ld\n", scenario.name().c_str(), t.operations, t.syncs,
                t.images, t.random, t.corrupt, t.lost);
    std::fflush(stdout);
    sum = {sum.operations + t.operations, sum.syncs + t.syncs,     sum.images + t.images,
           sum.random + t.random,         sum.corrupt + t.corrupt, sum.lost + t.lost};
    return true;
}

int run(const Options& options) {
    rememberDerivedKeys();
    auto workloads = allScenarios();
    for (std::uint64_t seed = 1; workloads.size() < kWorkloads; ++seed)
        workloads.push_back(mixedScenario(seed));
    std::printf("%-14s %10s %6s %7s %8s %8s %18s\n", "workload", "operations", "syncs", "images", "random",
                "corrupt", "acknowledged lost");
    Tally sum;
    bool good = true;
    for (const auto& scenario : workloads) {
        if (!options.only.empty() && options.only != scenario->name()) continue;
        good = runWorkload(*scenario, options, options.rounds / kWorkloads, sum) && good;
    }
    std::printf("%-14s %10ld %6ld %7ld %8ld %8ld %18ld\n", "all", sum.operations, sum.syncs, sum.images,
                sum.random, sum.corrupt, sum.lost);
    return good && sum.images > 0 && sum.corrupt == 0 && sum.lost == 0 ? 0 : 1;
}

}  // namespace
}  // namespace qd::soak

int main(int argc, char** argv) {
    return qd::soak::withOptions(argc, argv, {2000, 1}, qd::soak::run);
}
