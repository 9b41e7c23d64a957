// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/verify/documents.h"
#include "app/verify/verify_pack.h"

namespace qd::verify {

/// What is known of an entry that another document points to.
struct KeptEntry {
    crypto::Digest leaf{};
    std::string action, subject, detail;
};

/// A pack that is being checked: its documents, and what the checks before have found.
struct Pack {
    const PackSource* source = nullptr;
    std::map<std::string, Json, std::less<>> documents;  ///< by file
    crypto::Digest manifestHash{};
    std::string workspace;  ///< of the manifest, as is all up to `files`
    std::int64_t lineage = 0, from = 1, to = 0, headSize = 0;
    crypto::Digest headRoot{};
    crypto::PublicKey key{};
    std::map<std::string, crypto::Digest, std::less<>> files;  ///< path → SHA-256
    std::vector<crypto::CheckpointNote> notes;                 ///< of checkpoints.json, in its order
    // Its documents by what they are asked for: a pack of 16 MiB must not cost a minute of looking.
    std::map<std::int64_t, const Json*> consistency;  ///< by size
    std::multimap<std::string, const Json*> people;   ///< keys by person
    std::map<std::string, std::string> names;         ///< by person
    std::set<crypto::PublicKey> keys;                 ///< the workspace's, once checked
    std::set<std::int64_t> wantedSizes;               ///< trees whose root somebody asks for
    std::set<std::int64_t> wantedEntries;             ///< entries that somebody points to

    // What one walk over the entries leaves.
    std::int64_t count = 0;
    std::int64_t toldDecisions = 0, toldReports = 0;  ///< entries that tell of one
    std::string firstAt, lastAt;
    std::map<std::int64_t, crypto::Digest> roots;  ///< by tree size, where somebody asked
    std::map<std::int64_t, std::string> heads;     ///< hash of the entry that a tree of this size ends in
    std::map<std::int64_t, KeptEntry> kept;        ///< by sequence

    [[nodiscard]] const Json& document(std::string_view file) const { return documents.find(file)->second; }
    [[nodiscard]] const KeptEntry* entry(std::int64_t sequence) const {
        const auto at = kept.find(sequence);
        return at == kept.end() ? nullptr : &at->second;
    }
};

/// Says what was checked, with numbers; error Integrity is a fault of the pack, Io ends everything.
using Checked = Result<std::string>;

/// The files are those of the manifest, no more and no fewer, each with its size and SHA-256 (entries.jsonl
/// is hashed while it is walked), and their documents can be read.
Checked checkFiles(Pack& pack);
/// The workspace's key has signed the manifest.
Checked checkSeal(const Pack& pack);
/// Numbers, hashes, chain and tree of the entries.
Checked checkEntries(Pack& pack);
Checked checkProofs(const Pack& pack);
/// The workspace's keys follow from each other; every checkpoint is signed and says what the entries say.
Checked checkCheckpoints(Pack& pack);
Checked checkDecisions(const Pack& pack, Findings& findings);
Checked checkReports(const Pack& pack, Findings& findings);
/// Holds one thing that the caller brought against the pack.
Checked checkAnchor(const Pack& pack, const Anchor& anchor, Findings& findings);

}  // namespace qd::verify
