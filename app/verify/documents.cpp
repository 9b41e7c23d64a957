// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify/documents.h"

#include <span>
#include <utility>

#include "app/verify/limits.h"

namespace qd::verify {

namespace {

enum class Kind : std::uint8_t { Text, Number, Digest, Signature, List, Path };
using enum Kind;
using Member = std::pair<std::string_view, Kind>;
using Shape = std::span<const Member>;

constexpr std::array kManifest{
    Member{"format", Text},      Member{"version", Number},   Member{"program", Text},
    Member{"workspace", Text},   Member{"lineage", Number},   Member{"made_at", Text},
    Member{"made_by", Text},     Member{"from", Number},      Member{"to", Number},
    Member{"head_size", Number}, Member{"head_root", Digest}, Member{"key", Digest},
    Member{"files", List}};
constexpr std::array kFile{Member{"path", Text}, Member{"bytes", Number}, Member{"sha256", Digest}};
constexpr std::array kSeal{Member{"pack", Digest}, Member{"key", Digest}, Member{"signature", Signature}};
constexpr std::array kCheckpoints{Member{"checkpoints", List}};
constexpr std::array kCheckpoint{Member{"text", Text}, Member{"key", Digest}, Member{"signature", Signature}};
constexpr std::array kProofs{Member{"before", Path}, Member{"to_head", Path}, Member{"inclusion", List},
                             Member{"consistency", List}};
constexpr std::array kInclusion{Member{"sequence", Number}, Member{"path", Path}};
constexpr std::array kConsistency{Member{"size", Number}, Member{"path", Path}};
constexpr std::array kKeys{Member{"workspace", Digest}, Member{"next", List}, Member{"people", List}};
constexpr std::array kNext{Member{"epoch", Number}, Member{"key", Digest}, Member{"signature", Signature}};
constexpr std::array kPerson{Member{"person", Text}, Member{"key", Digest}, Member{"since", Text},
                             Member{"until", Text}};
constexpr std::array kDecisions{Member{"decisions", List}};
constexpr std::array kDecision{Member{"id", Number}, Member{"canonical", Text}, Member{"key", Digest},
                               Member{"signature", Signature}, Member{"entry", Number}};
constexpr std::array kReports{Member{"reports", List}};
constexpr std::array kReport{Member{"id", Number}, Member{"title", Text}, Member{"path", Text},
                             Member{"sha256", Digest}, Member{"entry", Number}};
constexpr std::array kNames{Member{"names", List}};
constexpr std::array kName{Member{"person", Text}, Member{"name", Text}, Member{"full_name", Text}};

/// A document: its members, and the shape of the items of its lists in their order.
struct Form {
    std::string_view file;
    Shape members;
    std::array<Shape, 2> items;
};
constexpr std::array kForms{
    Form{kManifestFile, kManifest, {kFile}},
    Form{kSealFile, kSeal, {}},
    Form{kCheckpointsFile, kCheckpoints, {kCheckpoint}},
    Form{kProofsFile, kProofs, {kInclusion, kConsistency}},
    Form{kKeysFile, kKeys, {kNext, kPerson}},
    Form{kDecisionsFile, kDecisions, {kDecision}},
    Form{kReportsFile, kReports, {kReport}},
    Form{kNamesFile, kNames, {kName}},
};

bool isHex(const Json& value, std::size_t digits) {
    const std::string text = value.stringOr("");
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool isOf(Kind kind, const Json& value) {
    if (kind == Text)
        return value.stringOr("x") == value.stringOr("") && value.stringOr("").size() <= kMostTextBytes;
    if (kind == Number) return value.intOr(-1) >= 0 && value.intOr(-1) <= kMostNumber;
    if (kind == Digest) return isHex(value, 64);
    if (kind == Signature) return isHex(value, 128);
    if (!value.isArray()) return false;
    const auto& items = value.items();
    if (kind == List) return items.size() <= kMostItems;
    return items.size() <= kMostProofSteps &&
           std::all_of(items.begin(), items.end(), [](const Json& step) { return isHex(step, 64); });
}

Status checkShape(const Json& json, Shape shape, std::string_view file) {
    if (!json.isObject()) return fault(say("in %1 there is no object where one belongs", file));
    const auto& members = json.members();
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const auto [name, kind] = shape[i];
        if (i >= members.size() || members[i].first != name || !isOf(kind, members[i].second))
            return fault(say("in %1, '%2' is missing or not what it should be", file, name));
    }
    if (members.size() > shape.size()) return fault(say("%1 has a member that does not belong there", file));
    return Ok{};
}

/// Whether a document has more values than kMostValues: before the first of them is made.
bool hasTooMany(std::string_view bytes) {
    std::size_t values = 1;
    bool inText = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '"') inText = !inText;
        if (inText && bytes[i] == '\\') ++i;
        if (!inText && (bytes[i] == ',' || bytes[i] == '[' || bytes[i] == '{')) ++values;
    }
    return values > kMostValues;
}

