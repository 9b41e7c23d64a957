// SPDX-License-Identifier: GPL-3.0-or-later
// What a secret leaves in the memory that it gives back. The pages are gone once they are unmapped, so the
// look into them is taken on the way there: this munmap() stands in the test program and is the one that the
// product calls.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/crypto/secret.h"

namespace {

const std::uint8_t* watched = nullptr;
std::size_t watchedBytes = 0;
std::optional<std::vector<std::uint8_t>> left;  ///< what stood there when it was unmapped

}  // namespace

extern "C" int munmap(void* address, std::size_t size) noexcept {
    const auto* from = static_cast<const std::uint8_t*>(address);
    if (watched != nullptr && watched >= from && watched < from + size) {
        left.emplace(watched, watched + watchedBytes);
        watched = nullptr;
    }
    return static_cast<int>(::syscall(SYS_munmap, address, size));
}

namespace qd::crypto {
namespace {

const std::string kText = "what must not stay behind, and is longer than one block of any cipher";

void watch(const Secret& secret) {
    left.reset();
    watched = secret.bytes().data();
    watchedBytes = secret.size();
}

/// Whether the watched memory was given back, and held nothing but zeros then.
bool wasWiped() {
    return left && std::all_of(left->begin(), left->end(), [](std::uint8_t byte) { return byte == 0; });
}

TEST(SecretWipe, ASecretThatGoesIsWiped) {
    {
        const auto secret = Secret::fromText(kText);
        watch(secret);
    }
    EXPECT_TRUE(wasWiped());
}

TEST(SecretWipe, ASecretThatIsReplacedIsWiped) {
    auto secret = Secret::fromText(kText);
    watch(secret);
    secret = Secret::fromText("another");
    EXPECT_TRUE(wasWiped());
}

TEST(SecretWipe, ASecretThatIsMovedKeepsItsOnlyCopyUntilItGoes) {
    auto secret = Secret::fromText(kText);
    watch(secret);
    {
        const Secret taken = std::move(secret);
        EXPECT_FALSE(left.has_value());
    }
    EXPECT_TRUE(wasWiped());
}

}  // namespace
}  // namespace qd::crypto
