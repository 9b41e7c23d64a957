// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

// The functions below are the only ones of OpenSSL that hash without allocating, so that a tree over 10^6
// leaves costs no more than its compressions and running out of memory cannot spoil a digest; OpenSSL 3 would
// rather have EVP.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/sha.h>

#include "core/base/contracts.h"

namespace qd::crypto {

struct Sha256::State {
    SHA256_CTX context{};
    State() { QD_ENSURE(SHA256_Init(&context) == 1); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { OPENSSL_cleanse(&context, sizeof context); }

    void update(const void* bytes, std::size_t size) { QD_ENSURE(SHA256_Update(&context, bytes, size) == 1); }
    Digest finish() {
        Digest digest{};
        QD_ENSURE(SHA256_Final(digest.data(), &context) == 1);
        return digest;
    }
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::update(std::span<const std::uint8_t> bytes) {
    QD_REQUIRE(m_state != nullptr);
    m_state->update(bytes.data(), bytes.size());
    return *this;
}

Sha256& Sha256::update(std::string_view bytes) {
    QD_REQUIRE(m_state != nullptr);
    m_state->update(bytes.data(), bytes.size());
    return *this;
}

Digest Sha256::finish() {
    QD_REQUIRE(m_state != nullptr);
    const Digest digest = m_state->finish();
    m_state.reset();  // a second finish() breaks the precondition instead of giving another digest
    return digest;
}

Digest Sha256::of(std::initializer_list<std::span<const std::uint8_t>> parts) {
    State state;
    for (const auto& part : parts)
        state.update(part.data(), part.size());
    return state.finish();
}

Digest sha256(std::string_view bytes) {
    return Sha256::of({{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}});
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
