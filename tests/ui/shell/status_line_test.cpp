// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include <QSignalSpy>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/noting_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/shell/job_words.h"
#include "ui/shell/status_item.h"

namespace qd::ui::shell {
namespace {

class StatusLineTest : public test::WorkspaceFixture {
protected:
    StatusLineTest() {
        m_line.resize(1400, 26);
        m_line.show();
    }
    StatusItem* item(const char* part) {
        for (auto* one : m_line.findChildren<StatusItem*>())
            if (one->words().contains(QString::fromUtf8(part))) return one;
        return nullptr;
    }
    static WorkspaceFacts facts(bool synthetic, int behind) {
        WorkspaceFacts f;
        f.dataAsOf = Date::parse("2026-10-30").value();
        f.dataSynthetic = synthetic;
        f.sessionsBehind = behind;
        f.auditEntries = 12;
        f.auditHead = QString(64, QLatin1Char('a'));
        return f;
    }

    test::NotingServices m_services;
    StatusLine m_line{{m_theme, m_jobs, m_session, m_services, {}}};
};

TEST_F(StatusLineTest, EveryItemIsAButtonWithAPurposeThatLeadsOn) {
    m_line.setFacts(facts(false, 0));
    m_line.setAlerts(3, Severity::Warn);
    EXPECT_EQ(namelessWidgets(&m_line), "");
    int shown = 0;
    for (auto* one : m_line.findChildren<StatusItem*>()) {
        EXPECT_TRUE(one->isVisible()) << one->words().toStdString();
        EXPECT_FALSE(one->toolTip().isEmpty()) << one->words().toStdString();
        EXPECT_NE(one->focusPolicy(), Qt::NoFocus);
        ++shown;
    }
    EXPECT_EQ(shown, 7);
    item("Data as of")->click();
    EXPECT_EQ(m_services.opened, QStringLiteral("data/"));
    item("Vault")->click();
    EXPECT_EQ(m_services.opened, QStringLiteral("settings/"));
    item("petra")->click();
    EXPECT_EQ(m_services.help, QStringLiteral("who-may-do-what"));
    QSignalSpy drawer(&m_line, &StatusLine::drawerRequested);
    item("No jobs")->click();
    item("3 alert")->click();
    item("Audit head")->click();
    ASSERT_EQ(drawer.size(), 3);
    EXPECT_EQ(drawer.at(0).at(0).value<Drawer::Tab>(), Drawer::Tab::Jobs);
    EXPECT_EQ(drawer.at(1).at(0).value<Drawer::Tab>(), Drawer::Tab::Alerts);
    EXPECT_EQ(drawer.at(2).at(0).value<Drawer::Tab>(), Drawer::Tab::Audit);
}

TEST_F(StatusLineTest, StaleAndSyntheticStandBesideTheDate) {
    m_line.setFacts(facts(false, 1));
    EXPECT_FALSE(item("Data as of")->severity().has_value());
    m_line.setFacts(facts(false, 4));
    EXPECT_TRUE(item("Data as of")->words().contains(QStringLiteral("stale, 4 session")));
    EXPECT_EQ(item("Data as of")->severity(), Severity::Warn);
    m_line.setFacts(facts(true, 0));
    EXPECT_TRUE(item("Data as of")->words().endsWith(QStringLiteral("synthetic")));
}

TEST_F(StatusLineTest, NoAlertsTakeNoRoom) {
    m_line.setAlerts(0, Severity::Ok);
    EXPECT_EQ(item("alert"), nullptr);
}

TEST_F(StatusLineTest, JobsSayHowFarTheLongestIs) {
    JobRow shortOne;
    shortOne.id = JobId{501};
    shortOne.state = jobs::JobState::Running;
    shortOne.fraction = 0.9;
    shortOne.etaSeconds = 3.0;
    JobRow longOne = shortOne;
    longOne.id = JobId{502};
    longOne.fraction = 0.37;
    longOne.etaSeconds = 900.0;
    m_jobs.model()->add(longOne);
    m_jobs.model()->add(shortOne);
    EXPECT_TRUE(item("2 job")->words().contains(QStringLiteral("37")));
    m_jobs.model()->update(JobId{502}, [](JobRow& row) { row.paused = true; });
    EXPECT_TRUE(item("2 job")->words().contains(QStringLiteral("Paused")));
    for (const int id : {501, 502})
        m_jobs.model()->update(JobId{id}, [](JobRow& row) { row.state = jobs::JobState::Done; });
    EXPECT_NE(item("No jobs"), nullptr);
}

TEST_F(StatusLineTest, InANarrowWindowTheLeastImportantGoesAndNothingIsCut) {
    m_line.setFacts(facts(false, 0));
    m_line.setAlerts(2, Severity::Hard);
    m_line.resize(560, 26);
    QCoreApplication::sendPostedEvents();
    EXPECT_FALSE(item("CPU")->isVisible());
    for (auto* one : m_line.findChildren<StatusItem*>()) {
        if (!one->isVisible()) continue;
        EXPECT_GE(one->width(), one->sizeHint().width()) << one->words().toStdString();
    }
    m_line.resize(1400, 26);
    EXPECT_TRUE(item("CPU")->isVisible());
}

TEST(JobWords, ALinkIsAPageAndAnItem) {
    EXPECT_EQ(placeOf(QStringLiteral("backtests/12")),
              qMakePair(QStringLiteral("backtests"), QStringLiteral("12")));
    EXPECT_EQ(placeOf(QStringLiteral("positions/")), qMakePair(QStringLiteral("positions"), QString()));
    EXPECT_TRUE(placeOf({}).first.isEmpty());
    EXPECT_TRUE(placeOf(QStringLiteral("/x")).first.isEmpty());
    EXPECT_TRUE(placeOf(QStringLiteral("x")).first.isEmpty());
}

TEST(JobWords, AnUnknownTimeIsLongerThanAKnownOne) {
    JobsModel model;
    EXPECT_EQ(longestJob(model), nullptr);
    JobRow known;
    known.id = JobId{1};
    known.etaSeconds = 1e6;
    JobRow unknown;
    unknown.id = JobId{2};
    model.add(unknown);
    model.add(known);
    EXPECT_EQ(longestJob(model)->id, unknown.id);
}

}  // namespace
}  // namespace qd::ui::shell
