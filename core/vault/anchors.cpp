// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/anchors.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "core/vault/audit_tree.h"
#include "core/vault/checkpoint_store.h"
#include "core/vault/damage.h"
#include "core/vault/key_links.h"
#include "core/vault/key_value_store.h"

namespace qd::vault {

namespace {

constexpr const char* kLineage = "lineage";

std::string keychainName(const std::string& workspace) {
    return "quarterdeck checkpoint " + workspace;
}

void warn(const VaultState& state, const std::string& line) {
    if (state.dependencies.log != nullptr) state.dependencies.log->write(LogLevel::Warning, line);
}

/// Whether the checkpoint is one that this workspace signed, now or under an earlier data key.
Status checkSigner(VaultState& state, const crypto::SignedCheckpoint& checkpoint) {
    QD_TRY(const auto note, crypto::readCheckpoint(checkpoint));
    if (note.workspace != state.file.keyFile.workspaceId)
        return Error{ErrorCode::Integrity, say("the checkpoint is of another workspace")};
    // Every rotation of the data key brings a new key, which the one before has signed.
    const auto keys = workspaceKeysOf(state.file.keyFile, state.file.keys.workspace.publicKey());
    if (std::find(keys.begin(), keys.end(), checkpoint.key) != keys.end()) return Ok{};
    return Error{ErrorCode::Integrity, say("the checkpoint was signed with a key that is not known")};
}

Result<crypto::SignedCheckpoint> readFolder(VaultState& state, const std::string& path) {
    QD_TRY(const auto bytes, state.dependencies.files.readAll(path, crypto::kCheckpointLimitBytes));
    return crypto::parseSignedCheckpoint(bytes);
}

Result<crypto::SignedCheckpoint> readKeychain(const Keychain& keychain, const std::string& name) {
    QD_TRY(const auto stored, keychain.read(name));
    const auto bytes = stored.bytes();
    return crypto::parseSignedCheckpoint({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Result<std::string> folderOf(VaultState& state) {
    QD_TRY(const auto folder,
           KeyValueStore(state.file.db, KeyValueStore::Table::Setting).get(kAnchorFolderSetting));
    return folder.value_or(std::string());
}

/// The folder that the database names, and the one that the key file names: of a database that was set back
/// to before a folder was chosen, only the key file knows it.
std::set<std::string> foldersOf(VaultState& state) {
    std::set<std::string> folders;
    const auto named = folderOf(state);
    if (named.ok()) folders.insert(*named);
    folders.insert(state.file.keyFile.anchorFolder);
    folders.erase(std::string());
    return folders;
}

Rollback rolledBack(const Anchor& anchor, std::int64_t found, const crypto::CheckpointNote& known,
                    Message words) {
    return {found, known.size, placeName(anchor.place), std::move(words)};
}

}  // namespace

std::string placeName(Anchor::Place place) {
    switch (place) {
        case Anchor::Place::Folder:
            return "folder";
        case Anchor::Place::Keychain:
            return "keychain";
        case Anchor::Place::KeyFile:
            break;
    }
    return "key file";
}

std::string anchorPath(const std::string& folder, const std::string& workspace) {
    return joinPath(folder, workspace + ".checkpoint");
}

std::vector<Anchor> readAnchors(VaultState& state) {
    std::vector<Anchor> anchors;
    const auto take = [&](Anchor::Place place, Result<crypto::SignedCheckpoint> found) {
        Status good = found.ok() ? checkSigner(state, *found) : Status(found.error());
        if (good.ok())
            anchors.push_back({place, std::move(*found)});
        else
            warn(state, "the checkpoint in the " + placeName(place) +
                            " counts for nothing: " + good.error().describe());
    };
    const auto& workspace = state.file.keyFile.workspaceId;
    if (const auto& kept = state.file.keyFile.anchor)
        take(Anchor::Place::KeyFile, crypto::SignedCheckpoint{kept->text, kept->key, kept->signature});
    for (const auto& folder : foldersOf(state)) {
        const auto path = anchorPath(folder, workspace);
        if (state.dependencies.files.exists(path)) take(Anchor::Place::Folder, readFolder(state, path));
    }
    const auto* keychain = state.dependencies.keychain;
    if (keychain != nullptr && keychain->available()) {
        auto found = readKeychain(*keychain, keychainName(workspace));
        if (found.ok()) take(Anchor::Place::Keychain, std::move(found));
    }
    return anchors;
}

Status writeToFolder(FileSystem& files, const std::string& folder, const Checkpoint& checkpoint) {
    QD_CHECK(files.createFolders(folder));
    const auto bytes = crypto::signedCheckpointText(signedOf(checkpoint));
    const auto day = checkpoint.workspace + "-" + checkpoint.at.date().iso();
    QD_CHECK(files.writeAtomically(anchorPath(folder, day), bytes, 0644));
    return files.writeAtomically(anchorPath(folder, checkpoint.workspace), bytes, 0644);
}

bool writeAnchors(VaultState& state, const Checkpoint& checkpoint) {
    bool all = true;
    const auto note = [&](Anchor::Place place, const Status& written) {
        if (written.ok()) return;
        all = false;
        warn(state,
             "the checkpoint was not copied to the " + placeName(place) + ": " + written.error().describe());
    };
    const auto folder = folderOf(state);
    note(Anchor::Place::KeyFile, state.updateKeyFile([&](KeyFile& keys) -> Status {
        keys.anchor = KeyAnchor{checkpoint.text, checkpoint.key, checkpoint.signature};
        if (folder.ok()) keys.anchorFolder = *folder;
        return Ok{};
    }));
    if (state.dependencies.staged) return all;
    if (folder.ok() && !folder->empty())
        note(Anchor::Place::Folder, writeToFolder(state.dependencies.files, *folder, checkpoint));
    auto* keychain = state.dependencies.keychain;
    if (keychain != nullptr && keychain->available()) {
        const auto bytes = crypto::signedCheckpointText(signedOf(checkpoint));
        note(Anchor::Place::Keychain,
             keychain->store(keychainName(checkpoint.workspace), crypto::Secret::fromText(bytes)));
    }
    return all;
}

Result<std::optional<Rollback>> compareWith(VaultState& state, const Anchor& anchor) {
    QD_TRY(const auto known, crypto::parseCheckpoint(anchor.checkpoint.text));
    QD_TRY(const auto lineage, lineageOf(state.file.db));
    QD_TRY(const auto size, state.audit.size());
    const auto place = placeName(anchor.place);
    // An older lineage was left behind on purpose, with an entry in the log that says so.
    if (known.lineage < lineage) return std::optional<Rollback>();
    if (known.lineage > lineage)
        return std::optional(rolledBack(
            anchor, size, known,
            say("the workspace is a copy from before its last restore, which the %1 knows of", place)));
    if (known.size > size)
        return std::optional(
            rolledBack(anchor, size, known,
                       say("the workspace is older than it was: its log has %1 entries, the %2 knows of %3",
                           size, place, known.size)));
    QD_TRY(const auto root, AuditTree(state.file.db).rootAt(known.size));
    if (root != known.root)
        return std::optional(
            rolledBack(anchor, size, known,
                       say("the log is not the one that was signed: its first %1 entries do not have "
                           "the tree head that the %2 knows",
                           known.size, place)));
    QD_TRY(const bool stored, CheckpointStore(state.file.db).contains(anchor.checkpoint.text));
    if (!stored)
        return std::optional(rolledBack(
            anchor, size, known,
            say("the workspace is older than it was: a checkpoint of %1 that the %2 knows is not in it",
                known.at.iso(), place)));
    return std::optional<Rollback>();
}

Result<std::int64_t> lineageOf(Database& db) {
    QD_TRY(const auto text, KeyValueStore(db, KeyValueStore::Table::Meta).get(kLineage));
    std::int64_t lineage = 0;
    if (!text) return lineage;
    const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), lineage);
    if (failed != std::errc() || end != text->data() + text->size() || lineage < 0)
        return damage(say("the workspace does not have what it keeps of itself"));
    return lineage;
}

Status setLineage(Database& db, std::int64_t lineage) {
    return KeyValueStore(db, KeyValueStore::Table::Meta).set(kLineage, std::to_string(lineage));
}

}  // namespace qd::vault
