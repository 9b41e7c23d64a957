// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <algorithm>
#include <utility>

#include <openssl/crypto.h>
#include <sys/mman.h>

#include "core/base/contracts.h"

namespace qd::crypto {

// Each secret has pages of its own: mlock works on whole pages, so unlocking one secret must not unlock its
// neighbour.
Secret::Secret(std::size_t size) : m_size(size) {
    if (size == 0) return;
    void* pages = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    QD_ENSURE(pages != MAP_FAILED);
    // Best effort: the lock limit of the account may be low, and the key is still wiped on release.
    static_cast<void>(::mlock(pages, size));
    static_cast<void>(::madvise(pages, size, MADV_DONTDUMP));
    m_data = static_cast<std::uint8_t*>(pages);
}

Secret Secret::fromText(std::string_view text) {
    Secret secret(text.size());
    std::copy(text.begin(), text.end(), secret.m_data);
    return secret;
}

Secret Secret::fromBytes(std::span<const std::uint8_t> bytes) {
    Secret secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.m_data);
    return secret;
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_data = std::exchange(other.m_data, nullptr);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

Secret::~Secret() {
    release();
}

Secret Secret::clone() const {
    return fromBytes(bytes());
}

std::span<std::uint8_t> Secret::bytes() noexcept {
    return {m_data, m_size};
}

std::span<const std::uint8_t> Secret::bytes() const noexcept {
    return {m_data, m_size};
}

std::size_t Secret::size() const noexcept {
    return m_size;
}

void Secret::release() noexcept {
    if (m_data == nullptr) return;
    OPENSSL_cleanse(m_data, m_size);
    static_cast<void>(::munlock(m_data, m_size));
    static_cast<void>(::munmap(m_data, m_size));
    m_data = nullptr;
    m_size = 0;
}

bool equal(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b) noexcept {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace qd::crypto
