// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/attempts.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/json.h"
#include "core/desk/access.h"
#include "core/desk/one_time_code.h"

namespace qd::desk {

namespace {

constexpr std::uint64_t kLimitBytes = 4096;
constexpr std::int64_t kMostAttempts = 1'000'000;
constexpr std::int64_t kMillisASecond = 1000;
constexpr unsigned kOwnerOnly = 0600;

struct Attempts {
    int count = 0;
    Timestamp last;
};

/// A file that cannot be read counts for nothing: it protects nothing that a deleted one would not give away.
Attempts readAttempts(const Environment& environment, const std::string& path) {
    const auto file = attemptsPath(path);
    if (!environment.files.exists(file)) return {};
    const auto text = environment.files.readAll(file, kLimitBytes);
    if (!text.ok()) return {};
    const auto json = Json::parse(*text);
    if (!json.ok()) return {};
    const auto* count = json->find("count");
    const auto* last = json->find("last");
    if (count == nullptr || last == nullptr) return {};
    const auto number = std::clamp<std::int64_t>(count->intOr(0), 0, kMostAttempts);
    return {static_cast<int>(number), Timestamp::fromMillis(last->intOr(0))};
}

}  // namespace

std::string attemptsPath(const std::string& workspacePath) {
    return workspacePath + ".attempts";
}

int failedAttempts(const Environment& environment, const std::string& path) {
    return readAttempts(environment, path).count;
}

int secondsToWait(const Environment& environment, const std::string& path) {
    const auto attempts = readAttempts(environment, path);
    const std::int64_t wait = waitAfter(attempts.count) * kMillisASecond;
    if (wait == 0) return 0;
    // A clock that was set back leaves a time in the future: the distance counts, or nobody would ever get
    // in.
    const auto passed = std::abs(environment.clock.now().millis() - attempts.last.millis());
    const auto left = std::max<std::int64_t>(wait - passed, 0);
    return static_cast<int>((left + kMillisASecond - 1) / kMillisASecond);
}

Status refuseWhileAttemptsWait(const Environment& environment, const std::string& path) {
    const int seconds = secondsToWait(environment, path);
    if (seconds == 0) return Ok{};
    return Error{ErrorCode::Refused,
                 say("after %1 failed attempts you have to wait %2 seconds",
                     failedAttempts(environment, path), seconds),
                 say("then try again; the recovery key opens the workspace, too")};
}

void noteFailedAttempt(const Environment& environment, const std::string& path) {
    if (!environment.files.exists(path)) return;
    const auto before = readAttempts(environment, path);
    Json json = Json::object();
    json.set("count", std::min<std::int64_t>(std::int64_t{before.count} + 1, kMostAttempts))
        .set("last", environment.clock.now().millis());
    const auto written =
        environment.files.writeAtomically(attemptsPath(path), json.dump() + "\n", kOwnerOnly);
    if (!written.ok())
        environment.log.write(LogLevel::Warning,
                              "a failed attempt could not be counted: " + written.error().describe());
}

void forgetFailedAttempts(const Environment& environment, const std::string& path) {
    const auto file = attemptsPath(path);
    if (environment.files.exists(file)) static_cast<void>(environment.files.remove(file));
}

bool isFailedAttempt(const Error& error) {
    return error.code == ErrorCode::Integrity &&
           (error.messageId == vault::kWrongPassphrase || error.messageId == vault::kWrongRecoveryKey);
}

}  // namespace qd::desk
