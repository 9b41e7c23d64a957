// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace qd::soak {

/// What the soak programs are told on their command line.
struct Options {
    std::int64_t rounds = 0;
    std::uint64_t seed = 0;
    std::string only = {};    ///< a scenario or workload; empty: all
    std::string folder = {};  ///< of this run: removed at the end
};

/// `--rounds N --seed S --only NAME --folder DIR`; runs in a folder of its own below DIR (default: the folder
/// for temporary files). Gives what `run` gives, 2 for wrong usage.
int withOptions(int argc, char** argv, const Options& defaults, int (*run)(const Options&));

}  // namespace qd::soak
