// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/person_seal.h"

#include <algorithm>
#include <string>

#include "core/crypto/aead.h"
#include "core/crypto/random.h"
#include "core/vault/damage.h"

namespace qd::vault {

namespace {

std::string boundTo(PersonId person, std::string_view field) {
    std::string bound = "quarterdeck person 1";
    bound.push_back('\0');
    bound += std::to_string(person.value);
    bound.push_back('\0');
    bound += field;
    bound.push_back('\0');
    return bound;
}

}  // namespace

std::string_view blobOf(std::span<const std::uint8_t> bytes) noexcept {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::uint8_t> bytesOf(std::string_view blob) noexcept {
    return {reinterpret_cast<const std::uint8_t*>(blob.data()), blob.size()};
}

Result<std::vector<std::uint8_t>> sealField(const crypto::Secret& key, PersonId person,
                                            std::string_view field, std::span<const std::uint8_t> plain) {
    crypto::Nonce nonce{};
    QD_CHECK(crypto::fillRandom(nonce));
    QD_TRY(const auto sealed, crypto::seal(key, nonce, bytesOf(boundTo(person, field)), plain));
    std::vector<std::uint8_t> out(nonce.begin(), nonce.end());
    out.insert(out.end(), sealed.begin(), sealed.end());
    return out;
}

Result<crypto::Secret> openField(const crypto::Secret& key, PersonId person, std::string_view field,
                                 std::string_view sealed) {
    crypto::Nonce nonce{};
    const auto altered = [&] {
        return damage(say("what is personal of person %1 was altered", std::to_string(person.value)));
    };
    if (key.size() != crypto::kAeadKeyBytes || sealed.size() < nonce.size() + crypto::kAeadTagBytes)
        return altered();
    const auto bytes = bytesOf(sealed);
    std::copy_n(bytes.begin(), nonce.size(), nonce.begin());
    auto plain = crypto::open(key, nonce, bytesOf(boundTo(person, field)), bytes.subspan(nonce.size()));
    if (!plain.ok() && plain.error().code == ErrorCode::Integrity) return altered();
    return plain;
}

}  // namespace qd::vault
