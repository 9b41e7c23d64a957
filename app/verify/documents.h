// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/crypto/checkpoint_note.h"
#include "core/crypto/hash.h"

namespace qd::verify {

/// The document `file` of a pack ("pack.json", …): JSON in the one form that core/base/json.h writes on one
/// line, and a line end; with exactly the members that documents.cpp lists, in their order, each of its kind
/// and within bounds. Error Integrity for any other bytes, and for a name that is no document's.
Result<Json> parseDocument(std::string_view file, std::string_view bytes);

// Members of a document that was parsed so.
[[nodiscard]] std::string textOf(const Json& json, std::string_view name);
[[nodiscard]] std::int64_t numberOf(const Json& json, std::string_view name);  ///< 0 … 2^53
[[nodiscard]] const Json::Array& itemsOf(const Json& json, std::string_view name);
template <std::size_t Size>
[[nodiscard]] std::array<std::uint8_t, Size> bytesOf(const Json& json, std::string_view name) {
    std::array<std::uint8_t, Size> out{};
    const auto bytes = crypto::unhex(textOf(json, name));
    if (bytes && bytes->size() == Size) std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}
[[nodiscard]] std::vector<crypto::Digest> pathOf(const Json& json, std::string_view name);
[[nodiscard]] crypto::SignedCheckpoint checkpointOf(const Json& json);

/// An entry of the log, in the fields that its hash is made of. Texts are bytes as the log holds them.
struct Entry {
    std::int64_t sequence = 0;
    std::int64_t atMillis = 0;  ///< since 1970, UTC
    std::string actor, action, subject, detail;
    std::string previousHash, hash;  ///< 64 lower-case hex digits
};
/// A line of entries.jsonl, without its end: exactly
/// {"sequence":1,"at":0,"actor":"","action":"","subject":"","detail":"","previous_hash":"…","hash":"…"}
/// without blanks, strings escaped no more than JSON asks for. Error Integrity for any other bytes: a value
/// has one form only. `into` is overwritten, so that a million lines need no more memory than the longest.
Status parseEntry(std::string_view line, Entry& into);

}  // namespace qd::verify
