// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_page.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

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

    NotingServices m_services;
    JobsPage m_page{{m_theme, m_jobs, m_session, m_services, {}}, nullptr};
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

}  // namespace
}  // namespace qd::ui::pages::jobs
