// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/key_facts.h"

#include "core/vault/key_file.h"

namespace qd::desk {

Result<KeyFacts> keyFacts(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    KeyFacts facts;
    facts.path = vault::keyFilePath(session.vault().path());
    QD_TRY(const auto file, vault::readKeyFile(session.env().files, facts.path));
    if (file.slots.empty())
        return Error{ErrorCode::Integrity, say("the key file has no key"), say("restore a copy of it")};
    const auto& slot = file.slots.front();
    facts.memoryKiB = slot.kdf.memoryKiB;
    facts.passes = slot.kdf.iterations;
    facts.lanes = slot.kdf.parallelism;
    facts.epoch = slot.epoch;
    return facts;
}

}  // namespace qd::desk
