// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "core/crypto/hash.h"
#include "tests/core/vault/fake_keychain.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {

/// An open workspace of ann, and what to open it with in other ways.
class OpenKeysTest : public WorkspaceTest {
protected:
    void SetUp() override { vault = create().value(); }
    Result<std::unique_ptr<Vault>> openAs(const Unlock& unlock) {
        vault.reset();
        return Vault::open(path, unlock, {files, clock});
    }
    std::string codeAs(const Unlock& unlock) {
        auto opened = openAs(unlock);
        const auto code = codeOf(opened);
        if (opened.ok()) vault = std::move(opened).value();
        return code;
    }
    /// Hash of everything that is the database's.
    [[nodiscard]] std::string databaseHash() const {
        return crypto::sha256Hex(readFile(path)) + crypto::sha256Hex(readFile(path + "-wal"));
    }
    Status write(const std::string& action = "setting.set") {
        return vault->transact([&](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.setSetting("theme", "dark"));
            return draft(action);
        });
    }
    [[nodiscard]] std::vector<std::string> actions() {
        std::vector<std::string> all;
        for (const auto& entry : vault->auditTail(100).value())
            all.push_back(entry.what.action);
        std::reverse(all.begin(), all.end());
        return all;
    }
    std::unique_ptr<Vault> vault;
    crypto::Secret ann = passphrase();
    crypto::Secret bob = crypto::Secret::fromText("another long passphrase of bob");
    crypto::Secret next = crypto::Secret::fromText("what ann chose the second time");
};

}  // namespace qd::vault::test
