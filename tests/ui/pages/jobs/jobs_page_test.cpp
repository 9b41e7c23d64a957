// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_page.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/pages/jobs/jobs_inspector.h"

namespace qd::ui::pages::jobs {
namespace {

/// A window that notes what the page asks of it.
class NotingServices final : public shell::Services {
public:
    void openPage(const QString& id, const QString& what) override { opened = id + QLatin1Char('/') + what; }
    void notify(Severity, const QString&) override {}
    void saveFile(const QByteArray&, const QString&) override {}
    void workspaceChanged() override {}
    void trigger(const QString&) override {}
    QString opened;
};

class JobsPageTest : public shell::test::WorkspaceFixture {
protected:
    JobsPageTest() { m_page.resize(900, 500); }
    QPushButton* button(QWidget* in, const char* text) {
        for (auto* one : in->findChildren<QPushButton*>())
            if (one->text() == QString::fromLatin1(text)) return one;
        return nullptr;
    }
    /// Runs until it is cancelled.
    JobId startEndless() {
        return m_jobs.run<int>(
            QStringLiteral("Endless"),
            [](qd::jobs::JobContext& job) -> Result<int> {
                for (;;)
                    QD_CHECK(job.checkpoint("waiting", 0.5));
            },
            &m_page, [](const Result<int>&) {});
    }

    ~JobsPageTest() override { m_jobs.shutdown(); }
    void runFailing() {
        const JobId id = m_jobs.run<int>(
            QStringLiteral("Fails"),
            [](qd::jobs::JobContext& job) -> Result<int> {
                job.log("read 4,211 rows");
                return Error{ErrorCode::Io, "the disk is full", "free some room"};
            },
            &m_page, [](const Result<int>&) {});
        m_jobs.offerAgain(id, &m_page, [this] { runFailing(); });
    }
    void waitForAll() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_jobs.model()->activeCount() == 0; }, 5000));
    }
    int shownRows() { return m_page.findChild<QTableView*>()->model()->rowCount(); }

    NotingServices m_services;
    shell::CommandRegistry m_commands;
    JobsPage m_page{{m_theme, m_jobs, m_session, m_services, {}, &m_commands}, nullptr};
};

TEST_F(JobsPageTest, AnEmptyPageSaysWhatItIsForAndLeadsOn) {
    auto* on = button(&m_page, "Open backtests");
    ASSERT_NE(on, nullptr);
    EXPECT_EQ(m_page.inspector(), nullptr);
    EXPECT_EQ(m_page.findChild<QStackedWidget*>()->currentIndex(), 0);
    on->click();
    EXPECT_EQ(m_services.opened, QStringLiteral("backtests/"));
}

TEST_F(JobsPageTest, ASelectedJobIsCancelledFromTheInspector) {
    const JobId id = startEndless();
    EXPECT_EQ(m_page.findChild<QStackedWidget*>()->currentIndex(), 1);
    m_page.openItem(QString::number(id.value));
    EXPECT_EQ(namelessWidgets(&m_page), "");
    auto* cancel = button(m_page.inspector(), "Cancel the job");
    ASSERT_NE(cancel, nullptr);
    ASSERT_TRUE(cancel->isVisibleTo(m_page.inspector()));
    cancel->click();
    EXPECT_TRUE(m_jobs.model()->row(0).cancelling) << "acknowledged before the job has stopped";
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_jobs.model()->activeCount() == 0; }, 5000));
    EXPECT_EQ(m_jobs.model()->row(0).state, qd::jobs::JobState::Cancelled);
}

TEST_F(JobsPageTest, EndedJobsCanBeClearedAndRunningOnesStay) {
    bool done = false;
    m_jobs.run<int>(
        QStringLiteral("Short"), [](qd::jobs::JobContext&) -> Result<int> { return 1; }, &m_page,
        [&done](const Result<int>&) { done = true; });
    ASSERT_TRUE(QTest::qWaitFor([&done] { return done; }, 5000));
    const JobId endless = startEndless();
    button(&m_page, "Clear ended")->click();
    ASSERT_EQ(m_jobs.model()->rowCount(), 1);
    EXPECT_EQ(m_jobs.model()->row(0).id, endless);
    m_jobs.cancel(endless);
}

TEST_F(JobsPageTest, TheBadgeCountsWhatRuns) {
    QSignalSpy badge(&m_page, &shell::Page::badgeChanged);
    const JobId id = startEndless();
    ASSERT_FALSE(badge.isEmpty());
    EXPECT_EQ(badge.constLast().at(0).toInt(), 1);
    m_jobs.cancel(id);
}

