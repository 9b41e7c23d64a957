// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QString>

#include "ui/kit/jobs_model.h"

namespace qd::ui::shell {

/// How a job ended: "run 12 recorded, done in 2 s", "cancelled", "failed: …".
[[nodiscard]] QString jobEnding(const JobRow& row);
/// "backtests/12" → {"backtests", "12"}; "backtests/" → the page alone; empty without a page.
[[nodiscard]] QPair<QString, QString> placeOf(const QString& link);
/// Of the jobs that run, the one that has the longest to go; null when none runs.
[[nodiscard]] const JobRow* longestJob(const JobsModel& model);

}  // namespace qd::ui::shell
