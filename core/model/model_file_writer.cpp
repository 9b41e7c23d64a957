// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/printable_text.h"
#include "core/crypto/hash.h"
#include "core/model/model_file_container.h"
#include "core/model/model_file_parts.h"

namespace qd::model {

namespace {

Error bad(Message what) {
    return Error{ErrorCode::BadInput, std::move(what)};
}

template <class T>
void putNumber(std::string& out, T number) {
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
}

/// What readTensorFile() will ask of each tensor.
Status writable(const std::vector<TensorView>& tensors) {
    if (tensors.size() > kMostTensors)
        return bad(say("there are %1 tensors, at most %2 are allowed", tensors.size(), kMostTensors));
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const TensorLayout& layout = tensors[i].layout;
        if (!detail::isTensorName(layout.name))
            return bad(say("%1 is no name of a tensor", shown(layout.name)));
        if (i > 0 && tensors[i - 1].layout.name == layout.name)
            return bad(say("tensor %1 is there twice", shown(layout.name)));
        QD_TRY(const auto bytes, tensorBytes(layout));
        if (tensors[i].bytes.size() != bytes)
            return bad(say("tensor %1 has %2 bytes, but %3 belong to %4", shown(layout.name),
                           tensors[i].bytes.size(), bytes, detail::layoutText(layout)));
        if (const auto at = detail::notFinite(layout.dtype, tensors[i].bytes))
            return bad(say("number %1 of tensor %2 is not finite", *at, shown(layout.name)));
    }
    return Ok{};
}

Json place(const TensorLayout& layout, std::uint64_t begin, std::uint64_t end) {
    Json shape = Json::array();
    for (const std::int64_t size : layout.shape)
        shape.push(size);
    Json item = Json::object();
    item.set("dtype", dtypeName(layout.dtype)).set("shape", std::move(shape));
    item.set("begin", begin).set("end", end);
    return item;
}

/// The header without its padding, and how long the payload gets.
std::pair<std::string, std::uint64_t> headerOf(const Json& metadata, const std::vector<TensorView>& tensors) {
    Json::Object places;
    std::uint64_t end = 0;
    for (const auto& tensor : tensors) {
        const std::uint64_t begin = detail::aligned(end);
        end = begin + tensor.bytes.size();
        places.emplace_back(tensor.layout.name, place(tensor.layout, begin, end));
    }
    Json header = Json::object();
    header.set("format", detail::kFormat).set("metadata", metadata);
    header.set("tensors", Json::object(std::move(places)));
    return {header.dump(), end};
}

}  // namespace

Result<std::string> writeTensorFile(const Json& metadata, std::vector<TensorView> tensors) {
    if (!metadata.isObject()) return bad(say("the metadata is no object"));
    std::sort(tensors.begin(), tensors.end(),
              [](const TensorView& a, const TensorView& b) { return a.layout.name < b.layout.name; });
    QD_CHECK(writable(tensors));
    auto [header, payload] = headerOf(metadata, tensors);
    const auto length = detail::aligned(detail::kHeadBytes + header.size()) - detail::kHeadBytes;
    if (length > kMostHeaderBytes)
        return bad(say("the header takes %1 bytes, at most %2 are allowed", length, kMostHeaderBytes));
    QD_CHECK(detail::checkHeaderValues(header));
    // What the parser takes otherwise than it is written (broken UTF-8, a text that nests too deep) has no
    // canonical form.
    QD_TRY(const auto parsed, Json::parse(header));
    const Json* kept = parsed.find("metadata");
    if (parsed.dump() != header || kept == nullptr || kept->dump() != metadata.dump())
        return bad(say("the metadata does not read back as it was written"));
    header.resize(length, ' ');

    std::string out;
    out.reserve(detail::kHeadBytes + length + payload + detail::kDigestBytes);
    out += detail::kMagic;
    putNumber(out, detail::kVersion);
    putNumber(out, std::uint32_t{0});
    putNumber(out, std::uint64_t{length});
    putNumber(out, payload);
    out += header;
    const std::size_t start = out.size();
    for (const auto& tensor : tensors) {
        out.resize(start + detail::aligned(out.size() - start), '\0');
        out += tensor.bytes;
    }
    out.resize(start + payload, '\0');
    const crypto::Digest digest = crypto::sha256(out);
    out.append(digest.begin(), digest.end());
    return out;
}

}  // namespace qd::model
