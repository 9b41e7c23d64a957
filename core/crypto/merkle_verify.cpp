// SPDX-License-Identifier: GPL-3.0-or-later
// The two verifying walks of RFC 9162, step by step as section 2.1 writes them.
#include "core/crypto/merkle.h"

namespace qd::crypto {

bool verifyInclusion(const Digest& leaf, std::int64_t index, std::int64_t treeSize,
                     std::span<const Digest> proof, const Digest& root) noexcept {
    if (index < 0 || index >= treeSize) return false;
    std::int64_t fn = index;
    std::int64_t sn = treeSize - 1;
    Digest r = leaf;
    for (const auto& p : proof) {
        if (sn == 0) return false;
        if ((fn & 1) != 0 || fn == sn) {
            r = nodeHash(p, r);
            while ((fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            r = nodeHash(r, p);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && r == root;
}

bool verifyConsistency(std::int64_t oldSize, std::int64_t newSize, const Digest& oldRoot,
                       const Digest& newRoot, std::span<const Digest> proof) noexcept {
    if (oldSize < 0 || oldSize > newSize) return false;
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot && (oldSize > 0 || oldRoot == sha256(""));
    if (oldSize == 0) return proof.empty() && oldRoot == sha256("");
    if (proof.empty()) return false;
    std::int64_t fn = oldSize - 1;
    std::int64_t sn = newSize - 1;
    while ((fn & 1) != 0) {
        fn >>= 1;
        sn >>= 1;
    }
    // A complete old tree is itself the first node of the walk, and is not in the proof.
    const bool complete = (oldSize & (oldSize - 1)) == 0;
    const auto rest = complete ? proof : proof.subspan(1);
    Digest fr = complete ? oldRoot : proof.front();
    Digest sr = fr;
    for (const auto& c : rest) {
        if (sn == 0) return false;
        if ((fn & 1) != 0 || fn == sn) {
            fr = nodeHash(c, fr);
            sr = nodeHash(c, sr);
            while ((fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            sr = nodeHash(sr, c);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && fr == oldRoot && sr == newRoot;
}

}  // namespace qd::crypto
