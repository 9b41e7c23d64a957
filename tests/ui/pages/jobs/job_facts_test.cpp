// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/job_facts.h"

#include <gtest/gtest.h>

namespace qd::ui::pages::jobs {
namespace {

JobRow job(qd::jobs::JobState state) {
    JobRow row;
    row.id = JobId{7};
    row.name = QStringLiteral("Backtest");
    row.stage = QStringLiteral("Weights");
    row.fraction = 0.37;
    row.state = state;
    row.started = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
    row.finished = row.started.addSecs(72);
    return row;
}

QString valueOf(const QList<KeyValue>& facts, const QString& key) {
    for (const KeyValue& fact : facts)
        if (fact.key == key) return fact.value;
    return {};
}

TEST(JobFacts, ARunningJobSaysStageAndShare) {
    const auto facts = jobFacts(job(qd::jobs::JobState::Running));
    EXPECT_EQ(valueOf(facts, QStringLiteral("Stage")), QStringLiteral("Weights"));
    EXPECT_TRUE(valueOf(facts, QStringLiteral("Done")).startsWith(QStringLiteral("37")));
    EXPECT_TRUE(valueOf(facts, QStringLiteral("Took")).isEmpty());
}

TEST(JobFacts, AnEndedJobSaysHowLongItTook) {
    EXPECT_EQ(valueOf(jobFacts(job(qd::jobs::JobState::Done)), QStringLiteral("Took")),
              QStringLiteral("1 min 12 s"));
}

TEST(JobFacts, SeverityFollowsTheEnd) {
    EXPECT_EQ(jobSeverity(job(qd::jobs::JobState::Done)), Severity::Ok);
    EXPECT_EQ(jobSeverity(job(qd::jobs::JobState::Failed)), Severity::Hard);
    EXPECT_EQ(jobSeverity(job(qd::jobs::JobState::Cancelled)), Severity::Warn);
}

TEST(JobFacts, AResultIsAPageAndAnItem) {
    JobRow row = job(qd::jobs::JobState::Done);
    EXPECT_TRUE(resultPlace(row).first.isEmpty());
    row.resultLink = QStringLiteral("backtests/12");
    EXPECT_EQ(resultPlace(row).first, QStringLiteral("backtests"));
    EXPECT_EQ(resultPlace(row).second, QStringLiteral("12"));
    row.resultLink = QStringLiteral("/12");
    EXPECT_TRUE(resultPlace(row).first.isEmpty());
}

TEST(JobsLine, CountsWhatRunsEndedAndFailed) {
    JobsModel model;
    EXPECT_EQ(jobsLine(model), QStringLiteral("Nothing runs · ended: 0"));
    model.add(job(qd::jobs::JobState::Running));
    JobRow failed = job(qd::jobs::JobState::Failed);
    failed.id = JobId{8};
    model.add(failed);
    EXPECT_TRUE(jobsLine(model).endsWith(QStringLiteral("failed: 1"))) << jobsLine(model).toStdString();
}

}  // namespace
}  // namespace qd::ui::pages::jobs