bool take(std::string_view& bytes, std::string_view text) {
    const bool there = bytes.starts_with(text);
    bytes.remove_prefix(there ? text.size() : 0);
    return there;
}

/// Whether `bytes` are what json.dump() gives; item by item, because all of it needs several times its size.
bool isDumpOf(const Json& json, std::string_view bytes) {
    if (!json.isObject()) return json.dump() == bytes;
    char before = '{';
    for (const auto& [name, value] : json.members()) {
        if (!take(bytes, std::exchange(before, ',') + Json(name).dump() + ":")) return false;
        if (!value.isArray() || value.items().empty()) {
            if (!take(bytes, value.dump())) return false;
            continue;
        }
        char open = '[';
        for (const auto& item : value.items())
            if (!take(bytes, std::exchange(open, ',') + item.dump())) return false;
        if (!take(bytes, "]")) return false;
    }
    return bytes == (before == '{' ? "{}" : "}");
}

}  // namespace

Result<Json> parseDocument(std::string_view file, std::string_view bytes) {
    const auto* const form =
        std::find_if(kForms.begin(), kForms.end(), [file](const Form& known) { return known.file == file; });
    if (form == kForms.end()) return fault(say("%1 is no document of a pack", file));
    if (!bytes.ends_with('\n')) return fault(say("%1 is cut off", file));
    bytes.remove_suffix(1);
    if (hasTooMany(bytes)) return fault(say("%1 is larger than a pack's documents may be", file));
    auto json = Json::parse(bytes);
    if (!json.ok()) return fault(say("%1 is not the JSON of a pack: %2", file, json.error().said()));
    // One form only: nothing can hide in blanks, in the order of members or in how a number is written.
    if (!isDumpOf(*json, bytes)) return fault(say("%1 is not written as the exporter writes it", file));
    QD_CHECK(checkShape(*json, form->members, file));
    auto items = form->items.begin();
    for (const auto& [name, kind] : form->members) {
        if (kind != List) continue;
        for (const auto& item : itemsOf(*json, name))
            QD_CHECK(checkShape(item, *items, file));
        ++items;
    }
    return json;
}

std::string textOf(const Json& json, std::string_view name) {
    const Json* const value = json.find(name);
    return value == nullptr ? std::string() : value->stringOr("");
}

std::int64_t numberOf(const Json& json, std::string_view name) {
    const Json* const value = json.find(name);
    return value == nullptr ? 0 : value->intOr(0);
}

const Json::Array& itemsOf(const Json& json, std::string_view name) {
    const Json* const value = json.find(name);
    QD_REQUIRE(value != nullptr);
    return value->items();
}

std::vector<crypto::Digest> pathOf(const Json& json, std::string_view name) {
    std::vector<crypto::Digest> out;
    for (const auto& step : itemsOf(json, name))
        out.push_back(bytesOf<32>(Json::object({{"step", step}}), "step"));
    return out;
}

crypto::SignedCheckpoint checkpointOf(const Json& json) {
    return {textOf(json, "text"), bytesOf<32>(json, "key"), bytesOf<64>(json, "signature")};
}

}  // namespace qd::verify
