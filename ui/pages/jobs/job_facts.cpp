// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/job_facts.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/kit/format.h"

namespace qd::ui::pages::jobs {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::pages::jobs::JobFacts)
};

}  // namespace

QString jobsLine(const JobsModel& model) {
    int failed = 0;
    for (int i = 0; i < model.rowCount(); ++i)
        failed += model.row(i).state == qd::jobs::JobState::Failed ? 1 : 0;
    QStringList parts;
    parts << (model.activeCount() == 0 ? Words::tr("Nothing runs")
                                       : Words::tr("Running: %1").arg(model.activeCount()));
    parts << Words::tr("ended: %1").arg(model.rowCount() - model.activeCount());
    if (failed > 0) parts << Words::tr("failed: %1").arg(failed);
    return parts.join(QStringLiteral(" · "));
}

QList<KeyValue> jobFacts(const JobRow& job) {
    QList<KeyValue> facts{{Words::tr("Started"), format::dateTime(job.started)}};
    if (job.active()) {
        facts << KeyValue{Words::tr("Stage"), job.stage};
        facts << KeyValue{Words::tr("Done"), format::percent(job.fraction, 0)};
        if (const QString left = format::timeLeft(job.etaSeconds); !left.isEmpty() && !job.held())
            facts << KeyValue{Words::tr("Time"), left};
        facts << KeyValue{Words::tr("Elapsed"), format::duration(job.elapsedSeconds)};
        return facts;
    }
    if (!job.outcome.isEmpty()) facts << KeyValue{Words::tr("Outcome"), job.outcome};
    facts << KeyValue{Words::tr("Ended"), format::dateTime(job.finished)};
    facts << KeyValue{Words::tr("Took"),
                      format::duration(static_cast<double>(job.started.msecsTo(job.finished)) / 1000.0)};
    return facts;
}

Severity jobSeverity(const JobRow& job) {
    switch (job.state) {
        case qd::jobs::JobState::Done:
            return Severity::Ok;
        case qd::jobs::JobState::Failed:
            return Severity::Hard;
        case qd::jobs::JobState::Cancelled:
            return Severity::Warn;
        default:
            return Severity::Info;
    }
}

QString logText(const JobRow& job) {
    QStringList lines;
    for (const JobLogLine& line : job.log)
        lines << QStringLiteral("%1  %2").arg(line.at.toLocalTime().toString(QStringLiteral("HH:mm:ss")),
                                              line.text);
    return lines.join(QLatin1Char('\n'));
}

QPair<QString, QString> resultPlace(const JobRow& job) {
    const qsizetype slash = job.resultLink.indexOf(QLatin1Char('/'));
    if (slash <= 0) return {};
    return {job.resultLink.left(slash), job.resultLink.mid(slash + 1)};
}

}  // namespace qd::ui::pages::jobs
