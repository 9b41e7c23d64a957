// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migrate_people.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/identity/user_name.h"
#include "core/vault/user_store.h"

namespace qd::vault {

namespace {

constexpr std::string_view kRolePrefix = "user.role.";

struct OldUser {
    std::string name;
    std::string role;
};

Result<std::vector<OldUser>> oldUsers(Database& db, const std::string& first) {
    QD_TRY(auto rows, db.prepare("SELECT key, value FROM setting WHERE key GLOB 'user.role.*' ORDER BY key"));
    std::vector<OldUser> users;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        users.push_back({rows.text(0).substr(kRolePrefix.size()), rows.text(1)});
    }
    std::stable_partition(users.begin(), users.end(), [&](const OldUser& u) { return u.name == first; });
    return users;
}

/// Who made the workspace, and when; nobody when there is no entry.
Result<std::pair<std::string, Timestamp>> genesisOf(Database& db) {
    QD_TRY(auto row, db.prepare("SELECT actor, at FROM audit WHERE sequence = 1"));
    QD_TRY(const bool found, row.step());
    if (!found) return std::pair<std::string, Timestamp>();
    return std::pair<std::string, Timestamp>(row.text(0), Timestamp::fromMillis(row.integer(1)));
}

Status replaceName(Database& db, const std::string& name, const std::string& token) {
    static constexpr std::array<const char*, 3> kUpdates{
        "UPDATE dataset SET imported_by = ? WHERE imported_by = ?",
        "UPDATE run SET created_by = ? WHERE created_by = ?",
        "UPDATE report SET created_by = ? WHERE created_by = ?"};
    for (const auto* sql : kUpdates) {
        QD_TRY(auto update, db.prepare(sql));
        QD_CHECK(update.bind(token).bind(name).run());
    }
    return Ok{};
}

}  // namespace

Status migratePeople(Database& db) {
    QD_TRY(const auto genesis, genesisOf(db));
    QD_TRY(const auto users, oldUsers(db, genesis.first));
    UserStore store(db);
    for (const auto& user : users) {
        const auto role = identity::parseRole(user.role);
        QD_TRY(const auto id, store.addUser(user.name, role.value_or(identity::Role::Auditor),
                                            role ? UserState::Active : UserState::Disabled, genesis.second));
        QD_CHECK(replaceName(db, user.name, identity::personToken(id)));
    }
    return db.run("DELETE FROM setting WHERE key GLOB 'user.role.*'");
}

}  // namespace qd::vault
