// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include <string>
#include <vector>

#include <argon2.h>

#include "core/base/contracts.h"

namespace qd::crypto {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kSaltFloorBytes = 16;

bool within(std::uint32_t value, std::uint32_t floor, std::uint32_t ceiling) {
    return value >= floor && value <= ceiling;
}

bool affordable(const KdfParams& cost) {
    return within(cost.memoryKiB, kKdfFloor.memoryKiB, kKdfCeiling.memoryKiB) &&
           within(cost.iterations, kKdfFloor.iterations, kKdfCeiling.iterations) &&
           within(cost.parallelism, kKdfFloor.parallelism, kKdfCeiling.parallelism);
}

std::uint32_t size32(std::span<const std::uint8_t> bytes) {
    return static_cast<std::uint32_t>(bytes.size());
}

}  // namespace

Result<Secret> argon2id(const Secret& passphrase, const Argon2Input& input) {
    QD_REQUIRE(passphrase.size() <= 1U << 20U && input.salt.size() <= 1U << 16U);
    Secret key(kKeyBytes);
    // The library takes pointers to bytes that it may clear; it is not asked to, and the copies are ours.
    Secret password = passphrase.clone();
    std::vector<std::uint8_t> salt(input.salt.begin(), input.salt.end());
    Secret secret = Secret::fromBytes(input.secret);
    std::vector<std::uint8_t> associated(input.associated.begin(), input.associated.end());
    argon2_context context{};
    context.out = key.bytes().data();
    context.outlen = kKeyBytes;
    context.pwd = password.bytes().data();
    context.pwdlen = size32(password.bytes());
    context.salt = salt.data();
    context.saltlen = size32(salt);
    context.secret = secret.bytes().data();
    context.secretlen = size32(secret.bytes());
    context.ad = associated.data();
    context.adlen = size32(associated);
    context.t_cost = input.cost.iterations;
    context.m_cost = input.cost.memoryKiB;
    context.lanes = input.cost.parallelism;
    context.threads = input.cost.parallelism;
    context.version = ARGON2_VERSION_13;
    context.flags = ARGON2_DEFAULT_FLAGS;
    const int rc = argon2id_ctx(&context);
    if (rc != ARGON2_OK) {
        return Error{ErrorCode::Internal,
                     say("Argon2id could not derive the key: %1", argon2_error_message(rc))};
    }
    return key;
}

Result<Secret> deriveKey(const Secret& passphrase, std::span<const std::uint8_t> salt,
                         const KdfParams& params) {
    if (!affordable(params)) {
        return Error{
            ErrorCode::Integrity,
            say("the cost of the key derivation is outside its limits: %1 KiB, %2 iterations, %3 lanes",
                params.memoryKiB, params.iterations, params.parallelism)};
    }
    if (salt.size() < kSaltFloorBytes)
        return Error{ErrorCode::Integrity, say("the salt of the key derivation is shorter than 16 bytes")};
    return argon2id(passphrase, Argon2Input{salt, {}, {}, params});
}

}  // namespace qd::crypto
