// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_state.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "core/base/json.h"
#include "core/vault/damage.h"
#include "core/vault/key_value_store.h"
#include "core/vault/migrations.h"

namespace qd::vault {

VaultState::VaultState(std::string workspacePath, WorkspaceFile opened, int schemaVersion,
                       Vault::Dependencies vaultDependencies)
    : path(std::move(workspacePath)),
      file(std::move(opened)),
      schema(schemaVersion),
      dependencies(vaultDependencies),
      audit(file.db, file.keys.audit.clone()),
      names(file.db) {}

Status VaultState::updateKeyFile(const std::function<Status(KeyFile&)>& change) {
    KeyFile changed = file.keyFile;
    QD_CHECK(change(changed));
    QD_CHECK(sealKeyFile(changed, file.keys.header));
    const auto written = writeKeyFile(dependencies.files, keyFilePath(path), changed);
    // Taken back, it has failed and nothing else: that it was in its place for a moment is no help.
    if (!written.ok() && takeBackKeyFile(changed))
        return Error{written.error().code, written.error().said(), {}, written.error().where};
    file.keyFile = std::move(changed);
    return written;
}

bool VaultState::takeBackKeyFile(const KeyFile& changed) {
    auto& files = dependencies.files;
    const auto stands = [&] {
        const auto there = readKeyFile(files, keyFilePath(path));
        return there.ok() && *there == changed;
    };
    if (!stands()) return true;
    static_cast<void>(writeKeyFile(files, keyFilePath(path), file.keyFile));
    return !stands();
}

Status VaultState::lookAtKeyGeneration() {
    QD_TRY(const auto text, KeyValueStore(file.db, KeyValueStore::Table::Meta).get(kKeyGenerationKey));
    const std::string digits = text.value_or("0");
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), knownGeneration);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size() || knownGeneration < 0)
        return damage(say("the workspace file is damaged or was altered"), {}, SourceLocation{path});
    const auto found = file.keyFile.generation;
    if (found >= knownGeneration) return Ok{};
    rollback = Rollback{found, knownGeneration, "key file",
                        say("an older key file was put back: it is from change %1 of the keys, and the "
                            "workspace knows change %2",
                            found, knownGeneration)};
    const KeyIncident incident{dependencies.clock.now(), found, knownGeneration, "key file"};
    const auto& seen = file.keyFile.incidents;
    if (!seen.empty() && seen.back().found == found && seen.back().known == knownGeneration) return Ok{};
    return updateKeyFile([&](KeyFile& keys) -> Status {
        keys.incidents.push_back(incident);
        return Ok{};
    });
}

Status VaultState::recordKeyGeneration(const AuditDraft& draft) {
    const auto present = file.keyFile.generation;
    if (present <= std::max(knownGeneration, transactionGeneration)) return Ok{};
    transactionGeneration = present;
    QD_CHECK(
        KeyValueStore(file.db, KeyValueStore::Table::Meta).set(kKeyGenerationKey, std::to_string(present)));
    if (draft.action.starts_with("keys.")) return Ok{};
    Json detail = Json::object();
    detail.set("generation", present).set("before", knownGeneration);
    return audit.append({draft.actor, "keys.change", "key file", detail.dump()}, dependencies.clock.now());
}

void VaultState::keyGenerationRecorded() {
    knownGeneration = std::max(knownGeneration, file.keyFile.generation);
}

Result<std::optional<std::string>> VaultState::untoldMigration() {
    if (rollback) return std::optional<std::string>();
    return KeyValueStore(file.db, KeyValueStore::Table::Meta).get(kMigratedFromKey);
}

Result<AuditDraft> VaultState::recordMigration(const std::string& actor, const std::string& from) {
    QD_TRY(auto before, Json::parse(from));
    Json detail = Json::object();
    detail.set("from", std::move(before)).set("to", schema);
    QD_TRY(auto draft, names.toTokens({actor, "workspace.migrate", "workspace", detail.dump()}));
    QD_TRY(auto transaction, Transaction::begin(file.db));
    QD_CHECK(file.db.run("DELETE FROM meta WHERE key = '" + std::string(kMigratedFromKey) + "'"));
    QD_CHECK(audit.append(draft, dependencies.clock.now()));
    QD_CHECK(transaction.commit());
    return draft;
}

Status VaultState::acceptKeyFile() {
    if (file.keyFile.generation >= knownGeneration) return Ok{};
    return updateKeyFile([&](KeyFile& keys) -> Status {
        keys.generation = knownGeneration + 1;
        return Ok{};
    });
}

}  // namespace qd::vault
