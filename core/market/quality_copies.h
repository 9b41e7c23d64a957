// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/market/quality_moves.h"

namespace qd::market {

/// What is known of a bar that repeats the close (and the volume, where there is one) of a bar up to 25
/// sessions away.
enum class CopyEvidence : std::uint8_t {
    None,
    Alone,   ///< this symbol repeats a bar, as happens by chance now and then
    Cluster  ///< many symbols repeat the bar of the same other day: a file was filled from the wrong day
};

struct CopyMark {
    CopyEvidence evidence = CopyEvidence::None;
    int offset = 0;  ///< the bar of row + offset is repeated
};

/// Marks for every bar of every series, shaped like `series`. A (day, offset) pair is a cluster when its
/// number of repeats is beyond chance by a Poisson test; of the two days the one whose repeats stand off
/// their local level is marked.
std::vector<std::vector<CopyMark>> findCopies(const std::vector<CloseSeries>& series, std::size_t rows);

}  // namespace qd::market
