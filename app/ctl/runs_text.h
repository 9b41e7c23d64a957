// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/json.h"
#include "core/desk/run_analysis.h"
#include "core/desk/run_day.h"

namespace qd::ctl {

/// A day of a run, and an analysis of one, for --json and for people.
[[nodiscard]] Json dayJson(const desk::RunDay& day);
[[nodiscard]] std::string dayText(const desk::RunDay& day);
[[nodiscard]] Json analysisJson(const desk::RunAnalysis& analysis);
[[nodiscard]] std::string analysisText(const desk::RunAnalysis& analysis);

}  // namespace qd::ctl
