// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/vault/keys.h"

namespace qd::vault::test {

/// A keychain in memory, which can be switched off.
class FakeKeychain final : public Keychain {
public:
    [[nodiscard]] bool available() const override { return on; }
    Status store(const std::string& name, const crypto::Secret& value) override {
        if (!on) return gone();
        kept.insert_or_assign(name, value.clone());
        return Ok{};
    }
    [[nodiscard]] Result<crypto::Secret> read(const std::string& name) const override {
        if (!on) return gone();
        const auto found = kept.find(name);
        if (found == kept.end()) return Error{ErrorCode::Integrity, "the keychain has nothing of that name"};
        return found->second.clone();
    }
    Status remove(const std::string& name) override {
        if (!on) return gone();
        kept.erase(name);
        return Ok{};
    }
    bool on = true;
    std::map<std::string, crypto::Secret> kept;

private:
    static Error gone() { return Error{ErrorCode::Io, "the keychain does not answer"}; }
};

}  // namespace qd::vault::test
