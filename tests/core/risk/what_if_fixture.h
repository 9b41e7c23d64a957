// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/risk/what_if_model.h"

namespace qd::risk::test {

/// Random walks of `names` symbols "N000" … with a common factor, volumes and an index "IDX"; three sectors
/// in turn, and every seventh name without one.
[[nodiscard]] WhatIfInputs whatIfInputs(std::size_t names, std::size_t sessions = 130,
                                        std::uint64_t seed = 5);
/// The model of them; all names are held, in unequal weights.
[[nodiscard]] WhatIfModelPtr whatIfModel(std::size_t names, std::size_t sessions = 130,
                                         std::uint64_t seed = 5);
/// Closes row by row (0: missing), on successive days.
[[nodiscard]] market::PricePanel panelOf(const std::vector<std::string>& symbols,
                                         const std::vector<std::vector<double>>& closes);
/// Weights of any size ≥ 0 that sum to 1.
[[nodiscard]] std::vector<double> randomWeights(Rng& rng, std::size_t names);

}  // namespace qd::risk::test
