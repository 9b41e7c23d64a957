// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base32.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace qd::crypto {

namespace {

constexpr std::string_view kSymbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::optional<unsigned> valueOf(std::uint8_t symbol) {
    if (symbol >= 'A' && symbol <= 'Z') return symbol - 'A';
    if (symbol >= 'a' && symbol <= 'z') return symbol - 'a';
    if (symbol >= '2' && symbol <= '7') return symbol - '2' + 26U;
    return std::nullopt;
}

Error notBase32() {
    return Error{ErrorCode::BadInput,
                 say("the key is not written in base32 (letters A to Z and digits 2 to 7)")};
}

/// How many symbols stand before the padding; nothing when the padding is not the one that belongs there.
std::optional<std::size_t> symbolsIn(std::span<const std::uint8_t> text) {
    const auto end = std::find(text.begin(), text.end(), '=');
    const auto count = static_cast<std::size_t>(end - text.begin());
    if (end == text.end()) return count;
    const bool onlyPadding = std::all_of(end, text.end(), [](std::uint8_t c) { return c == '='; });
    if (!onlyPadding || text.size() % 8 != 0 || text.size() - count > 6) return std::nullopt;
    return count;
}

}  // namespace

Secret encodeBase32(std::span<const std::uint8_t> bytes, Base32Padding padding) {
    const std::size_t symbols = (bytes.size() * 8 + 4) / 5;
    const std::size_t whole = (bytes.size() + 4) / 5 * 8;
    Secret text(padding == Base32Padding::Full ? whole : symbols);
    const auto out = text.bytes();
    std::fill(out.begin(), out.end(), '=');
    std::size_t written = 0;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto byte : bytes) {
        held = (held << 8U | byte) & 0xfffU;
        for (bits += 8; bits >= 5; bits -= 5)
            out[written++] = static_cast<std::uint8_t>(kSymbols[held >> (bits - 5) & 31U]);
    }
    if (bits > 0) out[written] = static_cast<std::uint8_t>(kSymbols[held << (5 - bits) & 31U]);
    return text;
}

Result<Secret> decodeBase32(std::span<const std::uint8_t> text) {
    const auto symbols = symbolsIn(text);
    if (!symbols) return notBase32();
    const std::size_t left = *symbols % 8;  // of the last eight; 1, 3 and 6 end in the midst of a byte
    if (left == 1 || left == 3 || left == 6) return notBase32();
    Secret bytes(*symbols * 5 / 8);
    const auto out = bytes.bytes();
    std::size_t written = 0;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const auto symbol : text.first(*symbols)) {
        const auto value = valueOf(symbol);
        if (!value) return notBase32();
        held = (held << 5U | *value) & 0xfffU;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        out[written++] = static_cast<std::uint8_t>(held >> bits);
    }
    if ((held & ((1U << bits) - 1U)) != 0) return notBase32();
    return bytes;
}

}  // namespace qd::crypto
