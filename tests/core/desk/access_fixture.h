// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/desk/access.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

/// A workspace of ann, who proves that it is her.
class AccessTest : public DeskTest {
protected:
    [[nodiscard]] Reauthentication proof() const { return {&passphrase, {}}; }
    std::string openAs(const std::string& user, const crypto::Secret& secret) {
        session.reset();
        auto opened = openWorkspace(env(), {path, &secret, user});
        const auto code = codeOf(opened);
        if (opened.ok()) session = std::move(opened).value();
        return code;
    }
    /// The code of recovering `user` with what was typed.
    std::string recover(const std::vector<const crypto::Secret*>& typed, const std::string& user) {
        Recovery recovery;
        recovery.path = path;
        recovery.typed = typed;
        recovery.user = user;
        recovery.passphrase = &next;
        recovery.kdf = crypto::kKdfFloor;
        return codeOf(recoverAccess(env(), recovery));
    }
    [[nodiscard]] std::string lastAction() { return lastAudit(vault()).what.action; }

    crypto::Secret wrong = crypto::Secret::fromText("not the passphrase of anybody");
    crypto::Secret next = crypto::Secret::fromText("a quite different long sentence");
};

}  // namespace qd::desk::test
