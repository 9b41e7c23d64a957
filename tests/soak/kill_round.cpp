// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/kill_round.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <sstream>
#include <utility>

#include <unistd.h>

namespace qd::soak {

namespace {

constexpr double kRecoveryShare = 0.3;  ///< of the rounds, in which the reopening is killed, too

std::int64_t microsNow() {
    return SystemClock().monotonicNanos() / 1000;
}

}  // namespace

int KillAt::before(const CallInfo& info) {
    if (++m_calls != m_at) return 0;
    if (info.call == Call::Write && m_part > 0.0) {
        const auto some = static_cast<std::size_t>(static_cast<double>(info.size) * m_part);
        static_cast<void>(rawWrite(info.fd, info.bytes, some, info.offset));
    }
    ::kill(::getpid(), SIGKILL);
    return 0;
}

KillRun::KillRun(Scenario& scenario, std::string folder, std::uint64_t seed)
    : m_scenario(&scenario),
      m_base(folder + "/" + scenario.name() + "-base"),
      m_place(folder + "/" + scenario.name()),
      m_seed(seed) {}

int KillRun::work(Voice& voice, KillAt& killer) {
    World world(m_place);
    watchCalls(&killer);
    for (int k = 1; k <= m_scenario->changes(); ++k) {
        const auto done = m_scenario->change(world, k);
        if (!done.ok()) {
            voice.say("change " + std::to_string(k) + ": " + wordsOf(done.error()));
            return 3;
        }
        voice.say("acknowledged\n");
    }
    world.close();
    watchCalls(nullptr);
    return 0;
}

int KillRun::reopen(Voice& voice, KillAt& killer, int from, int to) {
    World world(m_place);
    watchCalls(&killer);
    const auto began = microsNow();
    const auto opened = m_scenario->reopen(world, from, to);
    const auto micros = microsNow() - began;
    auto state = opened.ok() ? m_scenario->state(world, from, to) : Result<std::string>(opened.error());
    watchCalls(nullptr);
    const auto all = microsNow() - began;
    voice.say(std::to_string(micros) + " " + std::to_string(killer.calls()) + " " + std::to_string(all) +
              "\n");
    voice.say(state.ok() ? *state : "cannot be opened: " + wordsOf(state.error()));
    return 0;
}

Status KillRun::learn() {
    QD_TRY(m_states, rehearse(*m_scenario, m_base, m_place));
    copyFolder(m_base, m_place);
    Child child([&](Voice& voice) {
        KillAt counter(0);
        const auto began = microsNow();
        const int status = work(voice, counter);
        voice.say(std::to_string(counter.calls()) + " " + std::to_string(microsNow() - began));
        return status;
    });
    const auto ending = child.wait();
    if (ending.status != 0) return Error{ErrorCode::Internal, m_scenario->name() + ": " + ending.said};
    std::istringstream(ending.said.substr(ending.said.rfind('\n') + 1)) >> m_calls >> m_micros;
    return Ok{};
}

bool KillRun::killWorker(Rng& rng, KillTally& tally, int& acknowledged) {
    const bool atCall = rng.uniform() < 0.5;
    KillAt killer(atCall ? 1 + static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(m_calls))) : 0,
                  rng.uniform());
    const auto micros = static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(m_micros)));
    Child child([&](Voice& voice) { return work(voice, killer); });
    if (!atCall) child.killAfter(micros);
    const auto ending = child.wait();
    acknowledged = static_cast<int>(std::count(ending.said.begin(), ending.said.end(), '\n'));
    if (!ending.killed && ending.status != 0) tally.faults.push_back("the worker failed: " + ending.said);
    if (!ending.killed) return false;
    ++tally.kills;
    if (atCall) ++tally.atCalls;
    return true;
}

void KillRun::killRecovery(Rng& rng, int acknowledged, KillTally& tally) {
    const bool atCall = rng.uniform() < 0.7;
    KillAt killer(
        atCall ? 1 + static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(m_recoveryCalls))) : 0,
        rng.uniform());
    const auto micros = static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(m_recoveryMicros)));
    Child child([&](Voice& voice) { return reopen(voice, killer, acknowledged, acknowledged + 1); });
    if (!atCall) child.killAfter(micros);
    if (!child.wait().killed) return;
    ++tally.kills;
    ++tally.recovery;
    if (atCall) ++tally.atCalls;
}

void KillRun::check(int acknowledged, std::uint64_t number, KillTally& tally) {
    const auto last = std::min(acknowledged + 1, m_scenario->changes());
    const auto ending = Child([&](Voice& voice) {
                            KillAt counter(0);
                            return reopen(voice, counter, acknowledged, last);
                        }).wait();
    const auto end = ending.said.find('\n');
    const std::string state = end == std::string::npos ? std::string() : ending.said.substr(end + 1);
    std::int64_t micros = 0;
    std::istringstream(ending.said) >> micros >> m_recoveryCalls >> m_recoveryMicros;
    m_recoveryCalls = std::max<std::int64_t>(m_recoveryCalls, 1);
    m_recoveryMicros = std::max<std::int64_t>(m_recoveryMicros, 1);
    tally.slowestMs = std::max(tally.slowestMs, static_cast<double>(micros) / 1000.0);
    const auto verdict = judge(m_states, state, acknowledged, last);
    if (verdict.good) return;
    ++(verdict.lost ? tally.lost : tally.halfMade);
    tally.faults.push_back(m_scenario->name() + " round " + std::to_string(number) + ", acknowledged " +
                           std::to_string(acknowledged) + ": " + verdict.words);
}

void KillRun::round(std::uint64_t number, KillTally& tally) {
    Rng rng(m_seed * 1'000'003 + number);
    copyFolder(m_base, m_place);
    int acknowledged = 0;
    if (killWorker(rng, tally, acknowledged)) {
        while (rng.uniform() < kRecoveryShare)
            killRecovery(rng, acknowledged, tally);
    }
    check(acknowledged, number, tally);
}

KillTally KillRun::run(std::int64_t kills) {
    KillTally tally;
    tally.scenario = m_scenario->name();
    for (std::uint64_t number = 0; tally.kills < kills && tally.faults.size() < 20; ++number)
        round(number, tally);
    std::filesystem::remove_all(m_base);
    std::filesystem::remove_all(m_place);
    return tally;
}

}  // namespace qd::soak
