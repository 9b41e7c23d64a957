// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/ctl/context.h"
#include "core/desk/backups.h"

namespace qd::ctl {

/// What the backup commands print, as document and in words.
[[nodiscard]] Output outputOf(const desk::BackupDone& done);
[[nodiscard]] Output outputOf(const vault::BackupProof& proof, const std::string& file);
[[nodiscard]] Output outputOf(const desk::RestoreDone& done, const std::string& target);
[[nodiscard]] Output outputOf(const desk::BackupView& view);
[[nodiscard]] Output outputOf(const desk::BackupPlan& plan);
[[nodiscard]] Json documentOf(const desk::DrillLine& line);
[[nodiscard]] std::string textOf(const desk::DrillLine& line);

}  // namespace qd::ctl
