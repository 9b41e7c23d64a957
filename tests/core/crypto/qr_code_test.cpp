// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/qr_code.h"

#include <gtest/gtest.h>

#include "core/crypto/random.h"
#include "core/crypto/recovery_code.h"
#include "tests/core/crypto/hex_bytes.h"

namespace qd::crypto {
namespace {

QrCode symbolOf(std::string_view text) {
    return makeQr(Secret::fromText(text)).value();
}

/// The fifteen bits of format information beside the upper left finder, least first, without their mask
/// (ISO/IEC 18004, section 7.9).
unsigned formatOf(const QrCode& code) {
    unsigned bits = 0;
    const auto put = [&](unsigned at, int row, int column) {
        if (code.darkAt(row, column)) bits |= 1U << at;
    };
    for (unsigned i = 0; i < 6; ++i)
        put(i, static_cast<int>(i), 8);
    put(6, 7, 8);
    put(7, 8, 8);
    put(8, 8, 7);
    for (unsigned i = 9; i < 15; ++i)
        put(i, 8, static_cast<int>(14 - i));
    return bits ^ 0b101010000010010U;
}

bool masked(unsigned mask, int row, int column) {
    switch (mask) {
        case 0:
            return (row + column) % 2 == 0;
        case 1:
            return row % 2 == 0;
        case 2:
            return column % 3 == 0;
        case 3:
            return (row + column) % 3 == 0;
        case 4:
            return (row / 2 + column / 3) % 2 == 0;
        case 5:
            return row * column % 2 + row * column % 3 == 0;
        case 6:
            return (row * column % 2 + row * column % 3) % 2 == 0;
        default:
            return ((row + column) % 2 + row * column % 3) % 2 == 0;
    }
}

/// The codewords of a symbol of version 1, read as section 7.7.3 places them: upwards and downwards in
/// columns of two.
Bytes codewords(const QrCode& code) {
    const unsigned mask = formatOf(code) >> 10U & 7U;
    const auto isFunction = [](int row, int column) {
        return (row < 9 && (column < 9 || column > 12)) || (row > 12 && column < 9) || row == 6 ||
               column == 6;
    };
    std::vector<bool> bits;
    bool upwards = true;
    for (int right = 20; right > 0; right -= 2, upwards = !upwards) {
        if (right == 6) --right;
        for (int i = 0; i < 21; ++i) {
            const int row = upwards ? 20 - i : i;
            for (const int column : {right, right - 1})
                if (!isFunction(row, column))
                    bits.push_back(code.darkAt(row, column) != masked(mask, row, column));
        }
    }
    Bytes words;
    for (std::size_t i = 0; i + 8 <= bits.size(); i += 8) {
        unsigned word = 0;
        for (std::size_t bit = 0; bit < 8; ++bit)
            word = word << 1U | (bits[i + bit] ? 1U : 0U);
        words.push_back(static_cast<std::uint8_t>(word));
    }
    return words;
}

TEST(QrCode, TheModulesSpellTheText) {
    const auto code = symbolOf("gold & oats");
    ASSERT_EQ(code.size, 21);
    ASSERT_EQ(code.dark.size(), 441U);
    EXPECT_TRUE(code.darkAt(13, 8)) << "the module that is always dark";
    EXPECT_EQ(formatOf(code) >> 13U, 0U) << "level M";
    const auto words = codewords(code);
    ASSERT_EQ(words.size(), 26U);
    // Mode 0100 (bytes), eight bits of length, the bytes, mode 0000: all half a byte out of step.
    EXPECT_EQ(words[0] >> 4U, 0b0100);
    EXPECT_EQ((words[0] & 15U) << 4U | words[1] >> 4U, 11U);
    std::string text;
    for (std::size_t i = 1; i <= 11; ++i)
        text += static_cast<char>((words[i] & 15U) << 4U | static_cast<unsigned>(words[i + 1]) >> 4U);
    EXPECT_EQ(text, "gold & oats");
}

TEST(QrCode, HasItsThreeFindersAndTimingRows) {
    const auto code = symbolOf(
        "otpauth://totp/Quarterdeck:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Quarterdeck");
    const auto finderAt = [&](int top, int left) {
        for (int r = 0; r < 7; ++r) {
            for (int c = 0; c < 7; ++c) {
                const bool ring = r == 0 || r == 6 || c == 0 || c == 6;
                const bool core = r >= 2 && r <= 4 && c >= 2 && c <= 4;
                if (code.darkAt(top + r, left + c) != (ring || core)) return false;
            }
        }
        return true;
    };
    EXPECT_TRUE(finderAt(0, 0));
    EXPECT_TRUE(finderAt(0, code.size - 7));
    EXPECT_TRUE(finderAt(code.size - 7, 0));
    EXPECT_FALSE(finderAt(code.size - 7, code.size - 7));
    for (int i = 8; i < code.size - 8; ++i) {
        EXPECT_EQ(code.darkAt(6, i), i % 2 == 0);
        EXPECT_EQ(code.darkAt(i, 6), i % 2 == 0);
    }
}

TEST(QrCode, GrowsWithTheTextUpToItsLimit) {
    const auto recovery = encodeRecovery(RecoveryKind::WholeKey, randomKey(32).value()).value();
    EXPECT_LE(makeQr(recovery).value().size, 37) << "upper-case text takes the dense mode";
    EXPECT_EQ(symbolOf(std::string(2331, 'a')).size, 177);
    for (const std::size_t size : {2332U, 100000U})
        EXPECT_EQ(makeQr(Secret::fromText(std::string(size, 'a'))).error().code, ErrorCode::BadInput);
}

TEST(QrCode, TextThatItCannotHoldIsRefused) {
    EXPECT_EQ(makeQr(Secret()).error().code, ErrorCode::BadInput);
    EXPECT_EQ(makeQr(Secret::fromText(std::string_view("cut\0here", 8))).error().code, ErrorCode::BadInput);
}

TEST(QrCode, ForATerminalItStandsInHalfBlocksWithAQuietZone) {
    QrCode code;
    code.size = 3;
    code.dark = {true, false, true, false, true, false, true, true, false};
    // Three rows and a quiet zone of two make seven: four lines, of which the last is half empty.
    EXPECT_EQ(qrText(code, true),
              "███████\n"
              "██▄▀▄██\n"
              "██▄▄███\n"
              "▀▀▀▀▀▀▀\n");
    EXPECT_EQ(qrText(code, false),
              "       \n"
              "  ▀▄▀  \n"
              "  ▀▀   \n"
              "       \n");
}

}  // namespace
}  // namespace qd::crypto
