// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

#include "core/base/printable_text.h"
#include "core/crypto/hash.h"
#include "core/model/model_file_container.h"
#include "core/model/model_file_parts.h"

namespace qd::model {

namespace detail {

/// A byte of the header may cost a hundred of memory: counted before it is parsed. Marks inside texts count,
/// too; that only makes the limit stricter.
Status checkHeaderValues(std::string_view header) {
    const auto marks =
        std::count_if(header.begin(), header.end(), [](char c) { return c == ',' || c == '{' || c == '['; });
    if (static_cast<std::uint64_t>(marks) <= kMostHeaderValues) return Ok{};
    return Error{ErrorCode::BadInput, say("the header holds more than %1 values, at most %2 are allowed",
                                          marks, kMostHeaderValues)};
}

}  // namespace detail

namespace {

/// Sections of a file whose lengths fit.
struct Sections {
    std::string_view header;
    std::string_view payload;
    std::size_t payloadAt = 0;
};

Error badAt(std::uint64_t byte, const Message& what) {
    return Error{ErrorCode::BadInput, say("at byte %1 of the model file: %2", std::to_string(byte), what)};
}

Error broken(const Message& what) {
    return Error{ErrorCode::Integrity, say("the model file is damaged: %1", what),
                 say("fetch it again from where it came from")};
}

template <class T>
T numberAt(std::string_view bytes, std::size_t at) {
    T number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof(T));
    return number;
}

Result<Sections> sectionsOf(std::string_view bytes) {
    const std::size_t some = std::min(bytes.size(), detail::kMagic.size());
    if (bytes.substr(0, some) != detail::kMagic.substr(0, some))
        return badAt(0, say("this is no model file of Quarterdeck"));
    if (bytes.size() < detail::kHeadBytes + detail::kDigestBytes)
        return broken(say("it ends at byte %1, inside its head", std::to_string(bytes.size())));
    const auto version = numberAt<std::uint32_t>(bytes, 8);
    if (version != detail::kVersion)
        return badAt(8, say("it has version %1, this program reads version %2", std::to_string(version),
                            std::to_string(detail::kVersion)));
    if (numberAt<std::uint32_t>(bytes, 12) != 0) return badAt(12, say("there is a number other than 0"));
    const auto header = numberAt<std::uint64_t>(bytes, 16);
    if (header > kMostHeaderBytes)
        return badAt(16, say("the header takes %1 bytes, at most %2 are allowed", header, kMostHeaderBytes));
    if ((detail::kHeadBytes + header) % kTensorAlignment != 0)
        return badAt(16, say("the header ends at no multiple of %1", kTensorAlignment));
    const auto payload = numberAt<std::uint64_t>(bytes, 24);
    const std::uint64_t room = bytes.size() - detail::kHeadBytes - detail::kDigestBytes;
    if (header > room || payload > room - header)
        return broken(say("it ends at byte %1, but its head tells of more", std::to_string(bytes.size())));
    if (payload < room - header)
        return broken(say("it goes on after byte %1, where its head ends it",
                          std::to_string(bytes.size() - (room - header - payload))));
    const std::size_t at = detail::kHeadBytes + static_cast<std::size_t>(header);
    return Sections{bytes.substr(detail::kHeadBytes, header), bytes.substr(at, payload), at};
}

Status checkHash(std::string_view bytes) {
    const std::size_t end = bytes.size() - detail::kDigestBytes;
    const crypto::Digest digest = crypto::sha256(bytes.substr(0, end));
    if (std::memcmp(digest.data(), bytes.data() + end, digest.size()) == 0) return Ok{};
    return broken(say("its content does not have the hash that stands at byte %1", std::to_string(end)));
}

/// The header as a value, and the proof that nothing in it is written in a second way.
Result<Json> parseHeader(std::string_view header) {
    const auto at = [](std::size_t inside) { return detail::kHeadBytes + inside; };
    if (const auto few = detail::checkHeaderValues(header); !few.ok())
        return badAt(at(0), few.error().said());
    const auto parsed = Json::parse(header);
    if (!parsed.ok()) {
        // One line as long as it is canonical: the column is the place.
        const auto& where = parsed.error().where;
        const auto inside =
            where.line == 1 && where.column > 0 ? static_cast<std::size_t>(where.column - 1) : 0;
        return badAt(at(inside), say("the header: %1", parsed.error().said()));
    }
    const std::string again = parsed->dump();
    const std::string_view text = header.substr(0, std::min(header.size(), again.size()));
    const auto differs = std::mismatch(text.begin(), text.end(), again.begin());
    const auto same = static_cast<std::size_t>(differs.first - text.begin());
    const std::string_view rest = header.substr(text.size());
    if (same != again.size() || rest.size() >= kTensorAlignment ||
        rest.find_first_not_of(' ') != std::string_view::npos)
        return badAt(at(same), say("the header is not in the one form in which it may be written"));
    return *parsed;
}

/// The names in this order: another one would be a second way to write the same.
Status onlyMembers(const Json& object, std::initializer_list<std::string_view> names) {
    const auto same = [](const Json::Member& member, std::string_view name) { return member.first == name; };
    if (object.isObject() &&
        std::equal(object.members().begin(), object.members().end(), names.begin(), names.end(), same))
        return Ok{};
    return Error{ErrorCode::BadInput, say("its members are other than they must be")};
}

Result<TensorLayout> layoutOf(const Json::Member& member) {
    const auto& [name, item] = member;
    if (!detail::isTensorName(name))
        return Error{ErrorCode::BadInput, say("%1 is no name of a tensor", shown(name))};
    if (const auto whole = onlyMembers(item, {"dtype", "shape", "begin", "end"}); !whole.ok())
        return Error{ErrorCode::BadInput, say("tensor %1: %2", shown(name), whole.error().said())};
    const auto dtype = parseDType(item.find("dtype")->stringOr(""));
    if (!dtype) return Error{ErrorCode::BadInput, say("tensor %1 has an unknown type", shown(name))};
    const Json* shape = item.find("shape");
    if (!shape->isArray() || shape->items().size() > kMostDimensions)
        return Error{ErrorCode::BadInput, say("the shape of tensor %1 is no list of up to %2 dimensions",
                                              shown(name), kMostDimensions)};
    TensorLayout layout{name, *dtype, {}};
    for (const Json& size : shape->items())
        layout.shape.push_back(size.intOr(-1));
    return layout;
}

/// The tensors in their places: each where the one before makes it begin, zeros between, nothing behind.
Result<std::vector<TensorView>> tensorsOf(const Json& places, const Sections& parts) {
    const auto in = [&parts](std::uint64_t at) { return parts.payloadAt + at; };
    const auto bad = [](const Error& error) { return badAt(detail::kHeadBytes, error.said()); };
    std::vector<TensorView> tensors;
    std::uint64_t end = 0;
    for (const auto& member : places.members()) {
        const auto layout = layoutOf(member);
        if (!layout.ok()) return bad(layout.error());
        if (!tensors.empty() && !(tensors.back().layout.name < layout->name))
            return bad({ErrorCode::BadInput, say("tensor %1 is not in order of names", shown(layout->name))});
        const auto bytes = tensorBytes(*layout);
        if (!bytes.ok()) return bad(bytes.error());
        const std::uint64_t begin = detail::aligned(end);
        const auto says = [&member = member](std::string_view key) {
            return member.second.find(key)->intOr(-1);
        };
        if (says("begin") < 0 || static_cast<std::uint64_t>(says("begin")) != begin)
            return badAt(in(begin), say("tensor %1 must begin here", shown(layout->name)));
        if (begin > parts.payload.size() || *bytes > parts.payload.size() - begin)
            return badAt(in(begin), say("tensor %1 goes beyond the end of the payload", shown(layout->name)));
        if (says("end") < 0 || static_cast<std::uint64_t>(says("end")) != begin + *bytes)
            return badAt(in(begin), say("tensor %1 takes %2 bytes, its header tells otherwise",
                                        shown(layout->name), *bytes));
        const auto gap = parts.payload.substr(end, begin - end);
        if (gap.find_first_not_of('\0') != std::string_view::npos)
            return badAt(in(end), say("there are bytes between two tensors"));
        tensors.push_back({*layout, parts.payload.substr(begin, *bytes)});
        end = begin + *bytes;
    }
    if (end != parts.payload.size()) return badAt(in(end), say("there are bytes that belong to no tensor"));
    return tensors;
}

}  // namespace

