// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/base/child_process.h"
#include "core/desk/drift_scans.h"

namespace qd::desk {

/// The sources of this machine: features made as the training made them, from the data sets of the vault; and
/// the model's answers from qd-worker, which `programs` starts (null: the model is not asked). All outlive
/// the sources.
[[nodiscard]] DriftSources workerSources(vault::Vault& vault, ChildStarter* programs, std::size_t threads);

}  // namespace qd::desk