TEST_F(JobsPageTest, AFailureSaysCauseRemedyAndLogAndRunsAgain) {
    runFailing();
    waitForAll();
    m_page.openItem(QString::number(m_jobs.model()->row(0).id.value));
    QStringList said;
    for (auto* label : m_page.inspector()->findChildren<QLabel*>())
        if (label->isVisibleTo(m_page.inspector())) said << label->text();
    const QString all = said.join(QLatin1Char('|'));
    EXPECT_TRUE(all.contains(QStringLiteral("disk is full"), Qt::CaseInsensitive)) << all.toStdString();
    EXPECT_TRUE(all.contains(QStringLiteral("free some room"), Qt::CaseInsensitive)) << all.toStdString();
    auto* log = m_page.inspector()->findChild<QPlainTextEdit*>();
    EXPECT_TRUE(log->isVisibleTo(m_page.inspector()));
    EXPECT_TRUE(log->toPlainText().contains(QStringLiteral("read 4,211 rows")));
    auto* again = button(m_page.inspector(), "Run again");
    ASSERT_TRUE(again->isVisibleTo(m_page.inspector()));
    again->click();
    EXPECT_EQ(m_jobs.model()->rowCount(), 2);
    waitForAll();
}

TEST_F(JobsPageTest, TheCommandsActOnTheSelectedJob) {
    const JobId id = startEndless();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return m_jobs.model()->row(0).state == qd::jobs::JobState::Running; }, 5000));
    EXPECT_FALSE(m_commands.run(QStringLiteral("jobs.run-again"))) << "it runs";
    EXPECT_FALSE(m_commands.run(QStringLiteral("jobs.open-result")));
    EXPECT_TRUE(m_commands.run(QStringLiteral("jobs.pause")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_jobs.model()->row(0).paused; }, 5000));
    EXPECT_TRUE(m_commands.run(QStringLiteral("jobs.pause"))) << "and goes on";
    EXPECT_FALSE(m_jobs.model()->row(0).held());
    EXPECT_TRUE(m_commands.run(QStringLiteral("jobs.cancel")));
    waitForAll();
    m_jobs.setResult(id, QStringLiteral("backtests/12"), {});
    EXPECT_TRUE(m_commands.run(QStringLiteral("jobs.open-result")));
    EXPECT_EQ(m_services.opened, QStringLiteral("backtests/12"));
    EXPECT_TRUE(m_commands.run(QStringLiteral("jobs.clear-ended")));
    EXPECT_EQ(m_jobs.model()->rowCount(), 0);
    EXPECT_FALSE(m_commands.run(QStringLiteral("jobs.cancel"))) << "nothing is selected";
}

TEST_F(JobsPageTest, FiltersKeepWhatRunsOrFailedAndAreRemembered) {
    runFailing();
    waitForAll();
    const JobId id = startEndless();
    EXPECT_EQ(shownRows(), 2);
    m_page.restoreState(QJsonObject{{QStringLiteral("show"), 2}});
    ASSERT_EQ(shownRows(), 1);
    EXPECT_EQ(m_page.itemTitle(), QStringLiteral("Fails"));
    EXPECT_EQ(m_page.saveState().toObject().value(QStringLiteral("show")).toInt(), 2);
    m_page.restoreState(QJsonObject{{QStringLiteral("show"), 1}});
    ASSERT_EQ(shownRows(), 1);
    EXPECT_EQ(m_page.itemId(), QString::number(id.value));
    m_jobs.cancel(id);
    waitForAll();
    EXPECT_EQ(shownRows(), 0) << "what has ended runs no more";
    EXPECT_EQ(m_page.findChild<QStackedWidget*>()->currentIndex(), 2);
    m_page.openItem(QString::number(id.value));
    EXPECT_EQ(shownRows(), 2) << "a job that is asked for is shown";
    EXPECT_EQ(m_page.itemId(), QString::number(id.value));
    m_page.restoreState(QJsonObject{{QStringLiteral("show"), 99}});
    m_page.restoreState(QStringLiteral("x"));
    EXPECT_EQ(shownRows(), 2);
}

TEST_F(JobsPageTest, TheFilterKeepsTheContractOfAModel) {
    JobsFilter filter(*m_jobs.model());
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setShow(JobsFilter::Show::Running);
    const JobId id = startEndless();
    EXPECT_EQ(filter.rowCount(), 1);
    EXPECT_EQ(filter.rowOf(id), 0);
    EXPECT_EQ(filter.rowOf(JobId{99}), -1);
    m_jobs.cancel(id);
    waitForAll();
    EXPECT_EQ(filter.rowCount(), 0);
    m_jobs.model()->removeFinished();
}

TEST_F(JobsPageTest, ASelectedResultIsToldToLinkedPanels) {
    bool done = false;
    const JobId id = m_jobs.run<int>(
        QStringLiteral("Short"), [](qd::jobs::JobContext&) -> Result<int> { return 1; }, &m_page,
        [&done](const Result<int>&) { done = true; });
    ASSERT_TRUE(QTest::qWaitFor([&done] { return done; }, 5000));
    m_jobs.setResult(id, QStringLiteral("backtests/7"), {});
    runFailing();
    waitForAll();
    QSignalSpy selected(&m_page, &shell::Page::selected);
    m_page.openItem(QString::number(m_jobs.model()->row(0).id.value));
    EXPECT_TRUE(selected.isEmpty());
    m_page.openItem(QString::number(id.value));
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(selected.at(0).at(0).value<shell::Selection>(),
              (shell::Selection{QStringLiteral("run"), QStringLiteral("7")}));
}

}  // namespace
}  // namespace qd::ui::pages::jobs