Result<TensorFile> readTensorFile(std::string_view bytes, const TensorsAllowed& allowed) {
    QD_TRY(const auto parts, sectionsOf(bytes));
    QD_CHECK(checkHash(bytes));
    QD_TRY(const auto header, parseHeader(parts.header));
    const auto bad = [](const Message& what) { return badAt(detail::kHeadBytes, what); };
    if (const auto whole = onlyMembers(header, {"format", "metadata", "tensors"}); !whole.ok())
        return bad(whole.error().said());
    if (header.find("format")->stringOr("") != detail::kFormat)
        return bad(say("the format has another name"));
    const Json* places = header.find("tensors");
    TensorFile file;
    file.metadata = *header.find("metadata");
    if (!file.metadata.isObject() || !places->isObject())
        return bad(say("metadata or tensors are no object"));
    if (places->members().size() > kMostTensors)
        return bad(
            say("there are %1 tensors, at most %2 are allowed", places->members().size(), kMostTensors));
    QD_TRY(file.tensors, tensorsOf(*places, parts));
    if (const auto may = allowed(file.metadata, file.tensors); !may.ok()) return bad(may.error().said());
    for (const auto& tensor : file.tensors) {
        const auto at = detail::notFinite(tensor.layout.dtype, tensor.bytes);
        if (!at) continue;
        const auto place = static_cast<std::size_t>(tensor.bytes.data() - bytes.data());
        return badAt(place + *at * dtypeBytes(tensor.layout.dtype),
                     say("number %1 of tensor %2 is not finite", *at, shown(tensor.layout.name)));
    }
    return file;
}

}  // namespace qd::model
