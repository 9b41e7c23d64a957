// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/model_file_container.h"

// What reading and writing a file of tensors have in common; nobody else needs it.
namespace qd::model::detail {

constexpr std::string_view kMagic = "QDMODEL\n";
constexpr std::uint32_t kVersion = 1;
constexpr std::string_view kFormat = "quarterdeck-tensors";
constexpr std::size_t kHeadBytes = 32;
constexpr std::size_t kDigestBytes = 32;

constexpr std::uint64_t aligned(std::uint64_t at) noexcept {
    return (at + kTensorAlignment - 1) / kTensorAlignment * kTensorAlignment;
}

/// "f32[2,3]".
[[nodiscard]] std::string layoutText(const TensorLayout& layout);
/// 1 to kMostNameBytes of a-z, 0-9, '_' and '.'.
[[nodiscard]] bool isTensorName(std::string_view name) noexcept;
/// Which number is infinite or none; nothing when all are finite. Integers always are.
[[nodiscard]] std::optional<std::size_t> notFinite(DType dtype, std::string_view bytes);
/// Error BadInput when a header could hold more than kMostHeaderValues.
Status checkHeaderValues(std::string_view header);

}  // namespace qd::model::detail
