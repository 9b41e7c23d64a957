// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/fault_trial.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>
#include <utility>

#include "core/jobs/job.h"
#include "tests/soak/child.h"

namespace qd::soak {

namespace {

constexpr int kMostCrashes = 20;  ///< of one step and kind

/// What a world holds, and the names of what lies in it.
struct Holding {
    std::string content;
    std::string names;
};

bool says(const Error& error, const char* words) {
    return error.describe().find(words) != std::string::npos;
}

/// Names without those of files in passing.
std::string withoutTemporary(const std::string& names) {
    std::istringstream in(names);
    std::string kept;
    for (std::string line; std::getline(in, line);) {
        if (line.find(".part-") == std::string::npos && line.find(".quarterdeck-") == std::string::npos)
            kept += line + "\n";
    }
    return kept;
}

/// One step under one kind of fault, in a process of its own. It says line by line what it does: "at N"
/// before the call N fails, "failed" or "tolerated" after, a finding as "flaw F words", and "calls N" first.
class Trial {
public:
    Trial(const Step& step, FaultKind kind, std::string base, const Voice& voice)
        : m_step(&step), m_kind(kind), m_base(std::move(base)), m_place(m_base + "-place"), m_voice(voice) {}

    Status run(std::int64_t from, std::int64_t bound) {
        QD_CHECK(learn());
        m_voice.say("calls " + std::to_string(m_calls) + "\n");
        for (std::int64_t at = from;; at = callAfter(at, m_calls, bound)) {
            m_voice.say("at " + std::to_string(at) + "\n");
            QD_TRY(const bool fired, once(at));
            if (!fired) return Ok{};
        }
    }

private:
    /// What the world holds before and after the step, and how many calls of the kind it makes.
    Status learn() {
        copyFolder(m_base, m_place);
        World world(m_place);
        QD_TRY(m_before, holding(world));
        Fault fault(m_kind, 0);
        QD_CHECK(runStep(world));
        fault.stop();
        m_calls = fault.calls();
        QD_TRY(m_after, holding(world));
        m_used = true;
        return Ok{};
    }

    Result<Holding> holding(World& world) {
        QD_TRY(auto* const session, world.session());
        QD_TRY(auto content, contentOf(*session));
        return Holding{std::move(content), lastingNamesIn(world.folder())};
    }

    /// As the programs run what takes long: core/jobs gives errors for what ends it otherwise.
    Status runStep(World& world) {
        auto job = world.job();
        const auto outcome =
            jobs::runJob({{}, [&](jobs::JobContext&) { return m_step->run(world, 1); }, {}, {}}, job);
        if (outcome.error) return *outcome.error;
        return Ok{};
    }

    Result<bool> once(std::int64_t at) {
        if (m_used) copyFolder(m_base, m_place);
        m_used = false;
        World world(m_place);
        QD_CHECK(world.session());
        Fault fault(m_kind, at);
        const auto done = runStep(world);
        const bool fired = fault.stop();
        m_used = fired || m_step->changes;
        if (!fired) {
            if (!done.ok()) tell(Flaw::Retry, "without a fault: " + wordsOf(done.error()));
            return false;
        }
        m_used = true;
        m_voice.say(done.ok() ? "tolerated\n" : "failed\n");
        // SQLCipher keeps a connection shut after a page that it could not read: the workspace is opened
        // anew, as the error says.
        if (m_kind == FaultKind::InputOutput || (!done.ok() && says(done.error(), "open it again")))
            world.close();
        if (done.ok())
            gotOver(world);
        else
            failed(world, done.error());
        return true;
    }

    void gotOver(World& world) {
        const std::string when = "after a fault that it got over";
        const auto found = holding(world);
        if (!found.ok()) return tell(Flaw::Changed, when + ": " + wordsOf(found.error()));
        // What a warning tells of may be missing from the record.
        if (!world.warned() || found->content != m_before.content)
            compare(m_after.content, found->content, when);
        // What could not be taken away goes later.
        compare(m_after.names, withoutTemporary(found->names), when);
    }

    void failed(World& world, const Error& error) {
        const std::string when = "after the failure";
        if (!namesCause(m_kind, error)) tell(Flaw::Cause, "says " + wordsOf(error));
        const auto found = holding(world);
        if (!found.ok()) return tell(Flaw::Changed, when + ": " + wordsOf(found.error()));
        if (says(error, "is in its place") ||
            says(error, "all the same")) {  // the change stands, and it says so
            if (found->content != m_before.content) compare(m_after.content, found->content, when);
            return;
        }
        compare(m_before.content, found->content, when);
        // On a disk that became read-only what was begun goes with the retry.
        if (m_kind != FaultKind::ReadOnly) compare(m_before.names, withoutTemporary(found->names), when);
        retry(world);
    }

