// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/base/message.h"
#include "core/base/result.h"

namespace qd::analytics {

/// Error BadInput where a value is not a finite number of at least -1, told by its place; `what` names the
/// series. An upper bound of 1e12 keeps squares and products finite, as the import does.
Status checkSimpleReturns(std::span<const double> returns, const Message& what);
/// Error BadInput where a value is not finite.
Status checkFinite(std::span<const double> values, const Message& what);
/// More than this is refused where work between two looks at the job grows with the length.
inline constexpr std::size_t kMostReturns = 100'000;
/// The errors of series that are too short, too long, or do not vary.
[[nodiscard]] Error tooFewReturns(std::size_t found, std::size_t needed);
[[nodiscard]] Error tooManyReturns(std::size_t found);
[[nodiscard]] Error noVariation(const Message& what);

}  // namespace qd::analytics
