// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::model {

/// The container in which weights leave and enter a process: a head of fixed size, a header of JSON, tensors
/// as plain numbers, and SHA-256 over all of it. Nothing in it is ever executed, and nothing is believed
/// before it is checked. In the manner of safetensors (Hugging Face, 2022), with a hash, a canonical form
/// and a list of what may be inside.
///
///   byte 0    "QDMODEL\n"
///        8    version, u32 (1)               all numbers little endian
///       12    0, u32
///       16    bytes of the header, u64       at most 100 MB
///       24    bytes of the payload, u64
///       32    header: {"format":"quarterdeck-tensors","metadata":{…},"tensors":{NAME:{"dtype":"f32",
///             "shape":[2,3],"begin":0,"end":24},…}}, names ascending, padded with blanks so that the payload
///             begins at a multiple of 64
///         …   payload: each tensor at the next multiple of 64 behind the one before, zeros in between
///   last 32   SHA-256 of everything before
///
/// There is one way to write the same content, so the same tensors give the same bytes, and whatever is read
/// writes back as it was.

/// What a tensor's numbers are: IEEE 754 binary64, 32, 16; bfloat16; two's complement; a byte.
enum class DType : std::uint8_t { F64, F32, F16, BF16, I64, I32, U8 };
/// "f64", "f32", "f16", "bf16", "i64", "i32", "u8".
[[nodiscard]] std::string_view dtypeName(DType dtype) noexcept;
[[nodiscard]] std::optional<DType> parseDType(std::string_view text) noexcept;
[[nodiscard]] std::size_t dtypeBytes(DType dtype) noexcept;

/// A name, what its numbers are and how they lie: row-major, [] for a single number.
struct TensorLayout {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;

    bool operator==(const TensorLayout&) const = default;
};

/// A tensor in memory that somebody else keeps: that of the file it was read from, or of whom it is written
/// for.
struct TensorView {
    TensorLayout layout;
    std::string_view bytes;  ///< numbers in row-major order, little endian

    /// Its numbers where they lie; empty when T has another size or the memory is not aligned for T (the
    /// tensors of a file are when its first byte is aligned).
    template <class T>
    [[nodiscard]] std::span<const T> as() const {
        if (sizeof(T) != dtypeBytes(layout.dtype) || bytes.empty()) return {};
        if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(T) != 0) return {};
        return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    }
};

/// What the numbers of a tensor take. Error BadInput for a dimension below 0, more than kMostDimensions of
/// them and a product beyond 2^62 bytes.
Result<std::uint64_t> tensorBytes(const TensorLayout& layout);

constexpr std::uint64_t kMostHeaderBytes = 100'000'000;
constexpr std::uint64_t kMostHeaderValues = 1'000'000;  ///< numbers, texts, lists of the header
constexpr std::size_t kMostTensors = 20'000;
constexpr std::size_t kMostDimensions = 8;
constexpr std::size_t kMostNameBytes = 200;
constexpr std::size_t kTensorAlignment = 64;

/// What a file holds. The tensors point into the bytes that were read: those must live as long.
struct TensorFile {
    Json metadata = Json::object();
    std::vector<TensorView> tensors;  ///< names ascending

    [[nodiscard]] const TensorView* find(std::string_view name) const;
};

/// Says whether a file with this metadata may hold these tensors: asked once layout and hash are right,
/// before a number is looked at. Use holdsExactly() with the list that follows from the specification.
using TensorsAllowed = std::function<Status(const Json& metadata, std::span<const TensorView> tensors)>;
/// Error BadInput unless the tensors are those of `expected`, all of them and no other, in type and shape; in
/// any order of `expected`.
Status holdsExactly(std::span<const TensorView> tensors, std::span<const TensorLayout> expected);

/// Reads without copying. Error Integrity when the bytes are cut, longer than they say or do not have their
/// hash; BadInput, with the byte at which it stands, for anything else that the format does not allow:
/// another version, a header that is too long, nests too deep or is not in canonical form, names, types,
/// shapes and places of tensors, what `allowed` refuses, and a number that is not finite.
Result<TensorFile> readTensorFile(std::string_view bytes, const TensorsAllowed& allowed);

/// The one byte sequence for `metadata` (an object) and `tensors` in any order. Error BadInput for what
/// readTensorFile() would not take.
Result<std::string> writeTensorFile(const Json& metadata, std::vector<TensorView> tensors);

}  // namespace qd::model
