// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drawer.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include "core/desk/import_tables.h"
#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/noting_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/shell/drawer_alerts.h"
#include "ui/shell/drawer_audit.h"
#include "ui/shell/drawer_jobs.h"
#include "ui/shell/drawer_lines.h"

namespace qd::ui::shell {
namespace {

constexpr int kQuietMs = 30;

class DrawerTest : public test::WorkspaceFixture {
protected:
    DrawerTest() {
        m_drawer.resize(900, 200);
        m_drawer.setQuietMs(kQuietMs);
        QObject::connect(&m_drawer, &Drawer::wanted, &m_drawer, [this] { m_drawer.show(); });
        QObject::connect(&m_drawer, &Drawer::unwanted, &m_drawer, [this] { m_drawer.hide(); });
    }
    ~DrawerTest() override { m_jobs.shutdown(); }
    void run(bool well) {
        m_jobs.run<int>(
            QStringLiteral("Job"),
            [well](jobs::JobContext&) -> Result<int> {
                if (well) return 1;
                return Error{ErrorCode::Internal, "it broke"};
            },
            &m_drawer, [](const Result<int>&) {});
    }
    JobId runEndless() {
        return m_jobs.run<int>(
            QStringLiteral("Endless"),
            [](jobs::JobContext& job) -> Result<int> {
                for (;;)
                    QD_CHECK(job.checkpoint("waiting", 0.5));
            },
            &m_drawer, [](const Result<int>&) {});
    }
    void waitForAll() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_jobs.model()->activeCount() == 0; }, 5000));
    }
    bool closes() {
        return QTest::qWaitFor([this] { return !m_drawer.isVisible(); }, 20 * kQuietMs);
    }
    QString tabText(Drawer::Tab tab) {
        return m_drawer.findChild<QTabBar*>()->tabText(static_cast<int>(tab));
    }
    QPushButton* button(const char* text) {
        for (auto* one : m_drawer.findChildren<QPushButton*>())
            if (one->text() == QString::fromLatin1(text) && one->isVisible()) return one;
        return nullptr;
    }
    DrawerLines* lines(const char* table) {
        for (auto* view : m_drawer.findChildren<DrawerLineView*>())
            if (view->accessibleName() == QString::fromLatin1(table))
                return qobject_cast<DrawerLines*>(view->model());
        return nullptr;
    }

    test::NotingServices m_services;
    CommandRegistry m_commands;
    Preferences m_preferences;
    PageContext m_context{m_theme, m_jobs, m_session, m_services, {}, &m_commands, &m_preferences};
    Drawer m_drawer{m_context};
};

TEST_F(DrawerTest, ClosesAfterTheLastJobHasEndedWell) {
    run(true);
    EXPECT_TRUE(m_drawer.isVisible());
    EXPECT_EQ(m_drawer.tab(), Drawer::Tab::Jobs);
    waitForAll();
    EXPECT_TRUE(closes());
}

TEST_F(DrawerTest, AFailureStaysEvenWhenALaterJobEndsWell) {
    run(false);
    waitForAll();
    run(true);
    waitForAll();
    EXPECT_FALSE(closes());
    m_drawer.hide();
    run(true);
    waitForAll();
    EXPECT_TRUE(closes()) << "a failure that was dismissed holds nothing open";
}

TEST_F(DrawerTest, WhatTheUserOpenedStaysAndKeepsItsTab) {
    m_commands.run(QStringLiteral("drawer.audit"));
    EXPECT_TRUE(m_drawer.isVisible());
    run(true);
    EXPECT_EQ(m_drawer.tab(), Drawer::Tab::Audit) << "a job takes nobody's place";
    waitForAll();
    EXPECT_FALSE(closes());
}

TEST_F(DrawerTest, TheTabIsRemembered) {
    m_drawer.setTab(Drawer::Tab::Audit);
    const Drawer next(m_context);
    EXPECT_EQ(next.tab(), Drawer::Tab::Audit);
}

TEST_F(DrawerTest, AStoredTabThatDoesNotExistIsPassedOver) {
    m_preferences.setValue(QStringLiteral("drawer.tab"), 17);
    EXPECT_EQ(Drawer(m_context).tab(), Drawer::Tab::Jobs);
    m_preferences.setValue(QStringLiteral("drawer.tab"), QStringLiteral("x"));
    EXPECT_EQ(Drawer(m_context).tab(), Drawer::Tab::Jobs);
}

TEST_F(DrawerTest, AJobIsPausedResumedAndCancelledFromItsLine) {
    const JobId id = runEndless();
    const auto row = [&]() -> const JobRow& { return m_jobs.model()->row(m_jobs.model()->rowOf(id)); };
    ASSERT_NE(button("Pause"), nullptr);
    EXPECT_TRUE(tabText(Drawer::Tab::Jobs).endsWith(QStringLiteral("1")));
    button("Pause")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return row().paused; }, 5000));
    ASSERT_NE(button("Resume"), nullptr);
    EXPECT_EQ(namelessWidgets(&m_drawer), "");
    button("Resume")->click();
    EXPECT_FALSE(row().held());
    button("Cancel")->click();
    EXPECT_TRUE(row().cancelling);
    waitForAll();
    EXPECT_EQ(tabText(Drawer::Tab::Jobs), QStringLiteral("Jobs"));
}

