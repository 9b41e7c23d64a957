// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the nth call fail, for every n until the step succeeds: after each failure the workspace holds what
// it held, the error names the true cause, and the same step works when nothing fails.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <new>
#include <sstream>
#include <string>

#include "tests/soak/child.h"
#include "tests/soak/faults.h"
#include "tests/soak/kdf_memo.h"
#include "tests/soak/options.h"
#include "tests/soak/steps.h"

namespace qd::soak {
namespace {

constexpr int kMostFaults = 4;  ///< told of one step and kind

struct Tally {
    std::int64_t calls = 0;      ///< that were made to fail, one after the other
    std::int64_t tolerated = 0;  ///< the step succeeded all the same
    std::int64_t changed = 0;    ///< the workspace held something else after the failure
    std::int64_t cause = 0;      ///< the error named another cause
    std::int64_t retry = 0;      ///< the step failed when nothing did
};

/// One step under one kind of fault.
class Trial {
public:
    Trial(const Step& step, FaultKind kind, std::string base, const Voice& voice)
        : m_step(&step), m_kind(kind), m_base(std::move(base)), m_place(m_base + "-place"), m_voice(voice) {}

    /// Every n, or every `stride`th where one would take too long.
    Status run(std::int64_t most) {
        QD_CHECK(learn());
        const auto stride = std::max<std::int64_t>(1, m_calls / most);
        for (std::int64_t at = 1;; at += stride) {
            QD_TRY(const bool fired, once(at));
            if (!fired) break;
        }
        m_voice.say("tally " + std::to_string(m_tally.calls) + " " + std::to_string(m_calls) + " " +
                    std::to_string(m_tally.tolerated) + " " + std::to_string(m_tally.changed) + " " +
                    std::to_string(m_tally.cause) + " " + std::to_string(m_tally.retry) + "\n");
        return Ok{};
    }

private:
    /// What the world holds before and after the step, and how many calls of the kind it makes.
    Status learn() {
        copyFolder(m_base, m_place);
        World world(m_place);
        QD_TRY(m_before, content(world));
        Fault fault(m_kind, 0);
        QD_CHECK(m_step->run(world, 1));
        fault.stop();
        m_calls = fault.calls();
        QD_TRY(m_after, content(world));
        m_used = true;
        return Ok{};
    }

    static Result<std::string> content(World& world) {
        QD_TRY(auto* const session, world.session());
        return contentOf(*session);
    }

    Status runStep(World& world) {
        try {
            return m_step->run(world, 1);
        } catch (const std::bad_alloc&) {  // as core/jobs does for a job
            return Error{ErrorCode::Internal, say("out of memory")};
        }
    }

    Result<bool> once(std::int64_t at) {
        if (m_used) copyFolder(m_base, m_place);
        m_used = false;
        World world(m_place);
        QD_TRY(auto* const opened, world.session());
        static_cast<void>(opened);
        Fault fault(m_kind, at);
        const auto done = runStep(world);
        if (!fault.stop()) {
            m_used = true;
            if (!done.ok()) fail(m_tally.retry, at, "without a fault: " + wordsOf(done.error()));
            return false;
        }
        ++m_tally.calls;
        if (done.ok()) {
            ++m_tally.tolerated;
            m_used = true;
            expect(world, m_after, at, "after a fault that it got over");
            return true;
        }
        if (!namesCause(m_kind, done.error())) fail(m_tally.cause, at, "says " + wordsOf(done.error()));
        // SQLCipher keeps a connection shut after a page that it could not read: the workspace is opened
        // anew.
        if (m_kind == FaultKind::InputOutput) world.close();
        expect(world, m_before, at, "after the failure");
        retry(world, at);
        return true;
    }

    /// In the same session, then opened anew.
    void retry(World& world, std::int64_t at) {
        m_used = true;
        const auto done = runStep(world);
        if (!done.ok()) fail(m_tally.retry, at, "again: " + wordsOf(done.error()));
        world.close();
        expect(world, m_after, at, "after trying again");
    }

    void expect(World& world, const std::string& expected, std::int64_t at, const char* when) {
        const auto found = content(world);
        if (found.ok() && *found == expected) return;
        fail(m_tally.changed, at,
             std::string(when) + ": " +
                 (found.ok() ? "the workspace holds something else" : wordsOf(found.error())));
    }

    void fail(std::int64_t& count, std::int64_t at, const std::string& words) {
        ++count;
        if (++m_told <= kMostFaults)
            m_voice.say("  " + m_step->name + ", " + nameOf(m_kind) + " at " + std::to_string(at) + ": " +
                        words + "\n");
    }

    const Step* m_step;
    FaultKind m_kind;
    std::string m_base;
    std::string m_place;
    Voice m_voice;
    std::string m_before;
    std::string m_after;
    std::int64_t m_calls = 0;
    Tally m_tally;
    bool m_used = true;
    int m_told = 0;
};

struct Sum {
    std::int64_t tried = 0, calls = 0, tolerated = 0, changed = 0, cause = 0, retry = 0, broken = 0;
};

void tryOne(const Step& step, FaultKind kind, const Options& options, Sum& sum) {
    Child child([&](Voice& voice) {
        watchDatabaseMemory();
        Trial trial(step, kind, options.folder + "/base", voice);
        const auto done = trial.run(kind == FaultKind::ProgramMemory ? options.rounds : 1'000'000'000);
        if (!done.ok()) voice.say("  " + step.name + ": " + wordsOf(done.error()) + "\n");
        return done.ok() ? 0 : 1;
    });
    const auto ending = child.wait();
    const auto at = ending.said.find("tally ");
    std::printf("%s", ending.said.substr(0, at).c_str());
    std::fflush(stdout);
    if (ending.status != 0 || at == std::string::npos) {
        std::printf("  %s, %s: the program ended with %d\n", step.name.c_str(), nameOf(kind), ending.status);
        ++sum.broken;
        return;
    }
    std::int64_t n[6] = {};
    std::istringstream in(ending.said.substr(at + 6));
    for (auto& value : n)
        in >> value;
    sum = {sum.tried + n[0], sum.calls + n[1], sum.tolerated + n[2], sum.changed + n[3], sum.cause + n[4],
           sum.retry + n[5], sum.broken};
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

int run(const Options& options) {
    rememberDerivedKeys();
    if (!furnished(options)) return 1;
    const auto steps = allSteps();
    std::printf("%-16s %9s %9s %9s %11s %8s %11s %12s %8s\n", "fault", "workflows", "calls", "failed at",
                "got over it", "changed", "wrong cause", "retry failed", "crashed");
    bool good = true;
    for (const auto kind : kFaultKinds) {
        Sum sum;
        std::int64_t workflows = 0;
        for (const auto& step : steps) {
            if (!options.only.empty() && options.only != step.name) continue;
            tryOne(step, kind, options, sum);
            ++workflows;
        }
        std::printf("%-16s %9ld %9ld %9ld %11ld %8ld %11ld %12ld %8ld\n", nameOf(kind), workflows, sum.calls,
                    sum.tried, sum.tolerated, sum.changed, sum.cause, sum.retry, sum.broken);
        std::fflush(stdout);
        good = good && workflows > 0 && sum.changed + sum.cause + sum.retry + sum.broken == 0;
    }
    return good ? 0 : 1;
}

}  // namespace
}  // namespace qd::soak

int main(int argc, char** argv) {
    return qd::soak::withOptions(argc, argv, {200, 1}, qd::soak::run);
}
