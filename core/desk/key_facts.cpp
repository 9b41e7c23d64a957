// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/key_facts.h"

#include <algorithm>

#include "core/crypto/calibrate.h"
#include "core/vault/key_file.h"

namespace qd::desk {

Result<KeyFacts> keyFacts(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    KeyFacts facts;
    facts.path = vault::keyFilePath(session.vault().path());
    QD_CHECK(vault::readKeyFile(session.env().files, facts.path));
    QD_TRY(const auto slots, session.vault().keys().slots());
    const auto own = std::find_if(slots.begin(), slots.end(), [](const auto& slot) { return slot.current; });
    if (own == slots.end())
        return Error{ErrorCode::Integrity, say("the key file has no key"), say("restore a copy of it")};
    facts.memoryKiB = own->kdf.memoryKiB;
    facts.passes = own->kdf.iterations;
    facts.lanes = own->kdf.parallelism;
    facts.epoch = own->epoch;
    return facts;
}

std::optional<crypto::KdfParams> fittedKdf(const Result<KeyFacts>& facts) {
    if (!facts.ok() || facts->memoryKiB < crypto::kCalibratedMemoryFloorKiB) return std::nullopt;
    return crypto::KdfParams{static_cast<std::uint32_t>(facts->memoryKiB),
                             static_cast<std::uint32_t>(facts->passes),
                             static_cast<std::uint32_t>(facts->lanes)};
}

}  // namespace qd::desk
