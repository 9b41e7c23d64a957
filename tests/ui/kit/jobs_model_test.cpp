// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/jobs_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace qd;
using namespace qd::ui;

namespace {

JobRow row(std::int64_t id, jobs::JobState state = jobs::JobState::Running) {
    JobRow r;
    r.id = JobId{id};
    r.name = QStringLiteral("Job %1").arg(id);
    r.state = state;
    return r;
}

}  // namespace

TEST(JobsModel, KeepsTheContractOfAModel) {
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    int active = -1;
    QObject::connect(&model, &JobsModel::activeCountChanged, &model, [&](int n) { active = n; });
    model.add(row(1));
    model.add(row(2));
    EXPECT_EQ(active, 2);
    EXPECT_EQ(model.row(0).id.value, 2);
    model.update(JobId{1}, [](JobRow& r) {
        r.fraction = 0.37;
        r.stage = QStringLiteral("fold 31 of 84");
    });
    EXPECT_EQ(model.index(1, JobsModel::Percent).data().toString(), QStringLiteral("37\u2009%"));
    model.update(JobId{1}, [](JobRow& r) { r.cancelling = true; });
    EXPECT_EQ(model.index(1, JobsModel::State).data().toString(), QStringLiteral("Cancelling"));
    model.update(JobId{1}, [](JobRow& r) {
        r.state = jobs::JobState::Failed;
        r.error = Error{ErrorCode::Io, "the disk is full"};
    });
    EXPECT_EQ(model.index(1, JobsModel::Stage).data().toString(), QStringLiteral("The disk is full."));
    EXPECT_EQ(active, 1);
    model.update(JobId{2}, [](JobRow& r) {
        r.state = jobs::JobState::Done;
        r.stage = QStringLiteral("writing");
        r.outcome = QStringLiteral("run 12 recorded");
        r.started = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
        r.finished = r.started.addSecs(72);
        r.elapsedSeconds = 72.0;
    });
    EXPECT_EQ(model.index(0, JobsModel::Stage).data().toString(), QStringLiteral("run 12 recorded"))
        << "what came out, not what it did last";
    EXPECT_EQ(model.index(0, JobsModel::Elapsed).data().toString(), QStringLiteral("1 min 12 s"));
    EXPECT_TRUE(model.index(0, JobsModel::Time).data().toString().isEmpty()) << "nothing is left of it";
    model.update(JobId{99}, [](JobRow&) { FAIL(); });
    model.add(row(3));
    model.removeFinished();
    EXPECT_EQ(model.rowCount(), 1);
}
