// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::ctl {

/// One figure of a benchmark: seconds a run of `work`, over `repeats` runs after one that is not counted.
struct Figure {
    std::string name;
    std::string workload;
    double medianSeconds = 0.0;
    double minSeconds = 0.0;
    double maxSeconds = 0.0;
    int repeats = 0;
    double megabytes = 0.0;  ///< of input, where a rate in MB/s means something
};

/// Error: whatever `work` fails with.
Result<Figure> measure(const Clock& clock, std::string name, std::string workload, int repeats,
                       const std::function<Status()>& work);

Result<std::vector<Figure>> benchmarkEngine(const Clock& clock, const std::string& scratchFolder);
Result<std::vector<Figure>> benchmarkVault(const Clock& clock, const std::string& scratchFolder);

}  // namespace qd::ctl
