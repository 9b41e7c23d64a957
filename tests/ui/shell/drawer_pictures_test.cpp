// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of drawer, status line and lineage for eyes: written only when QD_PICTURES names a folder for
// them.
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QVBoxLayout>

#include "core/desk/build_demo.h"
#include "tests/ui/shell/noting_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/shell/drawer.h"
#include "ui/shell/lineage_panel.h"
#include "ui/shell/status_line.h"

namespace qd::ui::shell {
namespace {

class DrawerPictures : public test::WorkspaceFixture {
protected:
    void SetUp() override {
        if (folder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_theme.apply(*qApp);
        const auto passphrase = crypto::Secret::fromText("seven otters sail at dawn");
        auto demo = desk::buildDemo({m_files, m_clock, m_log}, {path("demo.qdw"), &passphrase, "petra"},
                                    crypto::kKdfFloor, {{}, {}, m_clock});
        ASSERT_TRUE(demo.ok()) << demo.error().describe();
        m_session = std::move(demo).value();
    }
    void TearDown() override { m_jobs.shutdown(); }
    static QString folder() { return qEnvironmentVariable("QD_PICTURES"); }
    void save(QWidget& window, const char* name) {
        for (const auto& [mode, suffix] :
             {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"}}) {
            m_theme.setMode(mode);
            QTest::qWait(60);
            const QString file = QStringLiteral("%1-%2.png").arg(QLatin1String(name), QLatin1String(suffix));
            EXPECT_TRUE(window.grab().save(QDir(folder()).filePath(file)));
        }
    }
    JobId endless(const char* name, const char* stage, double share) {
        return m_jobs.run<int>(QString::fromUtf8(name),
                               [stage, share](jobs::JobContext& job) -> Result<int> {
                                   for (;;)
                                       QD_CHECK(job.checkpoint(stage, share));
                               },
                               &m_receiver, {});
    }
    void runJobs() {
        const JobId backup =
            m_jobs.run<int>(QStringLiteral("Make the executive report as PDF"),
                            [](jobs::JobContext&) -> Result<int> { return 1; }, &m_receiver, {});
        m_jobs.setResult(backup, QStringLiteral("reports/3"), QStringLiteral("report 3 recorded"));
        const JobId failed =
            m_jobs.run<int>(QStringLiteral("Import prices: closes-2026.csv"),
                            [](jobs::JobContext&) -> Result<int> {
                                return Error{ErrorCode::BadInput,
                                             "row 4,211 of closes-2026.csv: the close 12,4O is not a number",
                                             "correct the cell and import the file again"};
                            },
                            &m_receiver, {});
        m_jobs.offerAgain(failed, &m_receiver, [] {});
        QTest::qWait(200);
        const JobId paused = endless("Backtest: HRP monthly", "rebalance 31 of 84", 0.37);
        QTest::qWait(100);
        m_jobs.pause(paused);
        endless("Sweep: 240 lookbacks", "lookback 112", 0.58);
        QTest::qWait(400);
    }

    QObject m_receiver;
    test::NotingServices m_services;
};

TEST_F(DrawerPictures, TabsStatusAndLineage) {
    const PageContext context{m_theme, m_jobs, m_session, m_services, {}};
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* drawer = new Drawer(context, &window);
    auto* status = new StatusLine(context, &window);
    column->addWidget(drawer, 1);
    column->addWidget(status);
    QObject::connect(drawer, &Drawer::alertsChanged, status, &StatusLine::setAlerts);
    QObject::connect(drawer, &Drawer::auditChanged, status, &StatusLine::setAudit);
    window.resize(1280, 210);
    window.show();
    runJobs();
    drawer->refresh();
    status->setFacts(loadFacts(*m_session).value());
    QTest::qWait(400);
    save(window, "drawer-jobs");
    drawer->openTab(Drawer::Tab::Alerts);
    save(window, "drawer-alerts");
    drawer->openTab(Drawer::Tab::Audit);
    save(window, "drawer-audit");
    LineagePanel panel(context);
    QSignalSpy loaded(&panel, &LineagePanel::loaded);
    for (const auto& [number, name] : {std::pair{"metric/3/sharpe", "lineage-sharpe"},
                                       std::pair{"metric/3/max_drawdown", "lineage-drawdown"},
                                       std::pair{"overview/value", "lineage-value"}}) {
        panel.explain(QString::fromLatin1(number));
        ASSERT_TRUE(loaded.wait(5000));
        save(panel, name);
    }
}

}  // namespace
}  // namespace qd::ui::shell
