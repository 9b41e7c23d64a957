// SPDX-License-Identifier: GPL-3.0-or-later
// What people wait for: a new workspace, another passphrase, a backup with its proof, and the way back from
// it. The key costs what this machine would be given.
#include <utility>

#include "app/ctl/benchmark.h"
#include "core/desk/kdf_cost.h"
#include "core/vault/backup.h"
#include "core/vault/vault.h"

namespace qd::ctl {

namespace {

constexpr int kRuns = 5;
constexpr const char* kWho = "benchmark";

std::string costText(const crypto::KdfParams& kdf) {
    return "Argon2id " + std::to_string(kdf.memoryKiB / 1024) + " MiB, t=" + std::to_string(kdf.iterations) +
           ", p=" + std::to_string(kdf.parallelism);
}

vault::Unlock unlockWith(const crypto::Secret& passphrase) {
    vault::Unlock unlock;
    unlock.user = kWho;
    unlock.passphrase = &passphrase;
    return unlock;
}

}  // namespace

Result<std::vector<Figure>> benchmarkKeys(const Bench& bench) {
    PosixFileSystem files;
    const auto first = crypto::Secret::fromText("benchmark passphrase");
    const auto second = crypto::Secret::fromText("another benchmark passphrase");
    const auto kdf = desk::calibratedKdf(bench.clock);
    int made = 0;
    std::unique_ptr<vault::Vault> vault;
    QD_TRY(auto create,
           measure(bench, "workspace_create", "cost measured, then " + costText(kdf), kRuns, [&]() -> Status {
               const auto path = joinPath(bench.folder, "new" + std::to_string(++made) + ".qdw");
               const auto cost = desk::calibratedKdf(bench.clock);
               QD_TRY(vault,
                      vault::Vault::create(path, first, cost, {kWho, "workspace.create", "workspace", "{}"},
                                           {files, bench.clock}));
               return Ok{};
           }));
    create.goal = "at most 2 s";
    const auto *now = &first, *next = &second;
    QD_TRY(auto change,
           measure(bench, "passphrase_change", "two keys: " + costText(kdf), kRuns, [&]() -> Status {
               QD_CHECK(vault->keys().changePassphrase(unlockWith(*now), *next, kdf, nullptr));
               std::swap(now, next);
               return Ok{};
           }));
    change.goal = "at most 2 s";
    return std::vector<Figure>{std::move(create), std::move(change)};
}

Result<std::vector<Figure>> benchmarkBackups(const Bench& bench, vault::Vault& vault,
                                             const crypto::Secret& passphrase) {
    PosixFileSystem files;
    QD_TRY(const auto bytes, files.size(vault.path()));
    const double megabytes = static_cast<double>(bytes) / 1e6;
    const std::string workload = "a workspace of " + std::to_string(bytes / 1'000'000) + " MB";
    int made = 0;
    std::string backup;
    QD_TRY(auto write, measure(bench, "backup_write", workload, kRuns, [&]() -> Status {
               backup = joinPath(bench.folder, "made" + std::to_string(++made) + ".qdbackup");
               QD_CHECK(vault.backups().write(backup, bench.job));
               return Ok{};
           }));
    QD_TRY(auto prove,
           measure(bench, "backup_prove", "the same, opened and replayed", kRuns, [&]() -> Status {
               QD_CHECK(vault.backups().prove(backup, bench.folder, bench.job));
               return Ok{};
           }));
    QD_TRY(auto restore,
           measure(
               bench, "restore", "the same to a new place, proved; KDF at its floor", kRuns, [&]() -> Status {
                   const auto target = joinPath(bench.folder, "restored" + std::to_string(++made) + ".qdw");
                   QD_CHECK(vault::restoreBackup(files, bench.clock, backup, unlockWith(passphrase), target,
                                                 {kWho, {}}, bench.job));
                   return Ok{};
               }));
    write.megabytes = prove.megabytes = restore.megabytes = megabytes;
    return std::vector<Figure>{std::move(write), std::move(prove), std::move(restore)};
}

}  // namespace qd::ctl
