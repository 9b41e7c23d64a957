// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/base/date.h"
#include "core/desk/data_age.h"
#include "core/desk/session.h"

namespace qd::ui::shell {

/// What the frame around the pages says of the workspace: no number of a portfolio.
struct WorkspaceFacts {
    bool synthetic = false;
    std::optional<Date> dataAsOf;  ///< last session of the newest data set
    bool dataSynthetic = false;    ///< that data set is
    int sessionsBehind = 0;        ///< of its market, as desk::sessionsBehind() counts them
    std::int64_t auditEntries = 0;
    QString auditHead;
};
/// Reads them; for a job.
[[nodiscard]] Result<WorkspaceFacts> loadFacts(desk::Session& session);

/// "Data as of 30 Oct 2026", with "synthetic" or how many sessions it lags; or that there is none.
[[nodiscard]] QString dataSentence(const WorkspaceFacts& facts);
/// "Audit head 8f2c…41da · 12 entries".
[[nodiscard]] QString auditSentence(const WorkspaceFacts& facts);
/// "3 jobs", "1 job", "no jobs".
[[nodiscard]] QString jobsSentence(int active);

}  // namespace qd::ui::shell
