// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/lease_store.h"

namespace qd::vault {

Result<std::optional<LeaseRecord>> LeaseStore::find(const std::string& name) const {
    QD_TRY(auto row, m_db->prepare("SELECT holder, token, taken_at, expires_at FROM lease WHERE name = ?"));
    QD_TRY(const bool found, row.bind(name).step());
    if (!found) return std::optional<LeaseRecord>();
    return std::optional<LeaseRecord>(LeaseRecord{name, row.text(0), row.integer(1),
                                                  Timestamp::fromMillis(row.integer(2)),
                                                  Timestamp::fromMillis(row.integer(3))});
}

Result<std::int64_t> LeaseStore::take(const LeaseRecord& wanted) {
    QD_REQUIRE(wanted.takenAt < wanted.expiresAt);
    QD_TRY(const auto before, find(wanted.name));
    if (before && wanted.takenAt < before->expiresAt)
        return Error{ErrorCode::Busy,
                     say("somebody else is at '%1' until %2", wanted.name, before->expiresAt.iso()),
                     say("wait until it is done")};
    const std::int64_t token = before ? before->token + 1 : 1;
    QD_TRY(auto put, m_db->prepare("INSERT OR REPLACE INTO lease(name, holder, token, taken_at, expires_at) "
                                   "VALUES (?, ?, ?, ?, ?)"));
    put.bind(wanted.name).bind(wanted.holder).bind(token).bind(wanted.takenAt.millis());
    QD_CHECK(put.bind(wanted.expiresAt.millis()).run());
    return token;
}

Status LeaseStore::check(const std::string& name, std::int64_t token) const {
    QD_TRY(const auto now, find(name));
    if (now && now->token == token) return Ok{};
    return Error{ErrorCode::Busy, say("the lease of '%1' has gone to somebody else", name),
                 say("what was made under it is not written; look at theirs")};
}

Status LeaseStore::release(const std::string& name, std::int64_t token) {
    QD_CHECK(check(name, token));
    QD_TRY(auto update, m_db->prepare("UPDATE lease SET expires_at = taken_at WHERE name = ?"));
    return update.bind(name).run();
}

}  // namespace qd::vault
