// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/base/out_of_memory.h"
#include "core/desk/backups.h"
#include "core/vault/people.h"

namespace qd::desk {

namespace {

constexpr double kRestored = 0.9;  ///< share of the time; the rest opens and verifies the result
constexpr const char* kRecoveryActor = "recovery";

/// The person has to be one of the workspace's users, as the backup knows them, and may manage backups.
Status admit(vault::Vault& restored, const std::string& name) {
    QD_TRY(const auto user, restored.people().find(name));
    if (!user || user->state != vault::UserState::Active) {
        return Error{ErrorCode::Refused,
                     say("'%1' is not an active user of the workspace in the backup", name),
                     say("give the name of someone who is, or the recovery key")};
    }
    return identity::require({name, user->role}, identity::Permission::ManageBackups);
}

/// Opens what now lies at the target, as its next opening will, and verifies all of it.
Result<std::int64_t> verifyInPlace(Environment environment, const std::string& target,
                                   const vault::Unlock& unlock, const jobs::JobContext& job) {
    job.report("Verifying the restored workspace", kRestored);
    QD_TRY(const auto vault,
           vault::Vault::open(target, unlock, {environment.files, environment.clock, &environment.log}));
    QD_CHECK(vault->verifyStorage());
    QD_TRY(const auto verdict, vault->verifyAudit());
    if (!verdict.intact)
        return Error{ErrorCode::Integrity, verdict.reason, say("restore another backup"),
                     SourceLocation{target}};
    QD_CHECK(vault->evidence().checkpoint(vault::CheckpointReason::Backup));
    return verdict.entries;
}

}  // namespace

Result<RestoreDone> restoreWorkspace(Environment environment, const std::string& path,
                                     const std::string& target, const vault::Unlock& unlock,
                                     const jobs::JobContext& job) {
    vault::RestoreCaller caller;
    caller.actor = unlock.recoveryKey != nullptr ? kRecoveryActor : unlock.user;
    if (unlock.recoveryKey == nullptr)
        caller.admit = [&](vault::Vault& restored) { return admit(restored, unlock.user); };
    RestoreDone done;
    QD_TRY(done.report, vault::restoreBackup(environment.files, environment.clock, path, unlock, target,
                                             caller, job.slice(0.0, kRestored)));
    auto entries = orOutOfMemory([&] { return verifyInPlace(environment, target, unlock, job); });
    // It was proved before it took its place: what cannot be looked at again there is not a bad restore.
    if (!entries.ok() && entries.error().code != ErrorCode::Integrity) {
        return Error{
            entries.error().code, entries.error().said(),
            say("the restored workspace is in its place, but was not verified there: open and verify it"),
            entries.error().where};
    }
    QD_TRY(done.entries, std::move(entries));
    job.report("Restored and verified", 1.0);
    return done;
}

Result<RestoreDone> restoreWorkspace(Environment environment, const std::string& path,
                                     const WorkspaceRequest& target, const jobs::JobContext& job) {
    QD_REQUIRE(target.passphrase != nullptr);
    vault::Unlock unlock;
    unlock.user = target.user;
    unlock.passphrase = target.passphrase;
    unlock.keychain = target.keychain;
    return restoreWorkspace(environment, path, target.path, unlock, job);
}

}  // namespace qd::desk
