// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/kdf_memo.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include <argon2.h>
#include <sys/mman.h>

#include "core/crypto/hash.h"

namespace qd::soak {

namespace {

constexpr std::size_t kPlaces = 65536;

/// Shared with the children of this process. One process at a time writes, so no lock is needed; a child that
/// is killed while it writes leaves `filled` unset.
struct Place {
    crypto::Digest question;
    std::array<std::uint8_t, 32> answer;
    volatile bool filled;
};

Place* thePlaces = nullptr;

crypto::Digest questionOf(const argon2_context& context) {
    crypto::Sha256 hash;
    const auto add = [&](const std::uint8_t* bytes, std::uint32_t size) {
        hash.update(std::to_string(size) + ":");
        if (size > 0) hash.update(std::span<const std::uint8_t>(bytes, size));
    };
    add(context.pwd, context.pwdlen);
    add(context.salt, context.saltlen);
    add(context.secret, context.secretlen);
    add(context.ad, context.adlen);
    hash.update(std::to_string(context.t_cost) + ":" + std::to_string(context.m_cost) + ":" +
                std::to_string(context.lanes));
    return hash.finish();
}

}  // namespace

void rememberDerivedKeys() {
    void* memory =
        ::mmap(nullptr, kPlaces * sizeof(Place), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory != MAP_FAILED) thePlaces = static_cast<Place*>(memory);
}

}  // namespace qd::soak

extern "C" {

int __real_argon2id_ctx(argon2_context* context);

int __wrap_argon2id_ctx(argon2_context* context) {
    using namespace qd::soak;
    if (thePlaces == nullptr || context->outlen != 32) return __real_argon2id_ctx(context);
    const auto question = questionOf(*context);
    std::uint32_t first = 0;
    std::memcpy(&first, question.data(), sizeof first);
    Place& place = thePlaces[first % kPlaces];
    if (place.filled && place.question == question) {
        std::memcpy(context->out, place.answer.data(), 32);
        return ARGON2_OK;
    }
    const int rc = __real_argon2id_ctx(context);
    if (rc != ARGON2_OK) return rc;
    place.filled = false;
    place.question = question;
    std::memcpy(place.answer.data(), context->out, 32);
    place.filled = true;
    return rc;
}

}  // extern "C"
