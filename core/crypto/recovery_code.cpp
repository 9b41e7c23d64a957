// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/recovery_code.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/contracts.h"
#include "core/crypto/hash.h"
#include "core/crypto/random.h"

namespace qd::crypto {

namespace {

constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford: no I, L, O and U
constexpr std::string_view kPurpose = "quarterdeck recovery code";
constexpr unsigned kVersion = 1;
constexpr std::size_t kContentSymbols = kRecoveryGroupSymbols - 1;    // of a group
constexpr std::size_t kBits = kRecoveryGroups * kContentSymbols * 5;  // 300
constexpr std::size_t kCheckedBytes = 1 + kRecoveryKeyBytes;          // version and kind, key
constexpr std::size_t kContentBytes = (kBits + 7) / 8;                // and 36 bits of their digest
constexpr std::size_t kSymbolCount = kRecoveryGroups * kRecoveryGroupSymbols;
constexpr std::size_t kLongestText = 1024;
constexpr unsigned kPlaceWeight = 5;  // x^5 = x^2 + 1

using Bytes = std::span<const std::uint8_t>;

/// The product in the field of 32 elements, modulo x^5 + x^2 + 1.
constexpr unsigned product(unsigned a, unsigned b) {
    unsigned result = 0;
    for (; b != 0; b >>= 1U) {
        if ((b & 1U) != 0) result ^= a;
        a <<= 1U;
        if ((a & 32U) != 0) a ^= 0b100101U;
    }
    return result;
}

/// The check of a group: its four symbols and its place, each times another power of x. With the check
/// itself, which counts once, every wrong symbol changes the sum, and so do any two that are swapped and a
/// group that moved.
unsigned checkOf(Bytes content, std::size_t group) {
    unsigned sum = product(kPlaceWeight, static_cast<unsigned>(group) + 1U);
    unsigned weight = 1;
    for (const auto symbol : content) {
        weight = product(weight, 2);
        sum ^= product(weight, symbol);
    }
    return sum;
}

/// Version, kind, key and the first 36 bits of their digest, with four bits of 0 at the end.
Secret contentOf(std::uint8_t head, Bytes key) {
    Secret content(kContentBytes);
    const auto out = content.bytes();
    out[0] = head;
    std::copy(key.begin(), key.end(), out.begin() + 1);
    const Digest digest =
        Sha256::of({{reinterpret_cast<const std::uint8_t*>(kPurpose.data()), kPurpose.size()},
                    out.first(kCheckedBytes)});
    std::copy_n(digest.begin(), kContentBytes - kCheckedBytes, out.begin() + kCheckedBytes);
    out.back() &= 0xf0U;
    return content;
}

std::uint8_t symbolAt(Bytes content, std::size_t index) {
    unsigned symbol = 0;
    for (std::size_t bit = index * 5; bit < index * 5 + 5; ++bit)
        symbol = symbol << 1U | ((content[bit / 8] >> (7U - bit % 8)) & 1U);
    return static_cast<std::uint8_t>(symbol);
}

void putSymbol(std::span<std::uint8_t> content, std::size_t index, unsigned symbol) {
    for (std::size_t i = 0; i < 5; ++i) {
        const std::size_t bit = index * 5 + i;
        const unsigned set = symbol >> (4U - i) & 1U;
        content[bit / 8] = static_cast<std::uint8_t>(content[bit / 8] | set << (7U - bit % 8));
    }
}

std::optional<unsigned> valueOf(std::uint8_t typed) {
    auto symbol = static_cast<char>(typed >= 'a' && typed <= 'z' ? typed - 'a' + 'A' : typed);
    if (symbol == 'O') symbol = '0';
    if (symbol == 'I' || symbol == 'L') symbol = '1';
    const auto at = kSymbols.find(symbol);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(at);
}

bool separates(std::uint8_t typed) {
    return typed == ' ' || typed == '-' || typed == '\t' || typed == '\n' || typed == '\r';
}

struct Symbols {
    Secret values;  ///< 0 … 31 each; the first kSymbolCount that were typed
    std::size_t typed = 0;
};

Result<Symbols> symbolsOf(Bytes text) {
    if (text.size() > kLongestText)
        return Error{ErrorCode::BadInput, say("the text is too long for a recovery code")};
    Symbols symbols{Secret(kSymbolCount)};
    for (const auto typed : text) {
        if (separates(typed)) continue;
        const auto value = valueOf(typed);
        if (!value)
            return Error{ErrorCode::BadInput,
                         say("group %1 of the recovery code has a character that no code contains",
                             symbols.typed / kRecoveryGroupSymbols + 1),
                         say("a code is made of digits and of letters without I, L, O and U")};
        if (symbols.typed < kSymbolCount)
            symbols.values.bytes()[symbols.typed] = static_cast<std::uint8_t>(*value);
        ++symbols.typed;
    }
    return symbols;
}

/// The numbers, from 1 on, of the groups that do not fit their check.
std::vector<std::size_t> mistyped(Bytes symbols) {
    std::vector<std::size_t> groups;
    for (std::size_t g = 0; (g + 1) * kRecoveryGroupSymbols <= symbols.size(); ++g) {
        const auto group = symbols.subspan(g * kRecoveryGroupSymbols, kRecoveryGroupSymbols);
        if (checkOf(group.first(kContentSymbols), g) != group.back()) groups.push_back(g + 1);
    }
    return groups;
}

Error wrongCount(const Symbols& symbols) {
    const auto typed = Bytes(symbols.values.bytes()).first(std::min(symbols.typed, kSymbolCount));
    const auto wrong = mistyped(typed);
    Message where = wrong.empty() ? say("the end is where it differs")
                                  : say("group %1 is the first that is not right", wrong.front());
    return Error{ErrorCode::BadInput,
                 say("the recovery code has %1 characters without its hyphens, expected %2", symbols.typed,
                     kSymbolCount),
                 std::move(where)};
}

Status checkGroups(Bytes symbols) {
    const auto wrong = mistyped(symbols);
    if (wrong.empty()) return Ok{};
    if (wrong.size() == 1)
        return Error{ErrorCode::BadInput, say("group %1 of the recovery code is mistyped", wrong.front())};
    std::string numbers;
    for (const auto group : wrong)
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(group);
    return Error{ErrorCode::BadInput, say("these groups of the recovery code are mistyped: %1", numbers)};
}

bool isKind(unsigned kind) {
    return kind >= static_cast<unsigned>(RecoveryKind::WholeKey) &&
           kind <= static_cast<unsigned>(RecoveryKind::SecondShare);
}

}  // namespace

Result<Secret> encodeRecovery(RecoveryKind kind, const Secret& key) {
    if (key.size() != kRecoveryKeyBytes)
        return Error{ErrorCode::BadInput,
                     say("a recovery code holds a key of %1 bytes, found %2", kRecoveryKeyBytes, key.size())};
    const auto head = static_cast<std::uint8_t>(kVersion << 4U | static_cast<unsigned>(kind));
    const Secret content = contentOf(head, key.bytes());
    Secret text(kSymbolCount + kRecoveryGroups - 1);
    Secret symbols(kContentSymbols);
    std::size_t written = 0;
    for (std::size_t g = 0; g < kRecoveryGroups; ++g) {
        if (g > 0) text.bytes()[written++] = '-';
        for (std::size_t i = 0; i < kContentSymbols; ++i) {
            symbols.bytes()[i] = symbolAt(content.bytes(), g * kContentSymbols + i);
            text.bytes()[written++] = static_cast<std::uint8_t>(kSymbols[symbols.bytes()[i]]);
        }
        text.bytes()[written++] = static_cast<std::uint8_t>(kSymbols[checkOf(symbols.bytes(), g)]);
    }
    QD_ENSURE(written == text.size());
    return text;
}

Result<RecoveryText> decodeRecovery(const Secret& text) {
    QD_TRY(const Symbols symbols, symbolsOf(text.bytes()));
    if (symbols.typed != kSymbolCount) return wrongCount(symbols);
    QD_CHECK(checkGroups(symbols.values.bytes()));
    Secret content(kContentBytes);
    for (std::size_t g = 0; g < kRecoveryGroups; ++g)
        for (std::size_t i = 0; i < kContentSymbols; ++i)
            putSymbol(content.bytes(), g * kContentSymbols + i,
                      symbols.values.bytes()[g * kRecoveryGroupSymbols + i]);
    const std::uint8_t head = content.bytes()[0];
    const auto key = Bytes(content.bytes()).subspan(1, kRecoveryKeyBytes);
    if (head >> 4U != kVersion)
        return Error{ErrorCode::BadInput,
                     say("the recovery code was written by another version of Quarterdeck")};
    if (!equal(content.bytes(), contentOf(head, key).bytes()) || !isKind(head & 15U))
        return Error{ErrorCode::BadInput,
                     say("the recovery code is mistyped: its groups fit, but not together")};
    return RecoveryText{static_cast<RecoveryKind>(head & 15U), Secret::fromBytes(key)};
}

Result<std::pair<Secret, Secret>> splitInTwo(const Secret& key) {
    QD_TRY(Secret pad, randomKey(key.size()));
    Secret other = key.clone();
    for (std::size_t i = 0; i < other.size(); ++i)
        other.bytes()[i] ^= pad.bytes()[i];
    return std::pair(std::move(pad), std::move(other));
}

Result<Secret> joinShares(const Secret& a, const Secret& b) {
    if (a.empty() || a.size() != b.size())
        return Error{ErrorCode::BadInput, say("the two shares are not of one key")};
    Secret key = a.clone();
    for (std::size_t i = 0; i < key.size(); ++i)
        key.bytes()[i] ^= b.bytes()[i];
    return key;
}

Result<Secret> joinShares(const RecoveryText& a, const RecoveryText& b) {
    const bool pair = (a.kind == RecoveryKind::FirstShare && b.kind == RecoveryKind::SecondShare) ||
                      (a.kind == RecoveryKind::SecondShare && b.kind == RecoveryKind::FirstShare);
    if (!pair)
        return Error{ErrorCode::BadInput, say("the first and the second share are needed, one of each")};
    return joinShares(a.key, b.key);
}

}  // namespace qd::crypto
