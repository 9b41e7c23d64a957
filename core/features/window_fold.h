// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/features/lanes.h"

namespace qd::features {

/// Sum of the last `window` rows of each lane, for rows [from, in.end()) of `out`; rows before the first of
/// the panel count as 0. Rows are cut into blocks of `window` at its multiples, and a window is the end of
/// one block and the beginning of the next (van Herk 1992, Gil & Werman 1993): two additions a row whatever
/// the window, nothing is ever subtracted, and a sum rests on the numbers of its window alone, to the bit.
/// Precondition: in.base() is 0 or at most from − window + 1; out spans [from, in.end()).
void windowSums(const Lanes& in, std::size_t window, std::size_t from, Lanes& out);
/// The same for the largest of numbers >= 0.
void windowMaxima(const Lanes& in, std::size_t window, std::size_t from, Lanes& out);

}  // namespace qd::features
