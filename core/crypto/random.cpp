// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/random.h"

#include <limits>

#include <openssl/rand.h>

namespace qd::crypto {

namespace {
Error noRandomness() {
    return Error{ErrorCode::Internal, say("the system gives no random numbers for a key")};
}
bool tooMany(std::size_t size) {
    return size > static_cast<std::size_t>(std::numeric_limits<int>::max());
}
}  // namespace

Status fillRandom(std::span<std::uint8_t> bytes) {
    if (tooMany(bytes.size()) || RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        return noRandomness();
    return Ok{};
}

Result<Secret> randomKey(std::size_t size) {
    Secret key(size);
    // The private generator: its state is kept apart from the one that makes public values such as nonces.
    if (tooMany(size) || RAND_priv_bytes(key.bytes().data(), static_cast<int>(size)) != 1)
        return noRandomness();
    return key;
}

}  // namespace qd::crypto
