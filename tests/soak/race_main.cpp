// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs that start at the same moment on the same workspace: never both have it open, and the one that
// is refused is told why. Every fourth start both make a workspace of the same name.
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <new>
#include <string>

#include <sched.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/base/contracts.h"
#include "core/base/random.h"
#include "tests/soak/child.h"
#include "tests/soak/kdf_memo.h"
#include "tests/soak/options.h"
#include "tests/soak/steps.h"

namespace qd::soak {
namespace {

constexpr int kRacers = 2;

/// What the racers of one start share.
struct Track {
    std::atomic<int> ready{0};
    std::atomic<int> inside{0};
    std::atomic<int> together{0};  ///< ever more than one inside
};

struct Tally {
    std::int64_t starts = 0, winners = 0, refused = 0, together = 0, nobody = 0, otherWords = 0, changes = 0;
};

Status writeOnce(desk::Session& session, const std::string& value) {
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting("soak.a", value));
        return vault::AuditDraft{session.actor().user, "soak.race", value, "{}"};
    });
}

/// 0: was in and has written; 1: refused in the words that it should be; 2: anything else, and says what.
int race(const std::string& folder, bool creates, Track& track, std::uint64_t micros, const Voice& voice) {
    World world(folder);
    ++track.ready;
    while (track.ready.load() < kRacers)
        ::sched_yield();
    const Status made = creates ? world.create() : Status(Ok{});
    const auto session = made.ok() ? world.session() : Result<desk::Session*>(made.error());
    if (!session.ok()) {
        const auto& error = session.error();
        const bool busy = error.code == ErrorCode::Busy &&
                          error.message.find("is open in another window or program") != std::string::npos;
        const bool exists = creates && error.code == ErrorCode::Refused &&
                            error.message.find("exists already") != std::string::npos;
        if (busy || exists) return 1;
        voice.say(wordsOf(error));
        return 2;
    }
    if (track.inside.fetch_add(1) != 0) track.together = 1;
    const auto written = writeOnce(**session, std::to_string(::getpid()));
    ::usleep(static_cast<useconds_t>(micros));
    track.inside.fetch_sub(1);
    world.close();
    if (written.ok()) return 0;
    voice.say(wordsOf(written.error()));
    return 2;
}

void start(const std::string& folder, bool creates, Track& track, Rng& rng, Tally& tally) {
    new (&track) Track();
    const auto first = rng.below(1500);
    const auto second = rng.below(1500);
    Child a([&](Voice& voice) { return race(folder, creates, track, first, voice); });
    Child b([&](Voice& voice) { return race(folder, creates, track, second, voice); });
    int inside = 0;
    for (auto* child : {&a, &b}) {
        const auto ending = child->wait();
        if (ending.status == 0) ++inside;
        if (ending.status == 1) ++tally.refused;
        if (ending.status != 0 && ending.status != 1) {
            ++tally.otherWords;
            std::printf("  start %ld: %s\n", static_cast<long>(tally.starts), ending.said.c_str());
        }
    }
    ++tally.starts;
    tally.winners += inside;
    tally.changes += creates ? 0 : inside;
    if (inside == 0) ++tally.nobody;
    if (track.together != 0 || (creates && inside > 1)) ++tally.together;
}

/// Whether the workspace that was raced for holds exactly the changes of those who got in.
bool holdsEveryChange(const std::string& folder, std::int64_t changes) {
    Child child([&](Voice& voice) {
        World world(folder);
        const auto session = world.session();
        const auto content = session.ok() ? contentOf(**session) : Result<std::string>(session.error());
        if (!content.ok()) return voice.say(wordsOf(content.error())), 1;
        std::int64_t found = 0;
        for (auto at = content->find("soak.race"); at != std::string::npos;
             at = content->find("soak.race", at + 1))
            ++found;
        if (found == changes) return 0;
        voice.say("found " + std::to_string(found) + " changes, expected " + std::to_string(changes));
        return 1;
    });
    const auto ending = child.wait();
    if (ending.status != 0) std::printf("  %s\n", ending.said.c_str());
    return ending.status == 0;
}

int run(const Options& options) {
    rememberDerivedKeys();
    void* memory = ::mmap(nullptr, sizeof(Track), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    QD_REQUIRE(memory != MAP_FAILED);
    auto* track = new (memory) Track();
    const auto shared = options.folder + "/shared";
    const auto fresh = options.folder + "/fresh";
    std::filesystem::create_directories(shared);
    Child maker([&](Voice& voice) {
        World world(shared);
        const auto made = world.create();
        if (!made.ok()) voice.say(wordsOf(made.error()));
        return made.ok() ? 0 : 1;
    });
    if (const auto ending = maker.wait(); ending.status != 0) {
        std::printf("%s\n", ending.said.c_str());
        return 1;
    }
    Rng rng(options.seed);
    Tally tally;
    for (std::int64_t i = 0; i < options.rounds; ++i) {
        const bool creates = i % 4 == 3;
        if (creates) {
            std::filesystem::remove_all(fresh);
            std::filesystem::create_directories(fresh);
        }
        start(creates ? fresh : shared, creates, *track, rng, tally);
    }
    const bool whole = holdsEveryChange(shared, tally.changes);
    std::printf("%8s %9s %9s %11s %9s %14s %14s\n", "starts", "got in", "refused", "both inside", "nobody in",
                "other refusal", "changes there");
    std::printf("%8ld %9ld %9ld %11ld %9ld %14ld %14s\n", tally.starts, tally.winners, tally.refused,
                tally.together, tally.nobody, tally.otherWords, whole ? "all" : "NOT ALL");
    return whole && tally.together == 0 && tally.otherWords == 0 && tally.nobody == 0 && tally.refused > 0
               ? 0
               : 1;
}

}  // namespace
}  // namespace qd::soak

int main(int argc, char** argv) {
    return qd::soak::withOptions(argc, argv, {1000, 1}, qd::soak::run);
}
