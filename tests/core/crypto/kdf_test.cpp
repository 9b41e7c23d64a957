// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include <gtest/gtest.h>

#include "core/crypto/hash.h"

namespace qd::crypto {
namespace {

using Bytes = std::vector<std::uint8_t>;

// RFC 9106, section 5.3.
TEST(Kdf, MatchesTheVectorOfRfc9106) {
    const Bytes salt(16, 0x02);
    const Bytes secret(8, 0x03);
    const Bytes associated(12, 0x04);
    const auto key = argon2id(Secret::fromBytes(Bytes(32, 0x01)),
                              Argon2Input{salt, secret, associated, KdfParams{32, 3, 4}});
    ASSERT_TRUE(key.ok());
    EXPECT_EQ(hex(key->bytes()), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

// The Argon2id cases of test.c in the reference implementation (P-H-C/phc-winner-argon2, version 0x13).
TEST(Kdf, MatchesTheReferenceImplementation) {
    const std::string_view saltText = "somesalt";
    const Bytes salt(saltText.begin(), saltText.end());
    const auto tag = [&](std::uint32_t memoryKiB, std::uint32_t iterations, std::uint32_t lanes) {
        const auto key = argon2id(Secret::fromText("password"),
                                  Argon2Input{salt, {}, {}, KdfParams{memoryKiB, iterations, lanes}});
        return key.ok() ? hex(key->bytes()) : key.error().message;
    };
    EXPECT_EQ(tag(1U << 16U, 2, 1), "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    EXPECT_EQ(tag(1U << 8U, 2, 1), "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
    EXPECT_EQ(tag(1U << 8U, 2, 2), "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037");
    EXPECT_EQ(tag(1U << 16U, 1, 1), "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98");
}

TEST(Kdf, DeriveKeyIsArgon2idAndDependsOnEveryInput) {
    const Bytes salt(16, 0x11);
    const auto derive = [](std::string_view text, const Bytes& withSalt, const KdfParams& cost) {
        return hex(deriveKey(Secret::fromText(text), withSalt, cost).value().bytes());
    };
    const auto base = derive("correct horse", salt, kKdfFloor);
    EXPECT_EQ(base, hex(argon2id(Secret::fromText("correct horse"), Argon2Input{salt, {}, {}, kKdfFloor})
                            .value()
                            .bytes()));
    EXPECT_NE(base, derive("correct horsf", salt, kKdfFloor));
    EXPECT_NE(base, derive("correct horse", Bytes(16, 0x12), kKdfFloor));
    EXPECT_NE(base, derive("correct horse", salt, KdfParams{kKdfFloor.memoryKiB, 3, 1}));
}

TEST(Kdf, CostOutsideFloorAndCeilingIsRefused) {
    const Bytes salt(16, 0x11);
    const auto code = [&](const KdfParams& cost, const Bytes& withSalt) {
        const auto key = deriveKey(Secret::fromText("p"), withSalt, cost);
        return key.ok() ? std::string("derived") : std::string(errorCodeName(key.error().code));
    };
    auto floor = kKdfFloor;
    EXPECT_EQ(code(floor, salt), "derived");
    EXPECT_EQ(code({floor.memoryKiB - 1, 2, 1}, salt), "integrity");
    EXPECT_EQ(code({floor.memoryKiB, 1, 1}, salt), "integrity");
    EXPECT_EQ(code({floor.memoryKiB, 2, 0}, salt), "integrity");
    EXPECT_EQ(code({kKdfCeiling.memoryKiB + 1, 2, 1}, salt), "integrity");
    EXPECT_EQ(code({0xffffffffU, 2, 1}, salt), "integrity");
    EXPECT_EQ(code({floor.memoryKiB, kKdfCeiling.iterations + 1, 1}, salt), "integrity");
    EXPECT_EQ(code({floor.memoryKiB, 2, kKdfCeiling.parallelism + 1}, salt), "integrity");
    EXPECT_EQ(code(floor, Bytes(15, 0x11)), "integrity");
}

}  // namespace
}  // namespace qd::crypto
