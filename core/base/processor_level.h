// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace qd {

/// How many of the levels x86-64-v2, v3 (AVX2, FMA, BMI2) and v4 (AVX-512 F, BW, CD, DQ, VL) of the x86-64
/// psABI this processor runs, 1 to 3: numeric kernels are compiled once for each, and the last that runs is
/// taken (ADR 0007).
[[nodiscard]] std::size_t runnableLevels() noexcept;

}  // namespace qd
