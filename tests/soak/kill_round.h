// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "tests/soak/calls.h"
#include "tests/soak/child.h"
#include "tests/soak/scenario.h"

namespace qd::soak {

/// What kills a program at the nth call that it makes for files; a write may have been made in part by then.
class KillAt final : public CallWatch {
public:
    /// `at` 0: never, only counts. `part`: share of a write that is still made.
    explicit KillAt(std::int64_t at, double part = 0.0) : m_at(at), m_part(part) {}
    int before(const CallInfo& info) override;
    [[nodiscard]] std::int64_t calls() const { return m_calls; }

private:
    std::int64_t m_at;
    double m_part;
    std::int64_t m_calls = 0;
};

/// What many kills of one scenario came to.
struct KillTally {
    std::string scenario;
    std::int64_t kills = 0;
    std::int64_t atCalls = 0;   ///< of `kills`: at a call, the others at a time
    std::int64_t recovery = 0;  ///< of `kills`: while reopening after another kill
    std::int64_t lost = 0;      ///< rounds in which an acknowledged change was gone
    std::int64_t halfMade = 0;  ///< rounds after which the world was in none of its states
    double slowestMs = 0.0;     ///< reopening
    std::vector<std::string> faults;
};

/// Kills one scenario again and again, in folders below `folder`.
class KillRun {
public:
    KillRun(Scenario& scenario, std::string folder, std::uint64_t seed);
    /// Makes the world that every round begins with, and learns its states, how many calls a run makes and
    /// how long it takes.
    Status learn();
    /// Until the worker was killed `kills` times.
    KillTally run(std::int64_t kills);

private:
    void round(std::uint64_t number, KillTally& tally);
    bool killWorker(Rng& rng, KillTally& tally, int& acknowledged);
    void killRecovery(Rng& rng, int acknowledged, KillTally& tally);
    void check(int acknowledged, std::uint64_t number, KillTally& tally);
    int work(Voice& voice, KillAt& killer);
    int reopen(Voice& voice, KillAt& killer, int from, int to);

    Scenario* m_scenario;
    std::string m_base;
    std::string m_place;
    std::uint64_t m_seed;
    std::vector<std::string> m_states;
    std::int64_t m_calls = 0;          ///< of a run that is not killed
    std::int64_t m_micros = 0;         ///< that it takes
    std::int64_t m_recoveryCalls = 1;  ///< of the last reopening
    std::int64_t m_recoveryMicros = 1;
};

}  // namespace qd::soak
