// SPDX-License-Identifier: GPL-3.0-or-later
// How often models are scanned, and which is next.
#include <algorithm>
#include <charconv>
#include <utility>

#include "core/base/json.h"
#include "core/desk/drift_scans.h"
#include "core/desk/settings.h"

namespace qd::desk {

namespace {

using identity::Permission;

constexpr std::int64_t kLeastSeconds = 60;
constexpr std::int64_t kMostSeconds = 604'800;

std::optional<std::int64_t> secondsOf(const std::string& text) {
    std::int64_t seconds = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, seconds);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    if (seconds < kLeastSeconds || seconds > kMostSeconds) return std::nullopt;
    return seconds;
}

}  // namespace

Result<std::int64_t> driftInterval(Session& session) {
    QD_CHECK(session.require(Permission::ReadPortfolio));
    QD_TRY(const auto stored, session.vault().setting(kDriftIntervalKey));
    if (!stored || stored->empty()) return kDriftIntervalSeconds;
    const auto seconds = secondsOf(*stored);
    if (seconds) return *seconds;
    return Error{ErrorCode::Integrity, say("the interval of the drift scans is damaged"),
                 say("set the interval again")};
}

Status setDriftInterval(Session& session, std::int64_t seconds) {
    QD_CHECK(session.require(Permission::RunResearch));
    if (seconds < kLeastSeconds || seconds > kMostSeconds)
        return Error{ErrorCode::BadInput, say("seconds between drift scans: found %1, expected %2 to %3",
                                              seconds, kLeastSeconds, kMostSeconds)};
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(kDriftIntervalKey, std::to_string(seconds)));
        Json detail = Json::object();
        detail.set("seconds", seconds);
        return vault::AuditDraft{session.actor().user, "drift.interval", "drift", detail.dump()};
    });
}

Result<std::vector<ModelId>> driftScansDue(Session& session) {
    constexpr std::int64_t kMillis = 1000;
    QD_TRY(const auto interval, driftInterval(session));
    auto& models = session.vault().models();
    QD_TRY(const auto all, models.models());
    const auto latest = session.env().clock.now().plusMillis(-interval * kMillis);
    std::vector<std::pair<Timestamp, ModelId>> due;
    for (const auto& model : all) {
        if (model.stage != name(ModelStage::Production) && model.stage != name(ModelStage::Staging)) continue;
        QD_TRY(const auto newest, models.driftScans(model.id, 1));
        const auto at = newest.empty() ? Timestamp() : newest.front().at;
        if (at <= latest) due.emplace_back(at, model.id);
    }
    std::sort(due.begin(), due.end());
    std::vector<ModelId> out;
    for (const auto& [at, model] : due)
        out.push_back(model);
    return out;
}

}  // namespace qd::desk
