// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealed_settings.h"

#include <algorithm>
#include <vector>

#include "core/crypto/aead.h"
#include "core/crypto/random.h"

namespace qd::vault {

namespace {

constexpr std::string_view kHead("QDUI\x01", 5);

std::vector<std::uint8_t> boundTo(std::string_view workspaceId) {
    const std::string text = std::string(kHead) + std::string(workspaceId);
    return {text.begin(), text.end()};
}

Error damaged() {
    return Error{ErrorCode::Integrity,
                 say("the settings beside the workspace are damaged or belong to another one"),
                 say("they are set aside, and the defaults hold")};
}

}  // namespace

Result<std::string> sealSettings(const crypto::Secret& key, std::string_view workspaceId,
                                 std::string_view plain) {
    crypto::Nonce nonce{};
    QD_CHECK(crypto::fillRandom(nonce));
    const std::vector<std::uint8_t> bytes(plain.begin(), plain.end());
    QD_TRY(const auto sealed, crypto::seal(key, nonce, boundTo(workspaceId), bytes));
    std::string out(kHead);
    out.append(nonce.begin(), nonce.end());
    out.append(sealed.begin(), sealed.end());
    return out;
}

Result<std::string> openSettings(const crypto::Secret& key, std::string_view workspaceId,
                                 std::string_view sealed) {
    crypto::Nonce nonce{};
    const std::size_t before = kHead.size() + nonce.size();
    if (sealed.size() < before + crypto::kAeadTagBytes || !sealed.starts_with(kHead)) return damaged();
    std::copy_n(sealed.begin() + static_cast<std::ptrdiff_t>(kHead.size()), nonce.size(), nonce.begin());
    const std::string_view rest = sealed.substr(before);
    const std::vector<std::uint8_t> bytes(rest.begin(), rest.end());
    const auto plain = crypto::open(key, nonce, boundTo(workspaceId), bytes);
    if (!plain.ok()) {
        if (plain.error().code == ErrorCode::Integrity) return damaged();
        return plain.error();
    }
    const auto text = plain->bytes();
    return std::string(text.begin(), text.end());
}

}  // namespace qd::vault
