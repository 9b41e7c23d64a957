// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "ui/kit/frame_meter.h"

namespace qd::console {

/// What a figure is about: its name, what was done, and what it should be.
struct FigureWords {
    std::string name;
    std::string workload;
    std::string goal;
};

/// A figure of `qdctl benchmark --suite ui`:
/// {"name","workload","goal","unit":"s","median","p99","min","max","samples"}, all in milliseconds.
[[nodiscard]] Json figure(const FigureWords& words, const ui::FrameTimes& times);
[[nodiscard]] Json figure(const FigureWords& words, std::vector<double> ms);
/// One amount that is no time: megabytes, a count.
[[nodiscard]] Json figure(const FigureWords& words, const std::string& unit, double amount);

}  // namespace qd::console
