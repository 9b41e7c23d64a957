// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <openssl/crypto.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/base/contracts.h"

namespace qd::crypto {

namespace {

constexpr std::size_t kAlignment = 16;

std::size_t pageSize() {
    return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

std::size_t roundedUp(std::size_t size, std::size_t unit) {
    return (size + unit - 1) / unit * unit;
}

}  // namespace

// Each secret has pages of its own: mlock works on whole pages, so unlocking one secret must not unlock its
// neighbour. It stands at their end, before a page that cannot be touched, as there is one in front: what
// reads or writes beyond a secret stops the process instead of reaching the next one.
Secret::Secret(std::size_t size) : m_size(size) {
    if (size == 0) return;
    const std::size_t page = pageSize();
    QD_REQUIRE(size < std::numeric_limits<std::size_t>::max() - 3 * page);
    const std::size_t room = roundedUp(size, page);
    void* mapped = ::mmap(nullptr, room + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    QD_ENSURE(mapped != MAP_FAILED);
    auto* pages = static_cast<std::uint8_t*>(mapped) + page;
    QD_ENSURE(::mprotect(pages, room, PROT_READ | PROT_WRITE) == 0);
    // Best effort: the lock limit of the account may be low, and the key is still wiped on release.
    static_cast<void>(::mlock(pages, room));
    static_cast<void>(::madvise(pages, room, MADV_DONTDUMP));
    m_data = pages + room - roundedUp(size, kAlignment);
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
    const std::size_t page = pageSize();
    const std::size_t room = roundedUp(m_size, page);
    auto* pages = m_data + roundedUp(m_size, kAlignment) - room;
    static_cast<void>(::munlock(pages, room));
    static_cast<void>(::munmap(pages - page, room + 2 * page));
    m_data = nullptr;
    m_size = 0;
}

bool equal(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b) noexcept {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace qd::crypto
