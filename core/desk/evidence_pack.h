// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/vault/evidence.h"
#include "core/vault/key_file.h"
#include "core/vault/people.h"
#include "core/vault/records.h"

namespace qd::desk {

// The documents of an evidence pack, byte by byte (docs/SECURITY.md, "Evidence pack, byte by byte"). They
// name people as "person 7" only. Each is read back by app/verify, which shares no code with this.

/// A line of entries.jsonl with its end. Bytes that are no UTF-8 stay as the log holds them: its hashes are
/// over them.
[[nodiscard]] std::string entryLine(const vault::AuditEntry& entry);
/// The one form of a JSON document of a pack: one line.
[[nodiscard]] std::string documentText(const Json& document);
[[nodiscard]] Json digestList(const std::vector<crypto::Digest>& digests);
/// {"number name": number, "path": [...]}, an item of proofs.json.
[[nodiscard]] Json proofItem(std::string_view numberName, std::int64_t number,
                             const std::vector<crypto::Digest>& path);
[[nodiscard]] Json checkpointItem(const vault::Checkpoint& checkpoint);
[[nodiscard]] Json decisionItem(const vault::DecisionRecord& decision, std::int64_t entry);
/// keys.json: the workspace's keys from the oldest that leads to `present`, and those that people signed
/// with.
[[nodiscard]] Json keysDocument(const crypto::PublicKey& present, const std::vector<vault::KeyLink>& links,
                                const std::vector<vault::UserKeyRecord>& people);
[[nodiscard]] Json namesDocument(const std::vector<vault::UserRecord>& users);
/// What the seal signs over pack.json.
[[nodiscard]] std::string sealedText(std::string_view workspace, std::string_view packSha256);
/// README.txt of a pack.
[[nodiscard]] std::string packReadme(std::string_view workspace, std::int64_t from, std::int64_t to);

}  // namespace qd::desk
