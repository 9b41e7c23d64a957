// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_words.h"

#include <QCoreApplication>

#include "ui/kit/format.h"

namespace qd::ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::JobWords)
};

/// Seconds to go; an unknown time is longer than a known one.
double left(const JobRow& row) {
    constexpr double kUnknown = 1e12;
    return row.etaSeconds.value_or(kUnknown);
}

}  // namespace

QString jobEnding(const JobRow& row) {
    if (row.state == jobs::JobState::Failed && row.error)
        return Words::tr("failed: %1").arg(format::error(*row.error));
    if (row.state == jobs::JobState::Cancelled) return Words::tr("cancelled");
    const QString done = Words::tr("done in %1").arg(format::duration(row.elapsedSeconds));
    return row.outcome.isEmpty() ? done : Words::tr("%1, %2").arg(row.outcome, done);
}

QPair<QString, QString> placeOf(const QString& link) {
    const qsizetype slash = link.indexOf(QLatin1Char('/'));
    if (slash <= 0) return {};
    return {link.left(slash), link.mid(slash + 1)};
}

const JobRow* longestJob(const JobsModel& model) {
    const JobRow* longest = nullptr;
    for (int i = 0; i < model.rowCount(); ++i) {
        const JobRow& row = model.row(i);
        if (row.active() && (longest == nullptr || left(row) > left(*longest))) longest = &row;
    }
    return longest;
}

}  // namespace qd::ui::shell
