// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include "ui/kit/jobs_model.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/severity.h"

namespace qd::ui::pages::jobs {

/// The line under the page's title: how many run, how many ended and how.
[[nodiscard]] QString jobsLine(const JobsModel& model);
/// What the inspector says of one job.
[[nodiscard]] QList<KeyValue> jobFacts(const JobRow& job);
[[nodiscard]] Severity jobSeverity(const JobRow& job);
/// The lines of its log, each with its time of day.
[[nodiscard]] QString logText(const JobRow& job);
/// A job's result as a page and an item of it: "backtests/12" → {"backtests", "12"}; empty without a result.
[[nodiscard]] QPair<QString, QString> resultPlace(const JobRow& job);

}  // namespace qd::ui::pages::jobs
