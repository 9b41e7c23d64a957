// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_file_container.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "core/base/printable_text.h"
#include "core/model/model_file_parts.h"

namespace qd::model {

static_assert(std::endian::native == std::endian::little,
              "the numbers of a file are those of x86-64 and arm64");

namespace {

struct DTypeRow {
    DType dtype;
    std::string_view name;
    std::size_t bytes;
};

constexpr std::array<DTypeRow, 7> kDTypes{{{DType::F64, "f64", 8},
                                           {DType::F32, "f32", 4},
                                           {DType::F16, "f16", 2},
                                           {DType::BF16, "bf16", 2},
                                           {DType::I64, "i64", 8},
                                           {DType::I32, "i32", 4},
                                           {DType::U8, "u8", 1}}};

constexpr std::uint64_t kMostTensorBytes = std::uint64_t{1} << 62U;

const DTypeRow& rowOf(DType dtype) noexcept {
    return kDTypes[static_cast<std::size_t>(dtype)];
}

/// The first number whose exponent is all ones, and so is infinite or none; the count when there is none.
template <class Bits>
std::size_t firstNotFinite(std::string_view bytes, Bits exponent) {
    const std::size_t count = bytes.size() / sizeof(Bits);
    for (std::size_t i = 0; i < count; ++i) {
        Bits value = 0;
        std::copy_n(bytes.data() + i * sizeof(Bits), sizeof(Bits), reinterpret_cast<char*>(&value));
        if ((value & exponent) == exponent) return i;
    }
    return count;
}

}  // namespace

std::string_view dtypeName(DType dtype) noexcept {
    return rowOf(dtype).name;
}

std::optional<DType> parseDType(std::string_view text) noexcept {
    for (const auto& row : kDTypes) {
        if (row.name == text) return row.dtype;
    }
    return std::nullopt;
}

std::size_t dtypeBytes(DType dtype) noexcept {
    return rowOf(dtype).bytes;
}

Result<std::uint64_t> tensorBytes(const TensorLayout& layout) {
    if (layout.shape.size() > kMostDimensions)
        return Error{ErrorCode::BadInput, say("tensor %1 has %2 dimensions, at most %3 are allowed",
                                              shown(layout.name), layout.shape.size(), kMostDimensions)};
    std::uint64_t bytes = dtypeBytes(layout.dtype);
    bool none = false;  // a dimension of 0 must not hide what the others come to
    for (const std::int64_t size : layout.shape) {
        if (size < 0)
            return Error{ErrorCode::BadInput,
                         say("tensor %1 has a dimension of %2", shown(layout.name), size)};
        none = none || size == 0;
        const auto factor = static_cast<std::uint64_t>(std::max<std::int64_t>(size, 1));
        if (factor > kMostTensorBytes / bytes)
            return Error{ErrorCode::BadInput,
                         say("the dimensions of tensor %1 come to more than can be", shown(layout.name))};
        bytes *= factor;
    }
    return none ? 0 : bytes;
}

const TensorView* TensorFile::find(std::string_view name) const {
    const auto at = std::lower_bound(
        tensors.begin(), tensors.end(), name,
        [](const TensorView& tensor, std::string_view wanted) { return tensor.layout.name < wanted; });
    return at == tensors.end() || at->layout.name != name ? nullptr : &*at;
}

Status holdsExactly(std::span<const TensorView> tensors, std::span<const TensorLayout> expected) {
    std::vector<const TensorLayout*> wanted;
    wanted.reserve(expected.size());
    for (const auto& layout : expected)
        wanted.push_back(&layout);
    std::sort(wanted.begin(), wanted.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
    for (std::size_t i = 0; i < std::max(wanted.size(), tensors.size()); ++i) {
        if (i == tensors.size() || (i < wanted.size() && wanted[i]->name < tensors[i].layout.name))
            return Error{ErrorCode::BadInput, say("tensor %1 is missing", shown(wanted[i]->name))};
        const TensorLayout& found = tensors[i].layout;
        if (i == wanted.size() || found.name < wanted[i]->name)
            return Error{ErrorCode::BadInput,
                         say("tensor %1 does not belong to this model", shown(found.name))};
        if (found != *wanted[i])
            return Error{ErrorCode::BadInput, say("tensor %1 is %2, expected %3", shown(found.name),
                                                  detail::layoutText(found), detail::layoutText(*wanted[i]))};
    }
    return Ok{};
}

namespace detail {

std::string layoutText(const TensorLayout& layout) {
    std::string text(dtypeName(layout.dtype));
    text += '[';
    for (std::size_t i = 0; i < layout.shape.size(); ++i) {
        if (i > 0) text += ',';
        text += std::to_string(layout.shape[i]);
    }
    return text + ']';
}

bool isTensorName(std::string_view name) noexcept {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    return !name.empty() && name.size() <= kMostNameBytes && std::all_of(name.begin(), name.end(), allowed);
}

std::optional<std::size_t> notFinite(DType dtype, std::string_view bytes) {
    std::size_t at = 0;
    switch (dtype) {
        case DType::F64:
            at = firstNotFinite<std::uint64_t>(bytes, 0x7FF0'0000'0000'0000U);
            break;
        case DType::F32:
            at = firstNotFinite<std::uint32_t>(bytes, 0x7F80'0000U);
            break;
        case DType::F16:
            at = firstNotFinite<std::uint16_t>(bytes, 0x7C00U);
            break;
        case DType::BF16:
            at = firstNotFinite<std::uint16_t>(bytes, 0x7F80U);
            break;
        default:
            return std::nullopt;
    }
    if (at == bytes.size() / dtypeBytes(dtype)) return std::nullopt;
    return at;
}

}  // namespace detail

}  // namespace qd::model
