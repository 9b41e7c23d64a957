// SPDX-License-Identifier: GPL-3.0-or-later
// Steps on keys, people, evidence and backups.
#include <filesystem>
#include <utility>

#include "core/desk/access.h"
#include "core/desk/backups.h"
#include "core/desk/decisions.h"
#include "core/desk/evidence.h"
#include "core/desk/retention.h"
#include "core/desk/ui_state.h"
#include "core/desk/users.h"
#include "tests/soak/steps.h"

namespace qd::soak {

namespace {

template <class T>
Status outcome(const Result<T>& result) {
    if (!result.ok()) return result.error();
    return Ok{};
}

template <class Work>
Step onSession(std::string name, bool changes, Work work) {
    return {std::move(name), changes, [work](World& world, int n) -> Status {
                QD_TRY(auto* const session, world.session());
                return work(world, *session, n);
            }};
}

/// The proof that a person gives again for what is grave.
template <class Work>
Step withProof(std::string name, bool changes, Work work) {
    return onSession(std::move(name), changes, [work](World& world, desk::Session& session, int) -> Status {
        const auto secret = World::secretOf(world.phrase());
        return work(world, session, desk::Reauthentication{&secret, {}});
    });
}

vault::Unlock annsUnlock(const crypto::Secret& secret) {
    vault::Unlock unlock;
    unlock.user = "ann";
    unlock.passphrase = &secret;
    return unlock;
}

std::vector<Step> keySteps() {
    return {
        onSession(kPassphraseStep, true,
                  [](World& world, desk::Session& session, int n) -> Status {
                      const auto current = World::secretOf(world.phrase());
                      const int next = phraseOfStep(n);
                      const auto chosen = World::secretOf(next);
                      auto done = desk::changePassphrase(session, current, chosen, crypto::kKdfFloor);
                      // One that the disk did not confirm, and that could not be taken back, holds.
                      if (done.ok() || desk::unlockSession(session, chosen).ok()) world.use("ann", next);
                      return done;
                  }),
        withProof("rotate the data key", true,
                  [](World& world, desk::Session& session, const desk::Reauthentication& proof) {
                      return desk::rotateDataKey(session, proof, world.job());
                  }),
        withProof("make a recovery key", true,
                  [](World&, desk::Session& session, const desk::Reauthentication& proof) {
                      return outcome(desk::makeRecoveryKey(session, proof));
                  }),
        onSession("list the slots", false,
                  [](World&, desk::Session& session, int) { return outcome(desk::listSlots(session)); }),
    };
}

std::vector<Step> peopleSteps() {
    return {
        onSession("add a user", true,
                  [](World&, desk::Session& session, int n) {
                      const auto first = World::secretOf(60);
                      desk::NewUser user;
                      user.name = "user" + std::to_string(n);
                      user.role = identity::Role::Auditor;
                      user.passphrase = &first;
                      user.kdf = crypto::kKdfFloor;
                      return desk::addUser(session, user);
                  }),
        onSession("list the users", false,
                  [](World&, desk::Session& session, int) { return outcome(desk::listUsers(session)); }),
        onSession("place a legal hold", true,
                  [](World&, desk::Session& session, int n) {
                      return outcome(desk::placeLegalHold(session, "dataset 1", "case " + std::to_string(n)));
                  }),
        onSession("try the retention", false,
                  [](World& world, desk::Session& session, int) {
                      return outcome(desk::runRetention(session, true, world.job()));
                  }),
    };
}

std::vector<Step> evidenceSteps() {
    return {
        onSession("make a checkpoint", false,
                  [](World&, desk::Session& session, int) { return outcome(desk::makeCheckpoint(session)); }),
        onSession("export evidence", true,
                  [](World& world, desk::Session& session, int n) {
                      desk::EvidenceRequest request;
                      request.folder = world.file("out/pack" + std::to_string(n));
                      return outcome(desk::exportEvidence(session, request, world.job()));
                  }),
        onSession("show the evidence", false,
                  [](World&, desk::Session& session, int) { return outcome(desk::loadEvidence(session)); }),
    };
}

std::vector<Step> backupSteps() {
    return {
        onSession("make a backup", true,
                  [](World& world, desk::Session& session, int n) -> Status {
                      QD_TRY(const auto done,
                             desk::createBackup(session, world.file("out/made-" + std::to_string(n)),
                                                world.job()));
                      if (!done.warnings.empty()) world.warn();
                      return Ok{};
                  }),
        onSession("verify a backup", true,
                  [](World& world, desk::Session& session, int) {
                      return outcome(desk::verifyBackup(session, world.file("backups/book"), world.job()));
                  }),
        {"verify a backup file", false,
         [](World& world, int) {
             const auto secret = World::secretOf(0);
             return outcome(desk::verifyBackupFile(world.env(), world.file("backups/book"),
                                                   annsUnlock(secret), world.job()));
         }},
        onSession("rehearse a restore", true,
                  [](World& world, desk::Session& session, int) {
                      return outcome(desk::drillRestore(session, world.file("backups/book"), world.job()));
                  }),
        {"restore beside", false,
         [](World& world, int n) {
             const auto secret = World::secretOf(0);
             std::filesystem::create_directories(world.file("out/restored"));
             return outcome(desk::restoreWorkspace(world.env(), world.file("backups/book"),
                                                   world.file("out/restored/book" + std::to_string(n)),
                                                   annsUnlock(secret), world.job()));
         }},
        onSession("show the backups", false,
                  [](World&, desk::Session& session, int) { return outcome(desk::loadBackups(session)); }),
    };
}

void append(std::vector<Step>& all, std::vector<Step> more) {
    for (auto& step : more)
        all.push_back(std::move(step));
}

}  // namespace

Status addDecider(World& world) {
    {
        QD_TRY(auto* const session, world.session());
        const auto first = World::secretOf(kBobsPhrase + 1);
        desk::NewUser bob;
        bob.name = "bob";
        bob.role = identity::Role::Compliance;
        bob.passphrase = &first;
        bob.kdf = crypto::kKdfFloor;
        QD_CHECK(desk::addUser(*session, bob));
    }
    world.close();
    world.use("bob", kBobsPhrase + 1);
    {
        QD_TRY(auto* const session, world.session());
        QD_CHECK(desk::changePassphrase(*session, World::secretOf(kBobsPhrase + 1),
                                        World::secretOf(kBobsPhrase), crypto::kKdfFloor));
    }
    world.close();
    world.use("ann", 0);
    return Ok{};
}

void forgetAttempts(World& world) {
    const auto path = world.path() + ".attempts";
    if (world.files.exists(path)) static_cast<void>(world.files.remove(path));
}

Status furnishVault(World& world) {
    std::filesystem::create_directories(world.file("backups"));
    QD_TRY(auto* const session, world.session());
    QD_CHECK(desk::createBackup(*session, world.file("backups/book"), world.job()));
    world.close();
    return Ok{};
}

std::vector<Step> vaultSteps() {
    auto all = keySteps();
    append(all, peopleSteps());
    append(all, evidenceSteps());
    append(all, backupSteps());
    return all;
}

}  // namespace qd::soak
