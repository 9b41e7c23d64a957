// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace qd::ctl {

/// How a program beside this one ended, and what it said.
struct WorkerAnswer {
    int exitStatus = 0;
    std::string output;  ///< standard output
    std::string errors;  ///< standard error, its last 64 KiB
};

/// Runs `program` from the folder of this program with one argument, hands it `input` and takes what it says.
/// `line` is told each whole line of its standard error. `goOn` is asked every 50 ms: its error ends the
/// program and is given. Error Io when the program cannot be started or waited for.
Result<WorkerAnswer> runWorker(const std::string& program, const std::string& argument,
                               std::string_view input, const std::function<void(std::string_view)>& line,
                               const std::function<Status()>& goOn);

}  // namespace qd::ctl
