// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/printable_text.h"
#include "core/crypto/hash.h"
#include "core/vault/key_file.h"

namespace qd::vault {

inline constexpr std::int64_t kCountLimit = 1'000'000'000'000;  ///< of what is counted up, one by one

/// Members of the key file's JSON; error Integrity for what is not as it should be.
inline Result<std::int64_t> numberField(const Json& object, std::string_view key,
                                        std::int64_t limit = std::numeric_limits<std::int64_t>::max()) {
    const Json* member = object.find(key);
    const std::int64_t value = member == nullptr ? -1 : member->intOr(-1);
    if (value < 0 || value > limit) return notAKeyFile(say("'%1' is not as it should be", key));
    return value;
}

inline Result<std::string> textField(const Json& object, std::string_view key, std::size_t limit = 64) {
    const Json* member = object.find(key);
    std::string value = member == nullptr ? std::string() : member->stringOr("");
    if (value.empty()) return notAKeyFile(say("'%1' is missing", key));
    if (value.size() > limit) return notAKeyFile(say("'%1' is not as it should be", key));
    return value;
}

inline Result<bool> flagField(const Json& object, std::string_view key) {
    const Json* member = object.find(key);
    if (member == nullptr || member->boolOr(true) != member->boolOr(false))
        return notAKeyFile(say("'%1' is not as it should be", key));
    return member->boolOr(false);
}

inline Result<std::vector<std::uint8_t>> bytesField(const Json& object, std::string_view key,
                                                    std::size_t size) {
    QD_TRY(const auto text, textField(object, key, 2 * size));
    auto bytes = crypto::unhex(text);
    if (!bytes || bytes->size() != size) return notAKeyFile(say("'%1' is not %2 bytes in hex", key, size));
    return *std::move(bytes);
}

template <std::size_t Size>
Status readArray(const Json& object, std::string_view key, std::array<std::uint8_t, Size>& out) {
    QD_TRY(const auto bytes, bytesField(object, key, Size));
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return Ok{};
}

/// A list of at most `limit` objects.
inline Result<Json::Array> listField(const Json& object, std::string_view key, std::size_t limit) {
    const Json* list = object.find(key);
    if (list == nullptr || !list->isArray() || list->items().size() > limit)
        return notAKeyFile(say("'%1' is not a list of at most %2", key, limit));
    const auto& items = list->items();
    if (!std::all_of(items.begin(), items.end(), [](const Json& item) { return item.isObject(); }))
        return notAKeyFile(say("'%1' is not as it should be", key));
    return items;
}

inline Result<crypto::KdfParams> kdfField(const Json& object) {
    const Json* json = object.find("kdf");
    if (json == nullptr || !json->isObject()) return notAKeyFile(say("'%1' is missing", "kdf"));
    constexpr std::int64_t kLimit = std::numeric_limits<std::uint32_t>::max();
    QD_TRY(const auto name, textField(*json, "name"));
    if (name != "argon2id") return notAKeyFile(say("unknown key derivation '%1'", printable(name)));
    QD_TRY(const auto memory, numberField(*json, "memory_kib", kLimit));
    QD_TRY(const auto iterations, numberField(*json, "iterations", kLimit));
    QD_TRY(const auto parallelism, numberField(*json, "parallelism", kLimit));
    return crypto::KdfParams{static_cast<std::uint32_t>(memory), static_cast<std::uint32_t>(iterations),
                             static_cast<std::uint32_t>(parallelism)};
}

}  // namespace qd::vault