TEST_F(DrawerTest, ALineKeepsTheKeyboardWhenAnotherJobStarts) {
    const JobId first = runEndless();
    auto* cancel = button("Cancel");
    ASSERT_NE(cancel, nullptr);
    cancel->setFocus();
    const JobId second = runEndless();
    EXPECT_EQ(m_drawer.focusWidget(), cancel);
    QTest::keyClick(cancel, Qt::Key_Up);
    ASSERT_NE(m_drawer.focusWidget(), cancel);
    EXPECT_NE(m_drawer.focusWidget()->parentWidget(), cancel->parentWidget()) << "up goes to the newer job";
    QTest::keyClick(m_drawer.focusWidget(), Qt::Key_Down);
    EXPECT_EQ(m_drawer.focusWidget()->parentWidget(), cancel->parentWidget());
    m_jobs.cancel(first);
    m_jobs.cancel(second);
    waitForAll();
}

TEST_F(DrawerTest, AnEndedJobLeadsToItsResult) {
    run(true);
    waitForAll();
    EXPECT_EQ(button("Open"), nullptr);
    m_jobs.setResult(m_jobs.model()->row(0).id, QStringLiteral("backtests/12"),
                     QStringLiteral("run 12 recorded"));
    ASSERT_NE(button("Open"), nullptr);
    button("Open")->click();
    EXPECT_EQ(m_services.opened, QStringLiteral("backtests/12"));
}

TEST_F(DrawerTest, AThousandJobsAreNoThousandLines) {
    for (int i = 0; i < 1000; ++i)
        m_jobs.model()->add([i] {
            JobRow row;
            row.id = JobId{10'000 + i};
            row.state = jobs::JobState::Done;
            return row;
        }());
    EXPECT_LE(m_drawer.findChildren<ProgressRow*>().size(), 30);
    m_jobs.model()->removeFinished();
    EXPECT_EQ(m_drawer.findChildren<ProgressRow*>().size(), 0);
}

TEST_F(DrawerTest, AFailedJobIsAnAlertUntilItIsCleared) {
    QSignalSpy alerts(&m_drawer, &Drawer::alertsChanged);
    run(false);
    waitForAll();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !alerts.isEmpty() && alerts.constLast().at(0).toInt() == 1; }, 5000));
    EXPECT_EQ(alerts.constLast().at(1).value<Severity>(), Severity::Hard);
    EXPECT_TRUE(tabText(Drawer::Tab::Alerts).endsWith(QStringLiteral("1")));
    auto* model = lines("Alerts");
    ASSERT_NE(model, nullptr);
    EXPECT_EQ(model->line(0).page, QStringLiteral("jobs"));
    EXPECT_EQ(model->index(0, 0).data().toString(), severityWord(Severity::Hard)) << "not by colour alone";
    m_drawer.openTab(Drawer::Tab::Alerts);
    auto* view = m_drawer.findChild<DrawerAlerts*>()->findChild<DrawerLineView*>();
    QTest::keyClick(view, Qt::Key_Return);
    EXPECT_EQ(m_services.opened, QStringLiteral("jobs/") + model->line(0).item);
    m_jobs.model()->removeFinished();
    EXPECT_EQ(alerts.constLast().at(0).toInt(), 0);
}

TEST_F(DrawerTest, TheAuditTabFollowsTheChain) {
    QSignalSpy audit(&m_drawer, &Drawer::auditChanged);
    m_drawer.refresh();
    ASSERT_TRUE(audit.wait(5000));
    auto* model = lines("Newest entries of the audit chain");
    ASSERT_NE(model, nullptr);
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int before = model->rowCount();
    EXPECT_EQ(audit.constLast().at(0).toInt(), before);
    EXPECT_EQ(model->line(0).cells.at(3), QStringLiteral("User added"));
    ASSERT_TRUE(m_session->vault()
                    .transact([](vault::Writer&) -> Result<vault::AuditDraft> {
                        return vault::AuditDraft{"petra", "backtest.run", "run 4", "{}"};
                    })
                    .ok());
    m_drawer.refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model->rowCount() == before + 1; }, 5000));
    EXPECT_EQ(model->line(0).page + QLatin1Char('/') + model->line(0).item, QStringLiteral("backtests/4"));
}

TEST_F(DrawerTest, TheChainIsVerifiedAsAJobThatSaysHowItWent) {
    m_commands.run(QStringLiteral("audit.verify-chain"));
    EXPECT_EQ(m_drawer.tab(), Drawer::Tab::Audit);
    EXPECT_EQ(m_jobs.model()->rowCount(), 1);
    m_commands.run(QStringLiteral("audit.verify-chain"));
    EXPECT_EQ(m_jobs.model()->rowCount(), 1) << "one at a time";
    waitForAll();
    EXPECT_TRUE(m_jobs.model()->row(0).outcome.contains(QStringLiteral("Chain intact")));
    EXPECT_FALSE(m_jobs.model()->row(0).log.isEmpty());
}

TEST(DrawerLines, KeepTheContractOfAModel) {
    DrawerLines model(true, {{QStringLiteral("Text")}});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto line = [](const char* text) {
        DrawerLine one;
        one.severity = Severity::Warn;
        one.cells = QStringList{QString::fromLatin1(text)};
        return one;
    };
    model.setLines({line("a")});
    model.setLines({line("b"), line("c"), line("a")});
    model.setLines({line("z")});
    model.setLines({});
    model.setLines({});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.columnCount(), 3);
}

}  // namespace
}  // namespace qd::ui::shell
