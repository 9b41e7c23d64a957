// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"

/// The reference values of SciPy and alibi-detect beside the repository; tests that need them skip without.
namespace qd::drift::testing {

[[nodiscard]] bool referencesAreHere();
[[nodiscard]] Json readReference(const std::string& name);
/// Columns of a compressed table without a header.
[[nodiscard]] std::vector<std::vector<double>> readFeatures(const std::string& name);
/// Daily returns of the equal-weight portfolio of the 20 stocks, first and second half.
[[nodiscard]] std::pair<std::vector<double>, std::vector<double>> equalWeightHalves();

}  // namespace qd::drift::testing
