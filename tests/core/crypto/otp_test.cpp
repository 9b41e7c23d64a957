// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/otp.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/crypto/hex_bytes.h"

namespace qd::crypto {
namespace {

/// The ASCII digits 1 … 9, 0, over and over, as the RFCs' reference keys.
Secret referenceKey(std::size_t size) {
    Secret key(size);
    for (std::size_t i = 0; i < size; ++i)
        key.bytes()[i] = static_cast<std::uint8_t>('0' + (i + 1) % 10);
    return key;
}

// RFC 4226, appendix D.
TEST(Otp, HotpMatchesRfc4226) {
    constexpr std::uint32_t kCodes[] = {755224, 287082, 359152, 969429, 338314,
                                        254676, 287922, 162583, 399871, 520489};
    const auto key = referenceKey(20);
    for (std::uint64_t counter = 0; counter < 10; ++counter)
        EXPECT_EQ(hotp(key, counter).value(), kCodes[counter]) << counter;
}

// RFC 6238, appendix B: eight digits, with keys as long as the hash (as the code of appendix A has them).
TEST(Otp, TotpMatchesRfc6238) {
    struct Row {
        std::int64_t seconds;
        std::uint32_t sha1, sha256, sha512;
    };
    constexpr Row kRows[] = {
        {59, 94287082, 46119246, 90693936},         {1111111109, 7081804, 68084774, 25091201},
        {1111111111, 14050471, 67062674, 99943326}, {1234567890, 89005924, 91819424, 93441116},
        {2000000000, 69279037, 90698825, 38618901}, {20000000000, 65353130, 77737706, 47863826}};
    for (const auto& row : kRows) {
        const auto step = static_cast<std::uint64_t>(totpStep(Timestamp::fromMillis(row.seconds * 1000)));
        EXPECT_EQ(hotp(referenceKey(20), step, 8, OtpHash::Sha1).value(), row.sha1) << row.seconds;
        EXPECT_EQ(hotp(referenceKey(32), step, 8, OtpHash::Sha256).value(), row.sha256) << row.seconds;
        EXPECT_EQ(hotp(referenceKey(64), step, 8, OtpHash::Sha512).value(), row.sha512) << row.seconds;
    }
}

std::string codeOf(std::int64_t step) {
    const auto digits = std::to_string(hotp(referenceKey(20), static_cast<std::uint64_t>(step)).value());
    return std::string(6 - digits.size(), '0') + digits;
}

std::optional<std::int64_t> match(std::string_view code, std::int64_t millis, std::int64_t lastStep = -1,
                                  int window = 1) {
    return matchTotp(referenceKey(20), code, Timestamp::fromMillis(millis), lastStep, window).value();
}

constexpr std::int64_t kStep = 37037036;                // 1111111109 s
constexpr std::int64_t kNow = kStep * kTotpStepMillis;  // its first millisecond

TEST(Otp, ACodeHoldsInItsWindowOnly) {
    for (std::int64_t step = kStep - 4; step <= kStep + 4; ++step) {
        const bool near = step >= kStep - 1 && step <= kStep + 1;
        const bool here = step == kStep;
        for (const auto now : {kNow, kNow + kTotpStepMillis - 1}) {
            EXPECT_EQ(match(codeOf(step), now), near ? std::optional(step) : std::nullopt);
            EXPECT_EQ(match(codeOf(step), now, -1, 0), here ? std::optional(step) : std::nullopt);
        }
    }
}

TEST(Otp, AStepIsUsedOnceAndNoneBeforeIt) {
    EXPECT_EQ(match(codeOf(kStep), kNow, kStep - 1), kStep);
    EXPECT_EQ(match(codeOf(kStep), kNow, kStep), std::nullopt);
    EXPECT_EQ(match(codeOf(kStep - 1), kNow, kStep), std::nullopt);
    EXPECT_EQ(match(codeOf(kStep + 1), kNow, kStep), kStep + 1);
    EXPECT_EQ(match(codeOf(kStep), kNow, std::numeric_limits<std::int64_t>::max()), std::nullopt);
}

TEST(Otp, BlanksAreIgnoredAndAnythingElseIsRefused) {
    const auto code = codeOf(kStep);
    EXPECT_EQ(code, "081804");  // the leading zero counts
    EXPECT_EQ(match("081 804", kNow), kStep);
    EXPECT_EQ(match(" 081804 ", kNow), kStep);
    for (const std::string_view wrong : {"", "      ", "81804", "0818040", "07081804", "08180a", "081804\n",
                                         "-81804", "+81804", "0x13f8c", "081805"})
        EXPECT_EQ(match(wrong, kNow), std::nullopt) << wrong;
    EXPECT_EQ(match(std::string_view("081804\0", 7), kNow), std::nullopt);
}

TEST(Otp, TimeBeforeTheEpochHasNoCode) {
    EXPECT_EQ(totpStep(Timestamp::fromMillis(0)), 0);
    EXPECT_EQ(totpStep(Timestamp::fromMillis(29'999)), 0);
    EXPECT_EQ(totpStep(Timestamp::fromMillis(-1)), -1);
    EXPECT_EQ(match(codeOf(0), 0), 0);
    EXPECT_EQ(match(codeOf(-1), 0), std::nullopt);
    EXPECT_EQ(match(codeOf(-5), -5 * kTotpStepMillis), std::nullopt);
}

TEST(Otp, AnEmptyKeyIsAnError) {
    EXPECT_EQ(hotp(Secret(), 1).error().code, ErrorCode::BadInput);
    EXPECT_EQ(matchTotp(Secret(), "123456", Timestamp(), -1).error().code, ErrorCode::BadInput);
}

// The key of RFC 6238 in base32; names with a blank, a colon, an ampersand and an umlaut.
TEST(Otp, EnrolmentUriHoldsEverythingAnAuthenticatorNeeds) {
    EXPECT_EQ(
        textOf(otpauthUri("Quarterdeck", "anna@desk", referenceKey(20))),
        "otpauth://totp/Quarterdeck:anna%40desk?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Quarterdeck"
        "&algorithm=SHA1&digits=6&period=30");
    EXPECT_EQ(textOf(otpauthUri("A&B: C", "J\xc3\xb6rg?", Secret::fromText("foobar"))),
              "otpauth://totp/"
              "A%26B%3A%20C:J%C3%B6rg%3F?secret=MZXW6YTBOI&issuer=A%26B%3A%20C&algorithm=SHA1&digits=6"
              "&period=30");
}

}  // namespace
}  // namespace qd::crypto
