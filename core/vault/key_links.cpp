// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_links.h"

#include "core/crypto/hash.h"

namespace qd::vault {

std::string keyLinkText(const std::string& workspaceId, const KeyLink& link) {
    return "quarterdeck workspace key 1\nworkspace " + workspaceId + "\nepoch " + std::to_string(link.epoch) +
           "\nfrom " + crypto::hex(link.from) + "\nto " + crypto::hex(link.to) + "\n";
}

Result<KeyLink> makeKeyLink(const std::string& workspaceId, std::int64_t epoch,
                            const crypto::SigningKey& from, const crypto::PublicKey& to) {
    KeyLink link{epoch, from.publicKey(), to, {}};
    QD_TRY(link.signature, from.sign(keyLinkText(workspaceId, link)));
    return link;
}

std::vector<crypto::PublicKey> workspaceKeysOf(const KeyFile& keys, const crypto::PublicKey& present) {
    std::vector<crypto::PublicKey> all{present};
    for (auto link = keys.links.rbegin(); link != keys.links.rend(); ++link)
        all.push_back(link->from);
    return all;
}

Status checkKeyLinks(const KeyFile& keys, const crypto::PublicKey& trusted,
                     const crypto::PublicKey& present) {
    const auto broken = [] {
        return notAKeyFile(say("its data key does not follow from the one that the slot was made for"));
    };
    // Slots are of different ages: each trusts the key of its time, and what was signed by it since.
    crypto::PublicKey reached = trusted;
    std::int64_t epoch = 1;
    for (const auto& link : keys.links) {
        if (link.epoch != ++epoch) return broken();
        if (link.from != reached) continue;
        if (!crypto::verify(link.from, keyLinkText(keys.workspaceId, link), link.signature)) return broken();
        reached = link.to;
    }
    if (reached != present || epoch != keys.dataKeyEpoch) return broken();
    return Ok{};
}

}  // namespace qd::vault