    /// In the same session, then opened anew.
    void retry(World& world) {
        auto done = runStep(world);
        if (!done.ok() && m_kind == FaultKind::ReadOnly && done.error().code == ErrorCode::Refused) {
            takeAwayRemains(world);
            done = runStep(world);
        }
        if (!done.ok()) return tell(Flaw::Retry, "again: " + wordsOf(done.error()));
        world.close();
        const auto found = holding(world);
        if (!found.ok()) return tell(Flaw::Changed, "after trying again: " + wordsOf(found.error()));
        compare(m_after.content, found->content, "after trying again");
        compare(m_after.names, found->names, "after trying again");
    }

    /// What a disk that had become read-only kept under a name that a person chose: they have to take it away
    /// by themselves, as the refusal says.
    void takeAwayRemains(World& world) {
        std::istringstream names(lastingNamesIn(world.folder()));
        for (std::string line; std::getline(names, line);) {
            if (m_before.names.find(line + "\n") != std::string::npos) continue;
            std::filesystem::path path = world.folder() + "/" + line.substr(line.find(' ') + 1);
            std::error_code kept;
            for (; !std::filesystem::exists(m_base + path.string().substr(m_place.size())) &&
                   std::filesystem::remove(path, kept);
                 path = path.parent_path()) {
            }
        }
    }

    void compare(const std::string& expected, const std::string& found, const std::string& when) {
        if (expected != found) tell(Flaw::Changed, when + ": " + firstDifference(expected, found));
    }

    void tell(Flaw flaw, std::string words) {
        std::replace(words.begin(), words.end(), '\n', ' ');
        for (auto at = words.find(m_base); at != std::string::npos; at = words.find(m_base))
            words.erase(at, m_base.size());
        m_voice.say("flaw " + std::to_string(static_cast<int>(flaw)) + " " + words + "\n");
    }

    const Step* m_step;
    FaultKind m_kind;
    std::string m_base;
    std::string m_place;
    Voice m_voice;
    Holding m_before;
    Holding m_after;
    std::int64_t m_calls = 0;
    bool m_used = true;
};

/// Without its numbers, and without what makes temporary names differ.
std::string classOf(const std::string& words) {
    std::string out;
    for (const char c : words) {
        if (std::isdigit(static_cast<unsigned char>(c)) == 0)
            out += c;
        else if (out.empty() || out.back() != '#')
            out += '#';
    }
    for (const std::string mark : {".part-", ".quarterdeck-"}) {
        for (auto at = out.find(mark); at != std::string::npos; at = out.find(mark, at + mark.size()))
            out.replace(at + mark.size(), std::min<std::size_t>(6, out.size() - at - mark.size()), "*");
    }
    return out;
}

void add(TrialResult& result, Flaw flaw, const std::string& words, std::int64_t at) {
    auto& finding = result.findings[std::to_string(static_cast<int>(flaw)) + classOf(words)];
    if (finding.times++ == 0) finding = {flaw, words, at, 1};
}

/// Adds what one child said; gives the call at which it was last.
std::int64_t addAll(TrialResult& result, const std::string& said) {
    std::int64_t at = 0;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream in(line);
        std::string word;
        in >> word;
        if (word == "calls") in >> result.calls;
        if (word == "at") in >> at;
        if (word == "failed" || word == "tolerated") ++result.failed;
        if (word == "tolerated") ++result.tolerated;
        if (word != "flaw") continue;
        int flaw = 0;
        in >> flaw;
        std::getline(in >> std::ws, word);
        add(result, static_cast<Flaw>(flaw), word, at);
    }
    return at;
}

}  // namespace

std::int64_t TrialResult::count(Flaw flaw) const {
    std::int64_t times = 0;
    for (const auto& [key, finding] : findings)
        times += finding.flaw == flaw ? finding.times : 0;
    return times;
}

std::int64_t callAfter(std::int64_t at, std::int64_t calls, std::int64_t bound) {
    if (at < bound) return at + 1;
    return at + std::max<std::int64_t>(1, (calls - bound + bound - 1) / bound);
}

TrialResult tryStep(const Step& step, FaultKind kind, const std::string& base, std::int64_t bound) {
    TrialResult result;
    std::int64_t from = 1;
    for (int crashes = 0; crashes < kMostCrashes; ++crashes) {
        Child child([&](Voice& voice) {
            watchDatabaseMemory();
            const auto done = Trial(step, kind, base, voice).run(from, bound);
            if (!done.ok()) voice.say("flaw 2 the trial: " + wordsOf(done.error()) + "\n");
            return 0;
        });
        const auto ending = child.wait();
        const auto last = addAll(result, ending.said);
        if (ending.status == 0) return result;
        ++result.failed;
        add(result, Flaw::Crash, "the program ended with " + std::to_string(ending.status), last);
        if (last == 0) return result;
        from = callAfter(last, result.calls, bound);
    }
    return result;
}

}  // namespace qd::soak
