// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/desk/models_view.h"

namespace qd::ctl {

/// Models for --json and for people. A Sharpe ratio always has its 95 % interval beside it.
[[nodiscard]] Json modelJson(const desk::ModelLine& line);
[[nodiscard]] Json modelJson(const desk::ModelView& view);
[[nodiscard]] std::string modelsText(const std::vector<desk::ModelLine>& models);
[[nodiscard]] std::string modelText(const desk::ModelView& view);
[[nodiscard]] Json inventoryJson(const desk::ModelsView& view, bool overdueOnly);
[[nodiscard]] std::string inventoryText(const desk::ModelsView& view, bool overdueOnly);
[[nodiscard]] Json evidenceJson(const std::vector<desk::CriterionEvidence>& evidence);
[[nodiscard]] std::string evidenceText(const std::vector<desk::CriterionEvidence>& evidence);
/// {"sharpe","sharpe_low","sharpe_high","deflated_sharpe","max_drawdown",…}; null where not measured.
[[nodiscard]] Json outOfSampleJson(const desk::OutOfSample& sample);
/// "0.83 (-0.09 to 1.32)", "-" where it was not measured.
[[nodiscard]] std::string sharpeText(const desk::OutOfSample& sample);

}  // namespace qd::ctl
