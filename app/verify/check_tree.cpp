// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "app/verify/limits.h"
#include "app/verify/pack.h"
#include "core/base/printable_text.h"
#include "core/crypto/merkle.h"

namespace qd::verify {

namespace {

/// Whether the tree of `size` entries with `root` is the beginning of the pack's: by the walk where it lies
/// in the range, by a proof of the pack elsewhere. Error Integrity says why not.
Status checkTree(const Pack& pack, std::int64_t size, const crypto::Digest& root) {
    if (size > pack.headSize)
        return fault(
            say("it knows %1 entries, the log of the pack has %2: entries are missing, or the pack is older",
                size, pack.headSize));
    const auto other = fault(say("the first %1 entries of the log are not the ones that it saw", size));
    const auto walked = pack.roots.find(size);
    if (walked != pack.roots.end() || size == pack.headSize) {
        const auto& found = walked != pack.roots.end() ? walked->second : pack.headRoot;
        return found == root ? Status(Ok{}) : Status(other);
    }
    const auto proof = pack.consistency.find(size);
    if (proof != pack.consistency.end())
        return crypto::verifyConsistency(size, pack.headSize, root, pack.headRoot,
                                         pathOf(*proof->second, "path"))
                   ? Status(Ok{})
                   : Status(other);
    return fault(say("the pack has no proof for a log of %1 entries: ask for a pack of the whole log", size));
}

/// The workspace's keys, each signed by the one before it; the last is the one of the pack.
Result<std::set<crypto::PublicKey>> workspaceKeys(const Pack& pack) {
    const Json& keys = pack.document(kKeysFile);
    auto key = bytesOf<32>(keys, "workspace");
    std::set<crypto::PublicKey> all{key};
    for (const auto& next : itemsOf(keys, "next")) {
        const auto text = "quarterdeck workspace key 1\nworkspace " + pack.workspace + "\nepoch " +
                          std::to_string(numberOf(next, "epoch")) + "\nfrom " + crypto::hex(key) + "\nto " +
                          textOf(next, "key") + "\n";
        if (!crypto::verify(key, text, bytesOf<64>(next, "signature")))
            return fault(say("a key of the workspace does not follow from the one before it"));
        all.insert(key = bytesOf<32>(next, "key"));
    }
    if (key != pack.key) return fault(say("pack.json names another key than the workspace's newest"));
    return all;
}

Status checkNote(const Pack& pack, const crypto::CheckpointNote& note, const crypto::PublicKey& key) {
    if (note.workspace != pack.workspace) return fault(say("it is of another workspace"));
    if (!pack.keys.contains(key)) return fault(say("it is signed by a key that is not the workspace's"));
    if (note.lineage > pack.lineage)
        return fault(say("it is of lineage %1, the pack of lineage %2: the workspace was restored in between",
                         std::to_string(note.lineage), std::to_string(pack.lineage)));
    QD_CHECK(checkTree(pack, note.size, note.root));
    const auto head = pack.heads.find(note.size);
    if (head != pack.heads.end() && head->second != note.head)
        return fault(say("it names another last entry than the log has"));
    return Ok{};
}

}  // namespace

Checked checkCheckpoints(Pack& pack) {
    QD_TRY(pack.keys, workspaceKeys(pack));
    const auto& items = itemsOf(pack.document(kCheckpointsFile), "checkpoints");
    std::int64_t before = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& note = pack.notes[i];
        const auto checkpoint = checkpointOf(items[i]);
        const auto fits = [&]() -> Status {
            if (note.size < before) return fault(say("it is not in its place"));
            QD_CHECK(crypto::readCheckpoint(checkpoint));
            return checkNote(pack, note, checkpoint.key);
        }();
        if (!fits.ok()) return fault(say("the checkpoint of %1 entries: %2", note.size, fits.error().said()));
        before = note.size;
    }
    if (items.empty() || before != pack.headSize || pack.notes.back().root != pack.headRoot ||
        pack.notes.back().lineage != pack.lineage || checkpointOf(items.back()).key != pack.key)
        return fault(say("the last checkpoint is not the head that pack.json names"));
    return say("%1 signed by the workspace's key, each with the tree that the entries give", items.size())
        .text;
}

Checked checkProofs(const Pack& pack) {
    const Json& proofs = pack.document(kProofsFile);
    const auto end = pack.roots.find(pack.to);
    if (end == pack.roots.end() || !crypto::verifyConsistency(pack.to, pack.headSize, end->second,
                                                              pack.headRoot, pathOf(proofs, "to_head")))
        return fault(say("the entries are not the beginning of the log that the last checkpoint signs"));
    for (const auto& proof : itemsOf(proofs, "inclusion")) {
        const auto sequence = numberOf(proof, "sequence");
        const auto* const entry = pack.entry(sequence);
        if (entry == nullptr || !crypto::verifyInclusion(entry->leaf, sequence - 1, pack.headSize,
                                                         pathOf(proof, "path"), pack.headRoot))
            return fault(
                say("the proof that entry %1 is in the log does not hold", std::to_string(sequence)));
    }
    return say("%1 single entries are in the tree; it is the beginning of the last checkpoint's",
               itemsOf(proofs, "inclusion").size())
        .text;
}

Checked checkAnchor(const Pack& pack, const Anchor& anchor, Findings& findings) {
    std::int64_t size = anchor.size;
    std::string at;
    if (anchor.bytes.empty()) {
        QD_CHECK(checkTree(pack, size, anchor.root));
    } else {
        QD_TRY(const auto held, crypto::parseSignedCheckpoint(anchor.bytes));
        QD_TRY(const auto note, crypto::readCheckpoint(held));
        QD_CHECK(checkNote(pack, note, held.key));
        size = note.size;
        at = ", of " + note.at.iso();
    }
    findings.anchors.push_back(anchor.name + ": " + std::to_string(size) + " entries" + at);
    findings.anchoredTo = std::max(findings.anchoredTo, std::min(size, pack.to));
    return say("the first %1 entries of the log are the ones that it saw", size).text;
}

}  // namespace qd::verify
