// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/desk/experiments_view.h"

namespace qd::desk {

/// Configurations (YAML) key by key: what is not the same in all of them, by key, and how many keys are. The
/// key "name" is left out: it is what runs are told apart by. Lists of plain values count as one value, other
/// items by their place ("folds.0.from"). Error Integrity for what is no YAML.
struct ConfigComparison {
    std::vector<ConfigDifference> differences;
    std::size_t same = 0;
};
Result<ConfigComparison> compareConfigs(const std::vector<std::string>& configs);

}  // namespace qd::desk
