// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/desk/train_model.h"

namespace qd::desk {

/// What came of making a run again.
struct Reproduction {
    RunId run;
    std::vector<std::string> same;       ///< files with the same bytes
    std::vector<std::string> different;  ///< files with other bytes, or missing on one side
    std::string changed;  ///< what is not as it was then, in words: program, LibTorch; empty: nothing known
    [[nodiscard]] bool whole() const noexcept { return different.empty(); }
};

/// Makes a recorded training again from its record alone (configuration, tables, data set, seed) and compares
/// every file byte by byte. Nothing new is recorded but one audit entry, "model.reproduce", with the outcome:
/// it is the same trial. Error BadInput when there is no such training or its prices are gone or others, and
/// as trainModel().
Result<Reproduction> reproduceRun(Session& session, RunId run, std::size_t threads, const TrainWatch& watch,
                                  const jobs::JobContext& job);

}  // namespace qd::desk
