// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/checkpoint_store.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/vault/damage.h"

namespace qd::vault {

namespace {

constexpr std::array<std::pair<CheckpointReason, std::string_view>, 7> kReasons{
    {{CheckpointReason::Entries, "entries"},
     {CheckpointReason::Time, "time"},
     {CheckpointReason::Decision, "decision"},
     {CheckpointReason::Export, "export"},
     {CheckpointReason::Backup, "backup"},
     {CheckpointReason::Logout, "logout"},
     {CheckpointReason::Asked, "asked"}}};

Error altered() {
    return damage(say("a signed checkpoint of the audit log was altered or removed"));
}

template <std::size_t Size>
std::string_view viewOf(const std::array<std::uint8_t, Size>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <std::size_t Size>
bool read(std::string_view bytes, std::array<std::uint8_t, Size>& out) {
    if (bytes.size() != Size) return false;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}

/// The columns text, public_key and signature, from `first` on.
Result<crypto::SignedCheckpoint> signedOf(const Statement& row, int first) {
    crypto::SignedCheckpoint stored;
    stored.text = row.text(first);
    if (!read(row.blob(first + 1), stored.key) || !read(row.blob(first + 2), stored.signature))
        return altered();
    return stored;
}

}  // namespace

std::string_view nameOf(CheckpointReason reason) noexcept {
    for (const auto& [known, name] : kReasons) {
        if (known == reason) return name;
    }
    return "asked";
}

Result<Checkpoint> checkpointOf(const crypto::SignedCheckpoint& stored) {
    QD_TRY(auto note, crypto::readCheckpoint(stored));
    const auto reason = std::find_if(kReasons.begin(), kReasons.end(),
                                     [&](const auto& known) { return known.second == note.reason; });
    Checkpoint checkpoint;
    checkpoint.workspace = std::move(note.workspace);
    checkpoint.lineage = note.lineage;
    checkpoint.size = note.size;
    checkpoint.root = note.root;
    checkpoint.head = std::move(note.head);
    checkpoint.at = note.at;
    checkpoint.reason = reason == kReasons.end() ? CheckpointReason::Asked : reason->first;
    checkpoint.state = std::move(note.state);
    checkpoint.text = stored.text;
    checkpoint.key = stored.key;
    checkpoint.signature = stored.signature;
    return checkpoint;
}

crypto::SignedCheckpoint signedOf(const Checkpoint& checkpoint) {
    return {checkpoint.text, checkpoint.key, checkpoint.signature};
}

Status CheckpointStore::add(const Checkpoint& checkpoint) {
    QD_TRY(auto insert, m_db->prepare("INSERT INTO checkpoint(size, at, text, public_key, signature) "
                                      "VALUES (?, ?, ?, ?, ?)"));
    insert.bind(checkpoint.size).bind(checkpoint.at.millis()).bind(checkpoint.text);
    return insert.bindBlob(viewOf(checkpoint.key)).bindBlob(viewOf(checkpoint.signature)).run();
}

Result<std::vector<Checkpoint>> CheckpointStore::newest(std::int64_t limit) const {
    QD_TRY(auto rows, m_db->prepare("SELECT text, public_key, signature FROM checkpoint "
                                    "ORDER BY id DESC LIMIT ?"));
    rows.bind(limit < 0 ? 0 : limit);
    std::vector<Checkpoint> checkpoints;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return checkpoints;
        QD_TRY(const auto stored, signedOf(rows, 0));
        QD_TRY(auto checkpoint, checkpointOf(stored));
        checkpoints.push_back(std::move(checkpoint));
    }
}

Result<std::optional<Checkpoint>> CheckpointStore::latest() const {
    QD_TRY(auto one, newest(1));
    if (one.empty()) return std::optional<Checkpoint>();
    return std::optional<Checkpoint>(std::move(one.front()));
}

Result<bool> CheckpointStore::contains(std::string_view text) const {
    // By its size, for which there is an index; few checkpoints share one.
    QD_TRY(const auto note, crypto::parseCheckpoint(text));
    QD_TRY(auto row, m_db->prepare("SELECT 1 FROM checkpoint WHERE size = ? AND text = ?"));
    return row.bind(note.size).bind(text).step();
}

Result<std::vector<KnownRoot>> CheckpointStore::verifyAll(std::span<const crypto::PublicKey> signers) const {
    QD_TRY(auto rows, m_db->prepare("SELECT id, size, at, text, public_key, signature FROM checkpoint "
                                    "ORDER BY id"));
    std::vector<KnownRoot> roots;
    std::int64_t id = 0;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        QD_TRY(const auto stored, signedOf(rows, 3));
        const auto note = crypto::readCheckpoint(stored);
        if (!note.ok() || rows.integer(0) != ++id || note->size != rows.integer(1) ||
            note->at.millis() != rows.integer(2))
            return altered();
        if (!roots.empty() && note->size < roots.back().size) return altered();
        if (!signers.empty() && std::find(signers.begin(), signers.end(), stored.key) == signers.end())
            return altered();
        roots.push_back({note->size, note->root});
    }
    // The counter of the numbers tells of those that were cut off at the end.
    QD_TRY(const auto given,
           m_db->integer("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'checkpoint'"));
    if (given != id) return altered();
    return roots;
}

}  // namespace qd::vault
