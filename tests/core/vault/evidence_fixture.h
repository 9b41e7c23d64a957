// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/log.h"
#include "core/vault/anchors.h"
#include "core/vault/vault_evidence.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {

/// A clock that stands still until it is moved.
class SetClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(ms); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }
    std::int64_t ms = 1'760'000'000'000;
};

class RememberedLog final : public Log {
public:
    void write(LogLevel, std::string_view message) override { lines.emplace_back(message); }
    std::vector<std::string> lines;
};

class FakeKeychain final : public Keychain {
public:
    [[nodiscard]] bool available() const override { return there; }
    Status store(const std::string& name, const crypto::Secret& value) override {
        kept[name] = std::string(value.bytes().begin(), value.bytes().end());
        return Ok{};
    }
    [[nodiscard]] Result<crypto::Secret> read(const std::string& name) const override {
        const auto found = kept.find(name);
        if (found == kept.end()) return Error{ErrorCode::Integrity, "nothing is stored"};
        return crypto::Secret::fromText(found->second);
    }
    Status remove(const std::string& name) override {
        kept.erase(name);
        return Ok{};
    }
    bool there = true;
    std::map<std::string, std::string> kept;
};

class EvidenceTest : public ::testing::Test {
protected:
    void SetUp() override {
        auto made = Vault::create(path, passphrase(), crypto::kKdfFloor, draft("workspace.create"), deps());
        ASSERT_TRUE(made.ok()) << wordsOf(made);
        vault = std::move(made).value();
    }
    [[nodiscard]] Vault::Dependencies deps() {
        Vault::Dependencies dependencies{files, clock};
        dependencies.log = &log;
        dependencies.keychain = keychain;
        return dependencies;
    }
    void reopen() {
        vault.reset();
        auto opened = Vault::open(path, passphrase(), deps());
        ASSERT_TRUE(opened.ok()) << wordsOf(opened);
        vault = std::move(opened).value();
    }
    Status add(const std::string& action = "setting.set", const std::string& value = "1") {
        return vault->transact([&](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(writer.setSetting("limit.single", value));
            return draft(action);
        });
    }
    std::vector<Checkpoint> checkpoints() { return vault->evidence().checkpoints(100).value(); }
    std::int64_t entries() { return vault->auditTail(1).value().front().sequence; }
    [[nodiscard]] std::string anchorText() const {
        const auto keys = parseKeyFile(readFile(path + ".keys"));
        return keys.ok() && keys->anchor ? keys->anchor->text : std::string();
    }
    /// Copies the database away, and back in its place.
    void keepDatabase() { older = readFile(path); }
    void putBackDatabase() {
        vault.reset();
        writeFile(path, older);
        reopen();
    }

    ScratchFolder folder;
    PosixFileSystem files;
    SetClock clock;
    RememberedLog log;
    Keychain* keychain = nullptr;
    std::string path = folder.file("book.qdw");
    std::unique_ptr<Vault> vault;
    std::string older;
};

}  // namespace qd::vault::test
