// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

#include <openssl/evp.h>

#include "core/base/contracts.h"

namespace qd::crypto {

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
    QD_ENSURE(m_state->context != nullptr);
    QD_ENSURE(EVP_DigestInit_ex(m_state->context, EVP_sha256(), nullptr) == 1);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::update(std::span<const std::uint8_t> bytes) {
    QD_REQUIRE(m_state != nullptr);
    QD_ENSURE(EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()) == 1);
    return *this;
}

Sha256& Sha256::update(std::string_view bytes) {
    QD_REQUIRE(m_state != nullptr);
    QD_ENSURE(EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()) == 1);
    return *this;
}

Digest Sha256::finish() {
    QD_REQUIRE(m_state != nullptr);
    Digest digest{};
    unsigned length = 0;
    QD_ENSURE(EVP_DigestFinal_ex(m_state->context, digest.data(), &length) == 1);
    QD_ENSURE(length == digest.size());
    m_state.reset();  // a second finish() breaks the precondition instead of giving another digest
    return digest;
}

Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

std::string hex(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text.push_back(kDigits[byte >> 4U]);
        text.push_back(kDigits[byte & 15U]);
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> unhex(std::string_view text) {
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    if (text.size() % 2 != 0) return std::nullopt;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digit(text[i]);
        const int low = digit(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return bytes;
}

std::string sha256Hex(std::string_view bytes) {
    return hex(sha256(bytes));
}

}  // namespace qd::crypto
